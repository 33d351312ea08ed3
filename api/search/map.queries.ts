import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { latOf, lonOf } from '../db/geo.ts'
import { findCells, findLiveCells } from './cell.queries.ts'
import { type ColumnsRow, encodeColumns, flag } from './columns.ts'
import { type Condition, isOpen, type Matching, matchFilter, whereMatching } from './filter.queries.ts'
import { type Filter, readFilter } from './filter.ts'
import { isCounted, levelFor, type MapQuery, mostPoints, zoomFor } from './map.ts'
import { type Memory, remember } from './memory.queries.ts'
import { openPatterns } from './openness.queries.ts'

/** A map's answer: its mark is worked out cheaply, its body only when it is asked for. */
export type MapAnswer = { etag: string; body: () => Promise<Uint8Array> }

/** Places as columns, or clusters of the same shape where they are too many. */
export async function findMap(db: Db, query: MapQuery): Promise<MapAnswer> {
  const filter = readFilter(query)
  const memory = await remember(db)
  const matching = await matchFilter(db, memory, filter)
  const open = await openPatterns(db, { open: 'now' })
  const mark = createHash('sha1').update(JSON.stringify([memory.version, matching.key, query.zoom, open]))
  const view: View = { db, memory, filter, matching, zoom: query.zoom, open }
  return { etag: `W/"${mark.digest('base64url')}"`, body: () => findBody(view) }
}

type View = {
  db: Db
  memory: Memory
  filter: Filter
  matching: Matching
  zoom: number | undefined
  open: string[]
}

/** The one answer that everybody gets who opens the page; kept while nothing changes. */
const wholes = new WeakMap<Memory, { open: string; body: Promise<Uint8Array> }>()

async function findBody(view: View): Promise<Uint8Array> {
  const { memory, matching, zoom } = view
  if (zoom !== undefined || Object.keys(matching.conditions).length > 0) return makeBody(view)
  const open = view.open.join()
  const known = wholes.get(memory)
  if (known?.open === open) return known.body
  const body = makeBody(view)
  wholes.set(memory, { open, body })
  body.catch(() => wholes.delete(memory))
  return body
}

async function makeBody(view: View): Promise<Uint8Array> {
  const { memory, zoom } = view
  const most = mostPoints(zoom)
  const counted = isCounted(view.filter) ? await countedCells(view) : undefined
  const number = counted ? sum(counted) : await countUpTo(view, most + 1)
  if (number > most) {
    const cells = counted ?? (await findLiveCells(view.db, whereMatching(view.matching), levelOf(view)))
    return encodeColumns(cells, { kind: 'clusters', total: sum(cells), version: memory.version })
  }
  const points = await findPoints(view.db, whereMatching(view.matching), view.open)
  return encodeColumns(points, { kind: 'points', total: points.length, version: memory.version })
}

function countedCells({ db, filter, zoom }: View): Promise<ColumnsRow[]> {
  return findCells(db, filter, levelFor(zoom ?? zoomFor(filter.box)))
}

function levelOf({ filter, zoom }: View) {
  return levelFor(zoom ?? zoomFor(filter.box))
}

function sum(cells: ColumnsRow[]): number {
  return cells.reduce((total, { members = 1 }) => total + members, 0)
}

async function countUpTo({ db, matching }: View, most: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::int as number from (select 1 from venue where ${whereMatching(matching)} limit ${most}) as match`.execute(
    db,
  )
  return rows[0]?.number ?? 0
}

type PointRow = {
  lon: number
  lat: number
  category: string
  flags: number
  free_ages: number
  reduced_ages: number
  group_max: number | null
}

async function findPoints(db: Db, where: Condition, open: string[]): Promise<ColumnsRow[]> {
  const location = sql<string>`venue.location`
  const bit = (condition: Condition, value: number) => sql`case when ${condition} then ${value}::int else 0 end`
  const flags = sql.join(
    [
      bit(sql`is_free`, flag.free),
      bit(sql`is_reduced`, flag.reduced),
      bit(sql`has_free_day`, flag.freeDay),
      bit(sql`wheelchair = 'yes'`, flag.wheelchair),
      bit(isOpen(open), flag.open),
      bit(sql`demo_fields <> '{}'`, flag.demo),
    ],
    sql` + `,
  )
  const { rows } = await sql<PointRow>`
    select ${lonOf(location)} as lon, ${latOf(location)} as lat, category_code as category, ${flags} as flags,
      free_ages, reduced_ages, group_max
    from venue where ${where}`.execute(db)
  return rows.map(({ free_ages, reduced_ages, group_max, ...row }) => ({
    ...row,
    freeAges: free_ages,
    reducedAges: reduced_ages,
    groupMax: group_max ?? 0,
  }))
}
