/** What a change of a visit rule strands: bookings of slots that it no longer gives, and what is done about each. */

import { sql } from 'kysely'
import { recordChange } from '../accounts/record.queries.ts'
import { atomic, type Db } from '../db/atomic.ts'
import type { Caller } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { bookingBody, findBookings, getBooking } from './booking.queries.ts'
import { AHEAD } from './booking.ts'
import { endBooking } from './change.queries.ts'
import { moveBooking } from './move.queries.ts'
import { resizePool, setSlotStatus } from './slot-save.queries.ts'
import { publishSlots, timesOf, type VisitRule, writeVisitRule } from './visit-rule.queries.ts'
import type { VisitRuleInput } from './visit-rule.ts'
import { movingOf } from './wishes.queries.ts'

/** keep: the slot stays for it, as if by hand. move: to another slot. cancel: with notice, for the reason given. */
export type Decision = {
  bookingId: string
  what: 'keep' | 'move' | 'cancel'
  toSlotId?: string | undefined
  reason?: string | undefined
}

type Dropped = { slotId: string; startsAt: Date; bookings: string[] }

/** What would happen: slots that fall away or come, days that wait for the calendar, and the bookings that are stranded. */
export async function previewChange(db: Db, before: VisitRule, after: VisitRuleInput | null) {
  const { times, undecided } = after ? await timesOf(db, before.venueId, after) : { times: [], undecided: [] }
  const dropped = await findDropped(
    db,
    before.id,
    times.map(({ startsAt }) => startsAt),
  )
  const known = await futureStarts(db, before.id)
  const ids = dropped.flatMap(({ bookings }) => bookings)
  const stranded = []
  for (const id of ids) stranded.push(...(await findBookings(db, { id, limit: 1 })))
  return {
    slotsDropped: dropped.length,
    slotsAdded: times.filter(({ startsAt }) => !known.has(startsAt.getTime())).length,
    undecidedDays: undecided,
    stranded: stranded.map((booking) => bookingBody(booking, { isWhole: false })),
  }
}

/** Changes or (with null) ends a rule, all or nothing. Refuses 409 while a stranded booking has no decision. */
export async function changeVisitRule(
  db: Db,
  before: VisitRule,
  after: VisitRuleInput | null,
  { decisions, caller }: { decisions: readonly Decision[]; caller: Caller },
): Promise<void> {
  await atomic(db, async (transaction) => {
    await sql`select id from visit_rule where id = ${before.id} for update`.execute(transaction)
    const { times } = after ? await timesOf(transaction, before.venueId, after) : { times: [] }
    const dropped = await findDropped(
      transaction,
      before.id,
      times.map(({ startsAt }) => startsAt),
    )
    const open = dropped
      .flatMap(({ bookings }) => bookings)
      .filter((id) => !decisions.some(({ bookingId }) => bookingId === id))
    if (open.length > 0) throw new Problem({ status: 409, code: 'bookings-stranded', params: { count: open.length } })
    await endRule(transaction, before, after)
    // New times first: stranded bookings may move to them.
    if (after) await publishSlots(transaction, { venueId: before.venueId })
    for (const slot of dropped) await dropSlot(transaction, slot, decisions, caller)
    if (after) await keepUp(transaction, before, after)
    await recordChange(transaction, {
      actor: caller.actor,
      action: 'visit_rule.change',
      subject: 'visit_rule',
      id: before.id,
      before,
      after: { rule: after, decisions },
    })
  })
}

async function endRule(db: Db, before: VisitRule, after: VisitRuleInput | null): Promise<void> {
  if (after) await writeVisitRule(db, before.venueId, after, { id: before.id })
  else await db.updateTable('visit_rule').set({ status: 'ended' }).where('id', '=', before.id).execute()
}

async function findDropped(db: Db, ruleId: string, kept: Date[]): Promise<Dropped[]> {
  const { rows } = await sql<Dropped>`select slot.id as "slotId", starts_at as "startsAt",
      array(select booking.id from booking where (slot_id = slot.id or moving_to = slot.id) and state in ('requested', 'confirmed')
        order by booking.id) as bookings
    from slot where rule_id = ${ruleId} and starts_at > now() and status <> 'withdrawn'
      and starts_at <> all(${kept.map((at) => at.toISOString())}::timestamptz[]) order by starts_at`.execute(db)
  return rows
}

async function futureStarts(db: Db, ruleId: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('slot')
    .select('starts_at')
    .where('rule_id', '=', ruleId)
    .where('starts_at', '>', new Date())
    .where('status', '<>', 'withdrawn')
    .execute()
  return new Set(rows.map(({ starts_at }) => starts_at.getTime()))
}

/** Withdraws a slot after its bookings were dealt with; one that is kept for somebody stays, no longer of the rule. */
async function dropSlot(
  db: Db,
  { slotId, bookings }: Dropped,
  decisions: readonly Decision[],
  caller: Caller,
): Promise<void> {
  let isKept = false
  for (const id of bookings) {
    const decision = decisions.find(({ bookingId }) => bookingId === id) as Decision
    if (decision.what === 'keep') isKept = true
    else if (decision.what === 'move') await moveStranded(db, id, decision, caller)
    else await cancelStranded(db, id, decision, caller)
  }
  await sql`update slot set rule_id = null, origin = 'hand' where id = ${slotId}`.execute(db)
  await setSlotStatus(db, slotId, isKept ? 'blocked' : 'withdrawn')
}

async function moveStranded(db: Db, id: string, { toSlotId }: Decision, caller: Caller): Promise<void> {
  if (!toSlotId)
    throw new Problem({
      status: 400,
      code: 'bad-request',
      errors: [{ pointer: '/decisions', code: 'move-needs-slot' }],
    })
  const booking = await getBooking(db, id)
  await moveBooking(db, movingOf({ ...booking, byVenue: true }, caller), toSlotId)
}

async function cancelStranded(db: Db, id: string, { reason }: Decision, { actor }: Caller): Promise<void> {
  await endBooking(db, id, { from: AHEAD, to: 'cancelled', kind: 'cancelled_by_venue', actor, reason })
}

/** Slots that stay get the new length and sizes; a pool that has more taken than its new size keeps its old one. */
async function keepUp(
  db: Db,
  { id }: VisitRule,
  { minutes, pools, programmeId = null, isOpenDay }: VisitRuleInput,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`update slot set ends_at = starts_at + make_interval(mins => ${minutes}),
      programme_id = ${programmeId}, is_open_day = ${isOpenDay}
    where rule_id = ${id} and starts_at > now() and status <> 'withdrawn' returning id`.execute(db)
  for (const slot of rows) {
    for (const { kind, capacity } of pools) await resizePool(db, slot.id, kind, capacity)
  }
}
