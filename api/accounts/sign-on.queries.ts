/** What follows a single sign-on: who it was, what they may do, and the note of it. */

import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import type { Membership } from '../http/caller.ts'
import { grantMembership, recordPerson } from './person.queries.ts'
import { recordChange } from './record.queries.ts'

const BY = 'oidc'

/**
 * After the provider's return: gives the person their claimed roles, takes away those no longer claimed, and notes the sign-in. False for
 * somebody whose account was stopped: the session is ended at once.
 */
export async function welcomeSignOn(db: Db, token: string, claimed: Membership[], address: string): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const found = await transaction
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .select(['person.id', 'disabled_at'])
      .where('token', '=', token)
      .executeTakeFirst()
    if (!found || found.disabled_at !== null) {
      await transaction.deleteFrom('session').where('token', '=', token).execute()
      await noteRefusal(transaction, 'account-stopped', address, found?.id)
      return false
    }
    await giveClaimed(transaction, found.id, claimed)
    const after = { by: BY }
    await recordPerson(transaction, { actor: `person:${found.id}@${address}`, action: 'sign-in', id: found.id, after })
    return true
  })
}

async function giveClaimed(db: Db, personId: string, claimed: Membership[]): Promise<void> {
  const given = await db
    .selectFrom('membership')
    .select(['id', 'role', 'organisation_id', 'division_code'])
    .where('person_id', '=', personId)
    .where('created_by', '=', BY)
    .execute()
  const key = (role: string, organisation: string | null, division: string | null) =>
    `${role} ${organisation} ${division}`
  const wanted = new Map(claimed.map((one) => [key(one.role, one.organisationId, one.divisionCode), one]))
  for (const { id, role, organisation_id, division_code } of given) {
    if (wanted.delete(key(role, organisation_id, division_code))) continue
    await db.deleteFrom('membership').where('id', '=', id).execute()
    const before = { role, organisationId: organisation_id, divisionCode: division_code }
    await recordPerson(db, { actor: BY, action: 'revoke', id: personId, before })
  }
  for (const membership of wanted.values())
    if (await isThere(db, membership)) await grantMembership(db, personId, membership, BY)
}

/** Settings outlive organisations and divisions: a role at a place that is gone is not given. */
async function isThere(db: Db, { organisationId, divisionCode }: Membership): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select
    (${organisationId}::uuid is null or exists (select from organisation where id = ${organisationId}::uuid))
    and (${divisionCode}::text is null or exists (select from division where code = ${divisionCode})) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** Notes a single sign-on that came to nothing. */
export async function noteRefusal(db: Db, reason: string, address: string, personId?: string): Promise<void> {
  await recordChange(db, {
    actor: `anonymous@${address}`,
    action: 'sign-in-refused',
    subject: personId ? 'person' : 'sign-in',
    id: personId ?? BY,
    after: { by: BY, reason },
  })
}
