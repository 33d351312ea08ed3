/** A migrated, empty database for each engine, made once and copied by every test worker. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { lockFolder } from '../../api/db/lock.ts'
import { migrate } from '../../api/db/migrate.ts'
import { openDatabase } from '../../api/db/open.ts'

const root = join(import.meta.dirname, '../..')

/** A data folder of the embedded engine (as for `openDatabase`'s `dataDir`). Copy it; never open it. */
export async function pgliteTemplate(): Promise<string> {
  const folder = join(root, 'node_modules/.cache/gongyu', `pglite-${digest()}`)
  mkdirSync(`${folder}.lock`, { recursive: true })
  const unlock = await lockPatiently(`${folder}.lock`)
  try {
    if (!existsSync(folder)) await buildFolder(folder)
  } finally {
    unlock()
  }
  return folder
}

async function buildFolder(folder: string): Promise<void> {
  const building = `${folder}.building`
  rmSync(building, { recursive: true, force: true })
  await migrated({ dataDir: building, databaseUrl: undefined })
  renameSync(building, folder)
}

/** The name of a database on the server of `adminUrl`, for `create database … template …`. Never connect to it. */
export async function serverTemplate(adminUrl: string): Promise<string> {
  const name = `gongyu_template_${digest()}`
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    // Workers that come second wait here. The lock goes with the connection.
    await admin.query('select pg_advisory_lock(hashtext($1))', [name])
    const found = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await buildDatabase(admin, adminUrl, name)
  } finally {
    await admin.end()
  }
  return name
}

async function buildDatabase(admin: pg.Client, adminUrl: string, name: string): Promise<void> {
  const building = `${name}_building`
  await admin.query(`drop database if exists ${building}`)
  await admin.query(`create database ${building}`)
  const url = new URL(adminUrl)
  url.pathname = building
  await migrated({ dataDir: '', databaseUrl: url.href })
  await admin.query(`alter database ${building} rename to ${name}`)
}

async function migrated(where: { dataDir: string; databaseUrl: string | undefined }): Promise<void> {
  const database = await openDatabase({ ...where, databaseConnections: 1 })
  try {
    await migrate(database.db)
  } finally {
    await database.close()
  }
}

/** Changes with the migrations and with the engine's version. */
function digest(): string {
  const engines = ['@electric-sql/pglite', '@electric-sql/pglite-postgis', 'pg-boss'].map(
    (name) => `node_modules/${name}/package.json`,
  )
  const hash = createHash('sha256')
  for (const file of [
    ...globSync('migrations/*.sql', { cwd: root }).sort(),
    'api/db/migrate.ts',
    'api/db/queue.ts',
    ...engines,
  ]) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

async function lockPatiently(folder: string): Promise<() => void> {
  for (const start = Date.now(); ; await wait(200)) {
    try {
      return lockFolder(folder)
    } catch (error) {
      if (Date.now() - start > 120_000) throw error
    }
  }
}
