import { sql } from 'kysely'
import { findOffers } from '../catalog/offer.queries.ts'
import type { OfferInput } from '../catalog/offer.ts'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import type { Pool } from './claim.ts'
import { DEFAULT_POLICY, type Policy } from './policy.ts'
import type { SlotContext, SlotFacts } from './slot.ts'

type Row = {
  id: string
  venueId: string
  programmeId: string | null
  startsAt: Date
  endsAt: Date
  status: SlotFacts['status']
  isOpenDay: boolean
  isFreeByLaw: boolean
  pools: Pool[]
  policy: Record<string, unknown> | null
  programmes: { id: string; name: string; priceFen: number }[]
  waiting: number
}

export async function getSlotContext(db: Db, slotId: string): Promise<SlotContext> {
  const context = await findSlotContext(db, slotId)
  if (!context) throw new Problem({ status: 404, code: 'no-such-slot' })
  return context
}

export async function findSlotContext(db: Db, slotId: string): Promise<SlotContext | undefined> {
  return (await findSlotContexts(db, [slotId])).get(slotId)
}

/** The same for several slots, by their ids. */
export async function findSlotContexts(db: Db, slotIds: readonly string[]): Promise<Map<string, SlotContext>> {
  const { rows } = await sql<Row>`select slot.id, slot.venue_id as "venueId", slot.programme_id as "programmeId",
      slot.starts_at as "startsAt", slot.ends_at as "endsAt", slot.status, slot.is_open_day as "isOpenDay",
      (category.minors_duty = 'free' or exists (select from designation
        where designation.venue_id = venue.id and designation.category_code = 'patriotism_base')) is true as "isFreeByLaw",
      (select coalesce(json_agg(json_build_object('id', pool.id, 'kind', kind, 'capacity', pool.capacity, 'remaining', remaining,
          'isOpen', is_open)), '[]') from pool
        where slot_id = slot.id or (pool.venue_id = slot.venue_id and on_day = (slot.starts_at at time zone 'Asia/Shanghai')::date))
        as pools,
      (select row_to_json(booking_policy) from booking_policy where booking_policy.venue_id = slot.venue_id) as policy,
      (select coalesce(json_agg(json_build_object('id', programme.id, 'name', programme.name, 'priceFen', price_fen)), '[]')
        from programme where programme.venue_id = slot.venue_id and programme.status = 'published') as programmes,
      (select count(*)::int from waitlist_entry where slot_id = slot.id and state = 'waiting') as waiting
    from slot join venue on venue.id = slot.venue_id join category on category.code = venue.category_code
    where slot.id = any(${slotIds}::uuid[])`.execute(db)
  const offers = new Map<string, OfferInput[]>()
  for (const { venueId } of rows) if (!offers.has(venueId)) offers.set(venueId, await findOffers(db, venueId))
  return new Map(
    rows.map(({ policy, programmes, isFreeByLaw, waiting, ...slot }) => [
      slot.id,
      {
        slot,
        policy: policyOf(policy),
        programmes: new Map(programmes.map(({ id, ...programme }) => [id, programme])),
        isFreeByLaw,
        offers: offers.get(slot.venueId) ?? [],
        waiting,
      },
    ]),
  )
}

/** A row of booking_policy as the API shows it; the defaults where a venue has none. */
export function policyOf(row: Record<string, unknown> | null | undefined): Policy {
  if (!row) return DEFAULT_POLICY
  const fields = Object.keys(DEFAULT_POLICY).map((field) => [field, row[snake(field)]])
  return Object.fromEntries(fields) as Policy
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
