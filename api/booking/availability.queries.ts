import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import type { SlotStatus } from './slot.ts'

export type SlotShown = {
  id: string
  venueId: string
  programme: { id: string; name: string; priceFen: number } | null
  startsAt: Date
  endsAt: Date
  status: SlotStatus
  origin: 'rule' | 'hand'
  ruleId: string | null
  isOpenDay: boolean
  title: string | null
  note: string | null
  pools: { kind: string; capacity: number; remaining: number }[]
  waiting: number
  releaseAt: Date | null
  releasedAt: Date | null
  isDemo: boolean
}

const shown = (instant: (column: string) => RawBuilder<unknown>) => sql`slot.id, slot.venue_id as "venueId",
  ${instant('slot.starts_at')} as "startsAt", ${instant('slot.ends_at')} as "endsAt", slot.status,
  slot.origin, slot.rule_id as "ruleId", slot.is_open_day as "isOpenDay", slot.title, slot.note, ${instant('slot.release_at')} as "releaseAt",
  ${instant('slot.released_at')} as "releasedAt", slot.is_demo as "isDemo",
  (select json_build_object('id', programme.id, 'name', programme.name, 'priceFen', price_fen)
    from programme where programme.id = slot.programme_id) as programme,
  (select coalesce(json_agg(json_build_object('kind', kind, 'capacity', capacity, 'remaining', remaining) order by kind), '[]')
    from pool where pool.slot_id = slot.id) as pools,
  (select count(*)::int from waitlist_entry entry where entry.slot_id = slot.id and entry.state = 'waiting') as waiting`

const columns = shown((column) => sql.ref(column))

/**
 * A venue's slots between two instants, as they stand at this moment, as JSON: nothing is kept in memory, and some hundred
 * slots leave as the database wrote them.
 */
export async function writeSlots(db: Db, venueId: string, { from, to }: { from: Date; to: Date }): Promise<string> {
  const { rows } = await sql<{ text: string }>`select coalesce(json_agg(shown), '[]')::text as text from (
    select ${shown(instantAsText)} from slot
    where venue_id = ${venueId} and starts_at >= ${from} and starts_at < ${to} and status <> 'withdrawn'
    order by starts_at, id) shown`.execute(db)
  return rows[0]?.text ?? '[]'
}

function instantAsText(column: string) {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

export async function getSlot(db: Db, id: string): Promise<SlotShown> {
  const { rows } = await sql<SlotShown>`select ${columns} from slot where id = ${id}`.execute(db)
  const [slot] = rows
  if (!slot) throw new Problem({ status: 404, code: 'no-such-slot' })
  return slot
}

export type OpenDay = {
  day: string
  venue: {
    id: string
    name: string
    nameEn: string | null
    category: string
    divisionName: string | null
    divisionNameEn: string | null
  }
  /** Undefined: the venue lists the day, without a visit time to book. */
  slot: SlotShown | null
  offerCondition: string | null
  isDemo: boolean
}

/** Open days of all venues: bookable visit times marked so, and the open days among offers. */
export async function findOpenDays(
  db: Db,
  { from, to, division, limit }: { from: string; to: string; division?: string | undefined; limit: number },
): Promise<OpenDay[]> {
  const { rows } = await sql<OpenDay & { slotId: string | null }>`
    select day::text as day, json_build_object('id', venue.id, 'name', venue.name, 'nameEn', venue.name_en, 'category', venue.category_code,
        'divisionName', division.name, 'divisionNameEn', division.name_en) as venue, listed.slot_id as "slotId", condition as "offerCondition", listed.is_demo as "isDemo"
    from (
      select (starts_at at time zone 'Asia/Shanghai')::date as day, venue_id, id as slot_id, null as condition, is_demo, starts_at
      from slot where is_open_day and status = 'open' and starts_at > now()
      union all
      select unnest(dates), venue_id, null, condition, is_demo, null from offer where days = 'open_day'
    ) listed join venue on venue.id = venue_id and venue.status = 'published'
      left join division on division.code = venue.division_code
    where day between ${from}::date and ${to}::date and coalesce(venue.division_code, '') like ${`${division ?? ''}%`}
    order by day, starts_at nulls last, venue.name limit ${limit}`.execute(db)
  const ids = rows.flatMap(({ slotId }) => slotId ?? [])
  const slots =
    ids.length === 0
      ? []
      : (await sql<SlotShown>`select ${columns} from slot where id = any(${ids}::uuid[])`.execute(db)).rows
  const byId = new Map(slots.map((slot) => [slot.id, slot]))
  return rows.map(({ slotId, ...row }) => ({ ...row, slot: byId.get(slotId ?? '') ?? null }))
}
