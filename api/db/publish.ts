import { sql } from 'kysely'
import type { Db } from './atomic.ts'

/** The channel on which processes tell each other what has happened. */
export const EVENTS = 'gongyu_events'

/** PostgreSQL refuses a payload of 8,000 bytes, and with it the whole transaction. */
const MOST_BYTES = 7_500

export type PublishedEvent = { topic: string; data: unknown }

/**
 * Tells everyone who follows a topic (`slot:<venueId>`), in this process and others, once the caller's transaction is
 * committed; nobody when it is rolled back. Keep `data` small: what changed, not the thing itself; more than 7 kB is left out.
 */
export async function publish(db: Db, events: readonly PublishedEvent[]): Promise<void> {
  if (events.length === 0) return
  const payloads = events.map(({ topic, data }) => {
    const whole = JSON.stringify({ topic, data })
    return Buffer.byteLength(whole) <= MOST_BYTES ? whole : JSON.stringify({ topic, data: null })
  })
  await sql`select pg_notify(${EVENTS}, payload) from unnest(${payloads}::text[]) as payload`.execute(db)
}
