/** What administrators do to other people's accounts; all of it on the record. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import type { Membership } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { type Bounds, requireManaged, requireVisible } from './bounds.queries.ts'
import { holds, membershipFault, reachOf } from './grant.ts'
import { forgetBrowsers } from './known-browser.queries.ts'
import { unlock } from './lock.queries.ts'
import { keepAnAdministrator } from './own-account.queries.ts'
import { endSessions, hashNewPassword, hasPassword, setPassword } from './password.queries.ts'
import { createPerson, grantMembership, type NewPerson, recordPerson } from './person.queries.ts'
import { openField } from './secret-field.ts'

/** Who acts, and where they may. */
export type Manager = { id: string; actor: string; bounds: Bounds }

/** A password to begin with: strong, and shown once. */
export function firstPassword(): string {
  return `${randomBytes(9).toString('base64url')}-Aa1`
}

/** Makes an account with roles; gives its id and the password to begin with. */
export async function createStaff(
  db: Db,
  person: Omit<NewPerson, 'password' | 'memberships'> & { memberships: Membership[] },
  { actor, bounds }: Manager,
): Promise<{ id: string; password: string }> {
  // An account without a role belongs to nobody's division.
  if (person.memberships.length === 0 && !bounds.includes(null))
    throw new Problem({ status: 400, code: 'bad-request', errors: [{ pointer: '/memberships', code: 'role-needed' }] })
  for (const [index, membership] of person.memberships.entries())
    await requireGrantable(db, bounds, membership, `/memberships/${index}`)
  const password = firstPassword()
  const id = await createPerson(db, { ...person, password, isFirstPassword: true }, actor)
  return { id, password }
}

/** Gives a person another role; gives the membership's id. Refuses (403) what reaches beyond the administrator's own. */
export async function grant(db: Db, personId: string, membership: Membership, { actor, bounds }: Manager) {
  return atomic(db, async (transaction) => {
    await requireVisible(transaction, bounds, personId)
    await requireGrantable(transaction, bounds, membership)
    return grantMembership(transaction, personId, membership, actor)
  })
}

/** Refuses a membership that doesn't make sense (400) or that reaches beyond the administrator's own (403). */
async function requireGrantable(db: Db, bounds: Bounds, membership: Membership, pointer = ''): Promise<void> {
  const fault = membershipFault(membership) ?? (await findUnknown(db, membership))
  if (fault) {
    const errors = [{ ...fault, pointer: pointer + fault.pointer }]
    throw new Problem({ status: 400, code: 'bad-request', errors })
  }
  const organisation = membership.organisationId
    ? await db
        .selectFrom('organisation')
        .select('division_code')
        .where('id', '=', membership.organisationId)
        .executeTakeFirst()
    : undefined
  if (!holds(bounds, reachOf(membership, organisation?.division_code ?? null)))
    throw new Problem({ status: 403, code: 'wider-than-yours' })
}

async function findUnknown(db: Db, { organisationId, divisionCode }: Membership) {
  const { rows } = await sql<{ organisation: boolean; division: boolean }>`select
    ${organisationId}::uuid is null or exists (select from organisation where id = ${organisationId}::uuid) as organisation,
    ${divisionCode}::text is null or exists (select from division where code = ${divisionCode}) as division`.execute(db)
  if (!rows[0]?.organisation) return { pointer: '/organisationId', code: 'no-such-organisation' }
  return rows[0].division
    ? undefined
    : { pointer: '/divisionCode', code: 'no-such-division', params: { code: divisionCode } }
}

/** Takes a role away. Refuses (404, 403) one that isn't the person's or reaches beyond, (409) the last administrator's. */
export async function revoke(
  db: Db,
  personId: string,
  membershipId: string,
  { actor, bounds }: Manager,
): Promise<void> {
  await atomic(db, async (transaction) => {
    await requireVisible(transaction, bounds, personId)
    const found = await transaction
      .selectFrom('membership')
      .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
      .select(['role', 'organisation_id as organisationId', 'membership.division_code as divisionCode'])
      .select('organisation.division_code as organisationDivision')
      .where('membership.id', '=', membershipId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (!found) throw new Problem({ status: 404, code: 'no-such-membership' })
    const { organisationDivision, ...before } = found
    if (!holds(bounds, reachOf(before as Membership, organisationDivision)))
      throw new Problem({ status: 403, code: 'wider-than-yours' })
    if (before.role === 'administrator') await keepAnAdministrator(transaction, personId)
    await transaction.deleteFrom('membership').where('id', '=', membershipId).execute()
    await recordPerson(transaction, { actor, action: 'revoke', id: personId, before })
  })
}

export const ACTIONS = ['disable', 'enable', 'unlock', 'sign-out'] as const
export type Action = (typeof ACTIONS)[number]

/** Does one of the simple things to an account. Refuses what reaches beyond the administrator's own, and to disable oneself. */
export async function act(db: Db, personId: string, action: Action, { id, actor, bounds }: Manager): Promise<void> {
  await atomic(db, async (transaction) => {
    await requireManaged(transaction, bounds, personId)
    if (action === 'disable') {
      if (personId === id) throw new Problem({ status: 409, code: 'not-to-oneself' })
      await keepAnAdministrator(transaction, personId)
    }
    await DOING[action](transaction, personId)
    await recordPerson(transaction, { actor, action, id: personId })
  })
}

const DOING: Record<Action, (db: Db, personId: string) => Promise<unknown>> = {
  disable: async (db, personId) => {
    const query = db.updateTable('person').set({ disabled_at: sql`coalesce(disabled_at, now())` })
    await query.where('id', '=', personId).execute()
    await endSessions(db, personId)
  },
  enable: (db, personId) => db.updateTable('person').set({ disabled_at: null }).where('id', '=', personId).execute(),
  unlock,
  'sign-out': async (db, personId) => {
    await endSessions(db, personId)
    await forgetBrowsers(db, personId)
  },
}

/** Gives a person a new password to begin with; every browser is signed out and forgotten, every lock opened. */
export async function resetPassword(db: Db, personId: string, { actor, bounds }: Manager): Promise<string> {
  await requireManaged(db, bounds, personId)
  if (!(await hasPassword(db, personId))) throw new Problem({ status: 409, code: 'no-password-here' })
  const password = firstPassword()
  const hash = await hashNewPassword(password, '', '/password')
  await atomic(db, async (transaction) => {
    await setPassword(transaction, personId, hash, { actor, isFirst: true })
    await forgetBrowsers(transaction, personId)
    await unlock(transaction, personId)
  })
  return password
}

/** Opens a person's e-mail address or telephone number; why, is on the record before it is shown. */
export async function unmaskContact(
  db: Db,
  personId: string,
  reason: string,
  { actor, bounds }: Manager,
): Promise<string> {
  return atomic(db, async (transaction) => {
    await requireManaged(transaction, bounds, personId)
    const person = await transaction
      .selectFrom('person')
      .select('contact_sealed')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    if (person.contact_sealed === null) throw new Problem({ status: 404, code: 'no-contact' })
    await recordPerson(transaction, { actor, action: 'unmask-contact', id: personId, after: { reason } })
    return openField(person.contact_sealed)
  })
}
