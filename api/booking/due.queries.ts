/** What time does to bookings by itself. Each function may run twice, and beside a person's own change: every step compares and sets. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { again, dropMove, endBooking } from './change.queries.ts'
import { noteEvents } from './claim.queries.ts'
import { pauseForMissed } from './pause.queries.ts'
import { ripple } from './ripple.queries.ts'
import { lapseOffer, promote } from './waitlist.queries.ts'

const CLOCK = 'clock'
const AT_ONCE = 500

/** Requests that nobody answered in time expire, and moves that nobody answered are given up. */
export async function expireRequests(db: Db, now = new Date()): Promise<number> {
  const { rows } = await sql<{
    id: string
    slotId: string
    isMove: boolean
  }>`select id, slot_id as "slotId", state = 'confirmed' as "isMove" from booking
    where expires_at <= ${now} and (state = 'requested' or moving_to is not null) order by expires_at limit ${AT_ONCE}`.execute(
    db,
  )
  for (const { id, isMove } of rows) {
    await again(db, () =>
      isMove
        ? dropMove(db, id, { actor: CLOCK, kind: 'move_expired' })
        : endBooking(db, id, { from: ['requested'], to: 'expired', kind: 'expired', actor: CLOCK }),
    )
  }
  if (rows.length > 0)
    await ripple(
      db,
      rows.map(({ slotId }) => slotId),
    )
  return rows.length
}

/** Offers that nobody took lapse and go to the next. */
export async function lapseOffers(db: Db, now = new Date()): Promise<number> {
  const { rows } = await sql<{
    entryId: string
    slotId: string
  }>`select entry_id as "entryId", slot_id as "slotId" from waitlist_offer
    where state = 'held' and until <= ${now} order by until limit ${AT_ONCE}`.execute(db)
  for (const { entryId } of rows) await again(db, () => lapseOffer(db, entryId, now))
  if (rows.length > 0)
    await ripple(
      db,
      rows.map(({ slotId }) => slotId),
    )
  return rows.length
}

/** Nobody waits any longer for a slot that has begun. */
export async function closeWaitlists(db: Db, now = new Date()): Promise<number> {
  const { rows } = await sql`update waitlist_entry set state = 'closed', updated_at = now() from slot
    where slot.id = slot_id and state = 'waiting' and starts_at <= ${now} returning waitlist_entry.id`.execute(db)
  return rows.length
}

/** Green-channel places that nobody took become public at the time the venue set, with both counts before and after on record. */
export async function releaseGreen(db: Db, now = new Date()): Promise<number> {
  const { rows } = await sql<{ id: string }>`select id from slot
    where release_at <= ${now} and released_at is null and status <> 'withdrawn' order by release_at limit ${AT_ONCE}`.execute(
    db,
  )
  for (const { id } of rows) await again(db, () => releaseSlot(db, id))
  if (rows.length > 0)
    await ripple(
      db,
      rows.map(({ id }) => id),
    )
  return rows.length
}

async function releaseSlot(db: Db, slotId: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const { rows } =
      await sql`update slot set released_at = now() where id = ${slotId} and released_at is null returning id`.execute(
        transaction,
      )
    if (rows.length === 0) return
    const pools = await transaction
      .selectFrom('pool')
      .select(['id', 'kind', 'remaining'])
      .where('slot_id', '=', slotId)
      .where('kind', 'in', ['green_channel', 'public'])
      .orderBy('id')
      .forUpdate()
      .execute()
    const green = pools.find(({ kind }) => kind === 'green_channel')
    const open = pools.find(({ kind }) => kind === 'public')
    if (green && open && green.remaining > 0) await passToPublic(transaction, slotId, green, open)
    await promote(transaction, slotId)
  })
}

type Counter = { id: string; remaining: number }

/** Both counters are locked. What is passed is what is left of the green channel now: taken places stay where they are. */
async function passToPublic(db: Db, slotId: string, green: Counter, open: Counter): Promise<void> {
  const places = green.remaining
  await sql`update pool set capacity = capacity - ${places}, remaining = remaining - ${places} where id = ${green.id}`.execute(
    db,
  )
  await sql`update pool set capacity = capacity + ${places}, remaining = remaining + ${places} where id = ${open.id}`.execute(
    db,
  )
  const counts = {
    green_before: places,
    green_after: 0,
    public_before: open.remaining,
    public_after: open.remaining + places,
  }
  await db
    .insertInto('pool_release')
    .values({ id: newId(), slot_id: slotId, places, ...counts })
    .execute()
}

/** Visits that nobody came to are marked missed; enough of them pause booking. */
export async function markMissed(db: Db, now = new Date()): Promise<number> {
  const { rows } = await sql<{ id: string; venueId: string; bookedBy: string; organisationId: string | null }>`
    select booking.id, booking.venue_id as "venueId", booked_by as "bookedBy", organisation_id as "organisationId"
    from booking join slot on slot.id = slot_id left join booking_policy policy on policy.venue_id = slot.venue_id
    where state = 'confirmed' and slot.status <> 'withdrawn' and ends_at > ${now}::timestamptz - interval '30 days'
      and ends_at + make_interval(mins => coalesce(grace_minutes, 60)) <= ${now} limit ${AT_ONCE}`.execute(db)
  for (const { id, ...who } of rows) {
    await atomic(db, async (transaction) => {
      const marked =
        await sql`update booking set state = 'no_show', moving_to = null, version = version + 1, updated_at = now()
        where id = ${id} and state = 'confirmed' returning id`.execute(transaction)
      if (marked.rows.length === 0) return
      await noteEvents(transaction, [{ bookingId: id, actor: CLOCK, kind: 'no_show' }])
      await pauseForMissed(transaction, who, now)
    })
  }
  return rows.length
}
