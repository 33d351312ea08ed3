import gcoord from 'gcoord'
import { isOnMainland } from './mainland.ts'

/** Coordinate systems that Chinese data come in. CGCS2000 is WGS-84 to within a few decimetres and is taken as such. */
export const CRS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const
export type Crs = (typeof CRS)[number]
export type Point = { lon: number; lat: number }

const SYSTEMS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const
type Shifted = keyof typeof SYSTEMS

/** The forward formula without the question where it applies, so that its inverse is smooth at the edges. */
function shift(crs: Shifted, { lon, lat }: Point): Point {
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, SYSTEMS[crs]) as [number, number]
  return { lon: x, lat: y }
}

function isShifted(crs: Crs): crs is Shifted {
  return crs === 'gcj02' || crs === 'bd09'
}

/**
 * WGS-84 degrees to another system. On the Chinese mainland GCJ-02 lies 100–800 m and BD-09 up to 1,500 m off; elsewhere
 * (Hong Kong, Macau, Taiwan, abroad) all systems are taken as equal. The public formula itself is good to about 1 m.
 */
export function fromWgs84(crs: Crs, { lon, lat }: Point): Point {
  return isShifted(crs) && isOnMainland({ lon, lat }) ? shift(crs, { lon, lat }) : { lon, lat }
}

/**
 * Degrees of a system to WGS-84: the fixed point of the forward formula, five steps, ≤ 1 cm. Within some 500 m of the
 * mainland's edge (the Shenzhen river, a land border) the side is decided by the shifted point, and may be wrong.
 */
export function toWgs84(crs: Crs, { lon, lat }: Point): Point {
  if (!isShifted(crs) || !isOnMainland({ lon, lat })) return { lon, lat }
  let guess = { lon, lat }
  for (let step = 0; step < 5; step += 1) {
    const image = shift(crs, guess)
    guess = { lon: guess.lon + lon - image.lon, lat: guess.lat + lat - image.lat }
  }
  return guess
}

const RADIUS_METRES = 6_371_008.8
const RADIANS = Math.PI / 180

/** Metres between two points on a sphere: good to 0.5 %, for comparing candidates. True distances come from the database. */
export function roughMetres(a: Point, b: Point): number {
  const x = (b.lon - a.lon) * RADIANS * Math.cos(((a.lat + b.lat) / 2) * RADIANS)
  const y = (b.lat - a.lat) * RADIANS
  return Math.hypot(x, y) * RADIUS_METRES
}
