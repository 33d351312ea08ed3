/** What follows a change of places: live counts for who looks, and notices for whom it concerns. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { type PublishedEvent, publish } from '../db/publish.ts'
import { sendJob } from '../db/queue.ts'

type Dirty = { slotIds: Set<string>; timer: NodeJS.Timeout | undefined }
const waiting = new WeakMap<Db, Dirty>()

/** Often enough to be called live, seldom enough that a storm costs one statement and not thousands. */
const PAUSE = 200

/**
 * Tells of slots whose counts have changed, and wakes the job that sends notices, once for all changes of a moment. Call after the
 * commit; within a transaction only the counts are told, with its commit. Should the process die first, the counts are told
 * with the next change and the notices by the schedule.
 */
export async function ripple(db: Db, slotIds: readonly string[]): Promise<void> {
  if (db.isTransaction) return tellCounts(db, slotIds)
  const dirty = waiting.get(db) ?? { slotIds: new Set(), timer: undefined }
  waiting.set(db, dirty)
  for (const id of slotIds) dirty.slotIds.add(id)
  dirty.timer ??= setTimeout(() => void flush(db, dirty), PAUSE).unref()
}

async function flush(db: Db, dirty: Dirty): Promise<void> {
  const slotIds = [...dirty.slotIds]
  dirty.slotIds.clear()
  dirty.timer = undefined
  try {
    await tellCounts(db, slotIds)
    await sendJob(db, 'booking.tell', {}, { singletonKey: 'all' })
  } catch {
    // Only a hint: who looks asks again, and the schedule sends the notices.
  }
}

/** What is left in each pool of the slots, to who follows their venues. */
export async function tellCounts(db: Db, slotIds: readonly string[]): Promise<void> {
  if (slotIds.length === 0) return
  const { rows } = await sql<{ venueId: string; id: string; left: Record<string, number> }>`
    select venue_id as "venueId", slot_id as id, json_object_agg(kind, case when is_open then remaining else 0 end) as left
    from pool where slot_id = any(${[...slotIds]}::uuid[]) group by venue_id, slot_id`.execute(db)
  const byVenue = Map.groupBy(rows, ({ venueId }) => venueId)
  const events = [...byVenue].flatMap(([venueId, slots]): PublishedEvent[] =>
    Array.from({ length: Math.ceil(slots.length / AT_ONCE) }, (_, index) => ({
      topic: `slot:${venueId}`,
      data: { slots: slots.slice(index * AT_ONCE, (index + 1) * AT_ONCE).map(({ id, left }) => ({ id, left })) },
    })),
  )
  await publish(db, events)
}

/** So that an event stays small. */
const AT_ONCE = 20
