/** Measures pairs of a campus and a place by what their rules need: gates, entrances and streets are read only where asked for. */
import { sql } from 'kysely'
import type { Point } from '../catalog/coordinates.ts'
import type { Db } from '../db/atomic.ts'
import { asGeoJson, latOf, lonOf, pointsOf, within } from '../db/geo.ts'
import { geodesicMetres } from './geodesic.ts'
import { type Distances, needs, type Reason } from './measure.ts'
import { type End, openWalks, type Street, type Walk } from './measure-walk.ts'

/** A pair whose straight line is known; `methods` are those of the rules that speak. */
export type Pair = { campusId: string; placeId: string; straight: number; methods: readonly string[] }
export type Measured = Distances & {
  route: Walk['line'] | null
  gateLine: [Point, Point] | null
  /** The route goes along invented streets of the demonstration. */
  isDemoWalk: boolean
}

/** A walk is looked for on the streets within so many metres of the campus. */
const STREETS_METRES = 800

/** The distances of each pair, in the order given. `spots` are the doors of places that aren't stored, by id. */
export async function measurePairs(
  db: Db,
  pairs: readonly Pair[],
  spots: ReadonlyMap<string, Point[]> = new Map(),
): Promise<Measured[]> {
  const asking = pairs.filter(({ methods }) => needs('radius', methods) || needs('walk', methods))
  if (asking.length === 0) return pairs.map(({ straight }) => plain(straight))
  const campusIds = [...new Set(asking.map(({ campusId }) => campusId))]
  const gates = await readGates(db, campusIds)
  // Without a single gate there is nothing to walk from: no doors and streets need be read.
  if (gates.size === 0) return pairs.map(({ straight }) => plain(straight))
  const gated = asking.filter(({ campusId }) => gates.has(campusId))
  const stored = [...new Set(gated.map(({ placeId }) => placeId))].filter((id) => !spots.has(id))
  const doors = new Map([...(await readDoors(db, stored)), ...spots])
  const walks = await walkPairs(
    db,
    gated.filter(({ methods }) => needs('walk', methods)),
    gates,
    doors,
  )
  return pairs.map(({ campusId, placeId, straight }) => {
    const own = gates.get(campusId)
    if (!own) return plain(straight)
    const circle = nearest(
      own.filter(({ kind }) => kind !== 'closed').map(({ at }) => at),
      doors.get(placeId) ?? [],
    )
    const walk = walks.get(`${campusId} ${placeId}`) ?? 'no-student-gate'
    const [walked, route, isDemoWalk] =
      typeof walk === 'string' ? [walk, null, false] : [walk.metres, walk.line, walk.isDemo]
    const gateLine = circle?.line ?? null
    return { straight, radius: circle?.metres ?? 'no-gates', walk: walked, route, gateLine, isDemoWalk }
  })
}

function plain(straight: number): Measured {
  return { straight, radius: 'no-gates', walk: 'no-gates', route: null, gateLine: null, isDemoWalk: false }
}

function nearest(gates: readonly Point[], doors: readonly Point[]) {
  let best: { metres: number; line: [Point, Point] } | undefined
  for (const gate of gates)
    for (const door of doors) {
      const metres = geodesicMetres(gate, door)
      if (!best || metres < best.metres) best = { metres, line: [gate, door] }
    }
  return best
}

type Gates = { kind: string; hasStudentAccess: boolean; at: Point }[]

async function readGates(db: Db, campusIds: readonly string[]): Promise<Map<string, Gates>> {
  const { rows } = await sql<{ campus_id: string; kind: string; students: boolean; lon: number; lat: number }>`
    select campus_id, kind, has_student_access as students, ${lonOf(sql.ref('location'))} as lon, ${latOf(sql.ref('location'))} as lat
    from gate where campus_id = any(${campusIds}::uuid[])`.execute(db)
  const found = new Map<string, Gates>()
  for (const { campus_id, kind, students, lon, lat } of rows)
    found.set(campus_id, [...(found.get(campus_id) ?? []), { kind, hasStudentAccess: students, at: { lon, lat } }])
  return found
}

async function readDoors(db: Db, placeIds: readonly string[]): Promise<Map<string, Point[]>> {
  const { rows } = await sql<{ id: string; doors: { coordinates: [number, number][] } }>`
    select id, ${asGeoJson(sql.ref('entrances'), 9)} as doors from regulated_place where id = any(${placeIds}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, doors }) => [id, doors.coordinates.map(([lon, lat]) => ({ lon, lat }))]))
}

type FoundWalk = Walk & { isDemo: boolean }

/** Campus by campus, so that only the streets of one neighbourhood are held at a time. */
async function walkPairs(
  db: Db,
  pairs: readonly Pair[],
  gates: ReadonlyMap<string, Gates>,
  doors: ReadonlyMap<string, Point[]>,
): Promise<Map<string, FoundWalk | Reason>> {
  const walks = new Map<string, FoundWalk | Reason>()
  for (const [campusId, own] of Map.groupBy(pairs, ({ campusId }) => campusId)) {
    const points = (gates.get(campusId) ?? []).flatMap(({ hasStudentAccess, at }) => (hasStudentAccess ? [at] : []))
    if (points.length === 0) continue
    const places: End[] = own.map(({ placeId }) => ({ id: placeId, points: doors.get(placeId) ?? [] }))
    const { streets, isDemo } = await readStreets(db, points)
    const ask = openWalks(streets, [{ id: campusId, points }], places)
    for (const { placeId } of own) {
      const walk = ask(campusId, placeId)
      walks.set(`${campusId} ${placeId}`, typeof walk === 'string' ? walk : { ...walk, isDemo })
    }
  }
  return walks
}

/** Streets passable on foot around some points, and whether any of them is invented. */
async function readStreets(db: Db, points: readonly Point[]): Promise<{ streets: Street[]; isDemo: boolean }> {
  const here = pointsOf(sql`${JSON.stringify(points)}::jsonb`)
  const { rows } = await sql<{ line: { coordinates: Street }; demo: boolean }>`
    select source = 'demo' as demo, ${asGeoJson(sql.ref('line'), 9)} as line from walk_edge
    where is_passable and ${within(STREETS_METRES, sql.ref('line'), here)}`.execute(db)
  return { streets: rows.map(({ line }) => line.coordinates), isDemo: rows.some(({ demo }) => demo) }
}
