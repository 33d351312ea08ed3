import { sql } from 'kysely'
import type { DayChange, Effect, EffectFinder } from '../catalog/editing/effects.ts'

type Row = { day: string; from: string; to: string; channel: string | null; bookings: number; people: number }
const MOST = 200

/** Visits that are booked, and visit times without any, that new hours (or closing for good) would leave outside. */
export const visitsOutside: EffectFinder = async (db, { venueId, isClosing, days }) => {
  const changed = new Map(days.map((day) => [day.day, day]))
  const { rows } = await sql<Row>`
    select to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
      to_char(starts_at at time zone 'Asia/Shanghai', 'HH24:MI') as from,
      to_char(ends_at at time zone 'Asia/Shanghai', 'HH24:MI') as to,
      case when booking.channel = 'trip' then 'trip' end as channel, count(booking.id)::int as bookings,
      coalesce(sum(booking.places), 0)::int as people
    from slot left join booking on booking.slot_id = slot.id and booking.state in ('requested', 'confirmed')
    where slot.venue_id = ${venueId} and slot.status = 'open' and starts_at > now()
      and (${isClosing} or to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') = any(${[...changed.keys()]}::text[]))
    group by 1, 2, 3, 4 order by 1, 2 limit 2000`.execute(db)
  return rows
    .filter((row) => isClosing || isOutside(row, changed.get(row.day)))
    .slice(0, MOST)
    .map(effectOf)
}

function isOutside({ from, to }: Row, change: DayChange | undefined): boolean {
  if (!change || change.after.state === 'unknown' || change.after.state === 'not-yet-published') return false
  return !change.after.ranges.some(({ opens, closes }) => opens <= from && (closes <= opens || to <= closes))
}

function effectOf({ day, from, to, channel, bookings, people }: Row): Effect {
  const kind = bookings === 0 ? 'slot' : channel === 'trip' ? 'trip' : 'booking'
  return { kind, day, name: `${from}–${to}`, ...(bookings > 0 && { people }) }
}
