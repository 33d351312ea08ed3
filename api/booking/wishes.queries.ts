/** What those who booked may do themselves, by the venue's rule on until when; its keepers may at any time. */
import type { Db } from '../db/atomic.ts'
import type { Caller } from '../http/caller.ts'
import { badField, Problem } from '../http/problems.ts'
import { type BookingFound, wishOf } from './booking.queries.ts'
import { AHEAD } from './booking.ts'
import { endBooking, reduceBooking, refuseState } from './change.queries.ts'
import type { Moving } from './move.queries.ts'
import { AGE_BANDS } from './party.ts'
import { getSlotContext } from './slot.queries.ts'
import { priceFor } from './slot-wish.ts'

type Own = BookingFound & { byVenue: boolean }

export async function cancelOwn(db: Db, caller: Caller, booking: Own, reason: string | undefined): Promise<void> {
  if (isAhead(booking)) refuseLate(booking)
  const kind = booking.byVenue ? 'cancelled_by_venue' : 'cancelled'
  const isDone = await endBooking(db, booking.id, { from: AHEAD, to: 'cancelled', kind, actor: caller.actor, reason })
  if (!isDone) await refuseState(db, booking.id)
}

type Fewer = {
  minors?: number | undefined
  adults?: number | undefined
  children?: Record<string, number | undefined> | undefined
}

/** Counts that aren't given stay. None may grow, somebody must still come. */
export async function reduceOwn(db: Db, caller: Caller, booking: Own, fewer: Fewer): Promise<void> {
  if (!isAhead(booking)) return refuseState(db, booking.id)
  refuseLate(booking)
  const adults = fewer.adults ?? booking.adults
  const children = Object.fromEntries(
    AGE_BANDS.map((band) => [band, fewer.children?.[band] ?? booking.children[band] ?? 0]).filter(([, count]) => count),
  ) as Record<string, number>
  const isFamily = booking.audience === 'family'
  const minors = isFamily
    ? Object.values(children).reduce((sum, count) => sum + count, 0)
    : (fewer.minors ?? booking.minors)
  if (adults > booking.adults) throw badField('/adults', 'only-fewer')
  if (minors > booking.minors) throw badField(isFamily ? '/children' : '/minors', 'only-fewer')
  if (adults === 0) throw badField('/adults', 'an-adult-must-come')
  if (adults + minors === booking.places) throw badField(isFamily ? '/children' : '/minors', 'only-fewer')
  const context = await getSlotContext(db, booking.slot.id)
  const { party } = wishOf(booking, { actor: caller.actor, byVenue: true })
  const price = priceFor(context, { party: { ...party, adults, ...(isFamily ? { children } : { minors }) } })
  const before = { id: booking.id, version: booking.version, places: booking.places, slotId: booking.slot.id }
  await reduceBooking(
    db,
    before,
    { minors, adults, children: isFamily ? children : {} },
    { actor: caller.actor, price },
  )
}

export function movingOf(booking: Own, { actor }: Caller): Moving {
  if (isAhead(booking)) refuseLate(booking)
  return {
    id: booking.id,
    version: booking.version,
    state: booking.state,
    slotId: booking.slot.id,
    venueId: booking.venue.id,
    wish: wishOf(booking, { actor, byVenue: booking.byVenue }),
  }
}

function isAhead({ state }: Own): boolean {
  return (AHEAD as readonly string[]).includes(state)
}

function refuseLate({ byVenue, cancelUntil }: Own): void {
  if (!byVenue && new Date(cancelUntil) < new Date())
    throw new Problem({ status: 409, code: 'too-late-to-cancel', params: { until: cancelUntil } })
}
