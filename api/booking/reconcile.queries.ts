/** Compares every counter with its ledger. They can't differ; should they, somebody is told. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { notifyAll } from '../notices/notice.queries.ts'
import { namedVenue } from '../notices/notice.words.ts'

export type Disagreement = {
  poolId: string
  venueId: string
  kind: string
  capacity: number
  remaining: number
  ledger: number
}

/**
 * Counters whose ledger says something else, in one statement and so as of one moment: claims meanwhile don't disturb it. Also
 * bookings and offers that have ended and still hold places, or are ahead and hold none.
 */
export async function findDisagreements(db: Db): Promise<Disagreement[]> {
  const { rows } = await sql<Disagreement>`
    select pool.id as "poolId", venue_id as "venueId", kind, capacity, remaining, coalesce(taken, 0)::int as ledger
    from pool left join (select pool_id, sum(places) as taken from booking_claim group by pool_id) ledger on pool_id = pool.id
    where capacity - remaining <> coalesce(taken, 0)`.execute(db)
  return rows
}

export async function findWrongHolders(db: Db): Promise<{ id: string; state: string; held: number }[]> {
  const { rows } = await sql<{ id: string; state: string; held: number }>`
    with held as (
      select holder_id, sum(places) filter (where kind in ('public', 'green_channel')) as places, sum(places) as any_places
      from booking_claim join pool on pool.id = pool_id group by holder_id)
    select booking.id, state, coalesce(held.places, 0)::int as held
    from booking left join held on holder_id = booking.id
    where case when state in ('cancelled', 'expired', 'declined') then coalesce(any_places, 0) <> 0
      else coalesce(held.places, 0) <> booking.places * (1 + (moving_to is not null)::int) end
    union all
    select offer.id, state, coalesce(any_places, 0)::int from waitlist_offer offer left join held on holder_id = offer.id
    where (state = 'held') <> (coalesce(any_places, 0) > 0)`.execute(db)
  return rows
}

/** Accounts and schools whose visits ahead aren't as many as was counted. */
export async function findMiscounted(
  db: Db,
): Promise<{ venueId: string; who: string; counted: number; ahead: number }[]> {
  const { rows } = await sql<{ venueId: string; who: string; counted: number; ahead: number }>`
    select venue_id as "venueId", who, coalesce(visits, 0) as counted, coalesce(bookings, 0)::int as ahead
    from booking_ahead full join (
      select venue_id, coalesce(organisation_id::text, booked_by) as who, count(*) as bookings from booking
      where state in ('requested', 'confirmed') group by 1, 2) made using (venue_id, who)
    where coalesce(visits, 0) <> coalesce(bookings, 0)`.execute(db)
  return rows
}

/** Reconciles, and tells the stewards of the venue’s division and the administrators of every new disagreement. */
export async function alarm(db: Db): Promise<number> {
  return atomic(db, async (transaction) => {
    const fresh = await reconcile(transaction)
    for (const one of fresh) await raise(transaction, one)
    return fresh.length
  })
}

async function raise(db: Db, { venueId, kind, capacity, remaining, ledger }: Disagreement): Promise<void> {
  const venue = await db
    .selectFrom('venue')
    .select(['name', 'name_en as nameEn', 'division_code'])
    .where('id', '=', venueId)
    .executeTakeFirstOrThrow()
  const params = { ...namedVenue(venue), pool: kind, counted: capacity - remaining, ledger }
  const told = { kind: 'booking.alarm', params, link: `/desk/venues/${venueId}/bookings` }
  await notifyAll(db, [
    { ...told, to: { divisionCode: venue.division_code ?? '', roles: ['steward'] } },
    { ...told, to: { divisionCode: '', roles: ['administrator'] } },
  ])
}

/** Raises an alarm for each new disagreement and settles those that are gone. Gives the venues with new ones. */
export async function reconcile(db: Db): Promise<Disagreement[]> {
  const found = await findDisagreements(db)
  await sql`update pool_alarm set settled_at = now()
    where settled_at is null and pool_id <> all(${found.map(({ poolId }) => poolId)}::uuid[])`.execute(db)
  const fresh: Disagreement[] = []
  for (const one of found) {
    const { rows } = await sql`insert into pool_alarm (id, pool_id, capacity, remaining, ledger)
      values (${newId()}, ${one.poolId}, ${one.capacity}, ${one.remaining}, ${one.ledger})
      on conflict (pool_id) where settled_at is null do nothing returning id`.execute(db)
    if (rows.length > 0) fresh.push(one)
  }
  return fresh
}
