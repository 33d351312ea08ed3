import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { badField, Problem } from '../http/problems.ts'
import { listKeys } from './api-key.queries.ts'
import { recordPerson } from './person.queries.ts'
import type { PersonalData } from './personal-data.ts'
import { openField, sealField } from './secret-field.ts'
import { findMe } from './session.queries.ts'
import { plainUsername, usernameKind } from './username.ts'

export type OwnChange = { name?: string; language?: 'zh-CN' | 'en'; email?: string | null }

/** Changes one's own name, language or address for notices; on the record with what stood before, but for the address. */
export async function changeMyself(db: Db, personId: string, change: OwnChange, actor: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const before = await transaction
      .selectFrom('person')
      .select(['name', 'language', 'username', 'display_username'])
      .where('id', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const { email, ...open } = change
    const sealed = email === undefined ? {} : sealedEmail(email, before)
    const query = transaction.updateTable('person').set({ ...open, ...sealed, updated_at: sql`now()` })
    await query.where('id', '=', personId).execute()
    const after = { ...open, ...(email !== undefined && { hasEmail: Boolean(email?.trim()) }) }
    const { name, language } = before
    await recordPerson(transaction, { actor, action: 'change', id: personId, before: { name, language }, after })
  })
}

/**
 * The address in its column: beside the number of who signs in by one. Refuses (409) who signs in by an address, which is
 * the contact already, and (400) what is no address.
 */
function sealedEmail(email: string | null, person: { username: string | null; display_username: string | null }) {
  const hasContact = person.username?.startsWith('contact:') ?? false
  if (hasContact && person.display_username?.includes('@'))
    throw new Problem({ status: 409, code: 'contact-is-username' })
  if (email?.trim() && usernameKind(email) !== 'email') throw badField('/email', 'give-email')
  const sealed = email?.trim() ? sealField(plainUsername(email)) : null
  return hasContact ? { letters_sealed: sealed } : { contact_sealed: sealed }
}

/** The browsers a person is signed in with, the one used last first. */
export async function listSessions(db: Db, personId: string, idleMinutes: number) {
  return db
    .selectFrom('session')
    .select(['id', 'ip_address as address', 'user_agent as userAgent', 'created_at as signedInAt'])
    .select('last_seen_at as lastSeenAt')
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .where(
      sql<boolean>`(last_seen_at > now() - make_interval(mins => ${idleMinutes})
        or not exists (select from membership where membership.person_id = session.person_id))`,
    )
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** Everything that is kept about a person, as they may have it (个人信息保护法 art. 45). */
export async function gatherPersonalData(db: Db, personId: string, parts: readonly PersonalData[]) {
  const { contact_sealed, letters_sealed, ...person } = await db
    .selectFrom('person')
    .select(['id', 'name', 'display_username as username', 'language', 'created_at as createdAt'])
    .select(['contact_sealed', 'letters_sealed'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const { memberships } = await findMe(db, personId)
  const sessions = await db
    .selectFrom('session')
    .select(['ip_address as address', 'user_agent as userAgent', 'created_at as signedInAt'])
    .where('person_id', '=', personId)
    .execute()
  const record = await db
    .selectFrom('audit')
    .select(['at', 'action', 'subject', 'subject_id as subjectId', 'address'])
    .where('actor', '=', `person:${personId}`)
    .orderBy('at')
    .execute()
  const gathered: Record<string, unknown> = {}
  for (const { name, gather } of parts) gathered[name] = await gather(db, personId)
  return {
    person: { ...person, contact: opened(contact_sealed), email: opened(letters_sealed) },
    memberships,
    sessions,
    keys: await listKeys(db, personId),
    ...gathered,
    record,
  }
}

function opened(sealed: string | null): string | null {
  return sealed === null ? null : openField(sealed)
}

/** What stands where the name of a person stood who closed their account. */
export const ERASED_NAME = '已注销账号'

/**
 * Closes an account: name, username, contact, ways to sign in, sessions, keys and roles are gone for good. The id stays, so that
 * the record of what was done stays whole. Refuses (409) the last administrator for everything.
 */
export async function eraseMyself(
  db: Db,
  personId: string,
  parts: readonly PersonalData[],
  actor: string,
): Promise<void> {
  await atomic(db, async (transaction) => {
    await keepAnAdministrator(transaction, personId)
    for (const { erase } of parts) await erase(transaction, personId)
    for (const table of ['session', 'known_browser', 'account', 'api_key', 'membership'] as const)
      await transaction.deleteFrom(table).where('person_id', '=', personId).execute()
    await transaction
      .updateTable('person')
      .set({ name: ERASED_NAME, username: null, display_username: null, contact_sealed: null })
      .set({
        letters_sealed: null,
        image: null,
        email: `${personId}@person.invalid`,
        disabled_at: sql`now()`,
        erased_at: sql`now()`,
      })
      .where('id', '=', personId)
      .execute()
    await recordPerson(transaction, { actor, action: 'erase', id: personId })
  })
}

/** Refuses (409) when nobody else is an administrator for everything. */
export async function keepAnAdministrator(db: Db, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('gongyu administrators'))`.execute(db)
  const everywhere = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select('person_id')
    .where('role', '=', 'administrator')
    .where('division_code', 'is', null)
    .where('organisation_id', 'is', null)
    .where('disabled_at', 'is', null)
    .execute()
  const own = everywhere.filter(({ person_id }) => person_id === personId)
  if (own.length > 0 && own.length === everywhere.length) throw new Problem({ status: 409, code: 'last-administrator' })
}
