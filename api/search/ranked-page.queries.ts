import { type SqlBool, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { metresBetween, type Point, point } from '../db/geo.ts'
import { allOf, type Condition } from './filter.queries.ts'
import { distancePage, isSettled, type Page, type PageRow, randomPage } from './page.queries.ts'
import type { Need } from './phrase.ts'
import { hasOneOf, type TextMatch } from './text.queries.ts'

/** `others`: every condition but the text's. Sort key: rank, metres or random place, id. */
type Wish = {
  text: TextMatch
  others: Condition
  near: Point | undefined
  after: readonly unknown[] | undefined
  limit: number
}

/** By how well the text matches, then by distance or at random, when all matches can be looked at: some thousands. */
export function rankedPage({ text, others, near, after, limit }: Wish): Page {
  const [exact, start, name, anywhere] = text.ranks
  const second = near ? sql.ref('metres') : sql.ref('shuffle')
  const metres = near ? metresBetween(sql<string>`venue.location`, point(near)) : sql`null::float8`
  const rest = after
    ? sql<SqlBool>`(rank, ${second}, id) > (${after[0]}::int, ${after[1]}::float8, ${after[2]}::uuid)`
    : sql`true`
  return sql`
    with hit as materialized (
      select id, case when ${hasOneOf(exact)} then 0 when ${hasOneOf(start)} then 1 when ${hasOneOf(name)} then 2 else 3 end
        as rank, ${metres} as metres, null::text as pinyin, shuffle, null::float8 as reach
      from venue where ${others} and ${hasOneOf(anywhere)}
    )
    select *, (select count(*)::int from hit) as total from hit where ${rest} order by rank, ${second}, id limit ${limit}`
}

/**
 * The rows of a page in the same order when there are too many matches to look at: rank by rank, nearest first or in pieces
 * of the random order, as few as fill the page.
 */
export async function findRankedRows(db: Db, { text, others, near, after, limit }: Wish): Promise<PageRow[]> {
  const rows: PageRow[] = []
  for (let rank = Number(after?.[0] ?? 0); rank < text.ranks.length && rows.length < limit; rank++) {
    const before = text.ranks[rank - 1]
    const where = before ? allOf([others, sql<SqlBool>`not ${hasOneOf(before)}`]) : others
    const needs = text.ranks[rank] as Need[]
    const wish = {
      where,
      needs,
      after: after && after[0] === rank ? after.slice(1) : undefined,
      limit: limit - rows.length,
    }
    const found = near
      ? await findNearest(db, { ...wish, where: allOf([where, hasOneOf(needs)]), near })
      : await findInPieces(db, wish)
    for (const row of found) rows.push({ ...row, rank })
  }
  return rows
}

/** The rows of a page by distance, looking at as many candidates as it takes. */
export async function findNearest(
  db: Db,
  wish: Omit<Parameters<typeof distancePage>[0], 'candidates'>,
): Promise<PageRow[]> {
  for (let candidates = wish.limit + 12; ; candidates *= 4) {
    const { rows } = await distancePage({ ...wish, candidates }).execute(db)
    if (isSettled(rows)) return rows
  }
}

const DIGITS = [...'0123456789abcdef']
/** The 256 pieces of the random order, as terms (api/catalog/words.ts). */
const PIECES = DIGITS.flatMap((first) => DIGITS.map((second) => `#${first}${second}`))
const PIECE_SIZE = 2 ** 28 / PIECES.length
/** A longer list of terms costs the index more than reading everything from here on. */
const MOST_PIECES = 64

type PieceWish = { where: Condition; needs: Need[]; after: readonly unknown[] | undefined; limit: number }

async function findInPieces(db: Db, { where, needs, after, limit }: PieceWish): Promise<PageRow[]> {
  const rows: PageRow[] = []
  let from = after ? Math.floor(Number(after[0]) / PIECE_SIZE) : 0
  for (let count = 1; from < PIECES.length && rows.length < limit; count *= 8) {
    const to = count > MOST_PIECES ? PIECES.length : from + count
    const conditions = [where, hasOneOf(needs, count > MOST_PIECES ? undefined : PIECES.slice(from, to))]
    if (count > MOST_PIECES) conditions.push(sql`venue.shuffle >= ${from * PIECE_SIZE}::int`)
    const page = randomPage({ where: allOf(conditions), after, limit: limit - rows.length })
    rows.push(...(await page.execute(db)).rows)
    from = to
  }
  return rows
}
