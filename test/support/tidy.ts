/** Vitest's global set-up: removes the databases that test workers leave, of this run and of runs that were killed. */
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

// Workers are children of the process that runs this file; copies carry its number in their names.
const folder = /^gongyu-test-(\d+)-/
const database = /^gongyu_test_(\d+)_/

/** The beginnings of the names that a worker gives its copies. */
export const copyNames = { folder: `gongyu-test-${process.ppid}-`, database: `gongyu_test_${process.ppid}_` }

export function setup(): () => Promise<void> {
  return async () => {
    for (const name of readdirSync(tmpdir()).filter((name) => isLeft(folder.exec(name)))) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
    }
    if (process.env.TEST_DATABASE_URL) await dropDatabases(process.env.TEST_DATABASE_URL)
  }
}

async function dropDatabases(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ datname: string }>('select datname from pg_database')
    for (const { datname } of rows.filter(({ datname }) => isLeft(database.exec(datname)))) {
      // Another machine may share the server: what somebody is connected to stays.
      const force = datname.startsWith(`gongyu_test_${process.pid}_`) ? 'with (force)' : ''
      await admin.query(`drop database if exists ${datname} ${force}`).catch(() => {})
    }
  } finally {
    await admin.end()
  }
}

function isLeft(match: RegExpExecArray | null): boolean {
  return match !== null && (Number(match[1]) === process.pid || !isRunning(Number(match[1])))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
