import type { Feature, FeatureCollection, Position } from 'geojson'
import { contains } from './compass.ts'
import type { Bbox, Place } from './handle.ts'

/** A district's outline: its rings, and where its name may stand, best first. */
export type District = {
  code: string
  name: string
  nameEn: string
  isNeighbour: boolean
  rings: Position[][]
  box: Bbox
  labels: Place[]
}

/** The polygons of the features; those without area are left out. */
export function districtsOf(outlines: FeatureCollection): District[] {
  return outlines.features.flatMap((feature) => {
    const rings = ringsOf(feature)
    const biggest = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0]
    if (biggest === undefined || areaOf(biggest) === 0) return []
    const { code, name, nameEn, neighbour } = feature.properties ?? {}
    const known = { code: String(code ?? ''), name: String(name ?? ''), nameEn: String(nameEn ?? name ?? '') }
    let places: Place[] | undefined
    const district = { ...known, isNeighbour: neighbour === true, rings, box: boxOf(rings) }
    // Found when the district first comes into view: most never do.
    return [
      Object.defineProperty(district, 'labels', {
        get: () => {
          places ??= labelPlaces(biggest)
          return places
        },
      }) as District,
    ]
  })
}

function boxOf(rings: Position[][]): Bbox {
  const box = { minLon: Infinity, minLat: Infinity, maxLon: -Infinity, maxLat: -Infinity }
  for (const [lon = 0, lat = 0] of rings.flat()) {
    box.minLon = Math.min(box.minLon, lon)
    box.minLat = Math.min(box.minLat, lat)
    box.maxLon = Math.max(box.maxLon, lon)
    box.maxLat = Math.max(box.maxLat, lat)
  }
  return box
}

/** Whether a place is inside, by the even-odd rule over all rings, so that holes are outside. */
export function isInside({ rings, box }: Pick<District, 'rings' | 'box'>, { lon, lat }: Place): boolean {
  if (!contains(box, { lon, lat })) return false
  return rings.reduce(
    (inside, ring) => (crossings(ring, lat).filter((at) => at > lon).length % 2 ? !inside : inside),
    false,
  )
}

function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry?.type === 'Polygon') return geometry.coordinates
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.flat()
  return []
}

/** Middles of the widest stretches inside the ring on seven parallels: inside also where the shape is bent. */
function labelPlaces(ring: Position[]): Place[] {
  const latitudes = ring.map(([, lat = 0]) => lat)
  return widestStretches([ring], { minLat: Math.min(...latitudes), maxLat: Math.max(...latitudes) }).slice(0, 4)
}

/** Where a name may stand in the part of the district within a box, best first; empty when none of it is there. */
export function labelPlacesWithin({ rings }: Pick<District, 'rings'>, box: Bbox): Place[] {
  return widestStretches(rings, box)
}

type Band = { minLat: number; maxLat: number; minLon?: number; maxLon?: number }

function widestStretches(
  rings: Position[][],
  { minLat, maxLat, minLon = -Infinity, maxLon = Infinity }: Band,
): Place[] {
  const stretches = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].flatMap((share) => {
    const lat = minLat + (maxLat - minLat) * share
    const at = rings.flatMap((ring) => crossings(ring, lat)).sort((a, b) => a - b)
    return at.flatMap((west, index) => {
      if (index % 2 === 1) return []
      const [from, to] = [Math.max(west, minLon), Math.min(at[index + 1] ?? west, maxLon)]
      return to > from ? [{ lat, lon: (from + to) / 2, width: to - from }] : []
    })
  })
  return stretches.toSorted((a, b) => b.width - a.width).map(({ lat, lon }) => ({ lat, lon }))
}

/** Longitudes where the ring crosses a parallel. */
function crossings(ring: Position[], lat: number): number[] {
  const found: number[] = []
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] as Position
    const [x2 = 0, y2 = 0] = ring[index] as Position
    if (y1 > lat !== y2 > lat) found.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
  }
  return found
}

function areaOf(ring: Position[]): number {
  let area = 0
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] as Position
    const [x2 = 0, y2 = 0] = ring[index] as Position
    area += x1 * y2 - x2 * y1
  }
  return area / 2
}
