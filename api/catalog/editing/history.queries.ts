import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { Problem } from '../../http/problems.ts'
import { nameOf } from './actor.queries.ts'
import { getEntry } from './entry.queries.ts'
import type { Entry } from './entry.ts'
import type { FieldChanges } from './entry-changes.ts'
import { entryChanges } from './entry-changes.ts'
import { type AuditRow, type Lists, recordedFields } from './history.ts'

export type VersionSummary = { version: number; at: string; actor: string; action: string; changes: FieldChanges }

/** What became of a venue, the newest version first, from the audit trail; versions before `before`. */
export async function findHistory(
  db: Db,
  venueId: string,
  { before, limit }: { before?: number; limit: number },
): Promise<VersionSummary[]> {
  const { rows } = await sql<AuditRow & { version: number; at: string; actor: string; action: string }>`
    select (after ->> 'version')::int as version, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
      ${nameOf(sql.ref('actor'))} as actor, action, before, after
    from audit where subject = 'venue' and subject_id = ${venueId} and after is not null
      and (after ->> 'version')::int < ${before ?? 2_147_483_647}
    order by version desc, id desc limit ${limit}`.execute(db)
  const lists = await findListRows(db, venueId)
  return rows.map(({ version, at, actor, action, before, after }) => {
    const changes = before && after ? entryChanges(recordedFields(before) as Entry, recordedFields(after)) : {}
    const own = lists.find((list) => list.after.version === version)
    return { version, at, actor, action, changes: { ...changes, ...(own && listChanges(own)) } }
  })
}

type ListRow = { before: Lists; after: Lists }

function findListRows(db: Db, venueId: string): Promise<ListRow[]> {
  return sql<ListRow>`select before, after from audit
    where subject = 'venue_lists' and subject_id = ${venueId} order by (after ->> 'version')::int`
    .execute(db)
    .then(({ rows }) => rows)
}

function listChanges({ before, after }: ListRow): FieldChanges {
  const { version: _before, ...was } = before
  const { version: _after, ...is } = after
  return entryChanges(was as unknown as Entry, is)
}

/** The entry as it was at a version; refuses (404) one that the audit trail doesn't know. */
export async function getEntryAt(db: Db, venueId: string, version: number): Promise<Entry> {
  const now = await getEntry(db, venueId)
  if (now.version === version) return now.entry
  const { rows } = await sql<AuditRow>`select before, after from audit
    where subject = 'venue' and subject_id = ${venueId} and (after ->> 'version')::int = ${version} limit 1`.execute(db)
  const fields = rows[0]?.after
  if (!fields) throw new Problem({ status: 404, code: 'no-such-version', params: { version } })
  return { ...now.entry, ...recordedFields(fields), ...listsAt(await findListRows(db, venueId), version) }
}

/** What differs from one version to another, whichever is the older. */
export async function compareVersions(db: Db, venueId: string, from: number, to: number): Promise<FieldChanges> {
  return entryChanges(await getEntryAt(db, venueId, from), await getEntryAt(db, venueId, to))
}

/** A list as the last change up to the version left it; else as the first change after it found it; else as it stands. */
function listsAt(rows: readonly ListRow[], version: number): Partial<Entry> {
  const lists: Partial<Entry> = {}
  for (const name of ['offers', 'openingRules', 'programmes'] as const) {
    const telling = rows.filter(({ after }) => after[name] !== undefined)
    const last = telling.findLast(({ after }) => after.version <= version)
    const next = telling.find(({ after }) => after.version > version)
    const list = last ? last.after[name] : next?.before[name]
    if (list) Object.assign(lists, { [name]: list })
  }
  return lists
}
