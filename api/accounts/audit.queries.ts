import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { type Bounds, isWithin } from './bounds.queries.ts'

/** `person` is both who did it and whom it was done to; days are those of Asia/Shanghai, both included. */
export type AuditFilter = {
  person?: string
  subject?: string
  subjectId?: string
  action?: string
  from?: string
  to?: string
}
export type AuditRow = {
  id: string
  at: Date
  /** The instant to the microsecond, for the next page. */
  key: string
  actor: string
  actorName: string | null
  address: string | null
  action: string
  subject: string
  subjectId: string
  subjectName: string | null
  before: unknown
  after: unknown
}

/**
 * The record, the newest first, after a row's key. An administrator bound to divisions sees what people of theirs did and what was
 * done to them; the rest of the record can't be told apart by place.
 */
export async function listAudit(
  db: Db,
  bounds: Bounds,
  { after, limit, ...filter }: AuditFilter & { after?: [string, string]; limit: number },
): Promise<AuditRow[]> {
  const { person, subject, subjectId, action, from, to } = filter
  const conditions = [
    inSight(bounds),
    ...(person ? [sql`(actor = ${`person:${person}`} or subject = 'person' and subject_id = ${person})`] : []),
    ...(subject ? [sql`subject = ${subject}`] : []),
    ...(subjectId ? [sql`subject_id = ${subjectId}`] : []),
    ...(action ? [sql`action = ${action}`] : []),
    ...(from ? [sql`at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(to ? [sql`at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(after ? [sql`(at, audit.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ]
  const { rows } = await sql<AuditRow>`
    with page as (
      select * from audit where ${sql.join(conditions, sql` and `)} order by at desc, id desc limit ${limit}
    )
    select page.id, page.at, to_char(page.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key, page.actor, page.address, page.action, page.subject,
      page.subject_id as "subjectId", page.before, page.after,
      coalesce(doer.name, owner.name || ' · ' || api_key.name) as "actorName",
      coalesce(done.name, venue.name, organisation.name) as "subjectName"
    from page
      left join person doer on doer.id = ${idAfter('person')}
      left join api_key on api_key.id = ${idAfter('key')}
      left join person owner on owner.id = api_key.person_id
      left join person done on subject = 'person' and done.id = ${subjectUuid}
      left join venue on subject = 'venue' and venue.id = ${subjectUuid}
      left join organisation on subject = 'organisation' and organisation.id = ${subjectUuid}
    order by page.at desc, page.id desc`.execute(db)
  return rows
}

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
const subjectUuid = sql`case when subject_id ~ ${sql.lit(UUID)} then subject_id::uuid end`

/** The id in an actor 'person:<id>', null in others: 'seed', 'anonymous', 'command'. */
function idAfter(kind: 'person' | 'key') {
  const id = sql`substr(actor, ${sql.lit(kind.length + 2)})`
  return sql`case when actor like ${sql.lit(`${kind}:%`)} and ${id} ~ ${sql.lit(UUID)} then ${id}::uuid end`
}

function inSight(bounds: Bounds) {
  if (bounds.includes(null)) return sql`true`
  const own = sql`select person.id from person where ${isWithin(bounds, sql.ref('person.id'))}`
  return sql`(actor in (select 'person:' || id from (${own}) as own)
    or subject = 'person' and subject_id in (select id::text from (${own}) as own))`
}

const AT_ONCE = 500

/** The whole record under a filter, some hundred rows at a time. */
export async function* readAudit(db: Db, bounds: Bounds, filter: AuditFilter): AsyncGenerator<AuditRow> {
  let after: [string, string] | undefined
  for (;;) {
    const rows = await listAudit(db, bounds, { ...filter, limit: AT_ONCE, ...(after && { after }) })
    yield* rows
    const last = rows.at(-1)
    if (rows.length < AT_ONCE || !last) return
    after = [last.key, last.id]
  }
}

/** The actions that stand on the record, for choosing one. */
export async function listActions(db: Db): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    with recursive known as (
      (select action from audit order by action limit 1)
      union all
      select (select action from audit where audit.action > known.action order by action limit 1) from known
      where known.action is not null
    )
    select action from known where action is not null`.execute(db)
  return rows.map(({ action }) => action)
}

/** Removes what is older than so many days (183 at least: the table itself refuses younger rows), in short steps. */
export async function purgeAudit(db: Db, days: number, signal?: AbortSignal): Promise<number> {
  let purged = 0
  for (;;) {
    signal?.throwIfAborted()
    const { rows } = await sql`delete from audit where id in (
      select id from audit where at < now() - make_interval(days => ${Math.max(days, 184)}) order by at limit 2000) returning 1`.execute(
      db,
    )
    purged += rows.length
    if (rows.length === 0) return purged
  }
}
