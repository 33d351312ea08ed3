import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'

/** Changes with everything a visitor can see: catalogue_change has a row for each statement that changed any of it. */
export async function catalogueVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select coalesce(sum(n), 0) || '.' || coalesce(max(id), 0) as version from catalogue_change`.execute(db)
  return rows[0]?.version ?? '0.0'
}
