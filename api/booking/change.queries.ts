/** What happens to a booking after it was made. Every change is a compare-and-set on its state; places go back in the same transaction. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import type { BookingState } from './booking.ts'
import { findHeld, noteEvents, shiftPlaces } from './claim.queries.ts'
import { forgetHolds } from './resource.queries.ts'
import { promote } from './waitlist.queries.ts'

type Actor = { actor: string }
type Ending = Actor & { from: readonly BookingState[]; to: BookingState; kind: string; reason?: string | undefined }

/** Ends a booking that is in one of the states; gives its places back and offers them to who waits. False where it isn't. */
export async function endBooking(db: Db, id: string, ending: Ending): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const slots = await lockIn(transaction, id, ending.from)
    if (!slots) return false
    // Places before the state: a claim, too, locks counters of places before those of visits ahead.
    await giveAllBack(transaction, id, ending.kind)
    await sql`update booking set state = ${ending.to}, reason = ${ending.reason ?? null}, moving_to = null, expires_at = null,
      version = version + 1, updated_at = now() where id = ${id}`.execute(transaction)
    await noteEvents(transaction, [
      { bookingId: id, actor: ending.actor, kind: ending.kind, params: ending.reason ? { reason: ending.reason } : {} },
    ])
    for (const slotId of slots) await promote(transaction, slotId)
    return true
  })
}

/** The slots whose places a booking holds; it is locked. Undefined where it is in none of the states. */
async function lockIn(db: Db, id: string, states: readonly BookingState[]): Promise<string[] | undefined> {
  const { rows } = await sql<{ slotId: string; movingTo: string | null; state: BookingState }>`
    select slot_id as "slotId", moving_to as "movingTo", state from booking where id = ${id} for update`.execute(db)
  const row = rows[0]
  return row && states.includes(row.state) ? [row.slotId, ...(row.movingTo ? [row.movingTo] : [])] : undefined
}

/** Gives back all that a booking or an offer still holds, and what it has of resources. */
export async function giveAllBack(db: Db, holderId: string, why: string): Promise<void> {
  const held = await findHeld(db, holderId)
  const lines = held.map(({ poolId, places }) => ({ poolId, holderId, places: -places, why }))
  if (lines.length > 0) await shiftPlaces(db, { lines })
  await forgetHolds(db, holderId)
}

/** The venue says yes: the first answer counts. An approved move lets the old places go. */
export async function approveBooking(db: Db, id: string, { actor }: Actor): Promise<void> {
  const isDone = await atomic(db, async (transaction) => {
    const { rows } =
      await sql`update booking set state = 'confirmed', expires_at = null, version = version + 1, updated_at = now()
      where id = ${id} and state = 'requested' and expires_at > now() returning id`.execute(transaction)
    if (rows.length === 0) return finishMove(transaction, id, actor)
    await noteEvents(transaction, [{ bookingId: id, actor, kind: 'approved' }])
    return true
  })
  if (!isDone) await refuseState(db, id)
}

/** The venue says no, to a request or to a move; a declined move leaves the booking where it was. */
export async function declineBooking(db: Db, id: string, { actor, reason }: Actor & { reason: string }): Promise<void> {
  const isDone = await atomic(
    db,
    async (transaction) =>
      (await endBooking(transaction, id, { from: ['requested'], to: 'declined', kind: 'declined', actor, reason })) ||
      (await dropMove(transaction, id, { actor, kind: 'move_declined', reason })),
  )
  if (!isDone) await refuseState(db, id)
}

async function finishMove(db: Db, id: string, actor: string): Promise<boolean> {
  const { rows } = await sql<{ old: string; now: string }>`
    with before as (select id, slot_id from booking where id = ${id} for update)
    update booking set slot_id = moving_to, moving_to = null, expires_at = null, version = version + 1, updated_at = now()
    from before where booking.id = before.id and state = 'confirmed' and moving_to is not null
    returning before.slot_id as old, booking.slot_id as now`.execute(db)
  const moved = rows[0]
  if (!moved) return false
  await giveBackOf(db, id, { let: moved.old, keep: moved.now }, 'moved')
  await forgetHolds(db, id)
  await noteEvents(db, [{ bookingId: id, actor, kind: 'moved', params: { from: moved.old, to: moved.now } }])
  await promote(db, moved.old)
  return true
}

