import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { covers } from '../db/geo.ts'
import { type Caller, divisionsOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { getImport } from './report.queries.ts'

/**
 * Refuses (403) a steward whose divisions don't hold everything that an import writes: each new or changed venue must lie
 * there, and have lain there. Divisions and outlines are for stewards of the whole country.
 */
export async function requireReach(db: Db, caller: Caller, importId: string): Promise<void> {
  const own = divisionsOf(caller, ['steward'])
  if (own.includes(null)) return
  const { kind } = await getImport(db, importId)
  const outside =
    kind === 'venues'
      ? await rowsOutside(
          db,
          importId,
          own.map((code) => `${code}%`),
        )
      : 1
  if (outside > 0) throw new Problem({ status: 403, code: 'import-outside-division', params: { rows: outside } })
}

async function rowsOutside(db: Db, importId: string, own: readonly string[]): Promise<number> {
  const { rows } = await sql<{ outside: number }>`
    select count(*)::int as outside from import_row as r
    left join venue as v on v.id = r.target::uuid
    left join lateral (
      select part.code from division_part as part where ${covers(sql.ref('part.part'), sql.ref('r.location'))}
      order by length(part.code) desc limit 1
    ) as lies on true
    where r.import_id = ${importId} and r.outcome in ('new', 'changed') and (
      coalesce(lies.code, r.entry ->> 'divisionCode', '') not like all(${own}::text[])
      or v.id is not null and coalesce(v.division_code, '') not like all(${own}::text[])
    )`.execute(db)
  return rows[0]?.outside ?? 0
}
