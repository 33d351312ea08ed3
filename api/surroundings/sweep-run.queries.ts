/** A sweep at work: short statements, a step of campuses at a time, each step committed with how far it came. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { boxesWithin, isPoint, metresBetween } from '../db/geo.ts'
import { judgeByRule } from './check.ts'
import { measurePairs } from './measured.queries.ts'
import { PLACE_KINDS } from './place-kind.ts'
import { findCurrentRules } from './rule.queries.ts'
import type { RuleRow } from './rule.schema.ts'
import { openRuleBook, type RuleBook, standingOf } from './rule.ts'

/** Campuses looked at in one step: a second or so on the embedded engine, which answers nobody else meanwhile. */
const STEP = 500

type Running = {
  id: string
  division: string
  kinds: string[]
  after: string | null
  reach: number
  book: RuleBook<RuleRow>
}

/** Runs a sweep to its end, or until it is cancelled; aborted, it throws between two steps and may be run again. */
export async function runSweep(db: Db, id: string, signal: AbortSignal, step = STEP): Promise<void> {
  const sweep = await beginSweep(db, id)
  if (!sweep) return
  while (await sweepStep(db, sweep, step)) signal.throwIfAborted()
}

/** Writes down that a sweep has failed for good, with the reason for the operator. */
export async function failSweep(db: Db, id: string, reason: string): Promise<void> {
  await sql`update sweep set state = 'failed', failure = ${reason.slice(0, 500)}, ended_at = now()
    where id = ${id} and state in ('waiting', 'running')`.execute(db)
}

async function beginSweep(db: Db, id: string): Promise<Running | undefined> {
  const { rows } = await sql<{ division: string; kinds: string[] | null; after: string | null }>`
    update sweep set state = 'running', started_at = coalesce(started_at, now()), beat_at = now(),
      campuses_total = coalesce(campuses_total, (select count(*)::int from campus
        where status = 'open' and coalesce(campus.division_code, '') like sweep.division_code || '%'))
    where id = ${id} and state in ('waiting', 'running')
    returning division_code as division, kinds, after_campus as after`.execute(db)
  const [begun] = rows
  if (!begun) return undefined
  const rules = (await findCurrentRules(db)).filter(
    (rule) => standingOf(rule) !== 'none' && touches(rule, begun.division),
  )
  const reach = Math.max(0, ...rules.map(({ metres, marginMetres }) => (metres === null ? 0 : metres + marginMetres)))
  return { id, ...begun, kinds: begun.kinds ?? [...PLACE_KINDS], reach, book: openRuleBook(rules) }
}

/** Whether a rule is in force in a division or somewhere below it. */
function touches({ copyFor, divisionCode }: RuleRow, division: string): boolean {
  const own = copyFor || divisionCode
  return own.startsWith(division) || division.startsWith(own)
}

/** One step; false when there is nothing left, or somebody stopped it. */
async function sweepStep(db: Db, sweep: Running, step: number): Promise<boolean> {
  const span = await nextSpan(db, sweep, step)
  const findings = span.last ? await findPairs(db, sweep, span.last) : []
  const isDone = span.campuses < step
  const goesOn = await keepStep(db, sweep, span, findings, isDone)
  if (span.last) sweep.after = span.last
  return goesOn && !isDone
}

type Span = { last: string | null; campuses: number }

const inSweep = ({ division, after }: Running) =>
  sql`status = 'open' and coalesce(division_code, '') like ${`${division}%`} and ${after ? sql`id > ${after}::uuid` : sql`true`}`

async function nextSpan(db: Db, sweep: Running, step: number): Promise<Span> {
  const { rows } = await sql<Span>`select (array_agg(id order by id desc))[1] as last, count(*)::int as campuses
    from (select id from campus where ${inSweep(sweep)} order by id limit ${step}) as next`.execute(db)
  return rows[0] ?? { last: null, campuses: 0 }
}

type PairRow = {
  campus_id: string
  place_id: string
  campus_version: number
  place_version: number
  kind: string
  division_code: string
  rule_types: string[]
  is_point: boolean
  slack: number
  straight: number
}
type NewFinding = {
  campus: string
  place: string
  rule: string
  cv: number
  pv: number
  verdict: 'inside' | 'on_site'
  reasons: string[]
  straight: number
  radius: number | null
  walk: number | null
}

