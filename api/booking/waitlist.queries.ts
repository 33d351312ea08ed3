/** Who waits for a slot. Freed places go to the first party that fits whole, as an offer that holds them until a deadline. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import type { NewBooking, Wish } from './booking.ts'
import { findHeld, GONE, type LedgerLine, linesOf, shiftPlaces, TOO_MANY } from './claim.queries.ts'
import { allocate, remainingOf, type Vector } from './claim.ts'
import { placesOf } from './party.ts'
import { findSlotContext, getSlotContext } from './slot.queries.ts'
import type { SlotContext } from './slot.ts'
import { bookingFor, waysFor } from './slot-wish.ts'

export type Entry = { id: string; slotId: string; bookedBy: string; wish: Wish }

/** Puts a wish on the list; gives its id, and at once an offer where places are free after all. */
export async function joinWaitlist(db: Db, wish: Wish): Promise<string> {
  return atomic(db, async (transaction) => {
    const id = newId()
    const { party, contactSealed, ...rest } = wish
    await transaction
      .insertInto('waitlist_entry')
      .values({
        id,
        slot_id: wish.slotId,
        booked_by: wish.bookedBy,
        organisation_id: party.organisationId ?? null,
        places: placesOf(party),
        request: JSON.stringify({ ...rest, party: { ...party, contact: undefined } }),
        contact_sealed: contactSealed,
        state: 'waiting',
      })
      .execute()
    await promote(transaction, wish.slotId)
    return id
  })
}

/** Few enough to read at every cancellation; those behind get their turn with the next one. */
const LOOK_AT = 100

/** Offers what is free in a slot to those who wait, in their order. Call in the transaction that freed it. */
export async function promote(db: Db, slotId: string): Promise<void> {
  const waiting = await db
    .selectFrom('waitlist_entry')
    .select(['id', 'request'])
    .where('slot_id', '=', slotId)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(LOOK_AT)
    .execute()
  if (waiting.length === 0) return
  const context = await findSlotContext(db, slotId)
  if (context?.slot.status !== 'open' || context.slot.startsAt <= new Date()) return
  const wishes = waiting.map(({ request }) => request as unknown as Wish)
  const vectors = allocate(
    wishes.map((wish) => waysFor(context, wish)),
    remainingOf(context.slot.pools),
  )
  for (const [index, { id }] of waiting.entries()) {
    const vector = vectors[index]
    if (vector) await offer(db, context, id, vector)
  }
}

async function offer(db: Db, { slot, policy }: SlotContext, entryId: string, vector: Vector): Promise<void> {
  const id = newId()
  const until = new Date(Math.min(Date.now() + policy.offerMinutes * 60_000, slot.startsAt.getTime()))
  try {
    await atomic(db, async (transaction) => {
      const { rows } = await sql`update waitlist_entry set state = 'offered', updated_at = now()
        where id = ${entryId} and state = 'waiting' returning id`.execute(transaction)
      if (rows.length === 0) return
      await shiftPlaces(transaction, { lines: linesOf(vector, id, 'offered') })
      await transaction
        .insertInto('waitlist_offer')
        .values({ id, entry_id: entryId, slot_id: slot.id, state: 'held', until })
        .execute()
    })
  } catch (error) {
    // Somebody else was quicker: the party waits on.
    if ((error as { code?: string }).code !== GONE) throw error
  }
}

/** The offer becomes a booking; its places pass from one to the other and are never free between. */
export async function acceptOffer(db: Db, entryId: string, now = new Date()): Promise<NewBooking> {
  return atomic(db, async (transaction) => {
    const offer = await endOffer(transaction, entryId, { to: 'accepted', entry: 'accepted', now })
    if (!offer) return refuseOffer(transaction, entryId)
    const wish = { ...(offer.request as Wish), contactSealed: offer.contactSealed }
    const context = await getSlotContext(transaction, offer.slotId)
    const booking = bookingFor(context, { ...wish, requestKey: `offer ${offer.id}` }, { id: newId(), now })
    const held = await findHeld(transaction, offer.id)
    const lines = held.flatMap(({ poolId, places }): LedgerLine[] => [
      { poolId, holderId: offer.id, places: -places, why: 'accepted' },
      { poolId, holderId: booking.id, places, why: 'accepted' },
    ])
    const events = [{ bookingId: booking.id, actor: wish.actor, kind: booking.state, params: { offer: offer.id } }]
    await shiftPlaces(transaction, { lines, bookings: [booking], events }).catch((error) => {
      if (error.code !== TOO_MANY) throw error
      const { accountLimit, organisationLimit } = context.policy
      const limit = wish.party.organisationId ? organisationLimit : accountLimit
      throw new Problem({ status: 409, code: 'too-many-visits-ahead', params: { limit } })
    })
    return booking
  })
}

type Ended = { id: string; slotId: string; request: unknown; contactSealed: string | null }

async function endOffer(
  db: Db,
  entryId: string,
  { to, entry, now }: { to: 'accepted' | 'declined' | 'lapsed'; entry: string; now: Date },
): Promise<Ended | undefined> {
  const isDue = to === 'lapsed' ? sql`until <= ${now}` : sql`until > ${now}`
  const { rows } = await sql<Ended>`with ended as (
      update waitlist_offer set state = ${to} where entry_id = ${entryId} and state = 'held' and ${isDue} returning id, entry_id)
    update waitlist_entry set state = ${entry}, updated_at = now() from ended where waitlist_entry.id = ended.entry_id
    returning ended.id, slot_id as "slotId", request,
      contact_sealed as "contactSealed"`.execute(db)
  return rows[0]
}

async function refuseOffer(db: Db, entryId: string): Promise<never> {
  const entry = await db.selectFrom('waitlist_entry').select('state').where('id', '=', entryId).executeTakeFirst()
  if (!entry) throw new Problem({ status: 404, code: 'no-such-entry' })
  throw new Problem({ status: 409, code: entry.state === 'waiting' ? 'no-offer-yet' : 'offer-is-over' })
}

/** Leaves the list, or turns an offer down: its places go to the next. Refuses who left before. */
export async function leaveWaitlist(db: Db, entryId: string, now = new Date()): Promise<void> {
  await atomic(db, async (transaction) => {
    const { rows } = await sql`update waitlist_entry set state = 'left', updated_at = now()
      where id = ${entryId} and state = 'waiting' returning id`.execute(transaction)
    if (rows.length > 0) return
    const offer = await endOffer(transaction, entryId, { to: 'declined', entry: 'left', now })
    if (!offer) return refuseOffer(transaction, entryId)
    await passOn(transaction, offer)
  })
}

/** An offer nobody took in time: its places go to the next. False where it was taken or isn't due. */
export async function lapseOffer(db: Db, entryId: string, now = new Date()): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const offer = await endOffer(transaction, entryId, { to: 'lapsed', entry: 'lapsed', now })
    if (offer) await passOn(transaction, offer)
    return offer !== undefined
  })
}

async function passOn(db: Db, offer: Ended): Promise<void> {
  const held = await findHeld(db, offer.id)
  const lines = held.map(({ poolId, places }) => ({ poolId, holderId: offer.id, places: -places, why: 'passed_on' }))
  await shiftPlaces(db, { lines })
  await promote(db, offer.slotId)
}
