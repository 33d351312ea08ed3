import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { inPipeline } from '../db/pipeline.ts'

/** The version as a part of another query, which then says what it saw. */
export const versionNow = sql<string>`(select coalesce(sum(n), 0) || '.' || coalesce(max(id), 0) from catalogue_change)`

/** Changes with everything a visitor can see: catalogue_change has a row for each statement that changed any of it. */
export async function catalogueVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`select ${versionNow} as version`.execute(inPipeline(db))
  return rows[0]?.version ?? '0.0'
}
