/** What a slot's facts mean for one wish. Nothing here reads or writes. */
import { type NewBooking, newBooking, type Wish } from './booking.ts'
import { type Vector, waysToTake } from './claim.ts'
import { localDay, type Refusal, refusalFor, type Standing } from './judge.ts'
import { minorsOf, placesOf } from './party.ts'
import { priceOf } from './price.ts'
import type { SlotContext } from './slot.ts'

/** Why a wish can't be granted whatever the counters say. */
export function refusalOf(context: SlotContext, wish: Wish, standing: Standing, now: Date): Refusal | undefined {
  const refusal = refusalFor({ ...context, now }, wish.party, { standing, byVenue: wish.byVenue })
  if (refusal) return refusal
  const { programmeId } = wish.party
  if (programmeId && !context.programmes.has(programmeId)) return field('/programmeId', 'no-such-programme')
  return waysFor(context, wish).length === 0 ? field('/extras', 'slot-has-no-such-pool') : undefined
}

function field(pointer: string, code: string): Refusal {
  return { status: 400, code: 'bad-request', errors: [{ pointer, code }] }
}

export function waysFor({ slot }: SlotContext, { party }: Pick<Wish, 'party'>): Vector[] {
  return waysToTake(slot.pools, { audience: party.audience, places: placesOf(party), extras: party.extras ?? {} })
}

export function bookingFor(context: SlotContext, wish: Wish, { id, now }: { id: string; now: Date }): NewBooking {
  return newBooking(wish, {
    id,
    slot: context.slot,
    policy: context.policy,
    price: priceFor(context, wish),
    now,
  })
}

export function priceFor(
  { slot, policy, offers, programmes, isFreeByLaw }: SlotContext,
  { party }: Pick<Wish, 'party'>,
) {
  const programme = programmes.get(party.programmeId ?? slot.programmeId ?? '')
  const facts = { offers, fullPriceFen: policy.fullPriceFen, programmePriceFen: programme?.priceFen ?? 0, isFreeByLaw }
  return priceOf(facts, { ...party, minors: minorsOf(party) }, localDay(slot.startsAt))
}
