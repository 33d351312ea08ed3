/** A person's bookings, for the copy of their own data and for its erasure. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { openContact } from './contact.ts'

export async function gatherBookings(db: Db, personId: string) {
  const { rows } = await sql<{ contact_sealed: string | null }>`
    select booking.code, venue.name as venue, booking.state, booking.audience, booking.minors, booking.adults, booking.purpose,
      booking.created_at as "createdAt", booking.contact_sealed
    from booking left join venue on venue.id = booking.venue_id
    where booked_by = ${personId} order by booking.created_at`.execute(db)
  return rows.map(({ contact_sealed, ...row }) => ({
    ...row,
    contact: contact_sealed === null ? null : openContact(contact_sealed),
  }))
}

/** Takes the contacts out of a person's bookings; the counts of places stay true. */
export async function eraseBookings(db: Db, personId: string): Promise<void> {
  await sql`update booking set contact_sealed = null, purpose = null where booked_by = ${personId}`.execute(db)
  await sql`update waitlist_entry set contact_sealed = null, request = request #- '{party,purpose}'
    where booked_by = ${personId}`.execute(db)
}
