import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { fromGeoJson } from '../db/geo.ts'
import { newIds } from '../db/id.ts'
import { saveCampuses } from '../surroundings/campus.queries.ts'
import type { GroundShape } from '../surroundings/campus.ts'
import { saveGates } from '../surroundings/gate.queries.ts'
import { savePlaces } from '../surroundings/place.queries.ts'
import type { PlaceWrite } from '../surroundings/place.ts'
import type { PlaceKind } from '../surroundings/place-kind.ts'
import { schoolOfName } from '../surroundings/school.ts'
import type { SeedFiles, SeedRow } from './seed.ts'

/** The rule table, where there is none yet: an installation that is older than the rules gets them too. */
export async function writeRules(db: Db, files: SeedFiles): Promise<void> {
  const { rows: any } = await sql`select 1 from surroundings_rule limit 1`.execute(db)
  if (any.length > 0) return
  const rows: SeedRow[] = files.table('surroundings_rules')
  const ids = newIds(rows.length)
  const given = rows.map((row, index) => ({ ...row, id: ids[index] }))
  await sql`insert into surroundings_rule (id, code, division_code, jurisdiction, rule_kind, kinds, kinds_zh, school_types, metres,
      measure_from, measure_to, method, screen_method, applies_to, departments, status, effective_from, legal_source, article,
      quotation, source, evidence_grade, note, created_by)
    select id, code, division_code, jurisdiction, rule_kind, string_to_array(kinds, ';'), kinds_zh, string_to_array(school_types, ';'),
      nullif(metres, '')::int, nullif(measure_from, ''), nullif(measure_to, ''), method, nullif(screen_method, ''), nullif(applies_to, ''),
      string_to_array(departments, ';'), status, nullif(effective_from, ''), legal_source, nullif(article, ''), nullif(quotation, ''),
      nullif(source, ''), evidence_grade, nullif(note, ''), 'seed'
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as row (id uuid, code text, division_code text, jurisdiction text,
      rule_kind text, kinds text, kinds_zh text, school_types text, metres text, measure_from text, measure_to text, method text,
      screen_method text, applies_to text, departments text, status text, effective_from text, legal_source text, article text,
      quotation text, source text, evidence_grade text, note text)`.execute(db)
}

const OSM_LICENCE = 'ODbL 1.0 © OpenStreetMap contributors'
const ACTOR = { actor: 'seed' }

/** Real campuses and streets, with a few invented streets where none are at hand; invented gates and regulated places, marked as such. */
export async function writeSurroundings(db: Db, files: SeedFiles): Promise<void> {
  const campuses = files.features('campuses')
  const ids = await saveCampuses(
    db,
    campuses.map(({ properties, geometry }) => {
      const { type, stages } = schoolOfName(properties.name as string)
      return {
        name: properties.name as string,
        schoolType: properties.amenity === 'kindergarten' ? 'kindergarten' : type,
        stages,
        ground: geometry as GroundShape,
        status: 'open',
        source: properties.source as string,
        sourceRef: properties.ref as string,
        sourceLicence: OSM_LICENCE,
        dataOn: properties.data_on as string,
      }
    }),
    ACTOR,
  )
  const idOf = new Map(campuses.map(({ properties }, index) => [properties.ref, ids[index] as string]))
  await writeGates(db, files, idOf)
  await savePlaces(db, files.table('regulated_places').map(seedPlace), ACTOR)
  await writeStreets(db, files)
}

async function writeGates(db: Db, files: SeedFiles, idOf: ReadonlyMap<unknown, string>): Promise<void> {
  const gates = files.table('gates').map((row) => ({
    campusId: idOf.get(row.campus_ref) as string,
    name: row.name || null,
    kind: row.kind as 'student',
    hasStudentAccess: row.has_student_access === 'true',
    location: { lon: Number(row.lon), lat: Number(row.lat) },
    source: row.source as string,
    sourceRef: row.source_ref as string,
    dataOn: row.data_on || null,
    isDemo: row.is_demo === 'true',
  }))
  await saveGates(db, gates, ACTOR)
}

function seedPlace(row: SeedRow): PlaceWrite {
  const entrances = (row.entrances ?? '').split(';').filter(Boolean)
  return {
    name: row.name as string,
    kind: row.kind as PlaceKind,
    location: { lon: Number(row.lon), lat: Number(row.lat) },
    entrances: entrances.map((pair) => {
      const [lon = 0, lat = 0] = pair.split(',').map(Number)
      return { lon, lat }
    }),
    licensedOn: row.licensed_on || null,
    status: row.status as PlaceWrite['status'],
    source: row.source as string,
    sourceRef: row.source_ref as string,
    isDemo: true,
  }
}

async function writeStreets(db: Db, files: SeedFiles): Promise<void> {
  const streets = files.features('walk_network')
  const ids = newIds(streets.length)
  const rows = streets.map(({ properties, geometry }, index) => ({ id: ids[index], ...properties, line: geometry }))
  await sql`insert into walk_edge (id, line, kind, is_passable, source, source_ref, data_on)
    select id, ${fromGeoJson(sql`line::text`)}, kind, is_passable, coalesce(source, 'OpenStreetMap'), ref, case when source is null then date '2021-06-12' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, line jsonb, kind text, is_passable boolean, ref text, source text)`.execute(
    db,
  )
}
