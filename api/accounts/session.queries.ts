import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import type { Membership } from '../http/caller.ts'
import { recordChange } from './record.queries.ts'
import { derivedSecret, openField } from './secret-field.ts'
import { maskedUsername } from './username.ts'

export type Session = {
  sessionId: string
  personId: string
  name: string
  language: 'zh-CN' | 'en'
  confirmedAt: Date
  lastSeenAt: Date
  mustChangePassword: boolean
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
 * The sessions of tokens with the persons and what they may do, in one query; without those that have ended, lie idle (who has a
 * role, after `idleMinutes`), or whose person may no longer sign in. That they are in use is noted once a minute, and nobody waits
 * for it: while the embedded engine's connection is taken, who only reads is answered all the same.
 */
export async function findSessions(
  db: Db,
  tokens: readonly string[],
  idleMinutes: number,
): Promise<Map<string, Session>> {
  // First by the tokens alone: the planner can't know how few they are, and would else begin with everybody.
  const isAwake = sql<boolean>`(asked.last_seen_at > now() - make_interval(mins => ${idleMinutes})
    or not exists (select from membership where membership.person_id = asked.person_id))`
  const found = await db
    .with(
      (name) => name('asked').materialized(),
      (query) => query.selectFrom('session').selectAll().where(sql<boolean>`session.token = any(${tokens}::text[])`),
    )
    .selectFrom('asked')
    .innerJoinLateral(
      (query) =>
        query.selectFrom('person').selectAll().whereRef('person.id', '=', 'asked.person_id').limit(1).as('person'),
      (join) => join.onTrue(),
    )
    .select(['asked.token', 'asked.id as sessionId', 'person.id as personId', 'person.name', 'person.language'])
    .select(['asked.confirmed_at as confirmedAt', 'asked.last_seen_at as lastSeenAt'])
    .select('person.must_change_password as mustChangePassword')
    .select(sql<boolean>`asked.last_seen_at < now() - interval '1 minute'`.as('isDue'))
    .select(
      sql<Membership[]>`coalesce((select jsonb_agg(jsonb_build_object('role', role, 'organisationId', organisation_id,
        'divisionCode', division_code)) from membership where person_id = person.id), '[]')`.as('memberships'),
    )
    .where('asked.expires_at', '>', sql<Date>`now()`)
    .where('person.disabled_at', 'is', null)
    .where(isAwake)
    .execute()
  noteUse(
    db,
    found.flatMap(({ sessionId, isDue }) => (isDue ? sessionId : [])),
  )
  return new Map(found.map(({ token, isDue: _, ...session }) => [token, session as Session]))
}

/** Sessions whose use is being noted. */
const noting = new Set<string>()

function noteUse(db: Db, ids: readonly string[]): void {
  const due = ids.filter((id) => !noting.has(id))
  if (due.length === 0) return
  for (const id of due) noting.add(id)
  db.updateTable('session')
    .set({ last_seen_at: sql`now()` })
    .where('id', 'in', due)
    .where('last_seen_at', '<', sql<Date>`now() - interval '1 minute'`)
    .execute()
    // It is noted with the next request.
    .catch(() => {})
    .finally(() => {
      for (const id of due) noting.delete(id)
    })
}

type Asking = { token: string; resolve: (session: Session | undefined) => void; reject: (error: unknown) => void }
type Line = { waiting: Asking[]; isMoving: boolean }
const lines = new WeakMap<Db, Line>()
const MOST = 500

/**
 * The session of a token, asked for together with those of the requests that come at the same time: in a storm recognising people
 * costs a few queries and not thousands. Every answer is read after its request came.
 */
export function findSession(db: Db, token: string, idleMinutes: number): Promise<Session | undefined> {
  const line = lines.get(db) ?? { waiting: [], isMoving: false }
  lines.set(db, line)
  return new Promise((resolve, reject) => {
    line.waiting.push({ token, resolve, reject })
    if (!line.isMoving) void move(db, line, idleMinutes)
  })
}

async function move(db: Db, line: Line, idleMinutes: number): Promise<void> {
  line.isMoving = true
  while (line.waiting.length > 0) {
    const asking = line.waiting.splice(0, MOST)
    try {
      const found = await findSessions(db, [...new Set(asking.map(({ token }) => token))], idleMinutes)
      for (const { token, resolve } of asking) resolve(found.get(token))
    } catch (error) {
      for (const { reject } of asking) reject(error)
    }
  }
  line.isMoving = false
}

/** A person as they see themselves, with their roles by name. */
export async function findMe(db: Db, personId: string) {
  const { sealed, ...person } = await db
    .selectFrom('person')
    .select(['id', 'name', 'display_username as username', 'language', 'is_demo as isDemo'])
    .select([
      'must_change_password as mustChangePassword',
      sql<string | null>`coalesce(letters_sealed, contact_sealed)`.as('sealed'),
    ])
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
      'division.name_en as divisionEn',
    ])
    .where('person_id', '=', personId)
    .orderBy('membership.id')
    .execute()
  return {
    ...person,
    email: sealed === null ? null : maskedEmail(openField(sealed)),
    language: person.language as 'zh-CN' | 'en',
    memberships: memberships.map((row) => ({
      role: row.role as Membership['role'],
      organisation: row.organisation_id ? { id: row.organisation_id, name: row.organisation ?? '' } : null,
      division: row.division_code
        ? { code: row.division_code, name: row.division ?? '', nameEn: row.divisionEn }
        : null,
    })),
  }
}

function maskedEmail(contact: string): string | null {
  return contact.includes('@') ? maskedUsername(contact) : null
}

/** Ends a session of a person at once; on the record. Gives whether there was one. */
export async function endSession(db: Db, personId: string, id: string, actor: string): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const ended = transaction.deleteFrom('session').where('id', '=', id).where('person_id', '=', personId)
    const { numDeletedRows } = await ended.executeTakeFirst()
    if (numDeletedRows === 0n) return false
    await recordChange(transaction, { actor, action: 'sign-out', subject: 'session', id })
    return true
  })
}
