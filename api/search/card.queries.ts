import { type RawBuilder, sql } from 'kysely'
import { versionNow } from '../catalog/catalogue.queries.ts'
import type { Crs } from '../catalog/coordinates.ts'
import type { Db } from '../db/atomic.ts'
import { latOf, lonOf } from '../db/geo.ts'
import { inPipeline } from '../db/pipeline.ts'
import { cardText, readFields } from './card.ts'
import type { Memory } from './memory.queries.ts'
import { openNow } from './openness.queries.ts'
import type { Page, PageRow } from './page.queries.ts'

/**
 * `cards`: each the JSON text of a VenueCard. `full`: the row that fills the page, null where there are fewer. `end`: what the
 * last row tells. `version`: of the catalogue that the query saw.
 */
export type Cards = {
  cards: string[]
  full: PageRow | null
  end: Pick<PageRow, 'metres' | 'reach' | 'total'>
  version: string
}

type Row = Cards['end'] & { lines: string | null; full: PageRow | null; version: string }

/** The cards of a page that is full with `size`. The database writes them together: reading row by row takes several times as long. */
export async function findCards(
  db: Db,
  memory: Memory,
  { page, size, crs }: { page: Page; size: number; crs: Crs },
): Promise<Cards> {
  const { rows } = await linesOf(page, size).execute(inPipeline(db))
  const { lines, full, version, ...end } = rows[0] as Row
  const fields = lines === null ? [] : readFields(lines)
  const open = await openNow(
    db,
    memory,
    fields.map(({ pattern }) => pattern),
  )
  return { cards: fields.map((one) => cardText(one, open(one.pattern), crs)), full, end, version }
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
const cardColumns = sql`venue.id, venue.shuffle, ${card} as card, venue.free_audiences, venue.reduced_audiences,
  venue.opening_pattern_id`

/** One row: the page's lines (card.ts), its `size`th row, and what its last row tells. */
function linesOf({ select, told }: Page, size: number): RawBuilder<Row> {
  const metres = told.includes('metres') ? sql`coalesce(page.metres::text, '')` : sql`''`
  const line = sql`page.card || e'\\t' || page.free_audiences || e'\\t' || page.reduced_audiences || e'\\t' || ${metres}
    || e'\\t' || coalesce(page.opening_pattern_id::text, '')`
  const full = ['id', 'shuffle', ...told].map(
    (key) => sql`${sql.lit(key)}, (array_agg(${sql.ref(`page.${key}`)}))[${sql.lit(size)}]`,
  )
  // Sorted by distance, the last is the farthest; the others are the same in every row.
  const end = told.filter((key) => key === 'metres' || key === 'reach' || key === 'total')
  return sql`
    select string_agg(${line}, e'\\n') as lines, ${versionNow} as version,
      case when count(*) >= ${sql.lit(size)} then json_build_object(${sql.join(full)}) end as full
      ${sql.join(
        end.map((key) => sql`, max(${sql.ref(`page.${key}`)}) as ${sql.ref(key)}`),
        sql``,
      )}
    from (${select(cardColumns)}) as page`
}
