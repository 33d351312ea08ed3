import { sql } from 'kysely'
import { representativePoint } from '../catalog/geometry.ts'
import { geometryFault } from '../catalog/geometry.words.ts'
import { atomic, type Db, inBatches } from '../db/atomic.ts'
import { asGeoJson, covers, groundOf, invalidReason, isPoint, isValidGeometry, pointInside } from '../db/geo.ts'
import { newId } from '../db/id.ts'
import { type Caller, requireDivision } from '../http/caller.ts'
import { badField, Problem } from '../http/problems.ts'
import { KEEPERS } from './access.ts'
import { type Campus, type CampusFields, type CampusWrite, checkGround, type GroundShape } from './campus.ts'
import { findGates, slackOf } from './gate.queries.ts'
import { ruleTypesOf } from './school.ts'

const BATCH = 500

/**
 * The one way campuses are written: inserts those without an id, replaces those with one. Each gets the division that
 * contains it, or the one given, and a row in the audit trail. The ids in the order of the inputs.
 */
export async function saveCampuses(db: Db, inputs: CampusWrite[], { actor }: { actor: string }): Promise<string[]> {
  const rows = inputs.map(row)
  await inBatches(db, rows, BATCH, (transaction, batch) => saveBatch(transaction, batch, actor))
  return rows.map(({ id }) => id)
}

function row(campus: CampusWrite) {
  const at = representativePoint(campus.ground as never)
  return {
    id: campus.id ?? newId(),
    name: campus.name,
    organisation_id: campus.organisationId ?? null,
    division_code: campus.divisionCode ?? null,
    school_type: campus.schoolType,
    stages: campus.stages,
    rule_types: ruleTypesOf(campus.schoolType, campus.stages),
    shape: { type: campus.ground.type, coordinates: campus.ground.coordinates },
    received_x: campus.received?.x ?? at?.lon ?? null,
    received_y: campus.received?.y ?? at?.lat ?? null,
    received_crs: campus.received?.crs ?? 'wgs84',
    status: campus.status,
    founded_on: campus.foundedOn ?? null,
    source: campus.source,
    source_ref: campus.sourceRef ?? null,
    source_licence: campus.sourceLicence ?? null,
    data_on: campus.dataOn ?? null,
    is_demo: campus.isDemo ?? false,
  }
}

const COLUMNS = [
  'name', 'organisation_id', 'school_type', 'stages', 'rule_types', 'received_x', 'received_y', 'received_crs', 'status',
  'founded_on', 'source', 'source_ref', 'source_licence', 'data_on', 'is_demo',
] as const // biome-ignore format: read as one list

