import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'

/**
 * Adds up what writes have added to the map's squares and to the catalogue's version, and files new words into their index.
 * Changes nothing that anybody sees; without it reading only becomes slower. For after an import, and every some minutes.
 */
export async function tidySearch(db: Db): Promise<void> {
  await atomic(db, async (transaction) => {
    // One at a time; who comes second finds little to do.
    await sql`select pg_advisory_xact_lock(4701, 2)`.execute(transaction)
    await sql`
      with untidy as (
        select distinct level, tile from map_cell where not is_tidy
      ), gone as (
        delete from map_cell using untidy
        where map_cell.level = untidy.level and map_cell.tile = untidy.tile returning map_cell.*
      )
      insert into map_cell (level, tile, x, y, category_code, is_free, members, lon_sum, lat_sum, is_tidy)
      select level, tile, x, y, category_code, is_free, sum(members), sum(lon_sum), sum(lat_sum), true
      from gone group by level, tile, x, y, category_code, is_free having sum(members) <> 0
      order by level, tile`.execute(transaction)
    await sql`
      with gone as (delete from catalogue_change returning *)
      insert into catalogue_change (id, n) select max(id), sum(n) from gone having count(*) > 0`.execute(transaction)
  })
  await sql`select gin_clean_pending_list('venue_terms'::regclass)`.execute(db)
}
