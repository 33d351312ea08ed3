import { sql } from 'kysely'
import type { Point } from '../catalog/coordinates.ts'
import type { Db } from '../db/atomic.ts'
import { point } from '../db/geo.ts'
import { divisionAt } from './campus.queries.ts'

/** The smallest division whose outline covers a spot; null where none is known. */
export async function divisionOfSpot(db: Db, spot: Point): Promise<string | null> {
  const { rows } = await sql<{ code: string | null }>`select ${divisionAt(sql`${point(spot)}`)} as code`.execute(db)
  return rows[0]?.code ?? null
}
