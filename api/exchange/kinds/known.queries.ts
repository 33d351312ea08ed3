import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { latOf, lonOf, nearness, pointInside, pointOf, within } from '../../db/geo.ts'
import { type Evidence, type KnownPair, weigh } from '../guard.ts'
import type { Landmark } from './kind.ts'

/** The most a point may be off under any of the systems, and some more. */
const REACH_METRES = 3_000
const ENOUGH_PAIRS = 2_000

/**
 * What known campuses, regulated places and venues of the same names say about a list's coordinates: by its rows, and by the named
 * places in the file that are no candidates. Names of under four characters are too common to prove anything.
 */
export async function weighByNames(
  db: Db,
  importId: string,
  landmarks: readonly Landmark[],
): Promise<Evidence | undefined> {
  const { rows } = await sql<{ row: number; name: string; x: number; y: number; lon: number; lat: number }>`
    with given as materialized (
      select row, name, name_key, (entry -> 'received' ->> 'lon')::float8 as x, (entry -> 'received' ->> 'lat')::float8 as y
      from import_row where import_id = ${importId} and entry is not null and char_length(name_key) >= 4
      union all
      select row, name, name_key(name), (received ->> 'lon')::float8, (received ->> 'lat')::float8
      from jsonb_to_recordset(${JSON.stringify(landmarks)}::jsonb) as mark (row int, name text, received jsonb)
      where char_length(name_key(name)) >= 4
    )
    select given.row, given.name, x, y, ${lonOf(sql.ref('known.place'))} as lon, ${latOf(sql.ref('known.place'))} as lat
    from given cross join lateral (
      select place from (
        select ${pointInside(sql.ref('c.ground'))} as place from campus as c where c.name_key = given.name_key and c.status = 'open'
        union all
        select p.location from regulated_place as p where p.name_key = given.name_key and p.status <> 'closed'
        union all
        select v.location from venue as v where v.name_key = given.name_key and v.status <> 'closed'
      ) as same
      where ${within(REACH_METRES, sql.ref('place'), pointOf(sql.ref('x'), sql.ref('y')))}
      order by ${nearness(sql.ref('place'), pointOf(sql.ref('x'), sql.ref('y')))} limit 1
    ) as known limit ${ENOUGH_PAIRS}`.execute(db)
  return weigh(
    rows.map(
      ({ row, name, x, y, lon, lat }): KnownPair => ({
        row,
        name,
        received: { lon: x, lat: y },
        known: { lon, lat },
      }),
    ),
  )
}