async function findPairs(db: Db, sweep: Running, last: string): Promise<NewFinding[]> {
  const [ground, doors] = [sql.ref<string>('c.ground'), sql.ref<string>('p.entrances')]
  const { rows } = await sql<PairRow>`
    select * from (select c.id as campus_id, p.id as place_id, c.version as campus_version, p.version as place_version, p.kind,
      coalesce(c.division_code, '') as division_code, c.rule_types, ${isPoint(ground)} as is_point, c.slack_metres as slack,
      ${metresBetween(ground, doors)} as straight
    from (select * from campus where ${inSweep(sweep)} and id <= ${last}::uuid) as c
    join regulated_place as p on ${boxesWithin(sql`${sweep.reach}::float8 + c.slack_metres`, doors, ground)}
      and p.status <> 'closed' and p.kind = any(${sweep.kinds}::text[])
    offset 0) as near where straight <= ${sweep.reach}::float8 + slack`.execute(db)
  return judgePairs(db, sweep, rows)
}

async function judgePairs(db: Db, { book }: Running, rows: readonly PairRow[]): Promise<NewFinding[]> {
  const pairs = rows.flatMap((row) => {
    const { rules } = book({ divisionCode: row.division_code, ruleTypes: row.rule_types, kind: row.kind })
    return rules.length > 0 ? [{ row, rules }] : []
  })
  const measured = await measurePairs(
    db,
    pairs.map(({ row, rules }) => ({
      campusId: row.campus_id,
      placeId: row.place_id,
      straight: row.straight,
      methods: rules.map(({ method }) => method),
    })),
  )
  return pairs.flatMap(({ row, rules }, index) => {
    const distances = measured[index]
    if (!distances) return []
    return rules.flatMap((rule): NewFinding[] => {
      const { verdict, reasons } = judgeByRule(rule, { isPoint: row.is_point, slackMetres: row.slack }, distances)
      if (verdict === 'outside') return []
      const { straight, radius, walk } = distances
      return [
        {
          campus: row.campus_id,
          place: row.place_id,
          rule: rule.id,
          cv: row.campus_version,
          pv: row.place_version,
          verdict,
          reasons,
          straight,
          radius: typeof radius === 'number' ? radius : null,
          walk: typeof walk === 'number' ? walk : null,
        },
      ]
    })
  })
}

/** Commits a step; false when the sweep was cancelled, or another process has taken this step already. */
async function keepStep(
  db: Db,
  sweep: Running,
  { last, campuses }: Span,
  findings: readonly NewFinding[],
  isDone: boolean,
): Promise<boolean> {
  const inside = findings.filter(({ verdict }) => verdict === 'inside').length
  return atomic(db, async (transaction) => {
    // A crash may lose the last steps whole, findings and place alike; they are then taken again.
    await sql`set local synchronous_commit = off`.execute(transaction)
    const { rows } = await sql<{ state: string }>`
      update sweep set after_campus = coalesce(${last}::uuid, after_campus), campuses_done = campuses_done + ${campuses}, beat_at = now(),
        inside = inside + ${inside}, on_site = on_site + ${findings.length - inside},
        state = case when ${isDone} then 'done' when is_cancel_asked then 'cancelled' else 'running' end,
        ended_at = case when ${isDone} or is_cancel_asked then now() end
      where id = ${sweep.id} and state = 'running' and after_campus is not distinct from ${sweep.after}::uuid
      returning state`.execute(transaction)
    if (rows.length === 0) return false
    if (findings.length > 0) await insertFindings(transaction, sweep.id, findings)
    return rows[0]?.state === 'running'
  })
}

/** Columns as arrays: a third of the time that rows as JSON take. */
async function insertFindings(db: Db, sweepId: string, findings: readonly NewFinding[]): Promise<void> {
  const column = <Name extends keyof NewFinding>(name: Name) => findings.map((finding) => finding[name])
  await sql`insert into finding (id, sweep_id, campus_id, place_id, rule_id, campus_version, place_version, verdict, reasons,
      straight_metres, radius_metres, walk_metres)
    select gen_random_uuid(), ${sweepId}::uuid, campus, place, rule, cv, pv, verdict, string_to_array(reasons, ','), straight, radius, walk
    from unnest(${column('campus')}::uuid[], ${column('place')}::uuid[], ${column('rule')}::uuid[], ${column('cv')}::int[],
      ${column('pv')}::int[], ${column('verdict')}::text[], ${column('reasons').map((reasons) => reasons.join())}::text[],
      ${column('straight')}::real[], ${column('radius')}::real[], ${column('walk')}::real[])
      as given (campus, place, rule, cv, pv, verdict, reasons, straight, radius, walk)`.execute(db)
}
