/** The embedded engine, in a thread of its own, so that a long statement doesn't stop the web server. */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { postgis } from '@electric-sql/pglite-postgis'
import type { EngineNotice, EngineReply, EngineRequest } from './pglite.ts'

const DATE = 1082
const asIs = (text: string) => text

const port = parentPort
if (!port) throw new Error('pglite.worker.ts runs as a worker only')

const extensions = { postgis, btree_gist }
const engine = PGlite.create({ dataDir: workerData.folder, extensions, parsers: { [DATE]: asIs } })
const reply = (message: EngineReply) => port.postMessage(message)

engine.then(
  (pglite) => {
    pglite.onNotification((channel, payload) => port.postMessage({ channel, payload } satisfies EngineNotice))
    reply({ id: 0, rows: [] })
  },
  (error) => reply({ id: 0, error: plain(error) }),
)

port.on('message', async (request: EngineRequest) => {
  try {
    reply({ id: request.id, ...(await run(request)) })
  } catch (error) {
    reply({ id: request.id, error: plain(error) })
  }
  if (request.kind === 'close') port.close()
})

async function run(request: EngineRequest): Promise<{ rows: unknown[]; affectedRows?: number }> {
  const pglite = await engine
  if (request.kind === 'close') {
    await pglite.close()
    return { rows: [] }
  }
  if (request.kind === 'script') {
    const results = await pglite.exec(request.sql)
    return { rows: results.flatMap(({ rows }) => rows), affectedRows: results.at(-1)?.affectedRows ?? 0 }
  }
  if (request.kind === 'look') return look(pglite, request)
  return query(pglite, request)
}

type Query = { sql: string; parameters: unknown[] }

async function query(pglite: PGlite, { sql, parameters }: Query) {
  const { rows, affectedRows } = await pglite.query(sql, parameters)
  return { rows, ...(affectedRows === undefined ? {} : { affectedRows }) }
}

/** Reads inside a transaction of somebody else's: it can't write, and an error stays its own. */
async function look(pglite: PGlite, asked: Query) {
  await pglite.exec('savepoint look; set transaction read only')
  try {
    return await query(pglite, asked)
  } finally {
    await pglite.exec('rollback to savepoint look; release savepoint look')
  }
}

/** The fields of a database error that survive the trip between threads. */
function plain(error: unknown) {
  const { message, code, detail, hint, constraint, table, column, position } = error as Record<string, string>
  return { message: message ?? String(error), code, detail, hint, constraint, table, column, position }
}