async function saveBatch(db: Db, rows: ReturnType<typeof row>[], actor: string): Promise<void> {
  const names = sql.join(COLUMNS.map((column) => sql.ref(column)))
  const given = sql.join(COLUMNS.map((column) => sql.ref(`input.${column}`)))
  const replaced = sql.join(
    [...COLUMNS, 'ground', 'division_code', 'slack_metres'].map(
      (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
    ),
  )
  const hasMoved = sql`campus.ground is distinct from excluded.ground`
  await sql`with input as materialized (
      select given.*, ${groundOf(sql.ref('given.shape'))} as ground
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, name text, organisation_id uuid,
        division_code text, school_type text, stages text[], rule_types text[], shape jsonb, received_x float8, received_y float8,
        received_crs text, status text, founded_on date, source text, source_ref text, source_licence text, data_on date, is_demo boolean)
    ), old as (select campus.* from campus join input using (id)
    ), written as (
      insert into campus (id, ground, division_code, slack_metres, ${names})
      select input.id, input.ground, coalesce(input.division_code, ${divisionAt(sql`${pointInside(sql.ref('input.ground'))}`)}),
        ${slackOf(sql.ref('input.ground'), sql.ref('input.id'))}, ${given}
      from input
      on conflict (id) do update set ${replaced}, version = campus.version + 1, updated_at = now(),
        moved_at = case when ${hasMoved} then now() else campus.moved_at end
      returning *
    )
    insert into audit (id, actor, action, subject, subject_id, before, after)
    select gen_random_uuid(), ${actor}, case when old.id is null then 'create' else 'change' end, 'campus', written.id::text,
      to_jsonb(old), to_jsonb(written) from written left join old on old.id = written.id`.execute(db)
}

/** The code of the smallest division whose outline covers a point. */
export function divisionAt(location: ReturnType<typeof sql>) {
  return sql`(select part.code from division_part as part where ${covers(sql.ref('part.part'), location as never)}
    order by length(part.code) desc limit 1)`
}

/** Refuses a ground that the database finds invalid, where it touches or crosses itself. */
export async function requireValidGround(db: Db, ground: GroundShape): Promise<void> {
  const shape = groundOf(sql`${JSON.stringify(ground)}::jsonb`)
  const { rows } = await sql<{ is_valid: boolean; reason: string }>`
    select ${isValidGeometry(sql.ref('shape'))} as is_valid, ${invalidReason(sql.ref('shape'))} as reason
    from (select ${shape} as shape) as given`.execute(db)
  if (rows[0]?.is_valid) return
  throw badField('/ground', 'ground-invalid', { fault: geometryFault(rows[0]?.reason ?? '') })
}

type CampusRow = Omit<Campus, 'gates' | 'received'> & { x: number | null; y: number | null; crs: 'wgs84' }

/** Campuses with their gates, in no order. */
export async function findCampuses(db: Db, ids: readonly string[]): Promise<Campus[]> {
  const { rows } = await sql<CampusRow>`
    select campus.id, campus.name, organisation_id as "organisationId", division_code as "divisionCode",
      (select name from division where code = division_code) as "divisionName",
      (select name_en from division where code = division_code) as "divisionNameEn", school_type as "schoolType", stages,
      ${asGeoJson(sql.ref('ground'), 7)} as ground, ${isPoint(sql.ref('ground'))} as "isPoint", status, founded_on as "foundedOn",
      received_x as x, received_y as y, received_crs as crs, source, source_ref as "sourceRef", source_licence as "sourceLicence",
      data_on as "dataOn", is_demo as "isDemo", version, updated_at as "updatedAt"
    from campus where id = any(${ids}::uuid[])`.execute(db)
  const gates = await findGates(db, ids)
  return rows.map(({ x, y, crs, ...campus }) => ({
    ...campus,
    received: { x, y, crs },
    gates: gates.filter(({ campusId }) => campusId === campus.id),
  }))
}

/** As findCampuses; refuses (404) one that isn't there. */
export async function getCampus(db: Db, id: string): Promise<Campus> {
  const [campus] = await findCampuses(db, [id])
  if (!campus) throw new Problem({ status: 404, code: 'campus-unknown' })
  return campus
}

/** As getCampus, for whoever keeps campuses in its division; refuses (403) others. */
export async function keptCampus(db: Db, caller: Caller | null, id: string): Promise<Campus> {
  const campus = await getCampus(db, id)
  requireDivision(caller, KEEPERS, campus.divisionCode)
  return campus
}

type MayKeep = (divisionCode: string | null) => void

/** Draws a campus. `mayKeep` refuses a division that isn't the caller's; it is known only once the ground is. */
export async function createCampus(db: Db, fields: CampusFields, actor: string, mayKeep: MayKeep): Promise<Campus> {
  return writeCampus(db, { ...fields, source: 'entered', isDemo: false }, actor, mayKeep)
}

/** Replaces a campus. What its source says of it (id there, licence, coordinate as received) stays. */
export async function changeCampus(
  db: Db,
  { id, source, sourceRef, sourceLicence, isDemo, received: { x, y, crs }, divisionCode }: Campus,
  fields: CampusFields,
  actor: string,
  mayKeep: MayKeep,
): Promise<Campus> {
  const received = x !== null && y !== null ? { received: { x, y, crs } } : {}
  const kept = { id, source, sourceRef, sourceLicence, isDemo, ...received }
  return writeCampus(db, { ...fields, ...kept }, actor, mayKeep, divisionCode)
}

async function writeCampus(db: Db, write: CampusWrite, actor: string, mayKeep: MayKeep, former: string | null = null) {
  checkGround(write.ground)
  return atomic(db, async (transaction) => {
    await requireValidGround(transaction, write.ground)
    const [id = ''] = await saveCampuses(transaction, [write], { actor })
    await keepDivision(transaction, id, former)
    const campus = await getCampus(transaction, id)
    mayKeep(campus.divisionCode)
    return campus
  })
}

/** Where no outline covers it as finely as before (a county without an outline), it stays in the division it was in. */
async function keepDivision(db: Db, id: string, former: string | null): Promise<void> {
  await sql`update campus set division_code = ${former} where id = ${id} and ${former}::text is not null
    and (division_code is null or starts_with(${former}, division_code))`.execute(db)
}

/** Closes a campus: it is asked about no more, and its findings and cases stay. */
export async function closeCampus(db: Db, campus: Campus, actor: string): Promise<Campus> {
  await sql`with closed as (
      update campus set status = 'closed', version = version + 1, updated_at = now(), moved_at = now() where id = ${campus.id} returning *
    ) insert into audit (id, actor, action, subject, subject_id, before, after)
    select gen_random_uuid(), ${actor}, 'close', 'campus', id::text, ${JSON.stringify({ status: campus.status })}::jsonb, jsonb_build_object('status', status)
    from closed`.execute(db)
  return getCampus(db, campus.id)
}

export async function removeCampuses(db: Db, ids: readonly string[], { actor }: { actor: string }): Promise<void> {
  await sql`with removed as (delete from campus where id = any(${ids}::uuid[]) returning *)
    insert into audit (id, actor, action, subject, subject_id, before)
    select gen_random_uuid(), ${actor}, 'remove', 'campus', id::text, to_jsonb(removed) from removed`.execute(db)
}
