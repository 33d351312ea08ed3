import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'

/** Takes the mark of a free day from venues whose last free open day was before `today` (YYYY-MM-DD); gives how many those are. */
export async function refreshFreeDays(db: Db, today: string): Promise<number> {
  const isOver = sql`offer.days = 'open_day' and not ${today}::date <= any(offer.dates)`
  const { numAffectedRows } = await sql`
    update venue set has_free_day = false
    where has_free_day
      and exists (select 1 from offer where offer.venue_id = venue.id and offer.kind = 'free' and ${isOver})
      and not exists (
        select 1 from offer where offer.venue_id = venue.id and offer.kind = 'free' and offer.days <> 'daily' and not (${isOver})
      )`.execute(db)
  return Number(numAffectedRows ?? 0)
}
