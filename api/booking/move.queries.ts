/** A booking moves to another slot of its venue: it keeps its places until the new ones are sure. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import { needsApproval, type Wish } from './booking.ts'
import { refuseState } from './change.queries.ts'
import { findHeld, GONE, type LedgerLine, linesOf, noteEvents, shiftPlaces } from './claim.queries.ts'
import { allocate, remainingOf } from './claim.ts'
import { placesOf } from './party.ts'
import { forgetHolds } from './resource.queries.ts'
import { getSlotContext } from './slot.queries.ts'
import type { SlotContext } from './slot.ts'
import { priceFor, refusalOf, waysFor } from './slot-wish.ts'
import { promote } from './waitlist.queries.ts'

export type Moving = { id: string; version: number; state: string; slotId: string; venueId: string; wish: Wish }

/**
 * Moves at once, or, where the venue answers such requests, holds the new places and the old ones until it has. Refuses 409
 * where the new slot hasn't room; the booking then stays as it was.
 */
export async function moveBooking(
  db: Db,
  before: Moving,
  toSlotId: string,
  now = new Date(),
): Promise<'moved' | 'asked'> {
  const context = await getSlotContext(db, toSlotId)
  refuseMove(context, before, toSlotId, now)
  const mustAsk = before.state === 'confirmed' && needsApproval(context.policy, before.wish)
  for (let attempt = 1; ; attempt++) {
    try {
      return await atomic(db, (transaction) => tryMove(transaction, before, toSlotId, mustAsk))
    } catch (error) {
      if ((error as { code?: string }).code !== GONE || attempt > 5) throw gone(error, before)
    }
  }
}

function gone(error: unknown, { wish }: Moving): unknown {
  if ((error as { code?: string }).code !== GONE) return error
  return new Problem({ status: 409, code: 'places-gone', params: { wanted: placesOf(wish.party), remaining: 0 } })
}

function refuseMove(context: SlotContext, { slotId, venueId, wish }: Moving, toSlotId: string, now: Date): void {
  if (toSlotId === slotId) throw new Problem({ status: 409, code: 'already-there' })
  if (context.slot.venueId !== venueId) throw new Problem({ status: 400, code: 'another-venues-slot' })
  const standing = { pausedUntil: null, accountVisits: 0, organisationVisits: 0 }
  const refusal = refusalOf(context, { ...wish, slotId: toSlotId }, standing, now)
  if (refusal) throw new Problem(refusal)
}

async function tryMove(db: Db, before: Moving, toSlotId: string, mustAsk: boolean): Promise<'moved' | 'asked'> {
  const set = mustAsk
    ? sql`moving_to = ${toSlotId}, expires_at = (select starts_at from slot where id = booking.slot_id)`
    : sql`slot_id = ${toSlotId}`
  const { rows } = await sql`update booking set ${set}, version = version + 1, updated_at = now()
    where id = ${before.id} and version = ${before.version} and state in ('requested', 'confirmed') and moving_to is null
    returning id`.execute(db)
  if (rows.length === 0) return refuseState(db, before.id)
  const context = await getSlotContext(db, toSlotId)
  const held = await findHeld(db, before.id)
  // Places held under a cap of the same day count for the new slot as well.
  const pools = context.slot.pools.map((pool) => {
    const own = held.find(({ poolId, slotId }) => slotId === null && poolId === pool.id)
    return { ...pool, remaining: pool.remaining + (own?.places ?? 0) }
  })
  const [vector] = allocate([waysFor(context, before.wish)], remainingOf(pools))
  if (!vector) throw gone({ code: GONE }, before)
  const taken = linesOf(vector, before.id, 'moved')
  await shiftPlaces(db, { lines: mustAsk ? withoutShared(taken, held) : [...taken, ...givenBack(held, before.id)] })
  const params = { from: before.slotId, to: toSlotId }
  await noteEvents(db, [
    { bookingId: before.id, actor: before.wish.actor, kind: mustAsk ? 'move_asked' : 'moved', params },
  ])
  if (mustAsk) return 'asked'
  await updatePrice(db, context, before)
  await forgetHolds(db, before.id)
  await promote(db, before.slotId)
  return 'moved'
}

type Held = Awaited<ReturnType<typeof findHeld>>

function givenBack(held: Held, holderId: string): LedgerLine[] {
  return held.map(({ poolId, places }) => ({ poolId, holderId, places: -places, why: 'moved' }))
}

/** While both slots are held, a cap of the day they share is taken once. */
function withoutShared(lines: LedgerLine[], held: Held): LedgerLine[] {
  return lines.filter(({ poolId }) => !held.some((own) => own.poolId === poolId))
}

async function updatePrice(db: Db, context: SlotContext, { id, wish }: Moving): Promise<void> {
  const { lines, totalFen } = priceFor(context, wish)
  await sql`update booking set price = ${JSON.stringify(lines)}::jsonb, total_fen = ${totalFen} where id = ${id}`.execute(
    db,
  )
}
