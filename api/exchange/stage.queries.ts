import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { pointOf } from '../db/geo.ts'
import type { Staged } from './kinds/kind.ts'

/** Writes rows into import_row; a row with no entry is refused for its reasons. */
export async function stageRows(db: Db, importId: string, rows: readonly Staged[]): Promise<void> {
  const records = rows.map(({ point, ...row }) => ({ ...row, lon: point?.lon, lat: point?.lat }))
  await sql`insert into import_row (import_id, row, outcome, name, ref, location, phone, reasons, entry)
    select ${importId}::uuid, row, case when entry is null then 'refused' end, name, ref,
      case when lon is not null then ${pointOf(sql.ref('lon'), sql.ref('lat'))} end, phone, reasons, entry
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as given (row int, name text, ref text, lon float8, lat float8, phone text, reasons jsonb, entry jsonb)`.execute(
    db,
  )
}

export async function clearRows(db: Db, importId: string): Promise<void> {
  await sql`delete from import_row where import_id = ${importId}`.execute(db)
}

export type Decision = {
  row: number
  outcome: 'new' | 'changed' | 'same' | 'duplicate' | 'refused'
  reasons?: object[]
  changes?: object
  target?: string
  targetVersion?: number
}

/** Records what rows were found to be; `reasons` are added to those they have. */
export async function decideRows(db: Db, importId: string, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return
  await sql`update import_row set outcome = given.outcome, reasons = import_row.reasons || coalesce(given.reasons, '[]'),
      changes = given.changes, target = coalesce(given.target, import_row.target),
      target_version = coalesce(given."targetVersion", import_row.target_version)
    from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb)
      as given (row int, outcome text, reasons jsonb, changes jsonb, target text, "targetVersion" int)
    where import_row.import_id = ${importId} and import_row.row = given.row`.execute(db)
}

/** The spans of row numbers that hold at most about `size` staged rows each, so that statements stay short. */
export async function rowSpans(db: Db, importId: string, size = 2_000): Promise<{ from: number; to: number }[]> {
  const { rows } = await sql<{ from: number; to: number }>`
    select min(row) as "from", max(row) as "to" from (
      select row, (row_number() over (order by row) - 1) / ${size} as span from import_row where import_id = ${importId}
    ) as numbered group by span order by span`.execute(db)
  return rows
}

/** Refuses rows with the source's id of an earlier row. `said`: the reason's code, and what it calls the id. */
export async function refuseRepeatedRefs(
  db: Db,
  importId: string,
  { from, to }: { from: number; to: number },
  said = { code: 'ref-repeated', ref: 'ref' },
): Promise<void> {
  await sql`update import_row as r set outcome = 'refused', reasons = r.reasons || jsonb_build_array(
      jsonb_build_object('code', ${said.code}::text, 'params', jsonb_build_object(${said.ref}::text, r.ref, 'row', twin.first)))
    from (
      select r.row, twin.row as first from import_row as r cross join lateral (
        select e.row from import_row as e where e.import_id = ${importId} and e.ref = r.ref and e.row < r.row and e.entry is not null
        order by e.row limit 1) as twin
      where r.import_id = ${importId} and r.row between ${from} and ${to} and r.outcome is null and r.ref is not null
    ) as twin where r.import_id = ${importId} and r.row = twin.row`.execute(db)
}
