import { type RawBuilder, sql } from 'kysely'
import { metresBetween, nearness, type Point, place } from '../db/geo.ts'
import { allOf, type Condition } from './filter.queries.ts'

/** Where a venue stands in a list: what it is sorted by, and what reading the page has told. */
export type PageRow = {
  id: string
  shuffle: number
  rank?: number
  metres?: number
  pinyin?: string
  /** Distance on the sphere within which everything was looked at; null when that is everything there is. */
  reach?: number | null
  /** Number of matches. */
  total?: number
}

/** A page's query with these columns of `venue`, id and shuffle among them; in order. */
export type Page = (columns: RawBuilder<unknown>) => RawBuilder<PageRow>
export const keyColumns = sql`venue.id, venue.shuffle`

/**
 * `after`: the sort key of the last row of the page before. Limits are written into the statement: the planner keeps the plan
 * of a prepared statement only where it knows how few rows are wanted. (By distance it keeps the right one without.)
 */
type Wish = { where: Condition; after: readonly unknown[] | undefined; limit: number }

/** In random order, which never changes. */
export function randomPage({ where, after, limit }: Wish): Page {
  const rest = after ? sql`(venue.shuffle, venue.id) > (${after[0]}::int, ${after[1]}::uuid)` : sql`true`
  return (columns) => sql`
    select ${columns} from venue where ${where} and ${rest} order by venue.shuffle, venue.id limit ${sql.lit(limit)}`
}

/** By name, in the order of pinyin. */
export function namePage({ where, after, limit }: Wish): Page {
  const rest = after ? sql`(venue.pinyin, venue.id) > (${after[0]}::text, ${after[1]}::uuid)` : sql`true`
  return (columns) => sql`
    select ${columns}, venue.pinyin from venue where ${where} and ${rest} order by venue.pinyin, venue.id limit ${sql.lit(limit)}`
}

/**
 * Nearest first, in true metres. The index walks in the order of distances on the sphere, which differ from true ones by up
 * to 0.56 %: `candidates` of them are looked at and sorted anew. The page is right where {@link isSettled} says so.
 */
export function distancePage({
  where,
  after,
  limit,
  near,
  candidates,
}: Wish & { near: Point; candidates: number }): Page {
  const [location, here] = [sql<string>`venue.location`, place(near)]
  const metres = metresBetween(location, here)
  const rest = after
    ? [where, sql`(${metres}, venue.id) > (${after[0]}::float8, ${after[1]}::uuid)` as Condition]
    : [where]
  // What a card needs is made for the page's rows alone: the sort comes before it.
  return (columns) => sql`
    select ${columns}, venue.metres, case when count(*) over () = ${candidates}::int then max(rough) over () end as reach
    from (
      select *, ${metres} as metres, ${nearness(location, here)} as rough
      from venue where ${allOf(rest)} order by ${nearness(location, here)} limit ${candidates}
    ) as venue
    order by venue.metres, venue.id limit ${sql.lit(limit)}`
}

/** So many candidates more than a page holds settle nearly every page. */
export const SPARE = 4

/** True distances lie between these multiples of distances on the sphere. */
const LEAST_RATIO = 0.9943

/** Whether nothing that was not looked at can belong before the last row of a page by distance. */
export function isSettled(rows: readonly PageRow[]): boolean {
  const { reach, metres = 0 } = rows.at(-1) ?? {}
  return reach === null || reach === undefined || metres < reach * LEAST_RATIO
}
