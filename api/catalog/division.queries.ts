import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { asGeoJson, boxColumns, extentOf, latOf, lonOf, pointInside, simplified } from '../db/geo.ts'
import { catalogueVersion } from './catalogue.queries.ts'
import { ancestorCodes, type Division, type DivisionShort, type Outlines } from './division.ts'

type Row = { code: string; name: string; name_en: string | null; level: string; parent_code: string | null }
type BoxRow = Row & { min_lon: number | null; min_lat: number; max_lon: number; max_lat: number }

export type DivisionQuery = { parent?: string; level?: string; after?: string; limit: number }

/** Divisions below `parent` (the provinces without one) or of a level, by code; retired ones are left out. */
export async function findDivisions(
  db: Db,
  { parent, level, after = '', limit }: DivisionQuery,
): Promise<DivisionShort[]> {
  const isBelow = level
    ? sql`level = ${level} and code like ${`${parent ?? ''}%`} and code <> ${parent ?? ''}`
    : sql`parent_code is not distinct from ${parent ?? null}`
  const { rows } = await sql<BoxRow>`
    select code, name, name_en, level, parent_code, ${boxColumns(sql.ref('box'))}
    from (select * from division where ${isBelow} and retired_on is null and code > ${after} order by code limit ${limit}) as page
    cross join lateral ${boxBelow}
    order by code`.execute(db)
  return rows.map(shortOf)
}

/**
 * The box of the division `page`, by its own outline or by all those below. Written as a range of codes (':' follows '9'),
 * which an index answers; a pattern that differs from row to row it can't.
 */
const boxBelow = sql`(select ${extentOf(sql.ref('below.outline'))} as box from division as below
  where below.outline is not null and below.code ~>=~ page.code and below.code ~<~ (page.code || ':')) as around`

type FullRow = BoxRow & {
  retired_on: string | null
  outline_source: string | null
  lon: number | null
  lat: number
}

/** A division, its ancestors and children; undefined where there is none of that code. */
export async function findDivision(db: Db, code: string): Promise<Division | undefined> {
  const centre = sql<string>`coalesce(page.centre, ${pointInside(sql.ref('page.outline'))})`
  const { rows } = await sql<FullRow>`
    select code, name, name_en, level, parent_code, retired_on, outline_source, ${lonOf(centre)} as lon, ${latOf(centre)} as lat,
      ${boxColumns(sql.ref('box'))}
    from division as page cross join lateral ${boxBelow}
    where code = ${code}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const names = () => db.selectFrom('division').select(['code', 'name', 'name_en as nameEn', 'level']).orderBy('code')
  const path = await names()
    .where('code', 'in', ['', ...ancestorCodes(code)])
    .execute()
  const children = await names().where('parent_code', '=', code).where('retired_on', 'is', null).execute()
  return {
    ...shortOf(row),
    centre: row.lon === null ? null : { lon: row.lon, lat: row.lat },
    path: path as Division['path'],
    children: children as Division['children'],
    retiredOn: row.retired_on,
    outlineSource: row.outline_source,
  }
}

function shortOf({
  code,
  name,
  name_en,
  level,
  parent_code,
  min_lon,
  min_lat,
  max_lon,
  max_lat,
}: BoxRow): DivisionShort {
  const bbox = min_lon === null ? null : { minLon: min_lon, minLat: min_lat, maxLon: max_lon, maxLat: max_lat }
  return { code, name, nameEn: name_en, level: level as DivisionShort['level'], parentCode: parent_code, bbox }
}

type Kept = { version: string; answers: Map<string, Outlines> }
const kept = new WeakMap<Db, Kept>()

/** Outlines as GeoJSON, those below a code or all, simplified to so many metres; kept until the catalogue changes. */
export async function findOutlines(
  db: Db,
  { under = '', tolerance }: { under?: string; tolerance: number },
): Promise<Outlines> {
  const version = await catalogueVersion(db)
  const before = kept.get(db)
  const { answers } = before?.version === version ? before : { answers: new Map<string, Outlines>() }
  const key = `${under} ${tolerance}`
  const found = answers.get(key) ?? (await readOutlines(db, under, tolerance))
  if (answers.size >= MOST_KEPT) answers.clear()
  kept.set(db, { version, answers: answers.set(key, found) })
  return found
}

const MOST_KEPT = 20
const METRES_PER_DEGREE = 111_320

async function readOutlines(db: Db, under: string, tolerance: number): Promise<Outlines> {
  const outline = sql<string>`outline`
  const { rows } = await sql<Row & { outline_source: string | null; geometry: { type: string; coordinates: unknown } }>`
    select code, name, name_en, level, parent_code, outline_source,
      ${asGeoJson(tolerance > 0 ? simplified(outline, tolerance / METRES_PER_DEGREE) : outline, 5)} as geometry
    from division
    where outline is not null and retired_on is null and code like ${`${under}%`}
    order by code`.execute(db)
  return {
    type: 'FeatureCollection',
    features: rows.map(({ code, name, name_en, level, parent_code, outline_source, geometry }) => ({
      type: 'Feature',
      properties: {
        code,
        name,
        nameEn: name_en,
        level: level as DivisionShort['level'],
        parentCode: parent_code,
        source: outline_source,
      },
      geometry,
    })),
  }
}
