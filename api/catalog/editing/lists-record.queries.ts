import type { Db } from '../../db/atomic.ts'
import { newId } from '../../db/id.ts'
import type { Lists } from './history.ts'

/** What stood there before of the lists that changed, and what stands there now, each with the venue's version. */
export type ListsChange = { id: string; before: Lists; after: Lists }

/** Offers, hours and programmes have tables of their own; what changed of them stands in the audit trail beside the venue's row. */
export async function recordLists(db: Db, changes: readonly ListsChange[], actor: string): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ id, before, after }) => ({
    id: newId(),
    actor,
    action: 'change',
    subject: 'venue_lists',
    subject_id: id,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  }))
  await db.insertInto('audit').values(rows).execute()
}
