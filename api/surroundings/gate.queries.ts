import { type Expression, sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { isPoint, latOf, lonOf, metresBetween, pointOf } from '../db/geo.ts'
import { newId } from '../db/id.ts'
import { badField, Problem } from '../http/problems.ts'
import { GATE_OFF_METRES, GATE_OFF_POINT_METRES, type Gate, type GateFields } from './campus.ts'
import { POINT_REACH_METRES } from './measure.ts'

/** A gate as it is written; without an id it is new. */
export type GateWrite = GateFields & {
  id?: string
  campusId: string
  source: string
  sourceRef?: string | null
  isDemo?: boolean
}

/** The gates of some campuses. */
export async function findGates(db: Db, campusIds: readonly string[]): Promise<Gate[]> {
  return readGates(db, sql`campus_id = any(${campusIds}::uuid[])`)
}

/** One gate; refuses (404) what isn't there. */
export async function getGate(db: Db, id: string): Promise<Gate> {
  const [gate] = await findGatesById(db, [id])
  if (!gate) throw new Problem({ status: 404, code: 'gate-unknown' })
  return gate
}

export async function findGatesById(db: Db, ids: readonly string[]): Promise<(Gate & { sourceRef: string | null })[]> {
  return readGates(db, sql`id = any(${ids}::uuid[])`)
}

async function readGates(db: Db, condition: ReturnType<typeof sql>) {
  const { rows } = await sql<Omit<Gate, 'location'> & { lon: number; lat: number; sourceRef: string | null }>`
    select id, campus_id as "campusId", name, kind, has_student_access as "hasStudentAccess",
      ${lonOf(sql.ref('location'))} as lon, ${latOf(sql.ref('location'))} as lat, round(metres_off::numeric, 1)::float8 as "metresOff", source,
      source_ref as "sourceRef", data_on as "dataOn", is_demo as "isDemo", version
    from gate where ${condition} order by campus_id, id`.execute(db)
  return rows.map(({ lon, lat, ...gate }) => ({ ...gate, location: { lon, lat } }))
}

/** Puts or moves one gate; refuses one that lies far from its campus. */
export async function putGate(db: Db, gate: GateWrite, actor: string): Promise<Gate> {
  await requireGateNear(db, gate.campusId, gate)
  const [id = ''] = await saveGates(db, [gate], { actor })
  return getGate(db, id)
}

/** Writes gates; the campuses they belong to count as moved. The ids in the order of the inputs. */
export async function saveGates(db: Db, inputs: GateWrite[], { actor }: { actor: string }): Promise<string[]> {
  const rows = inputs.map((gate) => ({
    id: gate.id ?? newId(),
    campus_id: gate.campusId,
    name: gate.name ?? null,
    kind: gate.kind,
    has_student_access: gate.kind !== 'closed' && (gate.hasStudentAccess ?? gate.kind === 'student'),
    lon: gate.location.lon,
    lat: gate.location.lat,
    source: gate.source,
    source_ref: gate.sourceRef ?? null,
    data_on: gate.dataOn ?? null,
    is_demo: gate.isDemo ?? false,
  }))
  await atomic(db, async (transaction) => {
    await writeGates(transaction, rows, actor)
    await gatesChanged(
      transaction,
      rows.map(({ campus_id }) => campus_id),
    )
  })
  return rows.map(({ id }) => id)
}

async function writeGates(db: Db, rows: object[], actor: string): Promise<void> {
  await sql`with input as materialized (
      select given.*, ${pointOf(sql.ref('given.lon'), sql.ref('given.lat'))} as location
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, campus_id uuid, name text, kind text,
        has_student_access boolean, lon float8, lat float8, source text, source_ref text, data_on date, is_demo boolean)
    ), old as (select gate.* from gate join input using (id)
    ), written as (
      insert into gate (id, campus_id, name, kind, has_student_access, location, metres_off, source, source_ref, data_on, is_demo)
      select input.id, campus_id, input.name, kind, has_student_access, location,
        ${metresBetween(sql.ref('campus.ground'), sql.ref('input.location'))}, input.source, input.source_ref, input.data_on, input.is_demo
      from input join campus on campus.id = campus_id
      on conflict (id) do update set name = excluded.name, kind = excluded.kind, has_student_access = excluded.has_student_access,
        location = excluded.location, metres_off = excluded.metres_off, data_on = excluded.data_on, version = gate.version + 1, updated_at = now()
      returning *
    )
    insert into audit (id, actor, action, subject, subject_id, before, after)
    select gen_random_uuid(), ${actor}, case when old.id is null then 'create' else 'change' end, 'gate', written.id::text,
      to_jsonb(old), to_jsonb(written) from written left join old on old.id = written.id`.execute(db)
}

export async function removeGates(db: Db, ids: readonly string[], { actor }: { actor: string }): Promise<void> {
  const { rows } = await sql<{ campus_id: string }>`
    with removed as (delete from gate where id = any(${ids}::uuid[]) returning *), recorded as (
      insert into audit (id, actor, action, subject, subject_id, before)
      select gen_random_uuid(), ${actor}, 'remove', 'gate', id::text, to_jsonb(removed) from removed)
    select distinct campus_id from removed`.execute(db)
  await gatesChanged(
    db,
    rows.map(({ campus_id }) => campus_id),
  )
}

async function gatesChanged(db: Db, campusIds: readonly string[]): Promise<void> {
  await sql`update campus set version = version + 1, moved_at = now(), updated_at = now(),
      slack_metres = ${slackOf(sql.ref('ground'), sql.ref('campus.id'))}
    where id = any(${campusIds}::uuid[])`.execute(db)
}

/** How much nearer than its ground a campus may be: its farthest gate, or what a point leaves open. */
export function slackOf(ground: Expression<string>, campusId: Expression<unknown>) {
  return sql`greatest(case when ${isPoint(ground)} then ${POINT_REACH_METRES}::real else 0 end,
    (select max(metres_off) from gate where campus_id = ${campusId}))`
}

/** Refuses a gate that lies far from its campus: the wrong campus, or a slip of the pen. */
export async function requireGateNear(db: Db, campusId: string, { location }: GateFields): Promise<void> {
  const here = pointOf(sql`${location.lon}::float8`, sql`${location.lat}::float8`)
  const { rows } = await sql<{ metres: number; is_point: boolean }>`
    select ${metresBetween(sql.ref('ground'), here)} as metres, ${isPoint(sql.ref('ground'))} as is_point
    from campus where id = ${campusId}`.execute(db)
  const [{ metres, is_point }] = rows as [{ metres: number; is_point: boolean }]
  const most = is_point ? GATE_OFF_POINT_METRES : GATE_OFF_METRES
  if (metres > most) throw badField('/location', 'gate-far-off', { metres: Math.round(metres), most })
}
