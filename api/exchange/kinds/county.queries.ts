import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { covers } from '../../db/geo.ts'
import type { Reason } from '../row.ts'
import type { Batch } from './kind.ts'

type Located = {
  row: number
  county: string | null
  city: string | null
  code: string | null
  names: string[]
  renamed: string[] | null
  /** The division the row names, where no outline covers the point. */
  stated: string | null
}

/**
 * Compares the county or city that rows state with the division their point lies in. A name that division_rename knows
 * is repaired and said so; another one is reported, and the point counts. Where no outline covers the point, the row's
 * word is taken.
 */
export async function locateRows(db: Db, { id }: Batch, from: number, to: number): Promise<void> {
  const { rows } = await sql<Located>`
    select located.*,
      array(select d.name from division as d where d.code in (left(located.code, 2), left(located.code, 4), left(located.code, 6), located.code)
        order by length(d.code)) as names,
      (select array_agg(rename.code) from division_rename as rename where rename.old_name in (located.county, located.city)) as renamed,
      case when located.code is null then ${statedCode} end as stated
    from (
      select r.row, r.entry ->> 'county' as county, r.entry ->> 'city' as city, (
        select part.code from division_part as part where ${covers(sql.ref('part.part'), sql.ref('r.location'))}
        order by length(part.code) desc limit 1) as code
      from import_row as r
      where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome in ('new', 'changed', 'same')
        and (r.entry ? 'county' or r.entry ? 'city')
    ) as located`.execute(db)
  const remarks = rows.flatMap((row) => {
    const reasons = remarksOn(row)
    return reasons.length > 0 || row.stated
      ? [{ row: row.row, reasons, entry: row.stated ? { divisionCode: row.stated } : {} }]
      : []
  })
  if (remarks.length === 0) return
  await sql`update import_row set reasons = import_row.reasons || given.reasons, entry = import_row.entry || given.entry
    from jsonb_to_recordset(${JSON.stringify(remarks)}::jsonb) as given (row int, reasons jsonb, entry jsonb)
    where import_row.import_id = ${id} and import_row.row = given.row`.execute(db)
}

/** The one county of that name (in that city), the one it was renamed to, or the city. */
const statedCode = sql`(
  with town as (
    select code from division where name = located.city and length(code) <= 4 order by length(code) desc limit 1
  ), county as (
    select code from division where name = located.county and length(code) = 6 and starts_with(code, coalesce((select code from town), ''))
    union
    select code from division_rename where old_name = located.county and starts_with(code, coalesce((select code from town), ''))
  )
  select coalesce((select min(code) from county having count(*) = 1), (select code from town)))`

function remarksOn({ county, city, code, names, renamed }: Located): Reason[] {
  if (!code) return []
  const located = names.at(-1) ?? code
  const stated = county && code.length >= 6 ? county : city
  if (!stated || names.some((name) => isSameDivision(name, stated))) return []
  if (renamed?.some((current) => code.startsWith(current)))
    return [{ code: 'county-renamed', params: { stated, located } }]
  return [{ code: 'county-differs', params: { stated, located } }]
}

/** 西湖, 西湖区 and 杭州市西湖区 are 西湖区. */
function isSameDivision(name: string, stated: string): boolean {
  const core = name.length > 2 ? name.replace(/(?:省|市|区|县|旗|自治区|特别行政区)$/, '') : name
  return stated.includes(name) || stated === core || stated.endsWith(core)
}
