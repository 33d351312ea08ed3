/** Reading a booking with its contact: by whom it concerns, on the record. */

import { sql } from 'kysely'
import { recordChange } from '../accounts/record.queries.ts'
import type { Db } from '../db/atomic.ts'
import type { Caller } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { type BookingFound, bookingBody, getBooking } from './booking.queries.ts'
import type { BookingBody } from './booking.ts'
import { isKeeper, isOwn } from './right.queries.ts'

/** A booking for who may see it; a stranger is told that there is none. */
export async function getOwnBooking(db: Db, caller: Caller, id: string): Promise<BookingFound & { byVenue: boolean }> {
  const booking = await getBooking(db, id)
  if (isOwn(caller, booking)) return { ...booking, byVenue: false }
  if (await isKeeper(db, caller, booking.venue.id)) return { ...booking, byVenue: true }
  throw new Problem({ status: 403, code: 'not-your-booking' })
}

/** Its page. That the venue read the contact is noted. */
export async function readBooking(db: Db, caller: Caller, id: string): Promise<BookingBody> {
  const { byVenue, ...booking } = await getOwnBooking(db, caller, id)
  if (byVenue && booking.contactSealed !== null)
    await recordChange(db, { actor: caller.actor, action: 'contact.read', subject: 'booking', id })
  const waits = booking.state === 'requested' || booking.movingTo !== null
  return { ...bookingBody(booking, { isWhole: true }), isOfMyVenue: byVenue, isMineToAnswer: byVenue && waits }
}

/** Forgets contacts so many days after the visit, and answers how many. */
export async function purgeContacts(db: Db, { days, now = new Date() }: { days: number; now?: Date }): Promise<number> {
  const { numAffectedRows } = await sql`update booking set contact_sealed = null
    from slot where slot.id = slot_id and contact_sealed is not null
      and slot.ends_at < ${now}::timestamptz - make_interval(days => ${days})`.execute(db)
  await sql`update waitlist_entry set contact_sealed = null where contact_sealed is not null
    and state not in ('waiting', 'offered') and updated_at < ${now}::timestamptz - make_interval(days => ${days})`.execute(
    db,
  )
  return Number(numAffectedRows)
}
