import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { attachFiles, getFile, listFiles, type StoredFile } from '../files/file.queries.ts'
import { whoOf } from '../http/caller.ts'
import { badField, Problem } from '../http/problems.ts'
import { notify } from '../notices/notice.queries.ts'
import type { CaseAnswer, VisitFields } from './case.ts'
import { getCase } from './case-list.queries.ts'
import { tenth } from './check.ts'
import { getFinding } from './finding.queries.ts'

type Extra = { dueOn?: string | null | undefined; note?: string | null | undefined }

/** Opens a case from a finding. A pair that is followed already under the rule is refused (409), naming the case. */
export async function openCase(
  db: Db,
  { findingId, dueOn, note }: Extra & { findingId: string },
  actor: string,
  today: string,
): Promise<CaseAnswer> {
  return atomic(db, async (transaction) => {
    const finding = await getFinding(transaction, findingId)
    if (finding.caseId) throw new Problem({ status: 409, code: 'case-open-already', more: { caseId: finding.caseId } })
    const { campus, place, rule, verdict, reasons, straightMetres, radiusMetres, walkMetres } = finding
    const round = (metres: number | null) => (metres === null ? null : tenth(metres))
    const measured = {
      verdict,
      reasons,
      straightMetres: tenth(straightMetres),
      radiusMetres: round(radiusMetres),
      walkMetres: round(walkMetres),
    }
    const [id, division] = [newId(), campus.divisionCode ?? '']
    const number = await nextNumber(transaction, division, today.slice(0, 4))
    await sql`insert into surroundings_case (id, number, campus_id, place_id, rule_id, division_code, measured, due_on, opened_by)
      values (${id}, ${number}, ${campus.id}, ${place.id}, ${rule.id}, ${division}, ${JSON.stringify(measured)}::jsonb, ${dueOn ?? null}, ${whoOf(actor)})`.execute(
      transaction,
    )
    await record(transaction, id, actor, 'opened', { findingId, ...said({ dueOn, note }) })
    return getCase(transaction, id)
  })
}

/** 330106-2026-0007: the seventh of the division's year. */
async function nextNumber(db: Db, division: string, year: string): Promise<string> {
  const prefix = `${division || '0'}-${year}-`
  await sql`select pg_advisory_xact_lock(4702, hashtext(${prefix}))`.execute(db)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(right(number, 4)::int), 0) as last from surroundings_case where number like ${`${prefix}____`}`.execute(
    db,
  )
  return `${prefix}${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}

/** Hands a case to the department that follows it. */
export async function assignCase(
  db: Db,
  id: string,
  { organisationId, dueOn, note }: Extra & { organisationId: string },
  actor: string,
): Promise<CaseAnswer> {
  return atomic(db, async (transaction) => {
    const { rows } = await sql<{ name: string }>`select name from organisation where id = ${organisationId}`.execute(
      transaction,
    )
    if (!rows[0]) throw badField('/organisationId', 'organisation-unknown')
    const { name } = rows[0]
    await change(
      transaction,
      id,
      sql`organisation_id = ${organisationId}, due_on = coalesce(${dueOn ?? null}::date, due_on),
      state = case when state = 'visited' then state else 'assigned' end`,
    )
    await record(transaction, id, actor, 'assigned', { organisation: name, ...said({ dueOn, note }) })
    const assigned = await getCase(transaction, id)
    await notify(transaction, {
      to: { organisationId, roles: ['regulator'] },
      kind: 'case.assigned',
      params: { number: assigned.number, campus: assigned.campus.name, place: assigned.place.name },
      link: `/desk/surroundings/cases/${id}`,
      about: { organisationId, divisionCode: assigned.divisionCode || null },
    })
    return assigned
  })
}

export async function setDeadline(db: Db, id: string, dueOn: string, actor: string): Promise<CaseAnswer> {
  return atomic(db, async (transaction) => {
    await change(transaction, id, sql`due_on = ${dueOn}, reminded_on = null`)
    await record(transaction, id, actor, 'deadline', { dueOn })
    return getCase(transaction, id)
  })
}

export async function addNote(db: Db, id: string, note: string, actor: string): Promise<CaseAnswer> {
  return atomic(db, async (transaction) => {
    await change(transaction, id, sql`version = version`)
    await record(transaction, id, actor, 'noted', { note })
    return getCase(transaction, id)
  })
}

