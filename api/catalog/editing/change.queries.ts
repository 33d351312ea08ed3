import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { newId } from '../../db/id.ts'
import { whoOf } from '../../http/caller.ts'
import { Problem } from '../../http/problems.ts'
import { nameOf } from './actor.queries.ts'
import type { FieldChanges } from './entry-changes.ts'

export type Author = { id: string; actor: string }
export type PendingChange = {
  id: string
  venueId: string
  baseVersion: number
  fields: FieldChanges
  note: string | null
  correctionId: string | null
  proposedById: string
  proposedBy: string
  proposedAt: string
}

const AT = sql<string>`to_char(proposed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
const COLUMNS = sql`id, venue_id as "venueId", base_version as "baseVersion", fields, note, correction_id as "correctionId",
  proposed_by_id as "proposedById", ${nameOf(sql.ref('proposed_by'))} as "proposedBy", ${AT} as "proposedAt"`

/** The changes of a venue that wait, the oldest first. */
export async function findPending(db: Db, venueId: string): Promise<PendingChange[]> {
  const { rows } = await sql<PendingChange>`select ${COLUMNS} from venue_change
    where venue_id = ${venueId} and state = 'pending' order by proposed_at, id`.execute(db)
  return rows
}

/** One that waits, held until the transaction ends; refuses (404) an unknown one, (409) one that is decided. */
export async function holdPending(db: Db, id: string): Promise<PendingChange> {
  const { rows } = await sql<PendingChange & { state: string }>`select state, ${COLUMNS} from venue_change
    where id = ${id} for update`.execute(db)
  const [found] = rows
  if (!found) throw new Problem({ status: 404, code: 'no-such-change' })
  if (found.state !== 'pending') throw new Problem({ status: 409, code: `change-${found.state}` })
  return found
}

/**
 * Keeps changes until a steward decides. What the same person had waiting for the venue is taken up: a field proposed twice
 * counts as proposed last. Gives the change's id.
 */
export async function keepForReview(
  db: Db,
  venueId: string,
  { fields, baseVersion, note, author }: { fields: FieldChanges; baseVersion: number; note?: string; author: Author },
): Promise<string> {
  const earlier = (await findPending(db, venueId)).find(
    ({ proposedById, correctionId }) => proposedById === author.id && correctionId === null,
  )
  if (earlier) {
    await sql`update venue_change set fields = ${JSON.stringify({ ...earlier.fields, ...fields })}::jsonb,
      base_version = ${baseVersion}, note = coalesce(${note ?? null}, note), proposed_at = now()
      where id = ${earlier.id}`.execute(db)
    return earlier.id
  }
  const id = newId()
  await sql`insert into venue_change (id, venue_id, base_version, fields, note, proposed_by_id, proposed_by)
    values (${id}, ${venueId}, ${baseVersion}, ${JSON.stringify(fields)}::jsonb, ${note ?? null}, ${author.id},
      ${whoOf(author.actor)})`.execute(db)
  return id
}

export async function closeChange(
  db: Db,
  id: string,
  { state, actor, reason }: { state: 'approved' | 'declined' | 'withdrawn'; actor: string; reason: string | null },
): Promise<void> {
  await sql`update venue_change set state = ${state}, decided_by = ${whoOf(actor)}, decided_at = now(), reason = ${reason}
    where id = ${id}`.execute(db)
  await sql`insert into audit (id, actor, action, subject, subject_id, before, after)
    select ${newId()}, ${actor}, ${state}, 'venue_change', id::text, jsonb_build_object('state', 'pending'),
      jsonb_build_object('state', state, 'venueId', venue_id, 'fields', fields, 'reason', reason)
    from venue_change where id = ${id}`.execute(db)
}
