import { type RawBuilder, sql } from 'kysely'
import { metresBetween, nearness, type Point, point } from '../db/geo.ts'
import { allOf, type Condition } from './filter.queries.ts'

/** Where a venue stands in a list. What the list isn't sorted by is null. */
export type PageRow = {
  id: string
  rank: number | null
  metres: number | null
  pinyin: string | null
  shuffle: number
  /** Distance on the sphere within which everything was looked at; null when that is everything there is. */
  reach: number | null
  /** Number of matches, where reading the page has told it. */
  total: number | null
}

export type Page = RawBuilder<PageRow>
/** `after`: the sort key of the last row of the page before. */
type Wish = { where: Condition; after: readonly unknown[] | undefined; limit: number }

/** In random order, which never changes. */
export function randomPage({ where, after, limit }: Wish): Page {
  const rest = after
    ? [where, sql`(venue.shuffle, venue.id) > (${after[0]}::int, ${after[1]}::uuid)` as Condition]
    : [where]
  return sql`
    select id, null::int as rank, null::float8 as metres, null::text as pinyin, shuffle, null::float8 as reach, null::int as total
    from venue where ${allOf(rest)} order by shuffle, id limit ${limit}`
}

/** By name, in the order of pinyin. */
export function namePage({ where, after, limit }: Wish): Page {
  const rest = after
    ? [where, sql`(venue.pinyin, venue.id) > (${after[0]}::text, ${after[1]}::uuid)` as Condition]
    : [where]
  return sql`
    select id, null::int as rank, null::float8 as metres, pinyin, shuffle, null::float8 as reach, null::int as total
    from venue where ${allOf(rest)} order by pinyin, id limit ${limit}`
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
  const [location, here] = [sql<string>`venue.location`, point(near)]
  const metres = metresBetween(location, here)
  const rest = after
    ? [where, sql`(${metres}, venue.id) > (${after[0]}::float8, ${after[1]}::uuid)` as Condition]
    : [where]
  return sql`
    select id, null::int as rank, metres, null::text as pinyin, shuffle,
      case when count(*) over () = ${candidates}::int then max(rough) over () end as reach, null::int as total
    from (
      select id, shuffle, ${metres} as metres, ${nearness(location, here)} as rough
      from venue where ${allOf(rest)} order by ${nearness(location, here)} limit ${candidates}
    ) as candidate
    order by metres, id limit ${limit}`
}

/** True distances lie between these multiples of distances on the sphere. */
const LEAST_RATIO = 0.9943

/** Whether nothing that was not looked at can belong before the last row of a page by distance. */
export function isSettled(rows: readonly PageRow[]): boolean {
  const last = rows.at(-1)
  return !last || last.reach === null || (last.metres ?? 0) <= last.reach * LEAST_RATIO
}
