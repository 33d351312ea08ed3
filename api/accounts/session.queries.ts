import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import type { Membership } from '../http/caller.ts'
import { derivedSecret } from './secret-field.ts'

export type Session = {
  sessionId: string
  personId: string
  name: string
  language: 'zh-CN' | 'en'
  confirmedAt: Date
  lastSeenAt: Date
  memberships: Membership[]
}

/** The token of a session cookie's value (`token.signature`, percent-encoded); undefined when it wasn't signed here. */
export function sessionToken(cookie: string): string | undefined {
  const value = decoded(cookie)
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const expected = createHmac('sha256', derivedSecret('session').toString('base64url')).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The value of a cookie for a token, as better-auth writes it. */
export function sessionCookie(token: string): string {
  const signature = createHmac('sha256', derivedSecret('session').toString('base64url')).update(token).digest('base64')
  return encodeURIComponent(`${token}.${signature}`)
}

/**
 * The session of a token with the person and what they may do, in one query; undefined when it has ended, lies idle (who has a
 * role, after `idleMinutes`), or the person may no longer sign in. The same query notes once a minute that it is in use.
 */
export async function findSession(db: Db, token: string, idleMinutes: number): Promise<Session | undefined> {
  const isAwake = sql<boolean>`(session.last_seen_at > now() - make_interval(mins => ${idleMinutes})
    or not exists (select from membership where membership.person_id = session.person_id))`
  const found = await db
    .with('touched', (query) =>
      query
        .updateTable('session')
        .set({ last_seen_at: sql`now()` })
        .where('token', '=', token)
        .where('last_seen_at', '<', sql<Date>`now() - interval '1 minute'`)
        .where(isAwake)
        .returning('id'),
    )
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['session.id as sessionId', 'person.id as personId', 'person.name', 'person.language'])
    .select(['session.confirmed_at as confirmedAt', 'session.last_seen_at as lastSeenAt'])
    .select(
      sql<Membership[]>`coalesce((select jsonb_agg(jsonb_build_object('role', role, 'organisationId', organisation_id,
        'divisionCode', division_code)) from membership where person_id = person.id), '[]')`.as('memberships'),
    )
    .where('session.token', '=', token)
    .where('session.expires_at', '>', sql<Date>`now()`)
    .where('person.disabled_at', 'is', null)
    .where(isAwake)
    .executeTakeFirst()
  return found as Session | undefined
}

/** A person as they see themselves, with their roles by name. */
export async function findMe(db: Db, personId: string) {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'display_username as username', 'language', 'is_demo as isDemo'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const memberships = await db
    .selectFrom('membership')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .leftJoin('division', 'division.code', 'membership.division_code')
    .select([
      'role',
      'organisation_id',
      'organisation.name as organisation',
      'membership.division_code',
      'division.name as division',
    ])
    .where('person_id', '=', personId)
    .orderBy('membership.id')
    .execute()
  return {
    ...person,
    language: person.language as 'zh-CN' | 'en',
    memberships: memberships.map((row) => ({
      role: row.role as Membership['role'],
      organisation: row.organisation_id ? { id: row.organisation_id, name: row.organisation ?? '' } : null,
      division: row.division_code ? { code: row.division_code, name: row.division ?? '' } : null,
    })),
  }
}

/** Ends a session of a person at once; on the record. Gives whether there was one. */
export async function endSession(db: Db, personId: string, id: string, actor: string): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const ended = transaction.deleteFrom('session').where('id', '=', id).where('person_id', '=', personId)
    const { numDeletedRows } = await ended.executeTakeFirst()
    if (numDeletedRows === 0n) return false
    const row = { id: newId(), actor, action: 'sign-out', subject: 'session', subject_id: id }
    await transaction.insertInto('audit').values(row).execute()
    return true
  })
}
