/** Keys of requests that may be repeated (table idempotency_key): who holds them and what was answered. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'

/** A request with a key: `id` says who asked for which route with which key, `digest` with which address and body. */
export type KeyedRequest = { id: string; digest: string }
export type StoredAnswer = { status: number; headers: Record<string, string>; body: string | null }
/** What became of an attempt to claim a key. */
export type Claim =
  | { state: 'new' }
  | { state: 'answered'; answer: StoredAnswer }
  | { state: 'in-flight' }
  | { state: 'other-request' }

/** An attempt that has not renewed its claim for so long is dead. */
export const CLAIM_SECONDS = 15
export const KEEP_HOURS = 24

/**
 * Claims the keys of requests for the attempt `claimId`, all in one statement, and says for each (by its id) whether it is new or
 * what there is. Takes keys that have expired and keys that a process held when it died. Within a transaction that writes the
 * answer too, a second request with the same key waits for the first one's end; it is then in flight, and answered when it asks again.
 */
export async function claimKeys(
  db: Db,
  requests: readonly KeyedRequest[],
  claimId: string,
): Promise<Map<string, Claim>> {
  const { rows } = await sql<ClaimRow>`
    with asked as (
      select id, min(digest) as digest from unnest(${requests.map(({ id }) => id)}::text[],
        ${requests.map(({ digest }) => digest)}::text[]) as asked (id, digest) group by id
    ), claimed as (
      insert into idempotency_key as held (id, digest, claim_id, claimed_until, created_at)
      select id, digest, ${claimId}, clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS}), clock_timestamp()
      from asked order by id
      on conflict (id) do update set digest = excluded.digest, claim_id = excluded.claim_id,
        claimed_until = excluded.claimed_until, created_at = excluded.created_at, status = null, headers = null, body = null
      where held.created_at < clock_timestamp() - make_interval(hours => ${KEEP_HOURS})
        or (held.status is null and held.claimed_until < clock_timestamp() and held.digest = excluded.digest)
      returning id
    )
    select asked.id, claimed.id is not null as "isNew", held.digest = asked.digest as "isSame",
      held.status, held.headers, held.body
    from asked left join claimed on claimed.id = asked.id left join idempotency_key held on held.id = asked.id`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, claimOf(row)]))
}

type ClaimRow = { id: string; isNew: boolean; isSame: boolean | null } & {
  [Name in keyof StoredAnswer]: StoredAnswer[Name] | null
}

function claimOf({ isNew, isSame, status, headers, body }: ClaimRow): Claim {
  if (isNew) return { state: 'new' }
  if (isSame === false) return { state: 'other-request' }
  return status === null
    ? { state: 'in-flight' }
    : { state: 'answered', answer: { status, headers: headers ?? {}, body } }
}

/**
 * Writes the answers to requests whose keys the attempt `claimId` holds, in one statement; gives how many it still held. Where
 * that is fewer, another attempt has taken over: roll back.
 */
export async function writeAnswers(
  db: Db,
  claimId: string,
  answers: readonly ({ id: string } & StoredAnswer)[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update idempotency_key held set status = given.status, headers = given.headers, body = given.body
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given (id text, status smallint, headers jsonb, body text)
    where held.id = given.id and held.claim_id = ${claimId} and held.status is null`.execute(db)
  return Number(numAffectedRows)
}

/** Gives up a claim without an answer: the next request with the key is a new one. */
export async function releaseKey(db: Db, id: string, claimId: string): Promise<void> {
  await sql`delete from idempotency_key where id = ${id} and claim_id = ${claimId} and status is null`.execute(db)
}

/** Keeps the claims of attempts that are still at work. */
export async function renewClaims(db: Db, claimIds: readonly string[]): Promise<void> {
  await sql`update idempotency_key set claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
    where claim_id = any(${claimIds}::uuid[]) and status is null and created_at > clock_timestamp() - interval '1 day'`.execute(
    db,
  )
}

/** Deletes what is older than its 24 hours; gives how many. */
export async function purgeKeys(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`delete from idempotency_key
    where created_at < clock_timestamp() - make_interval(hours => ${KEEP_HOURS})`.execute(db)
  return Number(numAffectedRows)
}
