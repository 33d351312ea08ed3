import { sql } from 'kysely'
import { roughMetres } from '../catalog/coordinates.ts'
import { atomic, type Db, inBatches } from '../db/atomic.ts'
import { asGeoJson, latOf, lonOf, pointOf, pointsOf } from '../db/geo.ts'
import { newId } from '../db/id.ts'
import { badField, Problem } from '../http/problems.ts'
import { divisionAt } from './campus.queries.ts'
import type { Place, PlaceWrite } from './place.ts'

const BATCH = 1_000

/** The one way regulated places are written, as saveCampuses is for campuses. The ids in the order of the inputs. */
export async function savePlaces(db: Db, inputs: PlaceWrite[], { actor }: { actor: string }): Promise<string[]> {
  const rows = inputs.map(row)
  await inBatches(db, rows, BATCH, (transaction, batch) => saveBatch(transaction, batch, actor))
  return rows.map(({ id }) => id)
}

function row(place: PlaceWrite) {
  const { location, entrances, received } = place
  return {
    id: place.id ?? newId(),
    name: place.name,
    kind: place.kind,
    division_code: place.divisionCode ?? null,
    lon: location.lon,
    lat: location.lat,
    doors: entrances.length > 0 ? entrances : [location],
    has_entrances: entrances.length > 0,
    floor: place.floor ?? null,
    address: place.address ?? null,
    licence_number: place.licenceNumber ?? null,
    licensed_on: place.licensedOn ?? null,
    status: place.status,
    received_x: received?.x ?? location.lon,
    received_y: received?.y ?? location.lat,
    received_crs: received?.crs ?? 'wgs84',
    source: place.source,
    source_ref: place.sourceRef ?? null,
    source_licence: place.sourceLicence ?? null,
    data_on: place.dataOn ?? null,
    is_demo: place.isDemo ?? false,
  }
}

const COLUMNS = [
  'name', 'kind', 'has_entrances', 'floor', 'address', 'licence_number', 'licensed_on', 'status', 'received_x', 'received_y',
  'received_crs', 'source', 'source_ref', 'source_licence', 'data_on', 'is_demo',
] as const // biome-ignore format: read as one list

async function saveBatch(db: Db, rows: ReturnType<typeof row>[], actor: string): Promise<void> {
  const names = sql.join(COLUMNS.map((column) => sql.ref(column)))
  const given = sql.join(COLUMNS.map((column) => sql.ref(`input.${column}`)))
  const replaced = sql.join(
    [...COLUMNS, 'location', 'entrances', 'division_code'].map(
      (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
    ),
  )
  await sql`with input as materialized (
      select given.*, ${pointOf(sql.ref('given.lon'), sql.ref('given.lat'))} as location, ${pointsOf(sql.ref('given.doors'))} as entrances
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, name text, kind text, division_code text, lon float8,
        lat float8, doors jsonb, has_entrances boolean, floor text, address text, licence_number text, licensed_on date, status text,
        received_x float8, received_y float8, received_crs text, source text, source_ref text, source_licence text, data_on date,
        is_demo boolean)
    ), old as (select regulated_place.* from regulated_place join input using (id)
    ), written as (
      insert into regulated_place (id, location, entrances, division_code, ${names})
      select input.id, input.location, input.entrances, coalesce(input.division_code, ${divisionAt(sql`input.location`)}), ${given}
      from input
      on conflict (id) do update set ${replaced}, version = regulated_place.version + 1, updated_at = now(),
        moved_at = case when regulated_place.entrances is distinct from excluded.entrances then now() else regulated_place.moved_at end
      returning *
    )
    insert into audit (id, actor, action, subject, subject_id, before, after)
    select gen_random_uuid(), ${actor}, case when old.id is null then 'create' else 'change' end, 'regulated_place',
      written.id::text, to_jsonb(old), to_jsonb(written) from written left join old on old.id = written.id`.execute(db)
}

type PlaceRow = Omit<Place, 'received' | 'location' | 'entrances'> & {
  x: number | null
  y: number | null
  crs: 'wgs84'
  lon: number
  lat: number
  doors: { coordinates: [number, number][] }
}

/** Regulated places, in no order. */
export async function findPlaces(db: Db, ids: readonly string[]): Promise<Place[]> {
  const { rows } = await sql<PlaceRow>`
    select id, name, kind, division_code as "divisionCode", (select name from division where code = division_code) as "divisionName",
      (select name_en from division where code = division_code) as "divisionNameEn",
      ${lonOf(sql.ref('location'))} as lon, ${latOf(sql.ref('location'))} as lat, ${asGeoJson(sql.ref('entrances'), 7)} as doors,
      has_entrances as "hasEntrances", floor, address, licence_number as "licenceNumber", licensed_on as "licensedOn", status,
      received_x as x, received_y as y, received_crs as crs, source, source_ref as "sourceRef", source_licence as "sourceLicence",
      data_on as "dataOn", is_demo as "isDemo", version, updated_at as "updatedAt"
    from regulated_place where id = any(${ids}::uuid[])`.execute(db)
  return rows.map(({ x, y, crs, lon, lat, doors, ...place }) => ({
    ...place,
    location: { lon, lat },
    entrances: doors.coordinates.map(([lon, lat]) => ({ lon, lat })),
    received: { x, y, crs },
  }))
}

/** As findPlaces; refuses (404) one that isn't there. */
export async function getPlace(db: Db, id: string): Promise<Place> {
  const [place] = await findPlaces(db, [id])
  if (!place) throw new Problem({ status: 404, code: 'place-unknown' })
  return place
}

/** Writes one place. `mayKeep` refuses a division that isn't the caller's; it is known only once the place is. */
export async function putPlace(
  db: Db,
  write: PlaceWrite,
  actor: string,
  mayKeep: (divisionCode: string | null) => void,
): Promise<Place> {
  for (const [index, entrance] of write.entrances.entries()) {
    const metres = Math.round(roughMetres(entrance, write.location))
    if (metres > DOOR_OFF_METRES)
      throw badField(`/entrances/${index}`, 'entrance-far-off', { metres, most: DOOR_OFF_METRES })
  }
  return atomic(db, async (transaction) => {
    const [id = ''] = await savePlaces(transaction, [write], { actor })
    const place = await getPlace(transaction, id)
    mayKeep(place.divisionCode)
    return place
  })
}

/** An entrance farther than this from its place belongs to another one. */
const DOOR_OFF_METRES = 300

export async function removePlaces(db: Db, ids: readonly string[], { actor }: { actor: string }): Promise<void> {
  await sql`with removed as (delete from regulated_place where id = any(${ids}::uuid[]) returning *)
    insert into audit (id, actor, action, subject, subject_id, before)
    select gen_random_uuid(), ${actor}, 'remove', 'regulated_place', id::text, to_jsonb(removed) from removed`.execute(
    db,
  )
}
