/** A small cast: people with an account, signed in. */
import { randomBytes } from 'node:crypto'
import { grantMembership } from '../../api/accounts/person.queries.ts'
import { sessionCookie } from '../../api/accounts/session.queries.ts'
import type { Db } from '../../api/db/atomic.ts'
import { newId } from '../../api/db/id.ts'
import type { Role } from '../../api/http/caller.ts'

export type Cast = {
  name?: string
  role?: Role
  organisationId?: string
  divisionCode?: string
  /** Another role for the same person. */
  personId?: string
}

/** Headers of a person signed in with this role; guides and keepers without an organisation get one of their own. */
export async function signedIn(db: Db, cast: Cast): Promise<Record<string, string>> {
  const { cookie } = await givenSession(db, cast)
  return { cookie }
}

/** The same with the person's id. */
export async function givenSession(db: Db, cast: Cast): Promise<{ personId: string; cookie: string }> {
  const personId = cast.personId ?? (await givenPerson(db, cast.name ?? cast.role ?? '家长'))
  if (cast.role) {
    const organisationId = cast.organisationId ?? (await ownOrganisation(db, cast.role))
    const membership = { role: cast.role, organisationId, divisionCode: cast.divisionCode ?? null }
    await grantMembership(db, personId, membership, 'test')
  }
  const token = randomBytes(24).toString('base64url')
  const expires_at = new Date(Date.now() + 86_400_000)
  await db.insertInto('session').values({ id: newId(), token, person_id: personId, expires_at }).execute()
  return { personId, cookie: `gongyu.session_token=${sessionCookie(token)}` }
}

/** A person who can't sign in by password: hashing one takes time that most tests have no use for. */
export async function givenPerson(db: Db, name: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('person')
    .values({ id, name, email: `${id}@person.invalid` })
    .execute()
  return id
}

async function ownOrganisation(db: Db, role: Role): Promise<string | null> {
  return role === 'guide' || role === 'keeper' ? givenOrganisation(db, role) : null
}

/** A school for guides, an operator for keepers. */
export async function givenOrganisation(db: Db, role: 'guide' | 'keeper', name?: string): Promise<string> {
  const id = newId()
  const kind = role === 'guide' ? 'school' : 'operator'
  await db
    .insertInto('organisation')
    .values({ id, name: name ?? `${kind} ${id}`, kind })
    .execute()
  return id
}
