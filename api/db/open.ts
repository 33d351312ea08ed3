import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { Db } from './atomic.ts'
import { makeFolder } from './folder.ts'
import { type Listen, listenOnServer, notifications } from './listen.ts'
import { lockFolder } from './lock.ts'
import { pgliteDialect } from './pglite.ts'
import { addPipeline } from './pipeline.ts'
import { prepareRepeated } from './prepare.ts'
import type { Tables } from './tables.ts'

export type Database = {
  db: Db
  engine: 'pglite' | 'server'
  where: string
  /** Runs SQL as it is, several statements too, for a library that brings its own; outside any transaction of ours. */
  execute: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  listen: Listen
  close: () => Promise<void>
}

/**
 * Opens the PostgreSQL server of `databaseUrl`, or the embedded engine in `dataDir`, which is created on first use and
 * locked against a second process. Rejects with a sentence for the operator when that can't be done.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'databaseConnections' | 'dataDir'>,
): Promise<Database> {
  return config.databaseUrl ? openServer(config.databaseUrl, config.databaseConnections) : openEmbedded(config.dataDir)
}

async function openEmbedded(dataDir: string): Promise<Database> {
  makeFolder(dataDir)
  // One that another account made, which the engine can't say.
  const folder = join(dataDir, 'pglite')
  if (existsSync(folder)) accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  const unlock = lockFolder(dataDir)
  const heard = notifications()
  const db: Db = new Kysely<Tables>({ dialect: pgliteDialect(folder, heard.tell) })
  const execute: Database['execute'] = (text, values = []) => db.executeQuery(CompiledQuery.raw(text, values)) as never
  const listen: Listen = async (channel, onPayload) => {
    if (heard.add(channel, onPayload)) await sql`listen ${sql.id(channel)}`.execute(db)
    return { stop: async () => void heard.remove(channel, onPayload) }
  }
  const close = async () => {
    await db.destroy()
    unlock()
  }
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    unlock()
    throw new Error(
      `The database in ${folder} can’t be opened (${(error as Error).message}). It may be damaged or of another version: put a copy back, or move it away to begin anew.`,
    )
  }
  return { db, engine: 'pglite', where: dataDir, execute, listen, close }
}

async function openServer(url: string, connections: number): Promise<Database> {
  if (!URL.canParse(url))
    throw new Error('DATABASE_URL: it is no address; in its password write / as %2F, # as %23, ? as %3F and @ as %40')
  const settings = { connectionString: url, types: { getTypeParser } }
  const pool = new pg.Pool({ ...settings, max: connections })
  pool.on('connect', (client) => {
    // One that breaks while it is in use fails its query; unheard, the event would end the process.
    client.on('error', () => {})
    // Compiling a statement takes longer than any of ours runs. Queued before whatever the connection is wanted for.
    client.query('set jit = off').catch(() => {})
    prepareRepeated(client)
  })
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {})
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await sql`select 1`.execute(db).catch((error: Error) => {
    throw new Error(`DATABASE_URL: the server ${addressOf(url)} can’t be used: ${error.message || error}`)
  })
  const pipeline = addPipeline(db, settings)
  const { listen, end } = listenOnServer(url)
  const close = async () => {
    await end()
    await pipeline.close()
    await db.destroy()
  }
  return {
    db,
    engine: 'server',
    where: addressOf(url),
    execute: (text, values) => pool.query(text, values),
    listen,
    close,
  }
}

/** Where a server is, without the account and its password. */
function addressOf(url: string): string {
  const { host, port, pathname } = new URL(url)
  return `${host || port}${pathname}`
}

const OWN_PARSERS: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.DATE]: (text) => text,
  // date[], as the strings of a text[]
  1182: pg.types.getTypeParser(1009 as never) as (text: string) => unknown,
}

/** Both engines give days as 'YYYY-MM-DD', instants as Date, big integers as numbers. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return (format !== 'binary' && OWN_PARSERS[oid]) || pg.types.getTypeParser(oid as never, format as never)
}
