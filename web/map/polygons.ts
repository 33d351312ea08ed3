import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Place } from './handle.ts'

/** A district's outline: its rings, and where its name sits best. */
export type District = {
  code: string
  name: string
  isNeighbour: boolean
  rings: Position[][]
  label: Place
  /** Of its box, in degrees: names are laid out from the widest district down. */
  width: number
}

/** The polygons of the features; those without area are left out. */
export function districtsOf(outlines: FeatureCollection): District[] {
  return outlines.features.flatMap((feature) => {
    const rings = ringsOf(feature)
    const biggest = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0]
    if (biggest === undefined) return []
    const { code, name, neighbour } = feature.properties ?? {}
    const longitudes = biggest.map(([lon = 0]) => lon)
    const width = Math.max(...longitudes) - Math.min(...longitudes)
    const known = { code: String(code ?? ''), name: String(name ?? ''), isNeighbour: neighbour === true }
    return [{ ...known, rings, label: labelPlace(biggest), width }]
  })
}

/** Whether a place is inside, by the even-odd rule over all rings, so that holes are outside. */
export function isInside({ rings }: Pick<District, 'rings'>, { lon, lat }: Place): boolean {
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

/** The middle of the widest stretch inside the ring, tried on nine parallels: inside also where the shape is bent. */
function labelPlace(ring: Position[]): Place {
  const latitudes = ring.map(([, lat = 0]) => lat)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const stretches = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7].flatMap((share) => {
    const lat = south + (north - south) * share
    const at = crossings(ring, lat).sort((a, b) => a - b)
    return at.flatMap((from, index) => (index % 2 === 0 ? [{ lat, from, to: at[index + 1] ?? from }] : []))
  })
  const best = stretches.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  return best ? { lon: (best.from + best.to) / 2, lat: best.lat } : { lon: ring[0]?.[0] ?? 0, lat: ring[0]?.[1] ?? 0 }
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
