/**
 * A sweep at work: a step of campuses at a time, in lanes side by side. A lane writes its findings for itself; when all have, the step
 * counts. What lanes wrote behind the last step that counts is removed when the sweep is taken up again.
 */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { PLACE_KINDS } from './place-kind.ts'
import { findCurrentRules } from './rule.queries.ts'
import type { RuleRow } from './rule.schema.ts'
import { openRuleBook, type RuleBook, standingOf } from './rule.ts'
import { type BandSet, type CampusClass, openBands } from './sweep-bands.ts'
import { type Counts, nextCampuses, type Swept, writeFindings } from './sweep-step.queries.ts'

/** As many connections work at a time; the server has processors for more than one. */
const LANES = 3
/** Campuses of a lane in one step: half a second or so on the embedded engine, which answers nobody else meanwhile. */
const STEP = LANES * 2_000

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
export async function runSweep(db: Db, id: string, signal: AbortSignal, size = STEP): Promise<void> {
  const sweep = await beginSweep(db, id)
  if (!sweep) return
  let campuses: Swept[] | undefined = await nextCampuses(db, { ...sweep, limit: size })
  while (campuses) {
    campuses = await sweepStep(db, sweep, { campuses, size })
    if (campuses) signal.throwIfAborted()
  }
}

/** Writes down that a sweep has failed for good, with the reason for the operator. */
export async function failSweep(db: Db, id: string, reason: string): Promise<void> {
  await sql`update sweep set state = 'failed', failure = ${reason.slice(0, 500)}, ended_at = now()
    where id = ${id} and state in ('waiting', 'running')`.execute(db)
}

async function beginSweep(db: Db, id: string): Promise<Running | undefined> {
  const runner = newId()
  const begun = await atomic(db, async (transaction) => {
    // Waits for lanes of a runner before, which find another mark afterwards.
    const { rows } = await sql<{ division: string; kinds: string[] | null; after: string | null }>`
      update sweep set state = 'running', runner = ${runner}, started_at = coalesce(started_at, now()), beat_at = now(),
        campuses_total = coalesce(campuses_total, (select count(*)::int from campus
          where status = 'open' and coalesce(campus.division_code, '') like sweep.division_code || '%'))
      where id = ${id} and state in ('waiting', 'running')
      returning division_code as division, kinds, after_campus as after`.execute(transaction)
    const after = rows[0]?.after
    if (rows[0])
      await sql`delete from finding where sweep_id = ${id} and ${after ? sql`campus_id > ${after}::uuid` : sql`true`}`.execute(
        transaction,
      )
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

/** One step; gives the campuses of the next, undefined when there are none, or somebody stopped it. */
async function sweepStep(db: Db, sweep: Running, { campuses, size }: { campuses: Swept[]; size: number }) {
  const isDone = campuses.length < size
  const last = campuses.at(-1)?.id ?? null
  // Inside somebody's transaction there is one connection, and savepoints can't cross.
  const share = Math.ceil(campuses.length / (db.isTransaction ? 1 : LANES))
  const lanes = Array.from({ length: LANES }, (_, lane) => campuses.slice(lane * share, (lane + 1) * share))
  const [next, ...counts] = await Promise.all([
    isDone ? undefined : nextCampuses(db, { division: sweep.division, after: last, limit: size }),
    ...lanes.filter(({ length }) => length > 0).map((own) => writeLane(db, sweep, own)),
  ])
  const goesOn = await keepStep(db, sweep, { last, campuses: campuses.length, counts, isDone })
  return goesOn ? next : undefined
}

/** The findings of a lane, unless another process has taken the sweep up meanwhile. */
async function writeLane(db: Db, sweep: Running, campuses: readonly Swept[]): Promise<Counts> {
  return atomic(db, async (transaction) => {
    // A crash may lose the last lanes and the step that counts them, in this order; they are then taken again.
    await sql`set local synchronous_commit = off`.execute(transaction)
    const { rows } =
      await sql`select from sweep where id = ${sweep.sweepId} and runner = ${sweep.runner} for share`.execute(
        transaction,
      )
    return rows.length > 0 ? writeFindings(transaction, sweep, campuses) : { inside: 0, onSite: 0 }
  })
}

type Step = { last: string | null; campuses: number; counts: readonly Counts[]; isDone: boolean }

/** Makes a step count; false when the sweep was cancelled, or another process has taken it up. */
async function keepStep(db: Db, sweep: Running, { last, campuses, counts, isDone }: Step): Promise<boolean> {
  const sum = (name: keyof Counts) => counts.reduce((total, count) => total + count[name], 0)
  const { rows } = await sql<{ state: string }>`
    update sweep set after_campus = coalesce(${last}::uuid, after_campus), beat_at = now(),
      campuses_done = campuses_done + ${campuses}, inside = inside + ${sum('inside')}, on_site = on_site + ${sum('onSite')},
      state = case when ${isDone} then 'done' when is_cancel_asked then 'cancelled' else 'running' end,
      ended_at = case when ${isDone} or is_cancel_asked then now() end
    where id = ${sweep.sweepId} and state = 'running' and runner = ${sweep.runner}
    returning state`.execute(db)
  return rows[0]?.state === 'running'
}
