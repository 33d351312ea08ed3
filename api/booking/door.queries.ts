/** The door: its list for a day, and the arrivals it sends when the network is back. */
import { sql } from 'kysely'
import { addDays } from '../catalog/calendar.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import { bookingBody, findBookings } from './booking.queries.ts'
import { noteEvents } from './claim.queries.ts'
import type { ArrivalResult, Arrivals } from './door.ts'
import { publicKeys } from './ticket.queries.ts'
import { readTicket } from './ticket.ts'

const ADMITTABLE = ['requested', 'confirmed', 'checked_in', 'no_show', 'cancelled'] as const

export async function getDoorList(db: Db, venueId: string, day: string) {
  const [from, to] = [new Date(`${day}T00:00:00+08:00`), new Date(`${addDays(day, 1)}T00:00:00+08:00`)]
  const venue = await db
    .selectFrom('venue')
    .select(['id', 'name', 'name_en as nameEn'])
    .where('id', '=', venueId)
    .executeTakeFirst()
  if (!venue) throw new Problem({ status: 404, code: 'no-such-venue' })
  const slots = await db
    .selectFrom('slot')
    .select(['id', 'starts_at as startsAt', 'ends_at as endsAt', 'title'])
    .where('venue_id', '=', venueId)
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .where('status', '<>', 'withdrawn')
    .orderBy('starts_at')
    .execute()
  const found = await findBookings(db, { venueId, from, to, states: ADMITTABLE, limit: 5_000 })
  const bookings = found.map((booking) => {
    const { slot, organisation, contact, ...rest } = bookingBody(booking, { isWhole: false })
    return { ...rest, slotId: slot.id, organisation: organisation?.name ?? null, contactName: contact?.name ?? null }
  })
  const keys = [...(await publicKeys(db))].map(([id, x]) => ({ id, x }))
  return { venue, day, madeAt: new Date(), keys, slots, bookings }
}

type Item = Arrivals['items'][number]
type Surroundings = {
  venueId: string
  device: string
  skewMs: number
  actor: string
  keys: Map<string, string>
  now: Date
}

/** More than this and the device's clock is wrong rather than a little off. */
const MOST_SKEW = 24 * 3_600_000
/** How long before the beginning a visit may be admitted. */
const EARLY = 12 * 3_600_000
const LATE = 24 * 3_600_000

/** Takes what the door saw. Every arrival once, whatever is sent how often; one answer for each. */
export async function takeArrivals(
  db: Db,
  venueId: string,
  { device, deviceNow, items }: Arrivals,
  actor: string,
): Promise<{ skewSeconds: number | null; items: ArrivalResult[] }> {
  const now = new Date()
  const skewMs = deviceNow ? new Date(deviceNow).getTime() - now.getTime() : 0
  const surroundings = { venueId, device, skewMs, actor, keys: await publicKeys(db), now }
  const results = []
  for (const item of items) results.push(await takeArrival(db, item, surroundings))
  return { skewSeconds: deviceNow ? Math.round(skewMs / 1_000) : null, items: results }
}

async function takeArrival(db: Db, item: Item, surroundings: Surroundings): Promise<ArrivalResult> {
  const { venueId, device, skewMs, actor, now } = surroundings
  const at = new Date(new Date(item.at).getTime() - skewMs)
  if (Math.abs(skewMs) > MOST_SKEW || at.getTime() > now.getTime() + 120_000) return refusal(item, 'clock-is-wrong')
  return atomic(db, async (transaction) => {
    const found = await findForDoor(transaction, item, surroundings)
    if (typeof found === 'string') return refusal(item, found)
    const { rows } = await sql<{
      bookingId: string
    }>`select booking_id as "bookingId" from arrival where id = ${item.id}`.execute(transaction)
    if (rows[0]) return { ...(await firstOf(transaction, found)), ...about(item, found), result: 'known' }
    const code = whyNot(found, venueId, at)
    if (code) return { ...refusal(item, code), ...about(item, found), code, result: 'refused' }
    const isFirst = found.state !== 'checked_in'
    const method = item.ticket ? 'qr' : item.code ? 'code' : 'hand'
    await transaction
      .insertInto('arrival')
      .values({
        id: item.id,
        booking_id: found.id,
        venue_id: venueId,
        at,
        heads: item.heads,
        method,
        device,
        actor,
        is_duplicate: !isFirst,
      })
      .execute()
    if (isFirst)
      await checkIn(transaction, found.id, { at, heads: item.heads, actor, wasMissed: found.state === 'no_show' })
    return { ...(await firstOf(transaction, found)), ...about(item, found), result: isFirst ? 'admitted' : 'duplicate' }
  })
}

type Found = { id: string; code: string; state: string; places: number; venueId: string; startsAt: Date; endsAt: Date }

/** The booking of a ticket, code or id, locked; or why there is none. */
async function findForDoor(db: Db, { ticket, code, bookingId }: Item, { keys }: Surroundings): Promise<Found | string> {
  const read = ticket === undefined ? undefined : readTicket(ticket, keys)
  if (ticket !== undefined && !read) return 'forged-ticket'
  const id = read?.bookingId ?? bookingId ?? null
  if (id === null && code === undefined) return 'no-such-booking'
  const { rows } = await sql<Found>`select booking.id, code, booking.state, places, slot.venue_id as "venueId",
      starts_at as "startsAt", ends_at as "endsAt"
    from booking join slot on slot.id = slot_id
    where case when ${id}::uuid is not null then booking.id = ${id}::uuid else code = upper(${code ?? ''}) end
    for update of booking`.execute(db)
  return rows[0] ?? 'no-such-booking'
}

function whyNot({ state, venueId, startsAt, endsAt }: Found, here: string, at: Date): string | undefined {
  if (venueId !== here) return 'another-venues-booking'
  if (state === 'requested') return 'not-approved-yet'
  if (state === 'cancelled' || state === 'declined' || state === 'expired') return `booking-${state}`
  if (at.getTime() < startsAt.getTime() - EARLY) return 'too-early'
  return at.getTime() > endsAt.getTime() + LATE ? 'too-late' : undefined
}

async function checkIn(
  db: Db,
  id: string,
  { at, heads, actor, wasMissed }: { at: Date; heads: number; actor: string; wasMissed: boolean },
): Promise<void> {
  await db
    .updateTable('booking')
    .set({ state: 'checked_in', arrived: heads, arrived_at: at, moving_to: null, updated_at: new Date() })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await noteEvents(db, [
    { bookingId: id, actor, kind: 'checked_in', params: { heads, ...(wasMissed && { wasMissed }) } },
  ])
}

async function firstOf(db: Db, { id }: Found): Promise<Pick<ArrivalResult, 'firstAt' | 'firstDevice'>> {
  const first = await db
    .selectFrom('arrival')
    .select(['at', 'device'])
    .where('booking_id', '=', id)
    .where('is_duplicate', '=', false)
    .executeTakeFirst()
  return { firstAt: first?.at.toISOString() ?? null, firstDevice: first?.device ?? null }
}

function about({ id }: Item, found: Found) {
  return { id, code: null, bookingId: found.id, bookingCode: found.code, places: found.places }
}

function refusal({ id }: Item, code: string): ArrivalResult {
  return {
    id,
    result: 'refused',
    code,
    bookingId: null,
    bookingCode: null,
    places: null,
    firstAt: null,
    firstDevice: null,
  }
}
