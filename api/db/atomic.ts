import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'
import { OPEN_TURN, shareDone } from './turns.ts'

/** A database handle: the pool, or the transaction one is in. Always an argument, never a global. */
export type Db = Kysely<Tables>

/**
 * Runs `work` so that all of it happens or nothing. Inside a transaction it takes part in that one, behind a savepoint.
 * Use only the handle that `work` is given: on PGlite a query on the outer one would wait for ever.
 */
export async function atomic<Result>(db: Db, work: (transaction: Db) => Promise<Result>): Promise<Result> {
  if (!db.isTransaction) return db.transaction().execute(work)
  const savepoint = sql.id(`atomic_${++savepoints}`)
  await sql`savepoint ${savepoint}`.execute(db)
  try {
    const result = await work(db)
    await sql`release savepoint ${savepoint}`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint ${savepoint}`.execute(db)
    throw error
  }
}

let savepoints = 0

/** Writes many rows, all or none, `size` with each statement: few enough for a short one on the embedded engine. */
export async function inBatches<Row>(
  db: Db,
  rows: readonly Row[],
  size: number,
  write: (transaction: Db, batch: Row[]) => Promise<unknown>,
): Promise<void> {
  await atomic(db, async (transaction) => {
    for (let start = 0; start < rows.length; start += size) await write(transaction, rows.slice(start, start + size))
  })
}

/**
 * Lets others read while this transaction, which takes long, goes on. Only the embedded engine, with its one connection, needs
 * it: they are answered between two statements, and see what stands there now. Who writes waits until the end, or gives up.
 */
export async function letOthersRead(transaction: Db): Promise<void> {
  await sql.raw(OPEN_TURN).execute(transaction)
}

/** Says how much of such a transaction's work is done (0 to 1), so that who gives up is told how long it still takes. */
export async function sayShareDone(transaction: Db, share: number): Promise<void> {
  await sql.raw(shareDone(share)).execute(transaction)
}
