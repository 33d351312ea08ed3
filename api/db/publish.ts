import { sql } from 'kysely'
import type { Db } from './atomic.ts'

/** The channel on which processes tell each other what has happened. */
export const EVENTS = 'gongyu_events'

export type PublishedEvent = { topic: string; data: unknown }

/**
 * Tells everyone who follows a topic (`slot:<venueId>`), in this process and others, once the caller's transaction is
 * committed; nobody when it is rolled back. Keep `data` small (4 kB): what changed, not the thing itself.
 */
export async function publish(db: Db, events: readonly PublishedEvent[]): Promise<void> {
  if (events.length === 0) return
  const payloads = events.map((event) => JSON.stringify(event))
  await sql`select pg_notify(${EVENTS}, payload) from unnest(${payloads}::text[]) as payload`.execute(db)
}
