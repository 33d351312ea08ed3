// npm run types: writes the generated files anew. Run it after a change to migrations/ or to a route's schema.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { buildApp } from '../api/app.ts'
import { readConfig } from '../api/config.ts'
import { migrate } from '../api/db/migrate.ts'
import { openDatabase } from '../api/db/open.ts'
import { generateClient, generateTables } from './generate.ts'
import { NotProvided } from './machine.ts'
import { providePostgres } from './postgres.ts'

const root = join(import.meta.dirname, '..')

try {
  const server = await providePostgres()
  try {
    await withDatabase(server.url, writeTypes)
  } finally {
    await server.stop()
  }
} catch (error) {
  console.error(error instanceof NotProvided ? error.message : error)
  process.exitCode = 1
}

async function writeTypes(databaseUrl: string): Promise<void> {
  const config = { ...readConfig({}), databaseUrl, logLevel: 'silent', dataDir: join(tmpdir(), 'gongyu-types') }
  const { db, close } = await openDatabase(config)
  await migrate(db)
  writeFileSync(join(root, 'api/db/tables.ts'), await generateTables(db))
  const app = await buildApp({ db, config })
  const { body } = await app.inject('/api/openapi.json')
  writeFileSync(join(root, 'web/api.generated.ts'), await generateClient(body))
  await app.close()
  await close()
  console.log('Wrote api/db/tables.ts and web/api.generated.ts.')
}

/** Gives `use` a database of its own on the server, and removes it. */
async function withDatabase(adminUrl: string, use: (url: string) => Promise<void>): Promise<void> {
  const name = `gongyu_types_${process.pid}`
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(`create database ${name}`)
    const url = new URL(adminUrl)
    url.pathname = name
    await use(url.href)
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
}
