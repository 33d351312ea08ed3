import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'

/** 等保 level 2: locked for a quarter of an hour after five wrong passwords in a row. */
export const MOST_FAILURES = 5
export const LOCK_MINUTES = 15

/** The refusal while an account is locked. */
export function locked(): Problem {
  const [minutes, retryAfter] = [LOCK_MINUTES, LOCK_MINUTES * 60]
  return new Problem({ status: 429, code: 'account-locked', params: { minutes }, retryAfter })
}

/** Counts a wrong password for a person: for the browser they use already, or for all others together. */
export async function countFailure(db: Db, personId: string, browserId: string | null): Promise<void> {
  const counted = {
    failed_sign_ins: sql<number>`case when failed_sign_ins + 1 >= ${MOST_FAILURES} then 0 else failed_sign_ins + 1 end`,
    locked_until: sql<Date>`case when failed_sign_ins + 1 >= ${MOST_FAILURES}
      then now() + make_interval(mins => ${LOCK_MINUTES}) else locked_until end`,
  }
  const query = browserId
    ? db.updateTable('known_browser').set(counted).where('person_id', '=', personId).where('id', '=', browserId)
    : db.updateTable('person').set(counted).where('id', '=', personId)
  await query.execute()
}

/** Lets a person try again at once, from everywhere. */
export async function unlock(db: Db, personId: string): Promise<void> {
  const free = { failed_sign_ins: 0, locked_until: null }
  await db.updateTable('person').set(free).where('id', '=', personId).execute()
  await db.updateTable('known_browser').set(free).where('person_id', '=', personId).execute()
}

/** Whether a lock stands now. */
export function stands(lockedUntil: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`coalesce(${lockedUntil} > now(), false)`
}
