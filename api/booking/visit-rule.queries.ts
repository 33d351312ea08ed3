import { sql } from 'kysely'
import { loadCalendar } from '../catalog/calendar.queries.ts'
import { addDays } from '../catalog/calendar.ts'
import { findOpeningRules } from '../catalog/opening-rule.queries.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { badField, Problem } from '../http/problems.ts'
import { localDay } from './judge.ts'
import { getPolicy } from './policy.queries.ts'
import { saveSlots } from './slot-save.queries.ts'
import { isReadable, type VisitRuleInput, visitTimes } from './visit-rule.ts'

export type VisitRule = VisitRuleInput & {
  id: string
  venueId: string
  status: 'active' | 'ended'
  isDemo: boolean
  version: number
}

export async function findVisitRules(db: Db, venueId: string): Promise<VisitRule[]> {
  const rows = await db
    .selectFrom('visit_rule')
    .selectAll()
    .where('venue_id', '=', venueId)
    .orderBy('status')
    .orderBy('starts')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    venueId: row.venue_id,
    name: row.name,
    programmeId: row.programme_id,
    recurrence: row.recurrence,
    starts: row.starts.slice(0, 5),
    minutes: row.minutes,
    fromOn: row.from_on,
    toOn: row.to_on,
    holidays: row.holidays as VisitRule['holidays'],
    makeupDays: row.makeup_days as VisitRule['makeupDays'],
    exceptions: row.exceptions,
    withinOpening: row.within_opening,
    pools: row.pools as VisitRule['pools'],
    isOpenDay: row.is_open_day,
    status: row.status as VisitRule['status'],
    isDemo: row.is_demo,
    version: row.version,
  }))
}

export async function getVisitRule(db: Db, id: string): Promise<VisitRule> {
  const row = await db.selectFrom('visit_rule').select('venue_id').where('id', '=', id).executeTakeFirst()
  const rule = row && (await findVisitRules(db, row.venue_id)).find((one) => one.id === id)
  if (!rule) throw new Problem({ status: 404, code: 'no-such-visit-rule' })
  return rule
}

export function requireReadable(rule: VisitRuleInput): void {
  if (!isReadable(rule)) throw badField('/recurrence', 'recurrence-unreadable')
  if (rule.toOn && rule.toOn < rule.fromOn) throw badField('/toOn', 'ends-before-it-begins')
}

/** Writes a new rule, or the next version of one. */
export async function writeVisitRule(
  db: Db,
  venueId: string,
  rule: VisitRuleInput,
  { id = newId(), isDemo = false }: { id?: string; isDemo?: boolean } = {},
): Promise<string> {
  const row = {
    ...{ venue_id: venueId, name: rule.name, programme_id: rule.programmeId ?? null, recurrence: rule.recurrence },
    ...{ starts: rule.starts, minutes: rule.minutes, from_on: rule.fromOn, to_on: rule.toOn ?? null },
    ...{ holidays: rule.holidays, makeup_days: rule.makeupDays, within_opening: rule.withinOpening, is_demo: isDemo },
    ...{
      exceptions: sql<string[]>`${rule.exceptions}::date[]`,
      pools: JSON.stringify(rule.pools),
      is_open_day: rule.isOpenDay,
    },
  }
  await db
    .insertInto('visit_rule')
    .values({ id, ...row })
    .onConflict((on) =>
      on
        .column('id')
        .doUpdateSet({ ...row, version: sql<number>`visit_rule.version + 1`, updated_at: sql<Date>`now()` }),
    )
    .execute()
  return id
}

/** The visit times that a rule gives from today to the venue's horizon. */
export async function timesOf(db: Db, venueId: string, rule: VisitRuleInput, now = new Date()) {
  const surroundings = { calendar: await loadCalendar(db), openingRules: await findOpeningRules(db, venueId) }
  const { horizonDays } = await getPolicy(db, venueId)
  const today = localDay(now)
  const { times, undecided } = visitTimes(rule, surroundings, today, addDays(today, horizonDays))
  return { times: times.filter(({ startsAt }) => startsAt > now), undecided }
}

/** Publishes what active rules give and isn't there yet; for one venue, or for all. Gives how many slots are new. */
export async function publishSlots(
  db: Db,
  { venueId, now = new Date() }: { venueId?: string; now?: Date } = {},
): Promise<number> {
  const venues = await db
    .selectFrom('visit_rule')
    .select('venue_id')
    .distinct()
    .where('status', '=', 'active')
    .$if(venueId !== undefined, (query) => query.where('venue_id', '=', venueId as string))
    .execute()
  let published = 0
  for (const { venue_id } of venues) published += await publishVenue(db, venue_id, now)
  return published
}

async function publishVenue(db: Db, venueId: string, now: Date): Promise<number> {
  return atomic(db, async (transaction) => {
    const rules = (await findVisitRules(transaction, venueId)).filter(({ status }) => status === 'active')
    let published = 0
    for (const rule of rules) {
      const { times } = await timesOf(transaction, venueId, rule, now)
      const slots = times.map(({ startsAt, endsAt }) => ({ ...slotOf(rule), startsAt, endsAt }))
      published += (await saveSlots(transaction, venueId, slots)).length
    }
    return published
  })
}

function slotOf({ id, venueId, programmeId, isOpenDay, isDemo, pools }: VisitRule) {
  return { venueId, ruleId: id, isOpenDay, isDemo, pools, ...(programmeId && { programmeId }) }
}
