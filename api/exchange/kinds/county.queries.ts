import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { covers, metresBetween, within, withinDegrees } from '../../db/geo.ts'
import type { Reason } from '../row.ts'
import type { Batch } from './kind.ts'

type Located = {
  row: number
  county: string | null
  city: string | null
  /** The division whose outline covers the point. */
  code: string | null
  names: string[]
  renamed: string[] | null
  /** The division the row names, where no outline covers the point. */
  stated: string | null
  /** Whether that division, or the one it belongs to, has an outline, and the point lies well outside. */
  isFar: boolean | null
  /** The nearest outline, where one is near. */
  near: { name: string; metres: number } | null
  /** Known before, with a division that it keeps. */
  isSettled: boolean
}

/** Outlines are coarse, and end at the coast: so near, a point may still belong to them. */
const NEAR_METRES = 2_000
const NEAR_DEGREES = 0.04

const location = sql.ref<string>('located.location')
const standing = sql`select division_code is not null from venue as v where v.id = r.target::uuid and not coalesce(r.changes ? 'location', false)`

/**
 * Compares the county or city that rows state with the division their point lies in. A name that division_rename knows
 * is repaired and said so; another one is reported, and the point counts. Where no outline covers the point, the row's
 * word is taken, unless an outline contradicts it. A row that is left without a division says so.
 */
export async function locateRows(db: Db, { id }: Batch, from: number, to: number): Promise<void> {
  const { rows } = await sql<Located>`
    with located as materialized (
      select r.row, r.location, r.entry ->> 'county' as county, r.entry ->> 'city' as city, (
        select part.code from division_part as part where ${covers(sql.ref('part.part'), sql.ref('r.location'))}
        order by length(part.code) desc limit 1) as code, coalesce((${standing}), false) as "isSettled"
      from import_row as r
      where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome in ('new', 'changed', 'same')
    ), placed as materialized (
      select located.*, case when code is null then ${statedCode} end as stated from located
      where code is null or county is not null or city is not null
    )
    select row, county, city, code, stated, "isSettled",
      array(select d.name from division as d where d.code in (left(located.code, 2), left(located.code, 4), left(located.code, 6), located.code)
        order by length(d.code)) as names,
      (select array_agg(rename.code) from division_rename as rename where rename.old_name in (located.county, located.city)) as renamed,
      case when stated is not null then (
        select not ${within(NEAR_METRES, sql.ref('d.outline'), location)} from division as d
        where starts_with(located.stated, d.code) and d.outline is not null order by length(d.code) desc limit 1) end as "isFar",
      case when code is null and stated is null then ${nearest} end as near
    from placed as located`.execute(db)
  const remarks = rows.flatMap((row) => {
    const reasons = remarksOn(row)
    const isTaken = row.stated !== null && !row.isFar
    return reasons.length > 0 || isTaken
      ? [{ row: row.row, reasons, entry: isTaken ? { divisionCode: row.stated } : {} }]
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

const nearest = sql`(
  select json_build_object('name', near.name, 'metres', round(near.metres)) from (
    select d.name, ${metresBetween(sql.ref('part.part'), location)} as metres
    from division_part as part join division as d using (code)
    where ${withinDegrees(NEAR_DEGREES, sql.ref('part.part'), location)} order by 2, length(code) desc limit 1
  ) as near where near.metres <= ${NEAR_METRES})`

function remarksOn({ county, city, code, names, renamed, ...without }: Located): Reason[] {
  if (!code) return remarksWithout(county ?? city, without)
  const located = names.at(-1) ?? code
  const stated = county && code.length >= 6 ? county : city
  if (!stated || names.some((name) => isSameDivision(name, stated))) return []
  if (renamed?.some((current) => code.startsWith(current)))
    return [{ code: 'county-renamed', params: { stated, located } }]
  return [{ code: 'county-differs', params: { stated, located } }]
}

/** What is said of a point that no outline covers. */
function remarksWithout(
  named: string | null,
  { stated, isFar, near, isSettled }: Pick<Located, 'stated' | 'isFar' | 'near' | 'isSettled'>,
): Reason[] {
  if (stated) return isFar ? [{ code: 'county-far', params: { stated: named ?? stated } }] : []
  if (isSettled) return []
  if (named) return [{ code: 'county-unplaced', params: { stated: named } }]
  return near
    ? [{ code: 'division-near', params: { located: near.name, metres: near.metres } }]
    : [{ code: 'division-none' }]
}

/** 西湖, 西湖区 and 杭州市西湖区 are 西湖区. */
function isSameDivision(name: string, stated: string): boolean {
  const core = name.length > 2 ? name.replace(/(?:省|市|区|县|旗|自治区|特别行政区)$/, '') : name
  return stated.includes(name) || stated === core || stated.endsWith(core)
}
