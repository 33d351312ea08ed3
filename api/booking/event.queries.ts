import type { Db } from '../db/atomic.ts'

/** What happened to a booking, the oldest first. */
export async function findEvents(db: Db, bookingId: string) {
  return db
    .selectFrom('booking_event')
    .select(['at', 'actor', 'kind', 'params'])
    .where('booking_id', '=', bookingId)
    .orderBy('id')
    .execute()
}
