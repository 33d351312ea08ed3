import type { Bbox, Place } from './handle.ts'
import { eachBlock, horizontal, type Points, type Projection, placeOf, unitsPerPixel, unproject } from './points.ts'
import { separate } from './separate.ts'
import { freeAt, passes, type Sieve } from './sieve.ts'

export const cellPixels = 15

/** Pixels of the world at the zoom, from its north-west corner. */
export type PixelBox = { minX: number; minY: number; maxX: number; maxY: number }

/** One marker to draw. `index` is the point's own when it stands alone, else -1. `key` stays the same while panning. */
export type Cluster = Place & { key: string; count: number; free: number; index: number }

/** A finished view with what is needed to ask later who belongs to a cluster. */
export type Grid = { clusters: Cluster[]; frame: Frame; owner: Int32Array; keys: Map<number, string> }

type Frame = { zoom: number; projection: Projection; left: number; top: number; width: number; height: number }
type Cells = { count: Float64Array; free: Float64Array; x: Float64Array; y: Float64Array; first: Int32Array }

/** Markers nearer than this join: wide while there is much to sum up, a finger's width once streets can be told apart. */
export function mergeRadius(zoom: number): number {
  return zoom < 16 ? 60 : 44
}

/** Many thousand places would fill a view of a city and more with a hundred numbers, which nobody reads: wider there. */
export function radiusAmong(places: number, zoom: number): number {
  return zoom < 11 && places > 10_000 ? 80 : mergeRadius(zoom)
}

/**
 * Clusters of the points that pass, for a box of pixels at a whole zoom. One pass puts points into 15-pixel cells fixed
 * to the world; then cells join the nearest bigger cell within the radius, biggest first. Every point of the box is in
 * exactly one cluster; clusters near the rim may lack members outside the box, so ask for more than is shown.
 */
export function gridOf(points: Points, sieve: Sieve, box: PixelBox, zoom: number): Grid {
  const frame = frameOf(box, zoom, points.projection)
  const cells = fillCells(points, sieve, frame)
  const owner = mergeCells(cells, frame, radiusAmong(points.total, zoom))
  const keys = new Map<number, string>()
  const clusters = separate(sumCells(cells, owner), unitsPerPixel(zoom)).map((sum) => {
    const cluster = clusterOf(points, cells, sum, frame)
    for (const seed of sum.seeds) keys.set(seed, cluster.key)
    return cluster
  })
  return { clusters, frame, owner, keys }
}

/** The box around a cluster's members, and how many pins they are; undefined when the grid has no such cluster. */
export function membersOf(points: Points, sieve: Sieve, grid: Grid, key: string): Bbox | undefined {
  const found: Bbox = { minLon: Infinity, minLat: Infinity, maxLon: -Infinity, maxLat: -Infinity }
  eachCell(points, sieve, grid.frame, (index, cell) => {
    if (grid.keys.get(grid.owner[cell] as number) !== key) return
    const { lon, lat } = placeOf(points, index)
    found.minLon = Math.min(found.minLon, lon)
    found.minLat = Math.min(found.minLat, lat)
    found.maxLon = Math.max(found.maxLon, lon)
    found.maxLat = Math.max(found.maxLat, lat)
  })
  return found.minLon === Infinity ? undefined : found
}

function frameOf(box: PixelBox, zoom: number, projection: Projection): Frame {
  const left = Math.floor(box.minX / cellPixels)
  const top = Math.floor(box.minY / cellPixels)
  const width = Math.floor(box.maxX / cellPixels) - left + 1
  const height = Math.floor(box.maxY / cellPixels) - top + 1
  return { zoom, projection, left, top, width, height }
}

function eachCell(points: Points, sieve: Sieve, frame: Frame, visit: (index: number, cell: number) => void): void {
  const perCell = unitsPerPixel(frame.zoom) * cellPixels
  const { slope, offset } = horizontal(frame.projection)
  const { lon, y } = points
  const [xScale, xStart] = [slope / perCell, offset / perCell - frame.left]
  const [yScale, yStart] = [1 / perCell, -frame.top]
  eachBlock(points, degreesOf(frame), (from, to) => {
    for (let index = from; index < to; index++) {
      const column = Math.floor((lon[index] as number) * xScale + xStart)
      if (column < 0 || column >= frame.width) continue
      const row = Math.floor((y[index] as number) * yScale + yStart)
      if (row < 0 || row >= frame.height) continue
      if (passes(points, index, sieve)) visit(index, row * frame.width + column)
    }
  })
}

