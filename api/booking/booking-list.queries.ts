import type { Static } from 'typebox'
import type { Db } from '../db/atomic.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { bookingBody, findBookings } from './booking.queries.ts'
import type { BookingList } from './booking-list.ts'

type ListQuery = { state?: string | undefined; limit: number; cursor?: string | undefined }

/** A page of bookings, contacts masked. */
export async function listBookings(
  db: Db,
  query: ListQuery,
  filter: Parameters<typeof findBookings>[1],
): Promise<Static<typeof BookingList>> {
  const { state, limit, cursor } = query
  const before = cursor ? { before: String(readCursor(query, cursor)[0]) } : {}
  const states = state ? { states: state.split(',') as never } : {}
  const found = await findBookings(db, { ...filter, ...before, ...states, limit: limit + 1 })
  const items = found.slice(0, limit).map((booking) => bookingBody(booking, { isWhole: false }))
  return { items, next: found.length > limit ? writeCursor(query, [items.at(-1)?.id]) : null }
}
