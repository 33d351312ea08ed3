import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'
import { authMark, keyMarks, markFits } from './secret-field.ts'

/**
 * Makes sure that the secrets of this start are those the database was written with, and marks it with them. Throws a sentence for the
 * operator: with another AUTH_SECRET nobody who signs in by telephone number would be found, without a key nothing could be opened.
 */
export async function checkSecrets(db: Db): Promise<void> {
  await atomic(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('gongyu secrets'))`.execute(transaction)
    const marks = await transaction.selectFrom('secret_mark').select(['name', 'mark']).execute()
    const own = new Map([['auth', authMark()], ...keyMarks()])
    for (const { name, mark } of marks) {
      if (name === 'auth') requireSame(mark === own.get('auth'))
      else await checkKey(transaction, name.slice('key:'.length), mark)
    }
    const known = new Set(marks.map(({ name }) => name))
    const rows = [...own].filter(([name]) => !known.has(name)).map(([name, mark]) => ({ name, mark }))
    if (rows.length > 0) await transaction.insertInto('secret_mark').values(rows).execute()
  })
}

function requireSame(isSame: boolean): void {
  if (!isSame)
    throw new Error(
      'AUTH_SECRET (or the file auth.secret in the data folder) is not the one this database was written with. Give the old one back: ' +
        'with another one nobody can sign in by mobile number or e-mail address.',
    )
}

async function checkKey(db: Db, key: string, mark: string): Promise<void> {
  const fits = markFits(key, mark)
  if (fits) return
  if (fits === false)
    throw new Error(
      `The key ${key} for personal data is not the one this database was written with. Give the old one back, in DATA_KEYS or in ` +
        'the file data.keys of the data folder.',
    )
  const sealed = await countSealed(db, key)
  if (sealed > 0)
    throw new Error(
      `The key ${key} for personal data is missing, and ${sealed} entries are sealed with it. Put it behind the new one, in DATA_KEYS or ` +
        'in the file data.keys of the data folder, and run npm run rotate-key.',
    )
  await db.deleteFrom('secret_mark').where('name', '=', `key:${key}`).execute()
}

/** How many fields are sealed with a key. */
export async function countSealed(db: Db, key: string): Promise<number> {
  let sealed = 0
  for (const { table, column } of SEALED_COLUMNS) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where starts_with(${sql.ref(column)}, ${`${key}.`})`.execute(
      db,
    )
    sealed += rows[0]?.n ?? 0
  }
  return sealed
}
