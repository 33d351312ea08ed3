/**
 * A sweep at work: steps of some campuses, a few of them side by side. Each writes its findings for itself, and counts once all before it
 * do. What was written behind the last step that counts is removed when the sweep stops or is taken up again.
 */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { PLACE_KINDS } from './place-kind.ts'
import { findCurrentRules } from './rule.queries.ts'
import type { RuleRow } from './rule.schema.ts'
import { openRuleBook, type RuleBook, standingOf } from './rule.ts'
import { tellOfSweep } from './sweep.queries.ts'
import { type BandSet, type CampusClass, openBands } from './sweep-bands.ts'
import { type Counts, nextCampuses, type Swept, writeFindings } from './sweep-step.queries.ts'

/** As many steps are under way at a time; the server has processors for more than one. */
const LANES = 4
/** Campuses of one step: half a second or so on the embedded engine, which answers nobody else meanwhile. */
const STEP = 1_500

type Running = {
  sweepId: string
  runner: string
  division: string
  kinds: readonly string[]
  after: string | null
  reach: number
  book: RuleBook<RuleRow>
  bandsFor: (campus: CampusClass) => BandSet
}

/** Runs a sweep to its end, or until it is cancelled; aborted, it throws between two steps and may be run again. */
export async function runSweep(
  db: Db,
  id: string,
  signal: AbortSignal,
  { size = STEP, tell }: { size?: number; tell?: (done: number, all: number) => void } = {},
): Promise<void> {
  const sweep = await beginSweep(db, id)
  if (!sweep) return
  // Inside somebody's transaction there is one connection, and savepoints can't cross.
  const lanes = db.isTransaction ? 1 : LANES
  const begun: Step[] = []
  const next = async () => {
    while (begun.length < lanes && !begun.at(-1)?.isLast) begun.push(await beginStep(db, sweep, size))
    return begun[0] as Step
  }
  try {
    let goesOn = true
    while (goesOn) {
      const step = await next()
      const kept = await keepStep(db, sweep, step, await step.counts)
      if (kept) tell?.(kept.done, kept.all)
      goesOn = kept?.state === 'running' && !step.isLast
      if (goesOn) signal.throwIfAborted()
      begun.shift()
    }
  } finally {
    await Promise.allSettled(begun.map(({ counts }) => counts))
    if (begun.length > 0) await dropUncounted(db, sweep)
  }
}

/** Writes down that a sweep has failed for good, with the reason for the operator. */
export async function failSweep(db: Db, id: string, reason: string): Promise<void> {
  await sql`update sweep set state = 'failed', failure = ${reason.slice(0, 500)}, ended_at = now()
    where id = ${id} and state in ('waiting', 'running')`.execute(db)
  await tellOfSweep(db, id)
}

async function beginSweep(db: Db, id: string): Promise<Running | undefined> {
  const runner = newId()
  const begun = await atomic(db, async (transaction) => {
    // Waits for steps of a runner before, which hold the key; those after find another mark.
    await sql`select from sweep where id = ${id} for update`.execute(transaction)
    const { rows } = await sql<{ division: string; kinds: string[] | null; after: string | null }>`
      update sweep set state = 'running', runner = ${runner}, started_at = coalesce(started_at, now()), beat_at = now(),
        campuses_total = coalesce(campuses_total, (select count(*)::int from campus
          where status = 'open' and coalesce(campus.division_code, '') like sweep.division_code || '%'))
      where id = ${id} and state in ('waiting', 'running')
      returning division_code as division, kinds, after_campus as after`.execute(transaction)
    if (rows[0]) await dropUncounted(transaction, { sweepId: id, runner })
    return rows[0]
  })
  if (!begun) return undefined
  const rules = (await findCurrentRules(db)).filter(
    (rule) => standingOf(rule) !== 'none' && touches(rule, begun.division),
  )
  const book = openRuleBook(rules)
  const kinds = begun.kinds ?? [...PLACE_KINDS]
  const reach = Math.max(0, ...rules.map(({ metres, marginMetres }) => (metres === null ? 0 : metres + marginMetres)))
  const bandsFor = openBands(book, kinds, rules.map(placeOf))
  return { sweepId: id, runner, ...begun, kinds, reach, book, bandsFor }
}

const placeOf = ({ copyFor, divisionCode }: RuleRow) => copyFor || divisionCode

/** Whether a rule is in force in a division or somewhere below it. */
function touches(rule: RuleRow, division: string): boolean {
  const own = placeOf(rule)
  return own.startsWith(division) || division.startsWith(own)
}

type Step = { last: string | null; campuses: number; isLast: boolean; counts: Promise<Counts> }

async function beginStep(db: Db, sweep: Running, size: number): Promise<Step> {
  const { campuses, count, last } = await nextCampuses(db, { ...sweep, limit: size })
  sweep.after = last ?? sweep.after
  const counts = writeStep(db, sweep, campuses)
  // Whoever waits for it hears of a failure; nobody may be waiting yet.
  counts.catch(() => {})
  return { last, campuses: count, isLast: count < size, counts }
}

/** The findings of a step, unless another process has taken the sweep up meanwhile. */
async function writeStep(db: Db, sweep: Running, campuses: readonly Swept[]): Promise<Counts> {
  return atomic(db, async (transaction) => {
    // A crash may lose the last steps, and that they counted before them; they are then taken again.
    await sql`set local synchronous_commit = off`.execute(transaction)
    const { rows } =
      await sql`select from sweep where id = ${sweep.sweepId} and runner = ${sweep.runner} for key share`.execute(
        transaction,
      )
    return rows.length > 0 ? writeFindings(transaction, sweep, campuses) : { inside: 0, onSite: 0 }
  })
}

type Kept = { state: string; done: number; all: number }

/** Makes a step count, and tells whoever watches; nothing when another process has taken the sweep up. */
async function keepStep(
  db: Db,
  sweep: Running,
  { last, campuses, isLast }: Step,
  counts: Counts,
): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    update sweep set after_campus = coalesce(${last}::uuid, after_campus), beat_at = now(),
      campuses_done = campuses_done + ${campuses}, inside = inside + ${counts.inside}, on_site = on_site + ${counts.onSite},
      state = case when ${isLast} then 'done' when is_cancel_asked then 'cancelled' else 'running' end,
      ended_at = case when ${isLast} or is_cancel_asked then now() end
    where id = ${sweep.sweepId} and state = 'running' and runner = ${sweep.runner}
    returning state, campuses_done as done, coalesce(campuses_total, campuses_done) as all`.execute(db)
  await tellOfSweep(db, sweep.sweepId)
  return rows[0]
}

/** Removes what steps wrote that don't count; nothing where another process has taken the sweep up. */
async function dropUncounted(db: Db, { sweepId, runner }: { sweepId: string; runner: string }): Promise<void> {
  const { rows } = await sql<{ after: string | null }>`
    select after_campus as after from sweep where id = ${sweepId} and runner = ${runner}`.execute(db)
  if (!rows[0]) return
  const { after } = rows[0]
  await sql`delete from finding where sweep_id = ${sweepId} and ${after ? sql`campus_id > ${after}::uuid` : sql`true`}`.execute(
    db,
  )
}
