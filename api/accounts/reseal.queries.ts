import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'
import { isCurrent, openField, sealField } from './secret-field.ts'

const AT_ONCE = 200
const LARGE_AT_ONCE = 4

/**
 * Seals everything that was sealed with an older key anew with the current one, in short transactions; gives how many fields.
 * What was done stays done: after a break it goes on with what is left.
 */
export async function resealAll(db: Db, say: (progress: string) => void = () => {}): Promise<number> {
  let sealed = 0
  for (const { table, column, isLarge } of SEALED_COLUMNS) {
    let after: string | undefined
    do {
      const batch = await resealSome(db, { table, column, atOnce: isLarge ? LARGE_AT_ONCE : AT_ONCE }, after)
      after = batch.last
      sealed += batch.sealed
      say(`${sealed.toLocaleString('en')} fields sealed anew`)
    } while (after !== undefined)
  }
  return sealed
}

type Field = { id: string; sealed: string }

/** One batch; `last` is the last id that was looked at, undefined at the end. */
async function resealSome(
  db: Db,
  { table, column, atOnce }: { table: string; column: string; atOnce: number },
  after: string | undefined,
) {
  return atomic(db, async (transaction) => {
    const { rows } = await sql<Field>`
      select id, ${sql.ref(column)} as sealed from ${sql.table(table)}
      where ${sql.ref(column)} is not null ${after ? sql`and id > ${after}::uuid` : sql``}
      order by id limit ${atOnce} for update`.execute(transaction)
    const old = rows.filter(({ sealed }) => !isCurrent(sealed))
    for (const { id, sealed } of old)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sealField(openField(sealed))} where id = ${id}::uuid`.execute(
        transaction,
      )
    return { sealed: old.length, last: rows.at(-1)?.id }
  })
}
