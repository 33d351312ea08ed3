import { sql } from 'kysely'
import { openField, sealField } from '../accounts/secret-field.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { newSigningKey, privateKeyOf, type SigningKey } from './ticket.ts'

const known = new WeakMap<Db, SigningKey>()

/** The key that signs; made when the first ticket is. */
export async function signingKey(db: Db): Promise<SigningKey> {
  const cached = known.get(db)
  if (cached) return cached
  const key = await atomic(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('gongyu signing key'))`.execute(transaction)
    return (await readKey(transaction)) ?? (await makeKey(transaction))
  })
  known.set(db, key)
  return key
}

async function readKey(db: Db): Promise<SigningKey | undefined> {
  const row = await db
    .selectFrom('signing_key')
    .select(['id', 'sealed'])
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  try {
    return { id: row.id, privateKey: privateKeyOf(openField(row.sealed)) }
  } catch {
    // What sealed it was exchanged meanwhile. What it signed stays good; another signs from now on.
    await sql`update signing_key set retired_at = now() where id = ${row.id}`.execute(db)
    return undefined
  }
}

async function makeKey(db: Db): Promise<SigningKey> {
  const { id, publicKey, privateKey } = newSigningKey()
  await db
    .insertInto('signing_key')
    .values({ id, public_key: publicKey, sealed: sealField(privateKey) })
    .execute()
  return { id, privateKey: privateKeyOf(privateKey) }
}

/** Public keys by id, also of those that sign no longer. */
export async function publicKeys(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('signing_key').select(['id', 'public_key']).orderBy('created_at').execute()
  return new Map(rows.map(({ id, public_key }) => [id, public_key]))
}
