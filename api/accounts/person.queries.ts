import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import type { Membership } from '../http/caller.ts'
import { whoOf } from '../http/caller.ts'
import { badField, Problem } from '../http/problems.ts'
import { hashPassword } from './hashing.ts'
import { passwordFault } from './password.ts'
import { goodName } from './person-name.ts'
import { type Change, recordChange } from './record.queries.ts'
import { sealField } from './secret-field.ts'
import { maskedUsername, plainUsername, storedUsername, usernameKind } from './username.ts'

export type NewPerson = {
  name: string
  username: string
  password: string
  language?: 'zh-CN' | 'en'
  memberships?: Membership[]
  isDemo?: boolean
  /** Somebody else made the password: it must be changed before anything else is done. */
  isFirstPassword?: boolean
}

/**
 * Makes an account that signs in by username and password; gives its id. Refuses (400) a username or password that won't do,
 * (409) a username that is taken.
 */
export async function createPerson(db: Db, person: NewPerson, actor: string): Promise<string> {
  const kind = usernameKind(person.username)
  if (!kind) throw badField('/username', 'bad-username')
  const fault = passwordFault(person.password, plainUsername(person.username))
  if (fault) throw badField('/password', fault.code, fault.params)
  const name = goodName(person.name)
  const password = await hashPassword(person.password)
  return atomic(db, async (transaction) => {
    const id = await insertPerson(transaction, { ...person, name }, kind)
    await transaction
      .insertInto('account')
      .values({ id: newId(), person_id: id, account_id: id, provider_id: 'credential', password })
      .execute()
    await recordPerson(transaction, { actor, action: 'create', id, after: { name } })
    for (const membership of person.memberships ?? []) await grantMembership(transaction, id, membership, actor)
    return id
  })
}

async function insertPerson(db: Db, person: NewPerson, kind: 'name' | 'email' | 'mobile'): Promise<string> {
  const id = newId()
  const inserted = await db
    .insertInto('person')
    .values({
      id,
      name: person.name,
      email: `${id}@person.invalid`,
      username: storedUsername(person.username),
      display_username: maskedUsername(person.username),
      contact_sealed: kind === 'name' ? null : sealField(plainUsername(person.username)),
      language: person.language ?? 'zh-CN',
      is_demo: person.isDemo ?? false,
      must_change_password: person.isFirstPassword ?? false,
    })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw new Problem({ status: 409, code: 'username-taken' })
  return id
}

/** Gives a person a role; giving it twice changes nothing. Gives the membership's id. */
export async function grantMembership(
  db: Db,
  personId: string,
  { role, organisationId, divisionCode }: Membership,
  actor: string,
): Promise<string> {
  const granted = await db
    .insertInto('membership')
    .values({
      id: newId(),
      person_id: personId,
      role,
      organisation_id: organisationId,
      division_code: divisionCode,
      created_by: whoOf(actor),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'role', 'organisation_id', 'division_code'])
        .doUpdateSet({ role: sql`excluded.role` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const after = { role, organisationId, divisionCode }
  await recordPerson(db, { actor, action: 'grant', id: personId, after })
  return granted.id
}

/** A row in the audit trail about a person; never holds a password or a contact. */
export async function recordPerson(db: Db, change: Omit<Change, 'subject'>): Promise<void> {
  await recordChange(db, { ...change, subject: 'person' })
}
