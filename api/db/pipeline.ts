import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { Db } from './atomic.ts'
import { prepareRepeated } from './prepare.ts'
import type { Tables } from './tables.ts'

/** Connections for short reads. The fewer there are, the more statements travel together. */
const LANES = 3
/** A lane whose oldest statement takes longer than this (milliseconds) gets no more until that is answered. */
const HELD_UP = 50
/** How long (milliseconds) a lane that could not be opened is not tried again. */
const PAUSE = 1_000

type Lane = { client: pg.Client; sentAt: number[] }
type Asked = {
  query: CompiledQuery
  resolve: (result: QueryResult<unknown>) => void
  reject: (reason: unknown) => void
}

const pipelines = new WeakMap<Db, Db>()

/**
 * The same database, for a read that is known to be short. On a server such reads share a few connections, and each is sent
 * without waiting for the answer to the one before: under load that saves application and server most of their calls to the
 * system. A long one would hold up those behind it, so it belongs on `db`, as do writes and what must see one another. Within a
 * transaction, and on the embedded engine, it is `db` itself.
 */
export function inPipeline(db: Db): Db {
  return pipelines.get(db) ?? db
}

/** Gives a server's database its pipeline, whose lanes are opened when they are first wanted. */
export function addPipeline(db: Db, settings: pg.ClientConfig): { close: () => Promise<void> } {
  const lanes = createLanes(settings)
  let waiting: Asked[] = []

  const send = (asked: Asked) => {
    const { query, resolve, reject } = asked
    const sending = lanes.send(query)
    // No lane is free, or this one broke: a read can be asked again.
    const askAgain = () => db.executeQuery(query).then(resolve, reject)
    if (!sending) askAgain()
    else sending.then(resolve, (error) => (isRefusal(error) ? reject(error) : askAgain()))
  }
  const sendAll = () => {
    const all = waiting
    waiting = []
    lanes.together(() => all.forEach(send))
  }
  const connection: DatabaseConnection = {
    executeQuery: <Row>(query: CompiledQuery) =>
      new Promise<QueryResult<Row>>((resolve, reject) => {
        // What this turn of the event loop brings is sent at once.
        if (waiting.push({ query, resolve: resolve as Asked['resolve'], reject }) === 1) setImmediate(sendAll)
      }),
    streamQuery: () => {
      throw new Error('A stream belongs on the database itself')
    },
  }
  pipelines.set(db, new Kysely<Tables>({ dialect: dialectOver(connection) }))
  return { close: lanes.close }
}

function createLanes(settings: pg.ClientConfig) {
  const lanes: Lane[] = []
  let triedAt = 0
  let isOpening = false
  let isClosed = false

  const open = async () => {
    if (isOpening || isClosed || lanes.length === LANES || performance.now() < triedAt + PAUSE) return
    isOpening = true
    try {
      lanes.push(await openLane(settings, (lane) => lanes.splice(lanes.indexOf(lane), 1)))
    } catch {
      triedAt = performance.now()
    } finally {
      isOpening = false
    }
    if (isClosed) await close()
  }
  const close = async () => {
    isClosed = true
    await Promise.all(lanes.map(({ client }) => client.end()))
  }
  return {
    close,
    /** What is sent meanwhile travels in as few packets as there are lanes. */
    together(sendThem: () => void) {
      const streams = lanes.map(({ client }) => streamOf(client))
      for (const stream of streams) stream.cork()
      sendThem()
      for (const stream of streams) stream.uncork()
    },
    /** Undefined where no lane is free. */
    send(query: CompiledQuery): Promise<QueryResult<unknown>> | undefined {
      if (lanes.length < LANES) void open()
      const latest = performance.now() - HELD_UP
      const free = lanes.filter(({ sentAt }) => (sentAt[0] ?? latest) >= latest)
      const lane = free.reduce<Lane | undefined>(
        (best, one) => (best && best.sentAt.length <= one.sentAt.length ? best : one),
        undefined,
      )
      return lane && ask(lane, query)
    },
  }
}

async function openLane(settings: pg.ClientConfig, onEnd: (lane: Lane) => void): Promise<Lane> {
  const client = new pg.Client({ ...settings, pipeline: true })
  const lane: Lane = { client, sentAt: [] }
  // A connection that breaks fails its statements; unheard, the event would end the process.
  client.on('error', () => {})
  await client.connect()
  client.once('end', () => onEnd(lane))
  await client.query('set jit = off')
  prepareRepeated(client)
  return lane
}

async function ask({ client, sentAt }: Lane, { sql, parameters }: CompiledQuery): Promise<QueryResult<unknown>> {
  sentAt.push(performance.now())
  try {
    const { rows } = await client.query(sql, [...parameters])
    return { rows }
  } finally {
    // They are answered in the order in which they were sent.
    sentAt.shift()
  }
}

/** Whether the server has read the statement and says no; anything else is about the connection. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR'
}

function streamOf(client: pg.Client): { cork: () => void; uncork: () => void } {
  return (client as unknown as { connection: { stream: { cork: () => void; uncork: () => void } } }).connection.stream
}

function dialectOver(connection: DatabaseConnection): Dialect {
  const nothing = async () => {}
  const refuse = async () => {
    throw new Error('A transaction belongs on the database itself')
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      ...{ init: nothing, releaseConnection: nothing, destroy: nothing, acquireConnection: async () => connection },
      ...{ beginTransaction: refuse, commitTransaction: refuse, rollbackTransaction: refuse },
    }),
  }
}
