import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from './atomic.ts'
import { installQueue } from './queue.ts'

const FOLDER = join(import.meta.dirname, '../../migrations')

/** Applies the migrations that this database has not seen, in order, each in its transaction; gives their names. */
export async function migrate(db: Db, onApply: (name: string) => void = () => {}): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, applied_at timestamptz not null default now())`.execute(
    db,
  )
  const applied: string[] = []
  for (const name of migrationNames()) {
    const isNew = await db.transaction().execute((transaction) => apply(transaction, name, onApply))
    if (isNew) applied.push(name)
  }
  await installQueue(db)
  return applied
}

/** The migration files' names, in order. */
export function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

async function apply(db: Db, name: string, onApply: (name: string) => void): Promise<boolean> {
  // Held to the end of the transaction: two processes that start at once migrate one after the other.
  await sql`select pg_advisory_xact_lock(4701, 1)`.execute(db)
  const { rows } = await sql`select 1 from migration where name = ${name}`.execute(db)
  if (rows.length > 0) return false
  onApply(name)
  await sql.raw(readFileSync(join(FOLDER, name), 'utf8')).execute(db)
  await sql`insert into migration (name) values (${name})`.execute(db)
  return true
}