function degreesOf(frame: Frame): Bbox {
  const scale = cellPixels / (256 * 2 ** frame.zoom)
  const northWest = unproject({ x: frame.left * scale, y: frame.top * scale }, frame.projection)
  const far = { x: (frame.left + frame.width) * scale, y: (frame.top + frame.height) * scale }
  const southEast = unproject(far, frame.projection)
  const rounding = 1e-5
  return {
    minLon: northWest.lon - rounding,
    minLat: southEast.lat - rounding,
    maxLon: southEast.lon + rounding,
    maxLat: northWest.lat + rounding,
  }
}

function fillCells(points: Points, sieve: Sieve, frame: Frame): Cells {
  const size = frame.width * frame.height
  const count = new Float64Array(size)
  const free = new Float64Array(size)
  const x = new Float64Array(size)
  const y = new Float64Array(size)
  const first = new Int32Array(size)
  const { slope, offset } = horizontal(frame.projection)
  const { members } = points
  eachCell(points, sieve, frame, (index, cell) => {
    const weight = members ? (members[index] as number) : 1
    if (count[cell] === 0) first[cell] = index
    count[cell] = (count[cell] as number) + weight
    x[cell] = (x[cell] as number) + weight * ((points.lon[index] as number) * slope + offset)
    y[cell] = (y[cell] as number) + weight * (points.y[index] as number)
    free[cell] = (free[cell] as number) + freeAt(points, index, sieve)
  })
  return { count, free, x, y, first }
}

/** For each filled cell the cell it belongs to (itself, when it is a seed); -1 where nothing is. */
function mergeCells({ count, x, y }: Cells, frame: Frame, radius: number): Int32Array {
  const owner = new Int32Array(count.length).fill(-1)
  const reach = Math.ceil(radius / cellPixels)
  const limit = (radius * unitsPerPixel(frame.zoom)) ** 2
  for (const seed of biggestFirst(count)) {
    if (owner[seed] !== -1) continue
    owner[seed] = seed
    const [seedX, seedY] = [
      (x[seed] as number) / (count[seed] as number),
      (y[seed] as number) / (count[seed] as number),
    ]
    const [row, column] = [Math.floor(seed / frame.width), seed % frame.width]
    const [rowTo, columnTo] = [Math.min(frame.height - 1, row + reach), Math.min(frame.width - 1, column + reach)]
    for (let r = Math.max(0, row - reach); r <= rowTo; r++) {
      for (let c = Math.max(0, column - reach); c <= columnTo; c++) {
        const cell = r * frame.width + c
        const weight = count[cell] as number
        if (weight === 0 || owner[cell] !== -1) continue
        const [dx, dy] = [(x[cell] as number) / weight - seedX, (y[cell] as number) / weight - seedY]
        if (dx * dx + dy * dy <= limit) owner[cell] = seed
      }
    }
  }
  return owner
}

/** Filled cells by falling count; among equals from the north-west, so that the order is the same in every view. */
function biggestFirst(count: Float64Array): Int32Array {
  const filled: number[] = []
  for (let cell = 0; cell < count.length; cell++) if (count[cell] !== 0) filled.push(cell)
  const ranks = Float64Array.from(filled, (cell) => cell - (count[cell] as number) * 2 ** 24).sort()
  return Int32Array.from(ranks, (rank) => rank - Math.floor(rank / 2 ** 24) * 2 ** 24)
}

/** Sums of a cluster's cells; x and y weighted by count, in the units of `Points.y`. */
export type Sum = { seed: number; count: number; free: number; x: number; y: number; seeds: number[] }

function sumCells(cells: Cells, owner: Int32Array): Sum[] {
  const sums = new Map<number, Sum>()
  for (let cell = 0; cell < owner.length; cell++) {
    const seed = owner[cell] as number
    if (seed === -1) continue
    const sum = sums.get(seed) ?? { seed, count: 0, free: 0, x: 0, y: 0, seeds: [seed] }
    sum.count += cells.count[cell] as number
    sum.free += cells.free[cell] as number
    sum.x += cells.x[cell] as number
    sum.y += cells.y[cell] as number
    sums.set(seed, sum)
  }
  return [...sums.values()]
}

function clusterOf(points: Points, { first }: Cells, sum: Sum, frame: Frame): Cluster {
  const index = sum.count === 1 ? (first[sum.seed] as number) : -1
  const middle = { x: sum.x / sum.count / 2 ** 29, y: sum.y / sum.count / 2 ** 29 }
  const place = index === -1 ? unproject(middle, frame.projection) : placeOf(points, index)
  return { ...place, key: keyOf(points, sum.seed, index, frame), count: sum.count, free: sum.free, index }
}

function keyOf({ lon, lat }: Points, seed: number, index: number, { zoom, left, top, width }: Frame): string {
  if (index !== -1) return `${lon[index]},${lat[index]}`
  return `${zoom}/${left + (seed % width)}/${top + Math.floor(seed / width)}`
}
