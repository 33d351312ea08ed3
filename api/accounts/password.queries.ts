import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { badField, Problem } from '../http/problems.ts'
import { hashPassword, verifyPassword } from './hashing.ts'
import { countFailure, locked, stands } from './lock.queries.ts'
import { passwordFault } from './password.ts'
import { recordPerson } from './person.queries.ts'

/**
 * Makes sure that whoever is signed in is who they say: refuses (403) a wrong password and counts it, (429) after five, (409)
 * who signs in at an authority and has no password here.
 */
export async function requirePassword(
  db: Db,
  personId: string,
  password: string,
  pointer = '/password',
): Promise<void> {
  const found = await db
    .selectFrom('person')
    .leftJoin('account', (join) =>
      join.onRef('account.person_id', '=', 'person.id').on('provider_id', '=', 'credential'),
    )
    .select('account.password')
    .select(stands(sql`person.locked_until`).as('isLocked'))
    .where('person.id', '=', personId)
    .executeTakeFirst()
  if (!found?.password) throw new Problem({ status: 409, code: 'no-password-here' })
  if (found.isLocked) throw locked()
  const hash = found.password
  if (await verifyPassword({ hash, password })) return
  await countFailure(db, personId, null)
  throw new Problem({ status: 403, code: 'password-is-wrong', errors: [{ pointer, code: 'password-is-wrong' }] })
}

/** Whether a person can give a password here, or signs in at an authority only. */
export async function hasPassword(db: Db, personId: string): Promise<boolean> {
  const query = db.selectFrom('account').select('id').where('person_id', '=', personId)
  return (await query.where('provider_id', '=', 'credential').executeTakeFirst()) !== undefined
}

/** A hash of a new password; refuses (400) one that won't do. */
export async function hashNewPassword(password: string, username: string, pointer: string): Promise<string> {
  const fault = passwordFault(password, username)
  if (fault) throw badField(pointer, fault.code, fault.params)
  return hashPassword(password)
}

/**
 * Gives a person another password (a hash of it) and ends their sessions, but for one. On the record. `isFirst`: somebody else made it,
 * so it must be changed before anything else is done.
 */
export async function setPassword(
  db: Db,
  personId: string,
  hash: string,
  { actor, keepSession, isFirst = false }: { actor: string; keepSession?: string; isFirst?: boolean },
): Promise<void> {
  await atomic(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('account')
      .set({ password: hash, updated_at: sql`now()` })
      .where('person_id', '=', personId)
      .where('provider_id', '=', 'credential')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) {
      const row = { id: newId(), person_id: personId, account_id: personId, provider_id: 'credential', password: hash }
      await transaction.insertInto('account').values(row).execute()
    }
    // Everybody knows a demonstration's passwords, and they open invented data only.
    const mustChange = sql<boolean>`${isFirst} and not is_demo`
    const person = transaction.updateTable('person').set({ must_change_password: mustChange })
    await person.where('id', '=', personId).execute()
    await endSessions(transaction, personId, keepSession)
    await recordPerson(transaction, { actor, action: 'change-password', id: personId })
  })
}

/** Ends a person's sessions, but for one; gives how many. */
export async function endSessions(db: Db, personId: string, keepSession?: string): Promise<number> {
  const all = db.deleteFrom('session').where('person_id', '=', personId)
  const { numDeletedRows } = await (keepSession ? all.where('id', '<>', keepSession) : all).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Notes that the password was given now. */
export async function confirmSession(db: Db, sessionId: string): Promise<void> {
  await db.updateTable('session').set({ confirmed_at: sql`now()` }).where('id', '=', sessionId).execute()
}
