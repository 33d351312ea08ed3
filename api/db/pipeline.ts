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

/** Where the oldest statement under way takes longer than this (milliseconds), further ones don't wait behind it. */
const HELD_UP = 50
/** A statement that took longer than this (milliseconds) by itself is no short one: it stays away from the lane for a while. */
const LONG = 100
const AWAY = 10_000
/** How long (milliseconds) a lane that could not be opened is not tried again. */
const PAUSE = 1_000

type Asked = {
  query: CompiledQuery
  resolve: (result: QueryResult<unknown>) => void
  reject: (reason: unknown) => void
}

const pipelines = new WeakMap<Db, Db>()

/**
 * The same database, for a read that is known to be short. On a server such reads share one connection, and each is sent
 * without waiting for the answer to the one before: under load that saves application and server most of their calls to the
 * system, and leaves the other connections to what takes longer. Where it gets behind, they go their own way. A long one would
 * hold up those behind it, so it belongs on `db`, as do writes and what must see one another. Within a transaction, and on the
 * embedded engine, it is `db` itself.
 */
export function inPipeline(db: Db): Db {
  return pipelines.get(db) ?? db
}

/** Gives a server's database its pipeline, whose connection is opened when it is first wanted. */
export function addPipeline(db: Db, settings: pg.ClientConfig): { close: () => Promise<void> } {
  const lane = createLane(settings)
  let waiting: Asked[] = []

  const send = (asked: Asked) => {
    const { query, resolve, reject } = asked
    const sending = lane.send(query)
    // The lane isn't open, it is held up, or it broke: a read can be asked again.
    const askAgain = () => db.executeQuery(query).then(resolve, reject)
    if (!sending) askAgain()
    else sending.then(resolve, (error) => (isRefusal(error) ? reject(error) : askAgain()))
  }
  const sendAll = () => {
    const all = waiting
    waiting = []
    lane.together(() => all.forEach(send))
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
  return { close: lane.close }
}

function createLane(settings: pg.ClientConfig) {
  let client: pg.Client | undefined
  /** When each statement under way was sent; they are answered in that order. */
  let sentAt: number[] = []
  let answeredAt = 0
  /** Until when statements stay away, by their texts. */
  const away = new Map<string, number>()
  let triedAt = -PAUSE
  let opening: Promise<void> | undefined
  let isClosed = false

  const open = async () => {
    triedAt = performance.now()
    try {
      const opened = await connect(settings)
      opened.once('end', () => {
        client = undefined
      })
      sentAt = []
      client = opened
    } catch {
      // The pool tells what is wrong, to whoever asks.
    } finally {
      opening = undefined
    }
  }
  const ask = async (lane: pg.Client, query: CompiledQuery): Promise<QueryResult<unknown>> => {
    const sent = sentAt
    const began = performance.now()
    sent.push(began)
    try {
      return await resultOf(lane, query)
    } finally {
      sent.shift()
      const now = performance.now()
      // It was begun when the one before it was answered.
      if (now - Math.max(began, answeredAt) > LONG) away.set(query.sql, now + AWAY)
      answeredAt = now
    }
  }
  const isAway = (sql: string, now: number) => {
    const until = away.get(sql)
    if (until !== undefined && until <= now) away.delete(sql)
    return until !== undefined && until > now
  }
  return {
    async close() {
      isClosed = true
      await opening
      await client?.end()
    },
    /** What is sent meanwhile travels in one packet. */
    together(sendThem: () => void) {
      const stream = client && streamOf(client)
      stream?.cork()
      sendThem()
      stream?.uncork()
    },
    /** Undefined where the lane isn't open or is held up, or the statement stays away from it. */
    send(query: CompiledQuery): Promise<QueryResult<unknown>> | undefined {
      const now = performance.now()
      if (!client && !opening && !isClosed && now >= triedAt + PAUSE) opening = open()
      const isFree = now - (sentAt[0] ?? now) <= HELD_UP
      return client && isFree && !isAway(query.sql, now) ? ask(client, query) : undefined
    },
  }
}

async function connect(settings: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...settings, pipeline: true })
  // A connection that breaks fails its statements; unheard, the event would end the process.
  client.on('error', () => {})
  await client.connect()
  await client.query('set jit = off')
  prepareRepeated(client)
  return client
}

/** By callback: pg's own promises keep what a statement brought until it counts as old (api/heap.ts). */
function resultOf(lane: pg.Client, { sql, parameters }: CompiledQuery): Promise<QueryResult<unknown>> {
  return new Promise((resolve, reject) => {
    lane.query(sql, [...parameters], (error, result) => (error ? reject(error) : resolve({ rows: result.rows })))
  })
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
