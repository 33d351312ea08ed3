import { type SqlBool, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { metresBetween, type Point, place } from '../db/geo.ts'
import { allOf, type Condition } from './filter.queries.ts'
import { distancePage, isSettled, keyColumns, type Page, type PageRow, SPARE } from './page.queries.ts'
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

/** The rows of a page by how well the text matches, then by distance or at random, when all matches can be looked at: some thousands. */
export async function findRankedOfAll(db: Db, { text, others, near, after, limit }: Wish): Promise<PageRow[]> {
  const [exact, start, name, anywhere] = text.ranks
  const second = near ? sql.ref('metres') : sql.ref('shuffle')
  const metres = near ? sql`, ${metresBetween(sql<string>`venue.location`, place(near))} as metres` : sql``
  const rest = after
    ? sql<SqlBool>`(rank, ${second}, id) > (${after[0]}::int, ${after[1]}::float8, ${after[2]}::uuid)`
    : sql`true`
  const { rows } = await sql<PageRow>`
    with found as materialized (
      select id, shuffle ${metres} from venue where ${others} and ${hasOneOf(anywhere)}
    ), hit as materialized (
      select *, case when id in (${idsOf(others, exact)}) then 0 when id in (${idsOf(others, start)}) then 1
        when id in (${idsOf(others, name)}) then 2 else 3 end as rank
      from found
    )
    select id, shuffle, rank ${near ? sql`, metres` : sql``}, (select count(*)::int from hit) as total
    from hit where ${rest} order by rank, ${second}, id limit ${limit}`.execute(db)
  return rows
}

/** Asked of the index again: reading a row's terms to see which of several needs it has takes longer. */
function idsOf(others: Condition, needs: Need[], pieces?: string[]) {
  return sql`select venue.id from venue where ${others} and ${hasOneOf(needs, pieces)}`
}

/** Rows that were read already, in their order, with other columns. */
export function pageOf(rows: PageRow[]): Page {
  const told = (['rank', 'metres', 'total'] as const).filter((key) => rows[0]?.[key] !== undefined)
  const select: Page['select'] = (columns) => sql`
    select ${columns} ${sql.join(
      told.map((key) => sql`, ${sql.ref(`page.${key}`)}`),
      sql``,
    )}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as found (row, place)
    cross join jsonb_to_record(found.row) as page (id uuid, rank int, metres float8, total int)
    join venue on venue.id = page.id order by found.place`
  return { select, told }
}

/**
 * The rows of a page in the same order when there are too many matches to look at: rank by rank, nearest first or in pieces
 * of the random order, as few as fill the page.
 */
export async function findRankedInPieces(db: Db, { text, others, near, after, limit }: Wish): Promise<PageRow[]> {
  const rows: PageRow[] = []
  for (let rank = Number(after?.[0] ?? 0); rank < text.ranks.length && rows.length < limit; rank++) {
    const wish: RankWish = {
      others,
      needs: text.ranks[rank] ?? [],
      better: text.ranks[rank - 1] ?? [],
      rank,
      after: after && after[0] === rank ? after.slice(1) : undefined,
      limit: limit - rows.length,
    }
    const found = near ? await findNearestOfRank(db, wish, near) : await findInPieces(db, wish)
    for (const row of found) rows.push({ ...row, rank })
  }
  return rows
}

/** What has one of the needs, but none of those of a better rank. */
type RankWish = {
  others: Condition
  needs: Need[]
  better: Need[]
  rank: number
  after: readonly unknown[] | undefined
  limit: number
}

function findNearestOfRank(db: Db, { others, needs, better, ...wish }: RankWish, near: Point): Promise<PageRow[]> {
  const where = allOf([others, hasOneOf(needs), sql<SqlBool>`not ${hasOneOf(better)}`])
  return findNearest(db, { ...wish, where, near })
}

/** The rows of a page by distance, looking at as many candidates as it takes. */
export async function findNearest(
  db: Db,
  wish: Omit<Parameters<typeof distancePage>[0], 'candidates'>,
): Promise<PageRow[]> {
  for (let candidates = wish.limit + SPARE; ; candidates *= 4) {
    const { rows } = await distancePage({ ...wish, candidates })
      .select(keyColumns)
      .execute(db)
    if (isSettled(rows.at(-1))) return rows
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

async function findInPieces(db: Db, wish: RankWish): Promise<PageRow[]> {
  const rows: PageRow[] = []
  let from = wish.after ? Math.floor(Number(wish.after[0]) / PIECE_SIZE) : 0
  for (const step of [...(STEPS[wish.rank] ?? []), PIECES.length]) {
    const pieces = step < PIECES.length ? PIECES.slice(from, from + step) : undefined
    const rest = pieces ? wish.others : allOf([wish.others, sql`venue.shuffle >= ${from * PIECE_SIZE}::int`])
    rows.push(...(await findPiece(db, { ...wish, others: rest, limit: wish.limit - rows.length }, pieces)))
    from += step
    if (rows.length >= wish.limit || from >= PIECES.length) return rows
  }
  return rows
}

/** Finds by terms first, sorts then: in the order of the list, nearly everything would be read to find a rare term. */
async function findPiece(db: Db, wish: RankWish, pieces: string[] | undefined): Promise<PageRow[]> {
  const { others, needs, better, after, limit } = wish
  const rest = after ? sql`(shuffle, id) > (${after[0]}::int, ${after[1]}::uuid)` : sql`true`
  const { rows } = await sql<PageRow>`
    with hit as materialized (
      select id, shuffle from venue
      where ${others} and ${hasOneOf(needs, pieces)} and id not in (${idsOf(others, better, pieces)})
    )
    select id, shuffle from hit where ${rest} order by shuffle, id limit ${limit}`.execute(db)
  return rows
}
