import type { Geometry, Position } from 'geojson'
import type { SourceRow } from '../row.ts'
import { idList, type Places, placesOf } from './places.ts'

/** An OpenStreetMap element, as Overpass JSON and .osm XML both describe it. */
export type Element = {
  type: 'node' | 'way' | 'relation'
  id: number
  lat?: number
  lon?: number
  center?: { lat: number; lon: number }
  tags?: Record<string, string>
  nodes?: number[]
  geometry?: ({ lat: number; lon: number } | null)[]
  members?: { type: string; ref: number; role: string; geometry?: ({ lat: number; lon: number } | null)[] }[]
}

/** Tags that make an element a place; roads, addresses and single trees are passed over. */
const PLACE_KEYS = [
  'amenity',
  'tourism',
  'leisure',
  'historic',
  'club',
  'social_facility',
  'shop',
  'boundary',
  'office',
]

/**
 * Rows from OpenStreetMap elements, those that have one of the `keys`. They may refer to each other in any order, so the
 * file is walked several times: for what the rows need (ids only), for the nodes of ways that relations need, for the
 * places of the nodes needed, then for the rows. What no row needs is never kept.
 */
export async function* placeRows(
  walk: () => AsyncIterable<Element>,
  keys: readonly string[] = PLACE_KEYS,
): AsyncGenerator<SourceRow> {
  const isWanted = ({ tags }: Element) => tags !== undefined && keys.some((key) => tags[key])
  const known = await readSkeleton(walk, isWanted)
  let row = 0
  for await (const element of walk()) {
    row += 1
    const { tags } = element
    if (!tags || !isWanted(element)) continue
    yield {
      row,
      fields: tags,
      ref: `${element.type}/${element.id}`,
      geometry: geometryOf(element, known),
      isElement: true,
    }
  }
}

type Skeleton = { nodes: Places; ways: Map<number, number[]> }

async function readSkeleton(
  walk: () => AsyncIterable<Element>,
  isWanted: (element: Element) => boolean,
): Promise<Skeleton> {
  const { ids, ways, holds } = await readNeeds(walk(), isWanted)
  if (ways.size > 0 && holds.way)
    for await (const { type, id, nodes } of walk()) {
      if (type !== 'way' || !nodes || !ways.has(id)) continue
      ways.set(id, nodes)
      for (const node of nodes) ids.add(node)
    }
  const nodes = placesOf(ids.sorted())
  if (!nodes.isEmpty && holds.node)
    for await (const { type, id, lon, lat } of walk())
      if (type === 'node' && lon !== undefined && lat !== undefined) nodes.put(id, lon, lat)
  return { nodes, ways }
}

/** The nodes that wanted ways need, the ways that wanted relations need, and whether the file holds any. */
async function readNeeds(elements: AsyncIterable<Element>, isWanted: (element: Element) => boolean) {
  const ids = idList()
  const ways = new Map<number, number[]>()
  const holds = { node: false, way: false, relation: false }
  for await (const element of elements) {
    holds[element.type] = true
    if (element.type === 'node' || !isWanted(element)) continue
    if (!element.geometry) for (const node of element.nodes ?? []) ids.add(node)
    for (const { ref, geometry } of outerWays(element)) if (!geometry) ways.set(ref, [])
  }
  return { ids, ways, holds }
}

function geometryOf(element: Element, known: Skeleton): Geometry | null {
  const { type, lon, lat, center } = element
  if (type === 'node') return lon === undefined || lat === undefined ? null : { type: 'Point', coordinates: [lon, lat] }
  const lines = type === 'way' ? [lineOf(element, known)] : outerLines(element, known)
  const rings = joinRings(lines.filter((line) => line.length > 1))
  if (rings.length > 0) return { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }
  if (center) return { type: 'Point', coordinates: [center.lon, center.lat] }
  const line = lines.find((candidate) => candidate.length > 1)
  return line ? { type: 'LineString', coordinates: line } : null
}

function positions(points: ({ lon: number; lat: number } | null)[]): Position[] {
  return points.flatMap((point) => (point ? [[point.lon, point.lat]] : []))
}

function lineOf({ geometry, nodes = [] }: Pick<Element, 'geometry' | 'nodes'>, known: Skeleton): Position[] {
  if (geometry) return positions(geometry)
  return nodes.flatMap((id) => {
    const node = known.nodes.find(id)
    return node ? [node] : []
  })
}

function outerLines(element: Element, known: Skeleton): Position[][] {
  return outerWays(element).map(({ ref, geometry }) =>
    lineOf({ ...(geometry && { geometry }), nodes: known.ways.get(ref) ?? [] }, known),
  )
}

function outerWays({ members = [] }: Element) {
  return members.filter(({ type, role }) => type === 'way' && (role === 'outer' || role === ''))
}

const isSame = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Joins lines end to end into closed rings; what doesn't close is left out. */
function joinRings(lines: Position[][]): Position[][] {
  const open = lines.map((line) => [...line])
  const rings: Position[][] = []
  while (open.length > 0) {
    const ring = open.pop() as Position[]
    while (!isSame(ring[0], ring.at(-1))) {
      const at = open.findIndex((line) => isSame(line[0], ring.at(-1)) || isSame(line.at(-1), ring.at(-1)))
      if (at < 0) break
      const [next = []] = open.splice(at, 1)
      ring.push(...(isSame(next[0], ring.at(-1)) ? next : next.toReversed()).slice(1))
    }
    if (ring.length > 3 && isSame(ring[0], ring.at(-1))) rings.push(ring)
  }
  return rings
}
