import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import type { Membership, Scope } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { recordChange } from './record.queries.ts'

/** Of one person, not revoked. */
const MOST_KEYS = 20

export type NewKey = { name: string; scopes: Scope[]; expiresAt: Date }

/** Makes a key for a person's programs; its text is given this once, only a digest is kept. */
export async function createKey(
  db: Db,
  personId: string,
  { name, scopes, expiresAt }: NewKey,
  actor: string,
): Promise<{ id: string; key: string }> {
  const id = newId()
  const secret = randomBytes(32).toString('base64url')
  await atomic(db, async (transaction) => {
    await sql`select 1 from person where id = ${personId} for update`.execute(transaction)
    const inUse = await transaction
      .selectFrom('api_key')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (Number(inUse.n) >= MOST_KEYS)
      throw new Problem({ status: 409, code: 'too-many-keys', params: { most: MOST_KEYS } })
    await transaction
      .insertInto('api_key')
      .values({ id, person_id: personId, name, scopes, digest: digest(secret), expires_at: expiresAt })
      .execute()
    await record(transaction, 'create', id, actor, { name, scopes, expiresAt })
  })
  return { id, key: `gongyu_${id.replaceAll('-', '')}_${secret}` }
}

/** The owner of a key, who may with it what its scopes and the owner's own roles allow; undefined for a key that isn't valid now. */
export async function findKey(db: Db, text: string) {
  const [, hex, secret] = /^gongyu_([0-9a-f]{32})_([\w-]{43})$/.exec(text) ?? []
  if (!hex || !secret) return undefined
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const found = await db
    .selectFrom('api_key')
    .innerJoin('person', 'person.id', 'api_key.person_id')
    .select(['api_key.id', 'api_key.name', 'digest', 'scopes', 'person.language', 'person.id as personId'])
    .select(
      sql<Membership[]>`coalesce((select jsonb_agg(jsonb_build_object('role', role, 'organisationId', organisation_id,
        'divisionCode', division_code)) from membership where person_id = person.id), '[]')`.as('memberships'),
    )
    .select(sql<boolean>`coalesce(last_used_at, '-infinity') < now() - interval '1 minute'`.as('isDue'))
    .where('api_key.id', '=', id)
    .where('revoked_at', 'is', null)
    .where('api_key.expires_at', '>', sql<Date>`now()`)
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!found || !timingSafeEqual(Buffer.from(found.digest), Buffer.from(digest(secret)))) return undefined
  const { digest: _, isDue, language, ...key } = found
  if (isDue) noteUse(db, id)
  return { ...key, language: language as 'zh-CN' | 'en', scopes: key.scopes as Scope[] }
}

const noting = new Set<string>()

/** Once a minute it is noted that a key is in use; nobody waits for that, as with sessions. */
function noteUse(db: Db, id: string): void {
  if (noting.has(id)) return
  noting.add(id)
  db.updateTable('api_key')
    .set({ last_used_at: sql`now()` })
    .where('id', '=', id)
    .where(sql<boolean>`coalesce(last_used_at, '-infinity') < now() - interval '1 minute'`)
    .execute()
    // It is noted with the next request.
    .catch(() => {})
    .finally(() => noting.delete(id))
}

/** A person's keys, the newest first. */
export function listKeys(db: Db, personId: string) {
  return db
    .selectFrom('api_key')
    .select(['id', 'name', 'scopes', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .select(['revoked_at as revokedAt', 'created_at as createdAt'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute()
}

/** Ends a person's key at once; throws 404 when it isn't theirs. */
export async function revokeKey(db: Db, personId: string, id: string, actor: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('api_key')
      .set({ revoked_at: sql`coalesce(revoked_at, now())` })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Problem({ status: 404, code: 'no-such-key' })
    await record(transaction, 'revoke', id, actor)
  })
}

async function record(db: Db, action: string, id: string, actor: string, after?: unknown): Promise<void> {
  await recordChange(db, { actor, action, subject: 'api-key', id, after })
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
