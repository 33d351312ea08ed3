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
 * role, after `idleMinutes`), or the person may no longer sign in. Notes once a minute that the session is in use.
 */
export async function findSession(db: Db, token: string, idleMinutes: number): Promise<Session | undefined> {
  const found = await db
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
    .executeTakeFirst()
  if (!found) return undefined
  const idleMs = Date.now() - found.lastSeenAt.getTime()
  if (found.memberships.length > 0 && idleMs > idleMinutes * 60_000) return undefined
  if (idleMs > 60_000) {
    const touched = db.updateTable('session').set({ last_seen_at: sql`now()` })
    await touched.where('id', '=', found.sessionId).execute()
  }
  return found as Session
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

/** Ends a session at once; on the record. */
export async function endSession(db: Db, id: string, actor: string): Promise<void> {
  await atomic(db, async (transaction) => {
    await transaction.deleteFrom('session').where('id', '=', id).execute()
    const row = { id: newId(), actor, action: 'sign-out', subject: 'session', subject_id: id }
    await transaction.insertInto('audit').values(row).execute()
  })
}
