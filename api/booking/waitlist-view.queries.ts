import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import type { Caller } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import type { Wish } from './booking.ts'
import { placesOf } from './party.ts'
import { getSlotContext } from './slot.queries.ts'
import { refusalOf, waysFor } from './slot-wish.ts'
import { findStandings } from './standing.queries.ts'

/** Entries of one person, or one entry, the newest first. */
export async function findEntries(
  db: Db,
  { id = null, bookedBy = null }: { id?: string | null; bookedBy?: string | null },
) {
  const { rows } = await sql`select entry.id, entry.state, entry.places, entry.created_at as "createdAt",
      json_build_object('id', slot.id, 'startsAt', slot.starts_at, 'endsAt', slot.ends_at) as slot,
      json_build_object('id', venue.id, 'name', venue.name, 'nameEn', venue.name_en) as venue,
      (select count(*)::int from waitlist_entry other
        where other.slot_id = entry.slot_id and other.state = 'waiting' and other.id < entry.id) as ahead,
      (select until from waitlist_offer where entry_id = entry.id and state = 'held') as "offerUntil"
    from waitlist_entry entry join slot on slot.id = entry.slot_id join venue on venue.id = slot.venue_id
    where (${id}::uuid is null or entry.id = ${id}::uuid) and (${bookedBy}::text is null or entry.booked_by = ${bookedBy}::text)
    order by entry.id desc limit 200`.execute(db)
  return rows
}

/** Refuses who isn't the one that waits. */
export async function requireOwnEntry(db: Db, caller: Caller, id: string): Promise<{ slotId: string }> {
  const entry = await db
    .selectFrom('waitlist_entry')
    .select(['booked_by', 'slot_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!entry) throw new Problem({ status: 404, code: 'no-such-entry' })
  if (entry.booked_by !== caller.id) throw new Problem({ status: 403, code: 'not-your-booking' })
  return { slotId: entry.slot_id }
}

/** Refuses whom the venue's rules would refuse, and a party that would never fit. */
export async function requireWaitable(db: Db, wish: Wish): Promise<void> {
  const context = await getSlotContext(db, wish.slotId)
  const asked = { wish, venueId: context.slot.venueId }
  const { standing } = await findStandings(db, [asked])
  const refusal = refusalOf(context, wish, standing(asked), new Date())
  if (refusal) throw new Problem(refusal)
  const capacities = new Map(context.slot.pools.map(({ id, capacity }) => [id, capacity]))
  const mayFit = waysFor(context, wish).some((way) =>
    [...way].every(([id, places]) => (capacities.get(id) ?? 0) >= places),
  )
  const most = Math.max(...context.slot.pools.filter(({ kind }) => ROOMS.has(kind)).map(({ capacity }) => capacity))
  if (!mayFit) throw new Problem({ status: 409, code: 'never-fits', params: { most, wanted: placesOf(wish.party) } })
}

const ROOMS = new Set(['public', 'green_channel'])
