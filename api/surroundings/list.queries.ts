/** Lists of campuses and places, and what a map shows of them. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { asGeoJson, type Box, inBox, isPoint, latOf, lonOf, simplified } from '../db/geo.ts'
import type { CampusItem, CampusListQuery, MapBody, PlaceItem, PlaceListQuery } from './list.ts'

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Campuses below a division, by id; `after` is the id to go on behind. */
export async function listCampuses(db: Db, query: CampusListQuery & { after?: string }): Promise<CampusItem[]> {
  const { division = '', q, schoolType, gap, after, limit } = query
  const gaps = {
    point: isPoint(sql.ref('ground')),
    'no-gates': sql`not exists (select from gate where campus_id = campus.id)`,
    'no-student-gate': sql`not exists (select from gate where campus_id = campus.id and has_student_access)`,
  }
  const { rows } = await sql<CampusItem>`
    select id, name, school_type as "schoolType", stages, division_code as "divisionCode",
      (select name from division where code = division_code) as "divisionName",
      (select name_en from division where code = division_code) as "divisionNameEn", ${isPoint(sql.ref('ground'))} as "isPoint",
      (select count(*)::int from gate where campus_id = campus.id) as gates,
      (select count(*)::int from gate where campus_id = campus.id and has_student_access) as "studentGates",
      data_on as "dataOn", is_demo as "isDemo", source
    from campus
    where status = 'open' and coalesce(division_code, '') like ${`${division}%`}
      and ${q ? sql`name ilike ${like(q)}` : sql`true`}
      and ${schoolType ? sql`school_type = ${schoolType}` : sql`true`}
      and ${gap ? gaps[gap] : sql`true`}
      and ${after ? sql`id > ${after}` : sql`true`}
    order by id limit ${limit}`.execute(db)
  return rows
}

/** Regulated places below a division, by id. */
export async function listPlaces(db: Db, query: PlaceListQuery & { after?: string }): Promise<PlaceItem[]> {
  const { division = '', q, kind, status, after, limit } = query
  const { rows } = await sql<Omit<PlaceItem, 'location'> & { lon: number; lat: number }>`
    select id, name, kind, status, division_code as "divisionCode", (select name from division where code = division_code) as "divisionName",
      (select name_en from division where code = division_code) as "divisionNameEn",
      ${lonOf(sql.ref('location'))} as lon, ${latOf(sql.ref('location'))} as lat, has_entrances as "hasEntrances", address,
      licence_number as "licenceNumber", licensed_on as "licensedOn", data_on as "dataOn", is_demo as "isDemo", source
    from regulated_place
    where coalesce(division_code, '') like ${`${division}%`} and ${q ? sql`name ilike ${like(q)}` : sql`true`}
      and ${kind ? sql`kind = ${kind}` : sql`true`} and ${status ? sql`status = ${status}` : sql`true`}
      and ${after ? sql`id > ${after}` : sql`true`}
    order by id limit ${limit}`.execute(db)
  return rows.map(({ lon, lat, ...place }) => ({ ...place, location: { lon, lat } }))
}

const MOST_SHOWN = 3_000

/** Campuses, gates and places in a box, for a map; `isComplete` says whether there were more. */
export async function findMap(
  db: Db,
  { box, divisions }: { box: Box; divisions: readonly (string | null)[] },
): Promise<MapBody> {
  const reachable = sql`exists (select from unnest(${divisions.map((code) => code ?? '')}::text[]) as own where coalesce(division_code, '') like own || '%')`
  const campuses = await sql<{
    id: string
    geometry: MapBody['campuses']['features'][number]['geometry']
    properties: never
  }>`
    select id, ${asGeoJson(simplified(sql.ref('ground'), 0.00001), 6)} as geometry,
      json_build_object('name', name, 'schoolType', school_type, 'isPoint', ${isPoint(sql.ref('ground'))}, 'isDemo', is_demo) as properties
    from campus where status = 'open' and ${inBox(sql.ref('ground'), box)} and ${reachable} limit ${MOST_SHOWN + 1}`.execute(
    db,
  )
  const ids = campuses.rows.map(({ id }) => id)
  const gates = await sql<{ id: string; geometry: never; properties: never }>`
    select id, ${asGeoJson(sql.ref('location'), 7)} as geometry,
      json_build_object('campusId', campus_id, 'name', name, 'kind', kind, 'hasStudentAccess', has_student_access) as properties
    from gate where campus_id = any(${ids}::uuid[]) limit ${MOST_SHOWN + 1}`.execute(db)
  const places = await sql<{ id: string; geometry: never; properties: never }>`
    select id, ${asGeoJson(sql.ref('location'), 7)} as geometry,
      json_build_object('name', name, 'kind', kind, 'status', status, 'isDemo', is_demo) as properties
    from regulated_place where status <> 'closed' and ${inBox(sql.ref('location'), box)} and ${reachable} limit ${MOST_SHOWN + 1}`.execute(
    db,
  )
  return {
    campuses: collection(campuses.rows),
    gates: collection(gates.rows),
    places: collection(places.rows),
    isComplete: [campuses, gates, places].every(({ rows }) => rows.length <= MOST_SHOWN),
  }
}

function collection(rows: { id: string; geometry: unknown; properties: unknown }[]) {
  const features = rows.slice(0, MOST_SHOWN).map((row) => ({ type: 'Feature' as const, ...row }))
  return { type: 'FeatureCollection' as const, features } as never
}