/** Records a visit: the day, what the tape said by which method, and a note. A day to come is refused. */
export async function addVisit(
  db: Db,
  id: string,
  visit: VisitFields,
  { actor, personId }: { actor: string; personId: string },
  today: string,
): Promise<CaseAnswer> {
  if (visit.visitedOn > today) throw badField('/visitedOn', 'day-in-future')
  if (typeof visit.measuredMetres === 'number' && !visit.method) throw badField('/method', 'method-needed')
  return atomic(db, async (transaction) => {
    await change(transaction, id, sql`state = 'visited'`)
    const { visitedOn, method = null, measuredMetres = null, note = null, photoIds } = visit
    const visitId = newId()
    await sql`insert into case_visit (id, case_id, visited_on, method, measured_metres, note, visited_by)
      values (${visitId}, ${id}, ${visitedOn}, ${method}, ${measuredMetres}, ${note}, ${whoOf(actor)})`.execute(
      transaction,
    )
    await attachPhotos(transaction, visitId, photoIds, personId)
    await record(
      transaction,
      id,
      actor,
      'visited',
      said({ visitedOn, method, measuredMetres, note, photos: photoIds.length || null }),
    )
    return getCase(transaction, id)
  })
}

/** Photographs that the person uploaded before; a paper among them is refused (415). */
async function attachPhotos(db: Db, visitId: string, photoIds: readonly string[], by: string): Promise<void> {
  await attachFiles(db, photoIds, { subject: VISIT, subjectId: visitId, by })
  const files = await listFiles(db, { subject: VISIT, subjectId: visitId })
  const paper = files.find(({ mediaType }) => !mediaType.startsWith('image/'))
  if (paper) throw new Problem({ status: 415, code: 'file-type-not-allowed', params: { allowed: 'JPG, PNG, WEBP' } })
}

const VISIT = 'case_visit'

/** A photograph of one of a case's visits; refuses (404) any other file. */
export async function getPhoto(db: Db, caseId: string, fileId: string): Promise<StoredFile> {
  const { visits } = await getCase(db, caseId)
  const visit = visits.find(({ photos }) => photos.some((photo) => photo.fileId === fileId))
  if (!visit) throw new Problem({ status: 404, code: 'no-such-file' })
  return getFile(db, fileId, { subject: VISIT, subjectId: visit.id })
}

export async function closeCase(
  db: Db,
  id: string,
  { outcome, note }: Extra & { outcome: string },
  actor: string,
): Promise<CaseAnswer> {
  return atomic(db, async (transaction) => {
    await change(
      transaction,
      id,
      sql`state = 'closed', outcome = ${outcome}, outcome_note = ${note ?? null}, closed_at = now()`,
    )
    await record(transaction, id, actor, 'closed', { outcome, ...said({ note }) })
    return getCase(transaction, id)
  })
}

/** Takes up a closed case again; refused (409) while another one follows the same pair and rule. */
export async function reopenCase(db: Db, id: string, note: string, actor: string): Promise<CaseAnswer> {
  return atomic(db, async (transaction) => {
    const { state } = await getCase(transaction, id)
    if (state !== 'closed') throw new Problem({ status: 409, code: 'case-not-closed' })
    const { rows } =
      await sql`update surroundings_case as k set state = case when organisation_id is null then 'open' else 'assigned' end,
        outcome = null, outcome_note = null, closed_at = null, version = version + 1
      where id = ${id} and not exists (select from surroundings_case as other where other.id <> k.id and other.campus_id = k.campus_id
        and other.place_id = k.place_id and other.rule_id = k.rule_id and other.state <> 'closed') returning id`.execute(
        transaction,
      )
    if (rows.length === 0) throw new Problem({ status: 409, code: 'case-open-already' })
    await record(transaction, id, actor, 'reopened', { note })
    return getCase(transaction, id)
  })
}

/** Changes a case that is not closed; refuses (409) one that is. */
async function change(db: Db, id: string, assignments: ReturnType<typeof sql>): Promise<void> {
  const { rows } =
    await sql`update surroundings_case set ${assignments} where id = ${id} and state <> 'closed' returning id`.execute(
      db,
    )
  if (rows.length > 0) return
  await getCase(db, id)
  throw new Problem({ status: 409, code: 'case-closed' })
}

export async function record(db: Db, caseId: string, actor: string, kind: string, params: object): Promise<void> {
  await sql`insert into case_event (id, case_id, at, actor, kind, params)
    values (${newId()}, ${caseId}, clock_timestamp(), ${whoOf(actor)}, ${kind}, ${JSON.stringify(params)}::jsonb)`.execute(
    db,
  )
}

function said(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined && value !== null))
}
