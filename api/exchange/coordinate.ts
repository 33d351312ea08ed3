import type { Point } from '../catalog/coordinates.ts'
import { isOnMainland, metresToMainlandEdge } from '../catalog/mainland.ts'
import { cleanText } from '../catalog/text.ts'
import type { Understood } from './columns.ts'
import type { Reason } from './row.ts'

/** The box that mainland China, Hong Kong, Macau and Taiwan lie in, in any of the coordinate systems. */
const CHINA = { minLon: 73, maxLon: 136, minLat: 3, maxLat: 54 }

export function isInChina({ lon, lat }: Point): boolean {
  return lon >= CHINA.minLon && lon <= CHINA.maxLon && lat >= CHINA.minLat && lat <= CHINA.maxLat
}

/** Hong Kong, Macau, Taiwan with its islands, the islands of the South China Sea, the south of Tibet: minLon, minLat, maxLon, maxLat. */
const OFF_THE_MAINLAND = [
  [113.8, 22.1, 114.55, 22.6],
  [113.5, 22.05, 113.65, 22.25],
  [118, 21.7, 122.3, 26.6],
  [123.3, 25.6, 124.7, 26],
  [110, 6.5, 118, 18],
  [116.5, 20.4, 117, 21],
  [91.5, 26.8, 97.4, 29.5],
] as const
/** The mainland's outline is a few kilometres wide of coast and borders, but passes islands that lie further out. */
const SURELY_ABROAD_METRES = 50_000

/** Where a point lies that is in the box: in China, beyond its borders or out at sea but near, or surely abroad. */
export function whereabouts(point: Point): 'china' | 'near' | 'abroad' {
  const isOffTheMainland = OFF_THE_MAINLAND.some(
    ([minLon, minLat, maxLon, maxLat]) =>
      point.lon >= minLon && point.lon <= maxLon && point.lat >= minLat && point.lat <= maxLat,
  )
  if (isOffTheMainland || isOnMainland(point)) return 'china'
  return metresToMainlandEdge(point) < SURELY_ABROAD_METRES ? 'near' : 'abroad'
}

type Placed = { point: Point } | { refusal: Reason }

/** A row's point from its columns: 经度 and 纬度, or both in one (`120.1,30.2`). Degrees may be decimal or 120°09′30″. */
export function pointOfColumns({ lon, lat, lonLat }: Understood): Placed {
  // Both in a column of one: 经度 holds 120.1,30.2 and 纬度 is empty.
  const pair = lonLat ?? (lat ? undefined : lon)
  const both = pair && splitPair(pair.value)
  const [x, y] =
    lon && lat ? [degrees(lon.value), degrees(lat.value)] : both ? [degrees(both[0]), degrees(both[1])] : []
  const column = [lon ?? lonLat, lat].flatMap((cell) => (cell ? [cell.column] : [])).join(', ')
  if (!(lon && lat) && !both) return { refusal: { code: 'no-coordinate', ...(column && { column }) } }
  if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y))
    return {
      refusal: {
        code: 'coordinate-unreadable',
        column,
        params: { value: cleanText(`${lon?.value ?? lonLat?.value ?? ''} ${lat?.value ?? ''}`).slice(0, 60) },
      },
    }
  return checkPoint({ lon: x, lat: y }, column)
}

/** Refuses a point that can't be right, with what would be. */
export function checkPoint({ lon, lat }: Point, column: string): Placed {
  const refuse = (code: string): Placed => ({ refusal: { code, column, params: { lon, lat } } })
  if (lon === 0 && lat === 0) return refuse('coordinate-zero')
  if (isInChina({ lon, lat }))
    return whereabouts({ lon, lat }) === 'abroad' ? refuse('outside-china') : { point: { lon, lat } }
  if (isInChina({ lon: lat, lat: lon })) return refuse('coordinate-swapped')
  if (Math.abs(lon) > 1_000 || Math.abs(lat) > 1_000) return refuse('coordinate-projected')
  if (Math.abs(lat) > 90) return refuse('latitude-out-of-range')
  if (Math.abs(lon) > 180) return refuse('longitude-out-of-range')
  return refuse('outside-china')
}

function splitPair(text: string): [string, string] | undefined {
  const parts = cleanText(text)
    .replace(/^[([]|[)\]]$/g, '')
    .replace(/(经度|纬度|东经|北纬)\s*[:：]?\s*/g, '$1')
    .split(/\s*[,，;；、/|\s]\s*/)
  const [first = '', second = ''] = parts
  if (parts.length !== 2 || !first || !second) return undefined
  // Which is which may be said: 30°15′N, 120°9′E.
  return NORTH.test(first) && EAST.test(second) ? [second, first] : [first, second]
}

const NORTH = /^(?:北纬|纬度|N)|N$/i
const EAST = /^(?:东经|经度|E)|E$/i

/** Decimal degrees, or degrees, minutes and seconds; NaN for anything else. */
function degrees(text: string): number {
  const plain = cleanText(text).replace(/^(?:东经|北纬|经度|纬度|[EeNn])\s*|\s*[EeNn]$|°$/g, '')
  if (/^[-+]?\d{1,9}(?:\.\d+)?$/.test(plain)) return Number(plain)
  const parts =
    /^(\d{1,3})\s*[°度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′分]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″秒]|'')?\s*)?$/.exec(plain)
  return parts ? Number(parts[1]) + Number(parts[2] ?? 0) / 60 + Number(parts[3] ?? 0) / 3600 : Number.NaN
}
