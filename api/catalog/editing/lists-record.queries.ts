import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { newId } from '../../db/id.ts'
import type { Lists } from './history.ts'

/** What stood there before of the lists that changed, and what stands there now, each with the venue's version. */
export type ListsChange = { id: string; before: Lists; after: Lists }

/** Offers, hours and programmes have tables of their own; what changed of them stands in the audit trail beside the venue's row. */
export async function recordLists(db: Db, changes: readonly ListsChange[], actor: string): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ id, before, after }) => ({ id: newId(), venue: id, before, after }))
  await sql`insert into audit (id, actor, action, subject, subject_id, before, after)
    select id, ${actor}, 'change', 'venue_lists', venue, before, after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, venue text, before jsonb, after jsonb)`.execute(
    db,
  )
}
