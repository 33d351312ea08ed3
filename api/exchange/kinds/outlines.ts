import type { MultiPolygon, Position } from 'geojson'
import { type Crs, type Point, toWgs84 } from '../../catalog/coordinates.ts'
import { flawOf } from '../../catalog/geometry.ts'
import { cleanName, textOrNothing } from '../../catalog/text.ts'
import { understand } from '../columns.ts'
import { isInChina } from '../coordinate.ts'
import { bySystem, conclude, type Evidence, median } from '../guard.ts'
import type { SourceRow } from '../row.ts'
import type { Staged } from './kind.ts'

/** An outline as a row states it: in the file's own system. */
export type OutlineEntry = { name: string; code?: string; outline: MultiPolygon; centre?: Point }

/** Understands one row as the outline of a division, or says why it can't be one. */
export function readOutline(source: SourceRow): Staged {
  const cells = understand(source.fields)
  const name = cleanName(cells.name?.value)
  const about = { row: source.row, ...(name && { name }) }
  const refuse = (code: string, params?: Record<string, string | number>): Staged => ({
    ...about,
    reasons: [{ code, ...(params && { params }) }],
  })
  if (source.refusal) return { ...about, reasons: [source.refusal] }
  if (!name) return refuse('no-name')
  // Small crossings are repaired later, by the database, which knows how much that changes.
  const flaw = flawOf(source.geometry, { mayCross: true })
  if (flaw) return refuse(flaw.code, flaw.at)
  const { geometry } = source
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return refuse('not-a-polygon', { type: geometry?.type ?? '' })
  const outline: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  }
  const odd = outline.coordinates
    .flat(2)
    .map(toPoint)
    .find((point) => !isInChina(point))
  if (odd) return refuse(isInChina({ lon: odd.lat, lat: odd.lon }) ? 'coordinate-swapped' : 'outside-china', odd)
  const code = codeOf(textOrNothing(cells.code?.value) ?? source.ref)
  return {
    ...about,
    ...(code && { ref: code }),
    reasons: [],
    entry: { name, ...(code && { code }), outline } satisfies OutlineEntry,
  }
}

function codeOf(text: string | undefined): string | undefined {
  if (!text || !/^[1-9]\d{1,8}$/.test(text)) return undefined
  if (text.length !== 6) return text.length === 2 || text.length === 4 || text.length === 9 ? text : undefined
  return text.endsWith('0000') ? text.slice(0, 2) : text.endsWith('00') ? text.slice(0, 4) : text
}

function toPoint([lon = 0, lat = 0]: Position): Point {
  return { lon, lat }
}

/** Degrees are kept to 1 cm, so that one outline in two systems is one outline. */
const DIGITS = 7

export function outlineToWgs84(crs: Crs, outline: MultiPolygon): MultiPolygon {
  const convert = (position: Position): Position => {
    const { lon, lat } = toWgs84(crs, toPoint(position))
    return [Number(lon.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))]
  }
  return {
    type: 'MultiPolygon',
    coordinates: outline.coordinates.map((rings) => rings.map((ring) => ring.map(convert))),
  }
}

const SAMPLES = 400
/** Known vertices farther than this from every outline belong to other divisions or other times. */
const REACH_METRES = 3_000

export type KnownOutline = { name: string; outline: MultiPolygon }

/**
 * What known outlines (WGS-84) say about received ones: how far known vertices lie from the nearest vertex of the file,
 * under each coordinate system. A county's and its city's outline share a border, so either will do.
 */
export function weighOutlines(known: readonly KnownOutline[], received: readonly MultiPolygon[]): Evidence | undefined {
  const grids = bySystemOf((crs) =>
    grid(received.flatMap((outline) => outlineToWgs84(crs, outline).coordinates.flat(2).map(toPoint))),
  )
  const measured = known.flatMap(({ name, outline }) => {
    const vertices = outline.coordinates.flat(2).map(toPoint)
    const sample = vertices.filter((_, index) => index % Math.ceil(vertices.length / SAMPLES) === 0)
    const near = sample.flatMap((vertex) => {
      const metres = bySystem((crs) => nearestMetres(grids[crs], vertex))
      return Object.values(metres).every((value) => value <= REACH_METRES) ? [metres] : []
    })
    return near.map((metres, row) => ({ row, name, metres }))
  })
  if (measured.length < SAMPLES / 10) return undefined
  const evidence = conclude(measured)
  const examples = known.flatMap(({ name }) => {
    const own = measured.filter((one) => one.name === name)
    return own.length > 0
      ? [{ row: 0, name, metres: bySystem((crs) => Math.round(median(own.map(({ metres }) => metres[crs])))) }]
      : []
  })
  return evidence && { ...evidence, examples: examples.slice(0, 5) }
}

function bySystemOf<Value>(make: (crs: 'wgs84' | 'gcj02' | 'bd09') => Value) {
  return { wgs84: make('wgs84'), gcj02: make('gcj02'), bd09: make('bd09') }
}

const CELL_DEGREES = 0.01
type Grid = Map<number, Point[]>
const cell = (lon: number, lat: number) => Math.floor(lon / CELL_DEGREES) * 100_000 + Math.floor(lat / CELL_DEGREES)

function grid(points: readonly Point[]): Grid {
  const cells: Grid = new Map()
  for (const point of points) {
    const key = cell(point.lon, point.lat)
    const list = cells.get(key)
    if (list) list.push(point)
    else cells.set(key, [point])
  }
  return cells
}

/** Metres to the nearest point of the grid within about 3 km; infinite beyond. */
function nearestMetres(cells: Grid, { lon, lat }: Point): number {
  let least = Number.POSITIVE_INFINITY
  const scale = Math.cos((lat * Math.PI) / 180)
  for (let dx = -3; dx <= 3; dx += 1) {
    for (let dy = -3; dy <= 3; dy += 1) {
      for (const point of cells.get(cell(lon + dx * CELL_DEGREES, lat + dy * CELL_DEGREES)) ?? []) {
        least = Math.min(least, Math.hypot((point.lon - lon) * scale, point.lat - lat))
      }
    }
  }
  return least * 111_195
}