/** Gives up the places that a move holds, and stays. */
export async function dropMove(
  db: Db,
  id: string,
  { actor, kind, reason }: Actor & { kind: string; reason?: string },
): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const { rows } = await sql<{ wanted: string; kept: string }>`
      with before as (select id, moving_to from booking where id = ${id} for update)
      update booking set moving_to = null, expires_at = null, version = version + 1, updated_at = now()
      from before where booking.id = before.id and state = 'confirmed' and booking.moving_to is not null
      returning before.moving_to as wanted, booking.slot_id as kept`.execute(transaction)
    const [dropped] = rows
    if (!dropped) return false
    const { wanted, kept } = dropped
    await giveBackOf(transaction, id, { let: wanted, keep: kept }, kind)
    await noteEvents(transaction, [{ bookingId: id, actor, kind, params: { to: wanted, ...(reason && { reason }) } }])
    await promote(transaction, wanted)
    return true
  })
}

/** Gives back what a booking holds of one slot; a cap of the day stays with it where the slot it keeps is on that day. */
async function giveBackOf(
  db: Db,
  holderId: string,
  { let: left, keep }: { let: string; keep: string },
  why: string,
): Promise<void> {
  const { rows } = await sql<{ poolId: string; places: number }>`
    select pool.id as "poolId", sum(claim.places)::int as places
    from booking_claim claim join pool on pool.id = claim.pool_id
    where claim.holder_id = ${holderId} and (pool.slot_id = ${left} or (pool.on_day = (${dayOf(left)}) and pool.on_day <> (${dayOf(keep)})))
    group by pool.id having sum(claim.places) <> 0`.execute(db)
  const lines = rows.map(({ poolId, places }) => ({ poolId, holderId, places: -places, why }))
  if (lines.length > 0) await shiftPlaces(db, { lines })
}

function dayOf(slotId: string) {
  return sql`select (starts_at at time zone 'Asia/Shanghai')::date from slot where id = ${slotId}`
}

type Fewer = { minors: number; adults: number; children: Record<string, number> }

/** Fewer people come: the places of the others go back. Refuses 409 where the booking changed meanwhile. */
export async function reduceBooking(
  db: Db,
  before: { id: string; version: number; places: number; slotId: string },
  { minors, adults, children }: Fewer,
  { actor, price }: Actor & { price: { lines: unknown[]; totalFen: number | null } },
): Promise<void> {
  await atomic(db, async (transaction) => {
    const { rows } = await sql`update booking set minors = ${minors}, adults = ${adults}, places = ${minors + adults},
        children = ${JSON.stringify(children)}::jsonb, price = ${JSON.stringify(price.lines)}::jsonb, total_fen = ${price.totalFen},
        version = version + 1, updated_at = now()
      where id = ${before.id} and version = ${before.version} and state in ('requested', 'confirmed') and moving_to is null
      returning id`.execute(transaction)
    if (rows.length === 0) return refuseState(transaction, before.id)
    const less = before.places - minors - adults
    const held = await findHeld(transaction, before.id)
    const lines = held
      .filter(({ kind }) => COUNTED.has(kind))
      .map(({ poolId }) => ({ poolId, holderId: before.id, places: -less, why: 'reduced' }))
    await shiftPlaces(transaction, { lines })
    await noteEvents(transaction, [
      { bookingId: before.id, actor, kind: 'reduced', params: { from: before.places, to: minors + adults } },
    ])
    await promote(transaction, before.slotId)
  })
}

/** Pools that hold a place for every person; of the others a booking takes its extras. */
const COUNTED = new Set(['public', 'green_channel', 'day', 'day_groups'])

/** Says why a change wasn't possible: the state the booking is in. */
export async function refuseState(db: Db, id: string): Promise<never> {
  const row = await db.selectFrom('booking').select(['state', 'expires_at']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem({ status: 404, code: 'no-such-booking' })
  if (row.state === 'requested' && row.expires_at && row.expires_at <= new Date())
    throw new Problem({ status: 409, code: 'booking-expired' })
  const code = REFUSED_STATES.has(row.state) ? `booking-${row.state.replace('_', '-')}` : 'booking-changed'
  throw new Problem({ status: 409, code })
}
const REFUSED_STATES = new Set(['cancelled', 'declined', 'expired', 'checked_in', 'no_show'])

/** Runs work again that the server refused to resolve a deadlock. Within a transaction the outermost caller must. */
export async function again<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (db.isTransaction || attempt > 8 || !['40P01', '40001'].includes(code)) throw error
    }
  }
}
