/** What a venue's desk counts: occupancy of days, and what became of places by slot, audience and school. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'

export type DayOccupancy = {
  day: string
  slots: number
  capacity: number
  taken: number
  requests: number
  visits: number
  arrived: number
}

export async function findOccupancy(
  db: Db,
  venueId: string,
  { from, to }: { from: Date; to: Date },
): Promise<DayOccupancy[]> {
  const { rows } = await sql<DayOccupancy>`
    select (starts_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as slots,
      coalesce(sum(room.capacity), 0)::int as capacity, coalesce(sum(room.taken), 0)::int as taken,
      coalesce(sum(made.requests), 0)::int as requests, coalesce(sum(made.visits), 0)::int as visits,
      coalesce(sum(made.arrived), 0)::int as arrived
    from slot
      left join lateral (select sum(capacity) as capacity, sum(capacity - remaining) as taken from pool
        where slot_id = slot.id and kind in ('public', 'green_channel')) room on true
      left join lateral (select count(*) filter (where state = 'requested' or (state = 'confirmed' and moving_to is not null)) as requests,
          count(*) filter (where state in ('confirmed', 'checked_in', 'no_show')) as visits, sum(booking.arrived) as arrived
        from booking where booking.slot_id = slot.id) made on true
    where venue_id = ${venueId} and starts_at >= ${from} and starts_at < ${to} and status <> 'withdrawn'
    group by 1 order by 1`.execute(db)
  return rows
}

export const REPORT_GROUPS = ['slot', 'audience', 'school'] as const
export type ReportGroup = (typeof REPORT_GROUPS)[number]
export type ReportRow = {
  group: string
  bookings: number
  places: number
  came: number
  missed: number
  cancelled: number
  /** Only by slot: places that nobody booked. */
  unused: number | null
}

/** Used, unused and missed places between two instants. */
export async function reportVisits(
  db: Db,
  venueId: string,
  { from, to, by }: { from: Date; to: Date; by: ReportGroup },
): Promise<ReportRow[]> {
  const group = {
    slot: sql`to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`,
    audience: sql`booking.audience`,
    school: sql`coalesce(organisation.name, '—')`,
  }[by]
  const joined = by === 'slot' ? sql`left join booking` : sql`join booking`
  const { rows } = await sql<ReportRow>`
    select ${group} as "group", count(booking.id)::int as bookings,
      coalesce(sum(places) filter (where state in ('requested', 'confirmed', 'checked_in', 'no_show')), 0)::int as places,
      coalesce(sum(booking.arrived), 0)::int as came,
      coalesce(sum(places) filter (where state = 'no_show'), 0)::int as missed,
      coalesce(sum(places) filter (where state = 'cancelled'), 0)::int as cancelled,
      ${by === 'slot' ? sql`(select sum(remaining)::int from pool where pool.slot_id = slot.id and kind in ('public', 'green_channel'))` : sql`null::int`} as unused
    from slot ${joined} on booking.slot_id = slot.id left join organisation on organisation.id = booking.organisation_id
    where slot.venue_id = ${venueId} and starts_at >= ${from} and starts_at < ${to} and slot.status <> 'withdrawn'
    group by 1 ${by === 'slot' ? sql`, slot.id, slot.starts_at order by slot.starts_at` : sql`order by 3 desc, 1`}`.execute(
    db,
  )
  return rows
}
