import { sql } from 'kysely'
import type { Db } from '../../api/db/atomic.ts'
import { newId } from '../../api/db/id.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { writeRules } from '../../api/exchange/seed-surroundings.queries.ts'
import { saveCampuses } from '../../api/surroundings/campus.queries.ts'
import type { CampusWrite, GroundShape } from '../../api/surroundings/campus.ts'
import { saveGates } from '../../api/surroundings/gate.queries.ts'
import { savePlaces } from '../../api/surroundings/place.queries.ts'
import type { PlaceWrite } from '../../api/surroundings/place.ts'

/** A corner of 西湖区 (of givenHangzhou); east and north are metres from it, good to a few centimetres. */
const corner = { lon: 120.1, lat: 30.25 }
const METRES_PER_LON = 96_239.7
const METRES_PER_LAT = 110_853.6
export const at = (east: number, north = 0) => ({
  lon: corner.lon + east / METRES_PER_LON,
  lat: corner.lat + north / METRES_PER_LAT,
})
const position = (east: number, north: number) => [at(east, north).lon, at(east, north).lat]
const ring = (west: number, south: number, east: number, north: number) => [
  position(west, south),
  position(east, south),
  position(east, north),
  position(west, north),
  position(west, south),
]

/** A rectangle in metres, with rectangles cut out of it. */
export function block(
  west: number,
  south: number,
  east: number,
  north: number,
  ...holes: [number, number, number, number][]
): GroundShape {
  return { type: 'Polygon', coordinates: [ring(west, south, east, north), ...holes.map((hole) => ring(...hole))] }
}

/** The seeded rule table. */
export async function givenRules(db: Db): Promise<void> {
  await writeRules(db, seedFiles)
}

/** A primary school on a ground of 100 m by 100 m at the corner, unless told otherwise. */
export async function givenCampus(db: Db, changes: Partial<CampusWrite> = {}): Promise<string> {
  const campus: CampusWrite = {
    name: '学军小学',
    schoolType: 'school',
    stages: ['primary'],
    ground: block(0, 0, 100, 100),
    status: 'open',
    dataOn: '2026-09-01',
    source: 'test',
    ...changes,
  }
  const [id = ''] = await saveCampuses(db, [campus], { actor: 'test' })
  return id
}

/** An open bar, `east` metres from the corner. */
export async function givenPlace(
  db: Db,
  location: { lon: number; lat: number },
  changes: Partial<PlaceWrite> = {},
): Promise<string> {
  const place: PlaceWrite = {
    name: '演示酒吧',
    kind: 'bar',
    location,
    entrances: [],
    status: 'open',
    source: 'test',
    ...changes,
  }
  const [id = ''] = await savePlaces(db, [place], { actor: 'test' })
  return id
}

export async function givenGate(
  db: Db,
  campusId: string,
  location: { lon: number; lat: number },
  kind: 'student' | 'fire' | 'closed' = 'student',
) {
  const [id = ''] = await saveGates(db, [{ campusId, kind, location, source: 'test' }], { actor: 'test' })
  return id
}

/** A street through points in metres. */
export async function givenStreet(db: Db, ...points: [number, number][]): Promise<void> {
  const line = `LINESTRING(${points.map(([east, north]) => position(east, north).join(' ')).join(', ')})`
  await sql`insert into walk_edge (id, line, source, source_ref) values (${newId()}, st_geomfromtext(${line}, 4326), 'test', ${newId()})`.execute(
    db,
  )
}

/** A rule of 西湖区's own, on bars near primary schools, 200 m, straight from the boundary, unless told otherwise. */
export async function givenRule(db: Db, changes: Record<string, unknown> = {}): Promise<string> {
  const rule = {
    id: newId(),
    code: 'TEST',
    version: 1,
    division_code: '330106',
    jurisdiction: '西湖区',
    rule_kind: 'siting_ban',
    kinds: ['bar'],
    kinds_zh: '酒吧',
    school_types: ['primary'],
    metres: 200,
    method: 'boundary_straight',
    status: 'in_force',
    legal_source: '测试规定',
    created_by: 'test',
    ...changes,
  }
  await db
    .insertInto('surroundings_rule')
    .values(rule as never)
    .execute()
  return rule.id
}
