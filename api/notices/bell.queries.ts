/** A person's own notices, as the bell shows them. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { publish } from '../db/publish.ts'
import { Problem } from '../http/problems.ts'
import type { Params } from './notice.words.ts'

export type BellNotice = {
  id: string
  kind: string
  params: Params
  link: string | null
  createdAt: Date
  readAt: Date | null
}
/** Beyond this the bell says "99+". */
export const MOST_COUNTED = 100

/** The newest first. */
export function listNotices(
  db: Db,
  personId: string,
  { before, limit, unreadOnly }: { before?: string; limit: number; unreadOnly: boolean },
): Promise<BellNotice[]> {
  return db
    .selectFrom('notice')
    .select(['id', 'kind', 'params', 'link', 'created_at as createdAt', 'read_at as readAt'])
    .where('person_id', '=', personId)
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .$if(unreadOnly, (query) => query.where('read_at', 'is', null))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute() as Promise<BellNotice[]>
}

/** How many are unread, counted up to MOST_COUNTED. */
export async function countUnread(db: Db, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select 1 from notice where person_id = ${personId} and read_at is null limit ${MOST_COUNTED}) as unread`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Marks one as read; throws 404 when it isn't theirs. Marking it again changes nothing. */
export async function markRead(db: Db, personId: string, id: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('notice')
      .set({ read_at: sql`coalesce(read_at, now())` })
      .where('person_id', '=', personId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (Number(numUpdatedRows) === 0) throw new Problem({ status: 404, code: 'no-such-notice' })
    await publish(transaction, [{ topic: `person:${personId}`, data: { notices: true } }])
  })
}

/** Marks as read what was there up to a moment: what came since is still unread. */
export async function markAllRead(db: Db, personId: string, upTo: string | undefined): Promise<void> {
  await atomic(db, async (transaction) => {
    await transaction
      .updateTable('notice')
      .set({ read_at: sql`now()` })
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
      .$if(upTo !== undefined, (query) => query.where('id', '<=', upTo as string))
      .execute()
    await publish(transaction, [{ topic: `person:${personId}`, data: { notices: true } }])
  })
}

export type Preference = { emails: boolean; muted: string[] }

export async function findPreference(db: Db, personId: string): Promise<Preference> {
  const found = await db
    .selectFrom('notice_preference')
    .select(['emails', 'muted'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return found ?? { emails: true, muted: [] }
}

export async function savePreference(db: Db, personId: string, preference: Preference): Promise<void> {
  await db
    .insertInto('notice_preference')
    .values({ person_id: personId, ...preference })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(preference))
    .execute()
}

const KEEP_DAYS = 183

/** Deletes notices of more than half a year ago, read or not; gives how many. */
export async function purgeNotices(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('notice')
    .where('created_at', '<', sql<Date>`now() - make_interval(days => ${KEEP_DAYS})`)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** All of a person's notices and wishes, for the copy of their own data. */
export async function gatherNotices(db: Db, personId: string) {
  const notices = await listNotices(db, personId, { limit: 10_000, unreadOnly: false })
  return { preference: await findPreference(db, personId), notices }
}

export async function eraseNotices(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('notice').where('person_id', '=', personId).execute()
  await db.deleteFrom('notice_preference').where('person_id', '=', personId).execute()
}
