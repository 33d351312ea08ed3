import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'

/** Removes sessions that have ended, sign-ons that were never finished, and browsers not seen for half a year. */
export async function tidyAccounts(db: Db): Promise<void> {
  await sql`delete from session where expires_at < now()`.execute(db)
  await sql`delete from verification where expires_at < now() - interval '1 day'`.execute(db)
  await sql`delete from known_browser where last_used_at < now() - interval '180 days'`.execute(db)
}
