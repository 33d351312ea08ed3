import { type RawBuilder, sql } from 'kysely'
import { versionNow } from '../catalog/catalogue.queries.ts'
import type { Crs } from '../catalog/coordinates.ts'
import type { Db } from '../db/atomic.ts'
import { fixed } from '../db/fixed.ts'
import { latOf, lonOf } from '../db/geo.ts'
import { inPipeline } from '../db/pipeline.ts'
import { type CardFields, cardText, readFields } from './card.ts'
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
  const division = await divisionTexts(
    db,
    memory,
    fields.map((one) => one.division),
  )
  const text = (one: CardFields) => cardText(one, { division: division(one.division), open: open(one.pattern) }, crs)
  return { cards: fields.map(text), full, end, version }
}

const kept = new WeakMap<Memory, Map<string, string>>()

/** The JSON text of a NamedDivision for each code: many venues lie in the same, which the database would write for each. */
async function divisionTexts(db: Db, memory: Memory, codes: readonly string[]): Promise<(code: string) => string> {
  const known = kept.get(memory) ?? new Map([['', 'null']])
  kept.set(memory, known)
  const missing = codes.filter((code) => !known.has(code))
  if (missing.length > 0) {
    const { rows } = await sql<{ code: string; text: string }>`
      select code, row_to_json(division)::text as text from (
        select code, name, name_en as "nameEn" from division where code = any(${missing}::text[])) as division
    `.execute(inPipeline(db))
    for (const { code, text } of rows) known.set(code, text)
  }
  return (code) => known.get(code) ?? 'null'
}

const location = sql<string>`venue.location`
/** What the database knows of a card, as JSON: read and written again it would cost more than finding it. */
const card = sql`(
  select row_to_json(card)::text from (
    select venue.id, venue.name, venue.name_en as "nameEn", venue.category_code as category,
      json_build_object('lon', ${lonOf(location)}, 'lat', ${latOf(location)}) as location, venue.address,
      venue.has_free_day as "hasFreeDay", venue.wheelchair, venue.group_max as "groupMax",
      venue.verified_on as "verifiedOn", venue.source, venue.demo_fields as "demoFields"
  ) as card)`
const cardColumns = fixed(sql`venue.id, venue.shuffle, ${card} as card, venue.division_code, venue.free_audiences,
  venue.reduced_audiences, venue.opening_pattern_id`)

/** One row: the page's lines (card.ts), its `size`th row, and what its last row tells. */
function linesOf({ select, told }: Page, size: number): RawBuilder<Row> {
  return sql`${gathering(told, size)} from (${select(cardColumns)}) as page`
}

const gatherings = new Map<string, RawBuilder<Row>>()

/** What {@link linesOf} selects: the same for every page of the same order and size. */
function gathering(told: Page['told'], size: number): RawBuilder<Row> {
  const key = `${size} ${told}`
  const known = gatherings.get(key)
  if (known) return known
  const metres = told.includes('metres') ? sql`coalesce(page.metres::text, '')` : sql`''`
  const fields = sql`page.card, coalesce(page.division_code, ''), page.free_audiences, page.reduced_audiences, ${metres},
    coalesce(page.opening_pattern_id::text, '')`
  const full = ['id', 'shuffle', ...told].map(
    (name) => sql`${sql.lit(name)}, (array_agg(${sql.ref(`page.${name}`)}))[${sql.lit(size)}]`,
  )
  // Sorted by distance, the last is the farthest; the others are the same in every row.
  const end = told.filter((name) => name === 'metres' || name === 'reach' || name === 'total')
  const gathered = fixed(sql<Row>`
    select string_agg(concat_ws(e'\\t', ${fields}), e'\\n') as lines, ${versionNow} as version,
      case when count(*) >= ${sql.lit(size)} then json_build_object(${sql.join(full)}) end as full
      ${sql.join(
        end.map((name) => sql`, max(${sql.ref(`page.${name}`)}) as ${sql.ref(name)}`),
        sql``,
      )}`)
  gatherings.set(key, gathered)
  return gathered
}
