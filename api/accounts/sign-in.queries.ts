import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import type { Auth } from './auth.queries.ts'
import { maskedUsername, storedUsername, usernameKind } from './username.ts'

/** 等保 level 2: locked for a quarter of an hour after five wrong passwords in a row. */
const MOST_FAILURES = 5
const LOCK_MINUTES = 15

export type SignIn = { username: string; password: string; address: string; userAgent: string }
type Known = { id: string; isLocked: boolean; isDisabled: boolean }

/**
 * Signs in by username and password; gives the person and the cookies to set. Refuses 401 without saying which of the two
 * was wrong, 429 while the account is locked. Every attempt is on the record.
 */
export async function signIn(db: Db, auth: Auth, attempt: SignIn): Promise<{ personId: string; cookies: string[] }> {
  const known = usernameKind(attempt.username) ? await findKnown(db, attempt.username) : undefined
  if (known?.isLocked) {
    await recordAttempt(db, attempt, 'sign-in-while-locked', known.id)
    throw new Problem({ status: 429, code: 'account-locked', params: { minutes: LOCK_MINUTES } })
  }
  const cookies = known?.isDisabled === false ? await openSession(auth, attempt) : undefined
  if (!known || !cookies) {
    if (known) await countFailure(db, known.id)
    await recordAttempt(db, attempt, 'sign-in-refused', known?.id)
    throw new Problem({ status: 401, code: 'wrong-password' })
  }
  const unlocked = db.updateTable('person').set({ failed_sign_ins: 0, locked_until: null })
  await unlocked.where('id', '=', known.id).execute()
  await recordAttempt(db, attempt, 'sign-in', known.id)
  return { personId: known.id, cookies }
}

function findKnown(db: Db, username: string): Promise<Known | undefined> {
  return db
    .selectFrom('person')
    .select('id')
    .select(sql<boolean>`coalesce(locked_until > now(), false)`.as('isLocked'))
    .select(sql<boolean>`disabled_at is not null`.as('isDisabled'))
    .where('username', '=', storedUsername(username))
    .executeTakeFirst()
}

async function openSession(auth: Auth, { username, password, address, userAgent }: SignIn) {
  const headers = new Headers({ 'x-gongyu-address': address, 'user-agent': userAgent })
  try {
    const opened = await auth.api.signInUsername({ body: { username, password }, headers, returnHeaders: true })
    return opened.headers.getSetCookie()
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 401) return undefined
    throw error
  }
}

async function countFailure(db: Db, id: string): Promise<void> {
  await db
    .updateTable('person')
    .set({
      failed_sign_ins: sql`case when failed_sign_ins + 1 >= ${MOST_FAILURES} then 0 else failed_sign_ins + 1 end`,
      locked_until: sql`case when failed_sign_ins + 1 >= ${MOST_FAILURES}
        then now() + make_interval(mins => ${LOCK_MINUTES}) else locked_until end`,
    })
    .where('id', '=', id)
    .execute()
}

async function recordAttempt(db: Db, { username, address }: SignIn, action: string, id?: string): Promise<void> {
  const actor = `${action === 'sign-in' ? `person:${id}` : 'anonymous'}@${address}`
  const subject_id = id ?? maskedUsername(username).slice(0, 40)
  await db
    .insertInto('audit')
    .values({ id: newId(), actor, action, subject: id ? 'person' : 'sign-in', subject_id })
    .execute()
}
