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
  if (request.kind === 'open') return { rows: await keepPast(pglite) }
  if (request.kind === 'look') return look(pglite, request)
  return query(pglite, request)
}

type Query = { sql: string; parameters: unknown[] }

async function query(pglite: PGlite, { sql, parameters }: Query) {
  const { rows, affectedRows } = await pglite.query(sql, parameters)
  return { rows, ...(affectedRows === undefined ? {} : { affectedRows }) }
}

/**
 * Keeps what stands there now readable for the rest of the transaction. A cursor sees what stood there when it was declared, and so does
 * a stable function that it calls: here one that opens a cursor of its own, called look, for the query in gongyu.look over the array of
 * texts in gongyu.look_values.
 */
async function keepPast(pglite: PGlite): Promise<unknown[]> {
  const { rows } = await pglite.query(`select from pg_cursors where name = 'past'`)
  if (rows.length > 0) await pglite.exec('close past')
  await pglite.exec(`
    create or replace function pg_temp.open_look(n integer) returns boolean language plpgsql stable as $$
    declare
      look refcursor := 'look';
    begin
      open look for execute current_setting('gongyu.look') using current_setting('gongyu.look_values')::text[];
      return true;
    exception when others then
      return false;
    end $$;
    declare past no scroll cursor for
      select pg_temp.open_look(n) as "isOpen" from (select generate_series(1, 2147483647) as n) as each`)
  return []
}

/** Reads what stood there then, inside a transaction of somebody else's: it can't write, and an error stays its own. */
async function look(pglite: PGlite, asked: Query) {
  await pglite.exec('savepoint look; set transaction read only; set local cursor_tuple_fraction = 1')
  try {
    const { sql, values } = await overTexts(pglite, asked)
    await pglite.query(
      `select set_config('gongyu.look', $1, true), set_config('gongyu.look_values', $2::text[]::text, true)`,
      [sql, values],
    )
    const { rows } = await pglite.query<{ isOpen: boolean }>('fetch from past')
    // What can't be opened is asked as it is, and says why.
    return await query(pglite, rows[0]?.isOpen ? { sql: 'fetch all from look', parameters: [] } : asked)
  } finally {
    await pglite.exec('rollback to savepoint look; release savepoint look')
  }
}

/** A query whose parameters are the elements of one, an array of texts: the function knows neither how many there are nor their types. */
async function overTexts(pglite: PGlite, { sql, parameters }: Query): Promise<{ sql: string; values: unknown[] }> {
  if (parameters.length === 0) return { sql, values: [] }
  const { queryParams } = await pglite.describeQuery(sql)
  const types = await Promise.all(queryParams.map(({ dataTypeID }) => typeName(pglite, dataTypeID)))
  const values = queryParams.map(({ serializer }, index) => {
    const value = parameters[index] ?? null
    return value === null ? null : serializer ? serializer(value) : String(value)
  })
  // A $1 within a text or a name is none.
  const over = sql.replace(/'(?:[^']|'')*'|"[^"]*"|\$(\d+)/g, (found, n) =>
    n ? `(($1)[${n}]::${types[n - 1]})` : found,
  )
  return { sql: over, values }
}

const typeNames = new Map<number, string>()
async function typeName(pglite: PGlite, oid: number): Promise<string> {
  const known = typeNames.get(oid)
  if (known) return known
  const { rows } = await pglite.query<{ name: string }>('select format_type($1, null) as name', [oid])
  const name = rows[0]?.name ?? 'text'
  typeNames.set(oid, name)
  return name
}

/** The fields of a database error that survive the trip between threads. */
function plain(error: unknown) {
  const { message, code, detail, hint, constraint, table, column, position } = error as Record<string, string>
  return { message: message ?? String(error), code, detail, hint, constraint, table, column, position }
}
