/** A person's bookings, for the copy of their own data and for its erasure. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { AHEAD } from './booking.ts'
import { endBooking } from './change.queries.ts'
import { openContact } from './contact.ts'
import { leaveWaitlist } from './waitlist.queries.ts'

export async function gatherBookings(db: Db, personId: string) {
  const { rows } = await sql<{ state: string; contact_sealed: string | null }>`
    select booking.code, venue.name as venue, booking.state, booking.audience, booking.minors, booking.adults, booking.purpose,
      booking.created_at as "createdAt", booking.contact_sealed
    from booking left join venue on venue.id = booking.venue_id
    where booked_by = ${personId} order by booking.created_at`.execute(db)
  return rows.map(({ contact_sealed, ...row }) => ({
    ...row,
    contact: contact_sealed === null ? null : openContact(contact_sealed),
  }))
}

/**
 * Closes a person's account here: visits of their own that are ahead are cancelled and their places given back, they leave the lists
 * they wait on, and the contacts go from all. What they booked for a school stays the school's, without their contact.
 */
export async function eraseBookings(db: Db, personId: string): Promise<void> {
  const own = await findOwnAhead(db, personId)
  const ending = { from: AHEAD, to: 'cancelled', kind: 'cancelled', actor: `person:${personId}` } as const
  for (const id of own.bookings) await endBooking(db, id, ending)
  for (const id of own.waiting) await leaveWaitlist(db, id)
  await sql`update booking set contact_sealed = null, purpose = null where booked_by = ${personId}`.execute(db)
  await sql`update waitlist_entry set contact_sealed = null, request = request #- '{party,purpose}'
    where booked_by = ${personId}`.execute(db)
}

/** Always in the same order: two that end several at a time don't wait for each other. */
async function findOwnAhead(db: Db, personId: string): Promise<{ bookings: string[]; waiting: string[] }> {
  const { rows: bookings } = await sql<{ id: string }>`
    select booking.id from booking join slot on slot.id = booking.slot_id
    where booked_by = ${personId} and organisation_id is null and booking.state = any(${[...AHEAD]}) and slot.starts_at > now()
    order by booking.slot_id, booking.id`.execute(db)
  const { rows: waiting } = await sql<{ id: string }>`
    select id from waitlist_entry where booked_by = ${personId} and organisation_id is null and state in ('waiting', 'offered')
    order by slot_id, id`.execute(db)
  return { bookings: bookings.map(({ id }) => id), waiting: waiting.map(({ id }) => id) }
}
