import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId, newIds } from '../db/id.ts'
import { saveDayCaps } from './day-cap.queries.ts'
import { localDay } from './judge.ts'
import { policyOf } from './slot.queries.ts'
import type { SlotStatus } from './slot.ts'
import { promote } from './waitlist.queries.ts'

export type NewSlot = {
  venueId: string
  programmeId?: string | undefined
  startsAt: Date
  endsAt: Date
  /** Undefined: by hand. */
  ruleId?: string
  isOpenDay?: boolean | undefined
  title?: string | undefined
  note?: string | undefined
  isDemo?: boolean | undefined
  pools: readonly { kind: string; capacity: number }[]
}

/** Publishes slots of a venue with their pools, and the caps of their days. A rule's slot that is there already stays as it is. */
export async function saveSlots(db: Db, venueId: string, slots: readonly NewSlot[]): Promise<string[]> {
  if (slots.length === 0) return []
  return atomic(db, async (transaction) => {
    const row = await transaction
      .selectFrom('booking_policy')
      .selectAll()
      .where('venue_id', '=', venueId)
      .executeTakeFirst()
    const policy = policyOf(row as Record<string, unknown> | undefined)
    const ids = newIds(slots.length)
    const rows = slots.map((slot, index) => slotRow(ids[index] as string, slot, policy.releaseHours))
    const { rows: written } = await sql<{ id: string }>`
      insert into slot (id, venue_id, programme_id, starts_at, ends_at, origin, rule_id, is_open_day, title, note, release_at, is_demo)
      select id, venue_id, programme_id, starts_at, ends_at, origin, rule_id, is_open_day, title, note, release_at, is_demo
      from jsonb_populate_recordset(null::slot, ${JSON.stringify(rows)}::jsonb)
      on conflict (rule_id, starts_at) do nothing returning id`.execute(transaction)
    const isWritten = new Set(written.map(({ id }) => id))
    const pools = slots.flatMap((slot, index) => {
      const slotId = ids[index] as string
      return isWritten.has(slotId) ? slot.pools.map((pool) => ({ ...pool, id: newId(), slot_id: slotId })) : []
    })
    await sql`insert into pool (id, venue_id, slot_id, kind, capacity, remaining)
      select id, ${venueId}, slot_id, kind, capacity, capacity from jsonb_to_recordset(${JSON.stringify(pools)}::jsonb)
        as pool (id uuid, slot_id uuid, kind text, capacity int)`.execute(transaction)
    await saveDayCaps(transaction, venueId, { ...policy, days: slots.map(({ startsAt }) => localDay(startsAt)) })
    return [...isWritten]
  })
}

function slotRow(id: string, slot: NewSlot, releaseHours: number) {
  const hasGreen = slot.pools.some(({ kind }) => kind === 'green_channel')
  return {
    id,
    venue_id: slot.venueId,
    programme_id: slot.programmeId ?? null,
    starts_at: slot.startsAt.toISOString(),
    ends_at: slot.endsAt.toISOString(),
    origin: slot.ruleId ? 'rule' : 'hand',
    rule_id: slot.ruleId ?? null,
    is_open_day: slot.isOpenDay ?? false,
    title: slot.title ?? null,
    note: slot.note ?? null,
    release_at: hasGreen ? new Date(slot.startsAt.getTime() - releaseHours * 3_600_000).toISOString() : null,
    is_demo: slot.isDemo ?? false,
  }
}

/** Blocks a slot, opens it again, or withdraws it; claims see it at once. Gives false where there is no such slot. */
export async function setSlotStatus(db: Db, slotId: string, status: SlotStatus): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const { rows } =
      await sql`update slot set status = ${status} where id = ${slotId} and status <> 'withdrawn' returning id`.execute(
        transaction,
      )
    if (rows.length === 0) return false
    await sql`update pool set is_open = ${status === 'open'} where slot_id = ${slotId}`.execute(transaction)
    if (status === 'open') await promote(transaction, slotId)
    return true
  })
}

/**
 * Changes how many places a pool has, by a difference in one conditional statement. Less than what is taken isn't possible: false.
 */
export async function resizePool(db: Db, slotId: string, kind: string, capacity: number): Promise<boolean> {
  const { rows } = await sql`update pool set remaining = remaining + (${capacity} - capacity), capacity = ${capacity}
    where slot_id = ${slotId} and kind = ${kind} and remaining + (${capacity} - capacity) >= 0 returning id`.execute(db)
  return rows.length > 0
}
