import type { Geometry, Polygon, Position } from 'geojson'
import type { Point } from './coordinates.ts'

/** Why a geometry can't be used; undefined when it can. `at` is where. */
export type Flaw = { code: 'no-geometry' | 'geometry-broken' | 'ring-open' | 'ring-crosses'; at?: Point } | undefined

const MAX_POSITIONS = 500_000

/** Looks for what makes a geometry unusable: missing or odd coordinates, rings that don't close or (unless `mayCross`) cross themselves. */
export function flawOf(geometry: Geometry | null | undefined, { mayCross = false } = {}): Flaw {
  if (!geometry) return { code: 'no-geometry' }
  const rings = ringsOf(geometry)
  const flat = positionsOf(geometry)
  if (!flat || flat.length === 0 || flat.length > MAX_POSITIONS || !flat.every(isPosition))
    return { code: 'geometry-broken' }
  for (const ring of rings) {
    if (ring.length < 4 || !isSame(ring[0] as Position, ring.at(-1) as Position)) return { code: 'ring-open' }
    const crossing = mayCross ? undefined : selfCrossing(ring)
    if (crossing) return { code: 'ring-crosses', at: { lon: crossing[0] as number, lat: crossing[1] as number } }
  }
  return undefined
}

function isPosition(position: unknown): boolean {
  return Array.isArray(position) && position.length >= 2 && Number.isFinite(position[0]) && Number.isFinite(position[1])
}

function polygonsOf(geometry: Geometry): Polygon['coordinates'][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

function ringsOf(geometry: Geometry): Position[][] {
  try {
    return polygonsOf(geometry).flat()
  } catch {
    return []
  }
}

/** All positions; undefined for a kind of geometry that is none of GeoJSON's, or malformed. */
export function positionsOf(geometry: Geometry): Position[] | undefined {
  try {
    if (geometry.type === 'Point') return [geometry.coordinates]
    if (geometry.type === 'LineString' || geometry.type === 'MultiPoint') return geometry.coordinates
    if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates.flat()
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2)
  } catch {
    return undefined
  }
  return undefined
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/** The first place where a ring crosses itself. Edges are swept from west to east, so long outlines stay quick. */
function selfCrossing(ring: Position[]): Position | undefined {
  const edges = ring.slice(1).flatMap((to, index) => {
    const from = ring[index] as Position
    return isSame(from, to)
      ? []
      : [
          {
            from,
            to,
            west: Math.min(from[0] as number, to[0] as number),
            east: Math.max(from[0] as number, to[0] as number),
          },
        ]
  })
  const order = edges.map((_, index) => index).sort((a, b) => (edges[a]?.west ?? 0) - (edges[b]?.west ?? 0))
  let active: number[] = []
  for (const index of order) {
    const edge = edges[index] as (typeof edges)[number]
    active = active.filter((other) => (edges[other]?.east ?? 0) >= edge.west)
    for (const other of active) {
      const { from, to } = edges[other] as (typeof edges)[number]
      if (crosses(edge.from, edge.to, from, to)) return edge.from
    }
    active.push(index)
  }
  return undefined
}

/** Do two edges cross at a point inside both? Edges that only touch at their ends do not. */
function crosses(a: Position, b: Position, c: Position, d: Position): boolean {
  const [d1, d2, d3, d4] = [side(c, d, a), side(c, d, b), side(a, b, c), side(a, b, d)]
  return d1 * d2 < 0 && d3 * d4 < 0
}

function side(from: Position, to: Position, point: Position): number {
  const [x1 = 0, y1 = 0] = from
  const [x2 = 0, y2 = 0] = to
  const [x = 0, y = 0] = point
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))
}

/** A point that stands for the place: the point itself, a line's middle, a point inside the largest polygon. */
export function representativePoint(geometry: Geometry): Point | undefined {
  const polygons = polygonsOf(geometry)
  if (polygons.length > 0) return pointInside(polygons.reduce((a, b) => (area(a) >= area(b) ? a : b)))
  const positions = positionsOf(geometry) ?? []
  const middle = positions[Math.floor(positions.length / 2)]
  return middle && { lon: middle[0] as number, lat: middle[1] as number }
}

function area([ring = []]: Position[][]): number {
  return Math.abs(signedArea(ring))
}

function signedArea(ring: Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [px = 0, py = 0] = ring[index] ?? []
    return sum + ((px - x0) * (y - y0) - (x - x0) * (py - y0)) / 2
  }, 0)
}

/** The centroid where it lies inside; else the middle of the widest stretch on the centroid's latitude. */
function pointInside(rings: Position[][]): Point {
  const { lon, lat } = centroid(rings[0] ?? [])
  const cuts = rings
    .flatMap((ring) => ring.slice(1).flatMap((to, index) => cutAt(lat, ring[index] as Position, to)))
    .sort((a, b) => a - b)
  const stretches = cuts.flatMap((from, index) =>
    index % 2 === 0 && cuts[index + 1] !== undefined ? [[from, cuts[index + 1] as number] as const] : [],
  )
  if (stretches.length === 0 || stretches.some(([from, to]) => from <= lon && lon <= to)) return { lon, lat }
  const [from, to] = stretches.reduce((a, b) => (a[1] - a[0] >= b[1] - b[0] ? a : b))
  return { lon: (from + to) / 2, lat }
}

function cutAt(lat: number, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number[] {
  return y1 > lat === y2 > lat ? [] : [x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)]
}

function centroid(ring: Position[]): Point {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  const total = signedArea(ring)
  if (total === 0) return { lon: x0, lat: y0 }
  let [x, y] = [0, 0]
  for (const [index, [bx = 0, by = 0]] of ring.slice(1).entries()) {
    const [ax = 0, ay = 0] = ring[index] ?? []
    const cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    x += (ax + bx - 2 * x0) * cross
    y += (ay + by - 2 * y0) * cross
  }
  return { lon: x0 + x / (6 * total), lat: y0 + y / (6 * total) }
}
