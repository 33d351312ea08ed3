import { sql } from 'kysely'
import { versionNow } from '../catalog/catalogue.queries.ts'
import type { Crs } from '../catalog/coordinates.ts'
import type { Db } from '../db/atomic.ts'
import { latOf, lonOf } from '../db/geo.ts'
import { inPipeline } from '../db/pipeline.ts'
import { type CardRow, cardText } from './card.ts'
import type { Memory } from './memory.queries.ts'
import { openNow } from './openness.queries.ts'
import type { Page, PageRow } from './page.queries.ts'

type Row = PageRow & CardRow & { version: string; opening_pattern_id: string | null }

/** `cards`: each the JSON text of a VenueCard. `version`: of the catalogue that the query saw; undefined on an empty page. */
export type Cards = { cards: string[]; rows: PageRow[]; version: string | undefined }

/** The cards of a page. */
export async function findCards(db: Db, memory: Memory, { page, crs }: { page: Page; crs: Crs }): Promise<Cards> {
  const { rows } = (await page(cardColumns).execute(inPipeline(db))) as { rows: Row[] }
  const patterns = rows.map((row) => row.opening_pattern_id)
  const open = await openNow(db, memory, patterns)
  return {
    cards: rows.map((row) => cardText(row, open(row.opening_pattern_id), crs)),
    rows,
    version: rows[0]?.version,
  }
}

const location = sql<string>`venue.location`
/** What the database knows of a card, as JSON: read and written again it would cost more than finding it. */
const card = sql`(
  select row_to_json(card)::text from (
    select venue.id, venue.name, venue.name_en as "nameEn", venue.category_code as category,
      json_build_object('lon', ${lonOf(location)}, 'lat', ${latOf(location)}) as location, venue.address,
      (select row_to_json(division) from (
        select code, name, name_en as "nameEn" from division where division.code = venue.division_code) as division) as division,
      venue.has_free_day as "hasFreeDay", venue.wheelchair, venue.group_max as "groupMax",
      venue.verified_on as "verifiedOn", venue.source, venue.demo_fields as "demoFields"
  ) as card)`
const cardColumns = sql`venue.id, venue.shuffle, ${versionNow} as version, ${card} as card, venue.free_audiences,
  venue.reduced_audiences, venue.opening_pattern_id`
