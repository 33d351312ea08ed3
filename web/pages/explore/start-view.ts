import type { MapColumns } from '../../map/map.ts'
import type { Bbox } from './address.ts'

const cell = 0.5
const unitsPerDegree = 1e5

/**
 * Where the map begins when nothing else says: around the fullest half-degree of the catalogue with its neighbours (about
 * a city), because a box around everything shows a newcomer only a far-off country of clusters.
 */
export function startBox({ count, lon, lat, members }: MapColumns): Bbox | null {
  if (count === 0) return null
  const weights = new Map<string, number>()
  const keyAt = (i: number) => `${cellOf(lon[i] as number)},${cellOf(lat[i] as number)}`
  for (let i = 0; i < count; i++) weights.set(keyAt(i), (weights.get(keyAt(i)) ?? 0) + (members?.[i] ?? 1))
  const [fullest] = [...weights].sort((a, b) => b[1] - a[1])[0] as [string, number]
  const [x, y] = fullest.split(',').map(Number) as [number, number]
  const inside = [...Array(count).keys()].filter((i) => near(lon[i] as number, x) && near(lat[i] as number, y))
  return boxAround(
    trim(inside.map((i) => (lon[i] as number) / unitsPerDegree)),
    trim(inside.map((i) => (lat[i] as number) / unitsPerDegree)),
  )
}

function cellOf(units: number): number {
  return Math.floor(units / unitsPerDegree / cell)
}

function near(units: number, wanted: number): boolean {
  return Math.abs(units / unitsPerDegree / cell - wanted - 0.5) <= 1
}

/** The middle nine tenths: a single far-off place must not make the city small. */
function trim(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b)
  const cut = Math.floor(sorted.length / 20)
  return sorted.slice(cut, sorted.length - cut)
}

function boxAround(lons: number[], lats: number[]): Bbox {
  const margin = 0.01
  return {
    minLon: (lons[0] as number) - margin,
    minLat: (lats[0] as number) - margin,
    maxLon: (lons.at(-1) as number) + margin,
    maxLat: (lats.at(-1) as number) + margin,
  }
}
