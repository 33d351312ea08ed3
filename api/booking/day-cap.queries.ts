/** Caps over the slots of a venue's day: counters like those of slots, that every claim takes from as well. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import { GONE, shiftPlaces } from './claim.queries.ts'

type Caps = { dayMax: number | null; groupDayMax: number | null; days: readonly string[] }

/** Counters for the caps of days that have none yet, still empty. */
export async function saveDayCaps(db: Db, venueId: string, { dayMax, groupDayMax, days }: Caps): Promise<void> {
  const caps = [
    { kind: 'day', capacity: dayMax },
    { kind: 'day_groups', capacity: groupDayMax },
  ].filter(({ capacity }) => capacity !== null)
  const rows = [...new Set(days)].flatMap((on_day) => caps.map((cap) => ({ ...cap, id: newId(), on_day })))
  if (rows.length === 0) return
  await sql`insert into pool (id, venue_id, on_day, kind, capacity, remaining)
    select id, ${venueId}, on_day, kind, capacity, capacity from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as pool (id uuid, on_day date, kind text, capacity int)
    on conflict (venue_id, on_day, kind) where on_day is not null do nothing`.execute(db)
}

type Uncounted = { poolId: string; day: string; holderId: string; places: number }

/**
 * Counts visits and offers into the caps of their days that were made before there was a cap, or while it was being set. Refuses
 * a cap that is below them. Run again it does nothing.
 */
export async function countIntoCaps(db: Db, venueId: string): Promise<void> {
  const [full] = await countWhatFits(db, venueId)
  if (full) throw new Problem({ status: 409, code: 'cap-below-booked', params: { day: full } })
}

/** The same for all venues, by the clock. What doesn't fit any longer stays uncounted: nobody is sent away for it. */
export async function countAllIntoCaps(db: Db): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`select distinct venue_id as id from pool where on_day >= now()::date`.execute(db)
  for (const { id } of rows) await countWhatFits(db, id)
}

/** Gives the days whose cap is below what is there. */
async function countWhatFits(db: Db, venueId: string): Promise<string[]> {
  const full: string[] = []
  for (const [poolId, held] of Map.groupBy(await findUncounted(db, venueId), (one) => one.poolId)) {
    const lines = held.map(({ holderId, places }) => ({ poolId, holderId, places, why: 'counted' }))
    await shiftPlaces(db, { lines }).catch((error) => {
      if (error.code !== GONE) throw error
      full.push(held[0]?.day ?? '')
    })
  }
  return full
}

/** Who holds places of a slot on a day with a cap, and none of the cap. */
async function findUncounted(db: Db, venueId: string): Promise<Uncounted[]> {
  const { rows } = await sql<Uncounted>`
    with cap as (select * from pool where venue_id = ${venueId} and on_day >= (now() at time zone 'Asia/Shanghai')::date)
    select cap.id as "poolId", cap.on_day::text as day, claim.holder_id as "holderId",
      -- Who waits for the answer to a move within the day holds two slots and comes once.
      least(sum(claim.places), max(coalesce(booking.places, entry.places)))::int as places
    from cap join slot on slot.venue_id = cap.venue_id and (slot.starts_at at time zone 'Asia/Shanghai')::date = cap.on_day
      join pool room on room.slot_id = slot.id and room.kind in ('public', 'green_channel')
      join booking_claim claim on claim.pool_id = room.id
      left join booking on booking.id = claim.holder_id
      left join waitlist_offer offer on offer.id = claim.holder_id left join waitlist_entry entry on entry.id = offer.entry_id
    where (cap.kind = 'day' or coalesce(booking.audience, entry.request -> 'party' ->> 'audience') <> 'family')
      and not exists (select from booking_claim counted where counted.pool_id = cap.id and counted.holder_id = claim.holder_id
        having sum(counted.places) <> 0)
    group by cap.id, cap.on_day, claim.holder_id having sum(claim.places) > 0
    order by cap.id, claim.holder_id`.execute(db)
  return rows
}
