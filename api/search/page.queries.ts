import { type RawBuilder, sql } from 'kysely'
import { metresBetween, nearness, type Point, place } from '../db/geo.ts'
import { allOf, type Condition, unseen } from './filter.queries.ts'

/** Where a venue stands in a list: what it is sorted by, and what reading the page has told. */
export type PageRow = {
  id: string
  shuffle: number
  rank?: number
  metres?: number
  pinyin?: string
  /** Metres of the farthest that was looked at; null when that is everything there is. */
  reach?: number | null
  /** Number of matches. */
  total?: number
}

/**
 * `select`: a page's query with these columns of `venue`, id and shuffle among them; in order. `told`: which fields of a
 * PageRow it gives besides those two.
 */
export type Page = {
  select: (columns: RawBuilder<unknown>) => RawBuilder<PageRow>
  told: readonly Exclude<keyof PageRow, 'id' | 'shuffle'>[]
}
export const keyColumns = sql`venue.id, venue.shuffle`

/**
 * `after`: the sort key of the last row of the page before. Limits are written into the statement: the planner keeps the plan
 * of a prepared statement only where it knows how few rows are wanted.
 */
type Wish = { where: Condition; after: readonly unknown[] | undefined; limit: number }

/** In random order, which never changes. */
export function randomPage({ where, after, limit }: Wish): Page {
  const rest = after ? sql`(venue.shuffle, venue.id) > (${after[0]}::int, ${after[1]}::uuid)` : sql`true`
  const select: Page['select'] = (columns) => sql`
    select ${columns} from venue where ${where} and ${rest} order by venue.shuffle, venue.id limit ${sql.lit(limit)}`
  return { select, told: [] }
}

/** By name, in the order of pinyin. */
export function namePage({ where, after, limit }: Wish): Page {
  const rest = after ? sql`(venue.pinyin, venue.id) > (${after[0]}::text, ${after[1]}::uuid)` : sql`true`
  const select: Page['select'] = (columns) => sql`
    select ${columns}, venue.pinyin from venue where ${where} and ${rest} order by venue.pinyin, venue.id limit ${sql.lit(limit)}`
  return { select, told: ['pinyin'] }
}

/**
 * Nearest first, in true metres. The index walks in the order of distances on the sphere, which differ from true ones by up
 * to 0.57 %: `candidates` of them are looked at and sorted anew. The page is right where {@link isSettled} says so.
 * `keepsPlan`: it walks outwards whatever the numbers are; planning that each time would take as long as the walk.
 */
export function distancePage({
  where,
  after,
  limit,
  near,
  candidates,
  keepsPlan = false,
}: Wish & { near: Point; candidates: number; keepsPlan?: boolean }): Page {
  const [location, here] = [sql<string>`venue.location`, place(near)]
  const metres = metresBetween(location, here)
  const rest = after
    ? [where, sql`(${metres}, venue.id) > (${after[0]}::float8, ${after[1]}::uuid)` as Condition]
    : [where]
  // What a card needs is made for the page's rows alone: the sort comes before it.
  const select: Page['select'] = (columns) => sql`
    select ${columns}, venue.metres, case when count(*) over () = ${candidates}::int then max(venue.metres) over () end as reach
    from (
      select *, ${metres} as metres
      from venue where ${allOf(rest)} order by ${nearness(location, here)} limit ${keepsPlan ? unseen(candidates, 'int') : candidates}
    ) as venue
    order by venue.metres, venue.id limit ${sql.lit(limit)}`
  return { select, told: ['metres', 'reach'] }
}

/** So many candidates more than a page holds settle nearly every page. */
export const SPARE = 4

/**
 * True distances are 0.9943 to 1.0045 times those on the sphere: what is farther on the sphere than everything that was looked
 * at is truly at least this much of the farthest of that away.
 */
const LEAST_RATIO = 0.9943 / 1.0045

/** Whether nothing that was not looked at can belong before this row, the last of a page by distance. */
export function isSettled({ reach, metres = 0 }: Pick<PageRow, 'reach' | 'metres'> = {}): boolean {
  return reach === null || reach === undefined || metres < reach * LEAST_RATIO
}
