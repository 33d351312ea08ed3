import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { latOf, lonOf, squareX, squareY } from '../db/geo.ts'
import { type ColumnsRow, flag } from './columns.ts'
import type { Condition } from './filter.queries.ts'
import type { Filter } from './filter.ts'
import { type Level, levelFor, squaresIn, tilesOf, zoomFor } from './map.ts'

type Row = { lon: number; lat: number; category: string; members: number; free_members: number }

const WORLD = { minLon: -180, minLat: -90, maxLon: 180, maxLat: 90 }

/** Clusters from the squares that every write keeps counted; only for a filter that {@link isCounted}. */
export async function findCells(db: Db, filter: Filter, level: Level): Promise<ColumnsRow[]> {
  const ranges = squaresIn(filter.box ?? WORLD, level)
  const inRange = ranges.map(
    ({ fromX, toX, fromY, toY }) =>
      sql`(x between ${fromX}::int and ${toX}::int and y between ${fromY}::int and ${toY}::int)`,
  )
  const inTiles = filter.box ? sql`tile = any(${ranges.flatMap(tilesOf)}::int[])` : sql`true`
  const inCategories = filter.categories ? sql`category_code = any(${filter.categories}::text[])` : sql`true`
  const { rows } = await sql<Row>`
    select sum(lon_sum)::float8 / sum(members) / 1e5 as lon, sum(lat_sum)::float8 / sum(members) / 1e5 as lat,
      -- That of the largest row; as text with all numbers equally long, which is quicker than sorting rows.
      substr(max(members + 1000000000 || category_code), 11) as category, sum(members)::int as members,
      coalesce(sum(members) filter (where is_free), 0)::int as free_members
    from map_cell
    where level = ${level}::int and ${inTiles} and (${sql.join(inRange, sql` or `)}) and ${inCategories}
      and ${filter.isFree ? sql`is_free` : sql`true`}
    group by x, y having sum(members) > 0`.execute(db)
  return rows.map(clusterOf)
}

/**
 * About how many places lie within a circle, by the squares whose middle does; only for a filter that is otherwise counted.
 */
export async function countInCircle(db: Db, filter: Filter, { lon, lat, metres }: Circle): Promise<number> {
  const height = metres / METRES_PER_DEGREE
  const width = height / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  const box = {
    minLon: Math.max(-180, lon - width),
    maxLon: Math.min(180, lon + width),
    minLat: Math.max(-90, lat - height),
    maxLat: Math.min(90, lat + height),
  }
  const cells = await findCells(db, { ...filter, box: filter.box ?? box }, levelFor(zoomFor(box) - 1))
  return cells
    .filter((cell) => ((cell.lon - lon) / width) ** 2 + ((cell.lat - lat) / height) ** 2 <= 1)
    .reduce((sum, { members = 0 }) => sum + members, 0)
}

type Circle = { lon: number; lat: number; metres: number }
const METRES_PER_DEGREE = 111_320

/** Clusters counted now, for any filter. */
export async function findLiveCells(db: Db, where: Condition, level: Level): Promise<ColumnsRow[]> {
  const location = sql<string>`venue.location`
  const { rows } = await sql<Row>`
    select avg(${lonOf(location)})::float8 as lon, avg(${latOf(location)})::float8 as lat,
      mode() within group (order by category_code) as category, count(*)::int as members,
      count(*) filter (where is_free)::int as free_members
    from venue where ${where} group by ${squareX(location, level)}, ${squareY(location, level)}`.execute(db)
  return rows.map(clusterOf)
}

/** Of a cluster's other properties nothing is told: the server has filtered already. */
function clusterOf({ free_members: freeMembers, ...row }: Row): ColumnsRow {
  return { ...row, freeMembers, flags: freeMembers > 0 ? flag.free : 0, freeAges: 0, reducedAges: 0, groupMax: 0 }
}
