import type { Bbox, MapColumns, Place } from './handle.ts'

/** How latitude becomes the map's vertical axis: Web Mercator, or plain degrees for CGCS2000 longitude/latitude tiles. */
export type Projection = 'mercator' | 'geographic'

/** The columns with what the grid needs beside them. */
export type Points = MapColumns & {
  projection: Projection
  /** Vertical axis of each point, in units of 2^-29 of a 256-pixel world at zoom 0, downwards. */
  y: Int32Array
  /** Smallest and largest lon and lat (degrees × 1e5) of every run of `blockSize` points. */
  blocks: { minLon: Int32Array; minLat: Int32Array; maxLon: Int32Array; maxLat: Int32Array }
}

/** Points come in Morton order, so a run of them is a small area that can be skipped as a whole. */
export const blockSize = 512

const world = 2 ** 29
const radians = Math.PI / 180

/** Degrees → fractions of the 256-pixel world that Leaflet's projections use (geographic: 2 wide, 1 high). */
export function project({ lon, lat }: Place, projection: Projection): { x: number; y: number } {
  if (projection === 'geographic') return { x: lon / 180 + 1, y: 0.5 - lat / 180 }
  const sine = Math.sin(Math.max(-85.0511287798, Math.min(85.0511287798, lat)) * radians)
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}

export function unproject({ x, y }: { x: number; y: number }, projection: Projection): Place {
  if (projection === 'geographic') return { lon: (x - 1) * 180, lat: (0.5 - y) * 180 }
  return { lon: (x - 0.5) * 360, lat: Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / radians }
}

/** Horizontal axis as a line: x = lon × slope + offset, in the units of `Points.y`. */
export function horizontal(projection: Projection): { slope: number; offset: number } {
  return projection === 'mercator'
    ? { slope: world / 360e5, offset: world / 2 }
    : { slope: world / 180e5, offset: world }
}

/** Units of `Points.y` per pixel at a zoom. */
export function unitsPerPixel(zoom: number): number {
  return world / (256 * 2 ** zoom)
}

export function preparePoints(columns: MapColumns, projection: Projection): Points {
  return { ...columns, projection, y: verticals(columns, projection), blocks: boundBlocks(columns) }
}

export function placeOf({ lon, lat }: MapColumns, index: number): Place {
  return { lon: (lon[index] as number) / 1e5, lat: (lat[index] as number) / 1e5 }
}

/** Calls `visit` with the first and last+1 index of every block that may hold points within the box. */
export function eachBlock({ count, blocks }: Points, box: Bbox, visit: (from: number, to: number) => void): void {
  const [minLon, minLat] = [box.minLon * 1e5, box.minLat * 1e5]
  const [maxLon, maxLat] = [box.maxLon * 1e5, box.maxLat * 1e5]
  for (let block = 0; block * blockSize < count; block++) {
    if ((blocks.minLon[block] as number) > maxLon || (blocks.maxLon[block] as number) < minLon) continue
    if ((blocks.minLat[block] as number) > maxLat || (blocks.maxLat[block] as number) < minLat) continue
    visit(block * blockSize, Math.min(count, (block + 1) * blockSize))
  }
}

/** Latitudes between two entries of the table are interpolated: within a pixel of the formula at the deepest zoom. */
const perDegree = 100

function verticals({ count, lat }: MapColumns, projection: Projection): Int32Array {
  let [south, north] = [90e5, -90e5]
  for (let index = 0; index < count; index++) {
    south = Math.min(south, lat[index] as number)
    north = Math.max(north, lat[index] as number)
  }
  const scale = perDegree / 1e5
  const first = Math.floor(south * scale)
  const table = new Float64Array(Math.max(0, Math.floor(north * scale) - first + 2))
  for (let at = 0; at < table.length; at++) {
    table[at] = project({ lon: 0, lat: (first + at) / perDegree }, projection).y * world
  }
  const y = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    const at = (lat[index] as number) * scale - first
    const below = Math.floor(at)
    const from = table[below] as number
    y[index] = from + (at - below) * ((table[below + 1] as number) - from)
  }
  return y
}

function boundBlocks({ count, lon, lat }: MapColumns): Points['blocks'] {
  const size = Math.ceil(count / blockSize)
  const minLon = new Int32Array(size).fill(2 ** 31 - 1)
  const minLat = new Int32Array(size).fill(2 ** 31 - 1)
  const maxLon = new Int32Array(size).fill(-(2 ** 31))
  const maxLat = new Int32Array(size).fill(-(2 ** 31))
  for (let index = 0; index < count; index++) {
    const block = (index / blockSize) | 0
    const [east, north] = [lon[index] as number, lat[index] as number]
    if (east < (minLon[block] as number)) minLon[block] = east
    if (east > (maxLon[block] as number)) maxLon[block] = east
    if (north < (minLat[block] as number)) minLat[block] = north
    if (north > (maxLat[block] as number)) maxLat[block] = north
  }
  return { minLon, minLat, maxLon, maxLat }
}
