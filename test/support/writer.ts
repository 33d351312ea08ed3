/** Writes numbered rows into the embedded database of a folder, one transaction each, and says each number once it is committed. */
import { sql } from 'kysely'
import { openDatabase } from '../../api/db/open.ts'
import { testConfig } from './config.ts'

const { db } = await openDatabase(testConfig({ dataDir: process.argv[2] as string }))
await sql`create table written (n integer primary key)`.execute(db)
for (let n = 1; ; n++) {
  await sql`insert into written values (${n})`.execute(db)
  process.stdout.write(`${n}\n`)
}
