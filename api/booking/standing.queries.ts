import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import type { Wish } from './booking.ts'
import type { Standing } from './judge.ts'

/** A wish and the venue it is for. */
export type Asked = { wish: Wish; venueId: string }
export type Booked = { id: string; code: string; state: string; digest: string }
export type Known = {
  standing: (asked: Asked) => Standing
  /** A wish of this batch counts for the next of the same person. */
  count: (asked: Asked) => void
}

/** What is known of everybody in a batch, in one statement. */
export async function findStandings(db: Db, asked: readonly Asked[]): Promise<Known> {
  const pairs = new Map(asked.flatMap((one) => whoOf(one).map((who) => [`${one.venueId} ${who}`, [one.venueId, who]])))
  const venues = [...pairs.values()].map(([venueId]) => venueId)
  const people = [...pairs.values()].map(([, who]) => who)
  const { rows } = await sql<{ key: string; paused: Date | null; visits: number }>`
    select asked.venue_id || ' ' || asked.who as key,
      (select max(until) from booking_pause pause where pause.venue_id = asked.venue_id and until > now()
        and decision is distinct from 'lifted' and (account_id = asked.who or organisation_id::text = asked.who)) as paused,
      coalesce(visits, 0) as visits
    from unnest(${venues}::uuid[], ${people}::text[]) as asked (venue_id, who)
      left join booking_ahead ahead on ahead.venue_id = asked.venue_id and ahead.who = asked.who`.execute(db)
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const find = (venueId: string, who: string | undefined) => byKey.get(`${venueId} ${who}`)
  return {
    standing: ({ venueId, wish: { bookedBy, party } }) => ({
      pausedUntil: find(venueId, bookedBy)?.paused ?? find(venueId, party.organisationId)?.paused ?? null,
      accountVisits: find(venueId, bookedBy)?.visits ?? 0,
      organisationVisits: find(venueId, party.organisationId)?.visits ?? 0,
    }),
    count: ({ venueId, wish: { bookedBy, party } }) => {
      const row = find(venueId, party.organisationId ?? bookedBy)
      if (row) row.visits++
    },
  }
}

function whoOf({ wish: { bookedBy, party } }: Asked): string[] {
  return party.organisationId ? [bookedBy, party.organisationId] : [bookedBy]
}

export function keyOf({ bookedBy, requestKey }: Wish): string | undefined {
  return requestKey === null ? undefined : `${bookedBy} ${requestKey}`
}

/** Bookings that these requests made already, by account and key. */
export async function findBooked(db: Db, wishes: readonly Wish[]): Promise<Map<string, Booked>> {
  const keyed = wishes.filter(({ requestKey }) => requestKey !== null)
  if (keyed.length === 0) return new Map()
  const { rows } = await sql<Booked & { key: string }>`
    select booked_by || ' ' || request_key as key, id, code, state, request_digest as digest
    from booking where (booked_by, request_key) in (
      select * from unnest(${keyed.map(({ bookedBy }) => bookedBy)}::text[], ${keyed.map(({ requestKey }) => requestKey)}::text[]))`.execute(
    db,
  )
  return new Map(rows.map(({ key, ...booked }) => [key, booked]))
}
