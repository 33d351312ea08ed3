import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'

export type Change = {
  /** As the caller has it; a trigger splits the address off. */
  actor: string
  action: string
  subject: string
  id: string
  before?: unknown
  after?: unknown
}

/** Puts one change on the record, with what stood before and after. */
export async function recordChange(db: Db, { actor, action, subject, id, before, after }: Change): Promise<void> {
  await db
    .insertInto('audit')
    .values({ id: newId(), actor, action, subject, subject_id: id, before: asJson(before), after: asJson(after) })
    .execute()
}

function asJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}
