import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { OPEN_TURN, takeTurns } from './turns.ts'

export type EngineRequest =
  | { id: number; kind: 'query' | 'look'; sql: string; parameters: unknown[] }
  | { id: number; kind: 'script'; sql: string }
  | { id: number; kind: 'open'; sql: string }
  | { id: number; kind: 'close' }
export type EngineReply = { id: number; rows?: unknown[]; affectedRows?: number; error?: { message: string } }
/** What a session that listens is told once a transaction with pg_notify is committed. */
export type EngineNotice = { channel: string; payload: string }

type Ask = (request: Omit<EngineRequest, 'id'> & Record<string, unknown>) => Promise<EngineReply>

/**
 * A Kysely dialect over PGlite in a worker thread. PGlite has one connection: whoever holds it (a transaction, too) makes the
 * others wait their turn. `folder` undefined keeps the database in memory. `onNotice` hears what is notified on channels listened to.
 */
export function pgliteDialect(
  folder: string | undefined,
  onNotice: (notice: EngineNotice) => void = () => {},
): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(folder, onNotice),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

function pgliteDriver(folder: string | undefined, onNotice: (notice: EngineNotice) => void): Driver {
  let engine: Ask
  const turns = takeTurns(async ({ sql, parameters }, how) => {
    // Statements without parameters may be several in one call, which only the simple protocol takes.
    const isScript = parameters.length === 0 && sql.includes(';')
    const kind = how === 'look' ? 'look' : sql === OPEN_TURN ? 'open' : isScript ? 'script' : 'query'
    const { rows = [], affectedRows } = await engine({ kind, sql, parameters: [...parameters] })
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
  })
  const command = (words: string) => async (connection: DatabaseConnection) =>
    void (await connection.executeQuery(CompiledQuery.raw(words)))
  return {
    init: async () => {
      engine = await startEngine(folder, onNotice)
    },
    acquireConnection: async () => turns.take(),
    releaseConnection: async (connection) => turns.giveBack(connection),
    beginTransaction: command('begin'),
    commitTransaction: command('commit'),
    rollbackTransaction: command('rollback'),
    destroy: async () => void (await engine({ kind: 'close' })),
  }
}

async function startEngine(folder: string | undefined, onNotice: (notice: EngineNotice) => void): Promise<Ask> {
  const worker = new Worker(new URL('./pglite.worker.ts', import.meta.url), { workerData: { folder } })
  const waiting = new Map<number, { resolve: (reply: EngineReply) => void; reject: (error: Error) => void }>()
  let lastId = 0
  const expect = (id: number) =>
    new Promise<EngineReply>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
    })
  worker.on('message', (reply: EngineReply | EngineNotice) => {
    if ('channel' in reply) return onNotice(reply)
    const asked = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.error) asked?.reject(Object.assign(new Error(reply.error.message), reply.error))
    else asked?.resolve(reply)
  })
  const fail = (error: Error) => {
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The embedded database engine has stopped')))
  const ready = expect(0)
  await ready
  return (request) => {
    const id = ++lastId
    const answer = expect(id)
    worker.postMessage({ ...request, id })
    return answer
  }
}
