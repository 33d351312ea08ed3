import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'

/** Where an administrator may act: divisions with everything below them; null everywhere. */
export type Bounds = readonly (string | null)[]

/** How far the membership `m` with its organisation `o` reaches (grant.ts, reachOf). */
const REACH = sql`case when m.role in ('guide', 'keeper') then o.division_code else m.division_code end`

/** People of whom at least one membership lies within; everybody for an administrator without bounds. */
export function isWithin(bounds: Bounds, personId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (bounds.includes(null)) return sql<boolean>`true`
  return sql<boolean>`exists (select from membership m left join organisation o on o.id = m.organisation_id
    where m.person_id = ${personId} and ${startsWithin(bounds)})`
}

/** People of whom some membership reaches beyond: nobody's for an administrator without bounds. */
function reachesBeyond(bounds: Bounds, personId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (bounds.includes(null)) return sql<boolean>`false`
  return sql<boolean>`exists (select from membership m left join organisation o on o.id = m.organisation_id
    where m.person_id = ${personId} and not coalesce(${startsWithin(bounds)}, false))`
}

function startsWithin(bounds: Bounds): RawBuilder<boolean> {
  return sql<boolean>`${REACH} like any (${bounds.map((code) => `${code}%`)}::text[])`
}

/** Refuses (404) a person whom an administrator doesn't see. */
export async function requireVisible(db: Db, bounds: Bounds, personId: string): Promise<void> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .where(isWithin(bounds, sql.ref('person.id')))
    .executeTakeFirst()
  if (!found) throw new Problem({ status: 404, code: 'no-such-person' })
}

/** Refuses (404, 403) a person whom an administrator doesn't see or who may do something beyond the administrator's bounds. */
export async function requireManaged(db: Db, bounds: Bounds, personId: string): Promise<void> {
  await requireVisible(db, bounds, personId)
  const { rows } = await sql<{
    beyond: boolean
  }>`select ${reachesBeyond(bounds, sql`${personId}::uuid`)} as beyond`.execute(db)
  if (rows[0]?.beyond) throw new Problem({ status: 403, code: 'reaches-beyond-yours' })
}
