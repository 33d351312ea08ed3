import { type RawBuilder, sql } from 'kysely'
import { customaryFor } from '../catalog/division-name.customary.ts'
import { type Run, syllablesOf } from '../catalog/words.ts'
import type { Db } from '../db/atomic.ts'
import { readCards } from './card.ts'
import type { Memory } from './memory.queries.ts'
import { remember } from './memory.queries.ts'
import { phraseRuns } from './phrase.ts'
import type { Suggestions, SuggestQuery } from './suggest.ts'
import { findVenues } from './venue-list.queries.ts'

type Found = Suggestions['divisions'][number]

/** Venues, divisions and categories that may be meant. */
export async function findSuggestions(db: Db, { q, limit, near, crs }: SuggestQuery): Promise<Suggestions> {
  const [first, ...others] = phraseRuns(q)
  if (!first) return { venues: [], divisions: [], categories: [], corrected: false }
  const memory = await remember(db)
  const { cards, page } = await findVenues(db, { q, limit, ...(near && { near }), ...(crs && { crs }) })
  const single = others.length === 0 ? first : undefined
  const whole = q.trim().toLowerCase().replace(/\s+/g, ' ')
  return {
    venues: readCards(cards).map(({ id, name, nameEn, category, location, division }) => ({
      ...{ id, name, nameEn, category, location, division },
    })),
    divisions: single || !first.isHan ? await findDivisions(db, { single, whole, limit }) : [],
    categories: single ? (await findCategories(db, memory, single)).slice(0, limit) : [],
    corrected: page.corrected,
  }
}

type Typed = { single: Run | undefined; whole: string; limit: number }

/** Whose name, pinyin, English or customary name begins so, or which have such a word in their English name; the larger first. */
async function findDivisions(db: Db, { single, whole, limit }: Typed): Promise<Found[]> {
  const begins = (column: RawBuilder<unknown>, start: string) =>
    sql`(${column} ~>=~ ${start} and ${column} ~<~ ${`${start}\u{10ffff}`})`
  const english = begins(sql`lower(name_en)`, whole)
  const latin = single && sql`or ${begins(sql`pinyin`, single.text)} or words_en && array[${single.text}]::text[]`
  const isMeant = single?.isHan
    ? begins(sql`name`, single.text)
    : sql`(${english} ${latin ?? sql``} or name = any(${customaryFor(whole)}::text[]))`
  const { rows } = await sql<Found>`
    select code, name, name_en as "nameEn",
      (select string_agg(above.name, ' ' order by above.code) ${aboveFound}) as path,
      (select string_agg(coalesce(above.name_en, above.name), ', ' order by above.code desc) ${aboveFound}) as "pathEn"
    from (
      select code, name, name_en from division
      where ${isMeant} and retired_on is null
      order by length(code), code limit ${limit}
    ) as found order by length(code), code`.execute(db)
  return rows
}

const aboveFound = sql`from division as above
  where above.code in (left(found.code, 2), left(found.code, 4), left(found.code, 6), found.code)`

type Category = { code: string; name: string; nameEn: string; sound: string; initials: string }

/** Whose name holds it, or whose pinyin, initials or English name begin so. */
async function findCategories(db: Db, memory: Memory, { text }: Run): Promise<Suggestions['categories']> {
  const all = await memory.recall('category names', () => readCategories(db))
  return all
    .filter(
      ({ name, nameEn, sound, initials }) =>
        name.includes(text) ||
        sound.startsWith(text) ||
        initials.startsWith(text) ||
        nameEn.toLowerCase().startsWith(text),
    )
    .map(({ code, name, nameEn }) => ({ code, name, nameEn }))
}

async function readCategories(db: Db): Promise<Category[]> {
  const rows = await db.selectFrom('category').select(['code', 'name_zh', 'name_en']).orderBy('sort').execute()
  return rows.map(({ code, name_zh: name, name_en: nameEn }) => {
    const syllables = syllablesOf(name)
    return { code, name, nameEn, sound: syllables.join(''), initials: syllables.map((s) => s.charAt(0)).join('') }
  })
}
