import { type SqlBool, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { metresBetween, type Point, point } from '../db/geo.ts'
import { allOf, type Condition } from './filter.queries.ts'
import { distancePage, isSettled, type Page, type PageRow } from './page.queries.ts'
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
      rank,
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
/**
 * By rank: so many pieces are read at a time; where those hold too little, what is left has few matches and is read at once.
 * The same whole name is rare, the same beginning less so.
 */
const STEPS = [[], [16], [1, 16], [1, 16]]

type PieceWish = { where: Condition; needs: Need[]; rank: number; after: readonly unknown[] | undefined; limit: number }

async function findInPieces(db: Db, { where, needs, rank, after, limit }: PieceWish): Promise<PageRow[]> {
  const rows: PageRow[] = []
  let from = after ? Math.floor(Number(after[0]) / PIECE_SIZE) : 0
  for (const step of [...(STEPS[rank] ?? []), PIECES.length]) {
    const pieces = step < PIECES.length ? PIECES.slice(from, from + step) : undefined
    const rest = pieces ? where : allOf([where, sql`venue.shuffle >= ${from * PIECE_SIZE}::int`])
    const page = piecePage({ where: allOf([hasOneOf(needs, pieces), rest]), after, limit: limit - rows.length })
    rows.push(...(await page.execute(db)).rows)
    from += step
    if (rows.length >= limit || from >= PIECES.length) return rows
  }
  return rows
}

/** Finds by terms first, sorts then: in the order of the list, nearly everything would be read to find a rare term. */
function piecePage({ where, after, limit }: Omit<PieceWish, 'needs' | 'rank'>): Page {
  const rest = after ? sql`(shuffle, id) > (${after[0]}::int, ${after[1]}::uuid)` : sql`true`
  return sql`
    with hit as materialized (select id, shuffle from venue where ${where})
    select id, null::int as rank, null::float8 as metres, null::text as pinyin, shuffle, null::float8 as reach,
      null::int as total
    from hit where ${rest} order by shuffle, id limit ${limit}`
}
