/** West, south, east, north, WGS-84 degrees. */
export type StartBox = [minLon: number, minLat: number, maxLon: number, maxLat: number]
type Spot = { lon: number; lat: number; members?: number }

/** Degrees. */
const CELL = 0.5
const MARGIN = 0.01

/**
 * Where a map begins when nothing else says: around the fullest half-degree of these places with its neighbours (about a
 * city), because a box around everything shows a newcomer only a far-off country of clusters. Null where there are none.
 */
export function startBox(places: readonly Spot[]): StartBox | null {
  const weights = new Map<number, number>()
  for (const place of places) weights.set(cellOf(place), (weights.get(cellOf(place)) ?? 0) + (place.members ?? 1))
  const fullest = [...weights].reduce<[number, number] | undefined>(
    (best, cell) => (best && best[1] >= cell[1] ? best : cell),
    undefined,
  )
  if (!fullest) return null
  const [row, column] = [Math.floor(fullest[0] / COLUMNS), fullest[0] % COLUMNS]
  const near = places.filter(({ lon, lat }) => isNear(lon + 180, column) && isNear(lat + 90, row))
  const [lons, lats] = [trim(near.map(({ lon }) => lon)), trim(near.map(({ lat }) => lat))]
  return [lons.least - MARGIN, lats.least - MARGIN, lons.most + MARGIN, lats.most + MARGIN]
}

const COLUMNS = 360 / CELL + 1

function cellOf({ lon, lat }: Spot): number {
  return Math.floor((lat + 90) / CELL) * COLUMNS + Math.floor((lon + 180) / CELL)
}

function isNear(degrees: number, cell: number): boolean {
  return Math.abs(degrees / CELL - cell - 0.5) <= 1
}

/** The middle nine tenths: a single far-off place must not make the city small. */
function trim(values: number[]): { least: number; most: number } {
  const sorted = Float64Array.from(values).sort()
  const cut = Math.floor(sorted.length / 20)
  return { least: sorted[cut] as number, most: sorted[sorted.length - cut - 1] as number }
}
