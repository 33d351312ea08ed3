import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { covers, startOf } from '../db/geo.ts'
import { type Caller, divisionsOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { rowSpans } from './stage.queries.ts'

/** What regulators keep beside stewards. */
export const SURROUNDINGS_KINDS = ['campuses', 'gates', 'regulated-places', 'walk-network']

/** The divisions that somebody may import a kind into; null is everywhere. None: the kind isn't theirs. */
export function importBounds(caller: Caller, kind: string): string[] | null {
  const own = divisionsOf(caller, SURROUNDINGS_KINDS.includes(kind) ? ['steward', 'regulator'] : ['steward'])
  return own.includes(null) ? null : own.filter((code) => code !== null)
}

/** Refuses (404) an import that was made for divisions beyond the caller's: its rows are not theirs to read, apply or undo. */
export function requireWithin(bounds: string[] | null, made: string[] | null): void {
  const isWithin =
    bounds === null || (bounds.length > 0 && made?.every((code) => bounds.some((own) => code.startsWith(own))))
  if (!isWithin) throw new Problem({ status: 404, code: 'import-unknown' })
}

/** Divisions and their outlines belong to no division alone: they are for stewards of everywhere. */
const BOUNDED = ['venues', ...SURROUNDINGS_KINDS]

export function requireKind(kind: string, bounds: string[] | null): void {
  if (bounds?.length === 0) throw new Problem({ status: 403, code: 'import-kind-for-stewards' })
  if (bounds !== null && !BOUNDED.includes(kind)) throw new Problem({ status: 403, code: 'import-kind-for-all' })
}

/** The division of the entry that a row is about. */
const standing = sql`
  select division_code as code from venue where id = r.target::uuid
  union all select division_code from campus where id = r.target::uuid
  union all select campus.division_code from gate join campus on campus.id = campus_id where gate.id = r.target::uuid
  union all select division_code from regulated_place where id = r.target::uuid
  union all (select part.code from walk_edge join division_part as part on ${covers(sql.ref('part.part'), startOf(sql.ref('line')))}
    where walk_edge.id = r.target::uuid order by length(part.code) desc limit 1)
  limit 1`

/**
 * Refuses the rows that would add an entry outside the divisions, or change one that stands outside or would come to. Where no
 * outline covers the point, what the row itself says of its division counts.
 */
export async function refuseOutside(db: Db, importId: string, bounds: readonly string[]): Promise<void> {
  const own = bounds.map((code) => `${code}%`)
  const reason = JSON.stringify([{ code: 'row-outside-your-division', params: { divisions: bounds.join(', ') } }])
  for (const { from, to } of await rowSpans(db, importId))
    await sql`
      with placed as materialized (
        select r.row, r.target, r.entry ->> 'divisionCode' as stated,
          (select part.code from division_part as part where ${covers(sql.ref('part.part'), sql.ref('r.location'))}
            order by length(part.code) desc limit 1) as located,
          case when r.target is not null then (${standing}) end as stands
        from import_row as r where r.import_id = ${importId} and r.row between ${from} and ${to}
          and r.outcome in ('new', 'changed', 'same', 'duplicate')
      ), lying as (
        select row, coalesce(located, stated, stands) as code, target, stands from placed
      )
      update import_row as r set outcome = 'refused', target = null, target_version = null, changes = null,
        reasons = r.reasons || ${reason}::jsonb
      from lying where r.import_id = ${importId} and r.row = lying.row and not (
        coalesce(lying.code like any (${own}::text[]), false)
        and (lying.target is null or coalesce(lying.stands like any (${own}::text[]), false)))`.execute(db)
}
