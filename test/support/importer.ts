/** Applies a previewed import in the database that is named by its two arguments, and says how far it is until somebody stops it. */
import { openDatabase } from '../../api/db/open.ts'
import { applyImport } from '../../api/exchange/apply.queries.ts'
import { testConfig } from './config.ts'

const [where = '', id = ''] = process.argv.slice(2)
const { db } = await openDatabase(
  testConfig(where.startsWith('postgres') ? { databaseUrl: where } : { dataDir: where }),
)
await applyImport(db, id, 'test', (progress) => process.stdout.write(`${progress}\n`))
process.stdout.write('applied\n')
