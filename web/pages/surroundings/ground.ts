/** The ground of a campus as polygons to draw, as lines of coordinates to type, and as the GeoJSON that is sent. */
import type { Geometry, Position } from 'geojson'
import type { Place } from '../../api.ts'
import type { Bbox } from '../../map/handle.ts'
import type { GroundShape } from './campuses.ts'

export type Polygons = Place[][][]

/** Rings without the last point, which repeats the first. A point gives no polygons. */
export function polygonsOf({ type, coordinates }: GroundShape): Polygons {
  const all =
    type === 'MultiPolygon' ? (coordinates as Position[][][]) : type === 'Polygon' ? [coordinates as Position[][]] : []
  return all.map((rings) => rings.map((ring) => ring.slice(0, -1).map(([lon = 0, lat = 0]) => ({ lon, lat }))))
}

export function groundOf(polygons: Polygons): GroundShape {
  const closed = polygons
    .map((rings) =>
      rings
        .filter((ring) => ring.length > 0)
        .map((ring) => [...ring, ring[0] as Place].map(({ lon, lat }) => [degrees(lon), degrees(lat)])),
    )
    .filter((rings) => rings.length > 0)
  const [only] = closed
  return only && closed.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: closed }
}

/** A corner a line, longitude then latitude; an empty line before the next part, a line with a minus before a hole in it. */
export function textOf(polygons: Polygons): string {
  const ring = (places: Place[]) => places.map(({ lon, lat }) => `${degrees(lon)}, ${degrees(lat)}`).join('\n')
  return polygons.map((rings) => rings.map(ring).join('\n-\n')).join('\n\n')
}

/** The polygons of such lines; or the number of the first line that can't be read. */
export function polygonsOfText(text: string): Polygons | { badLine: number } {
  const polygons: Polygons = []
  let isNew = true
  for (const [index, line] of text.split('\n').entries()) {
    const words = line.trim()
    if (words === '') {
      isNew = true
    } else if (/^[-−—]$/.test(words)) {
      if (polygons.length === 0) return { badLine: index + 1 }
      polygons.at(-1)?.push([])
    } else {
      const place = placeOf(words)
      if (!place) return { badLine: index + 1 }
      if (isNew) polygons.push([[]])
      isNew = false
      polygons.at(-1)?.at(-1)?.push(place)
    }
  }
  return polygons
}

/** "120.12, 30.27": longitude, latitude, with a comma of either script, a tab or spaces between. */
export function placeOf(text: string): Place | null {
  const [, lon, lat] = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,2}(?:\.\d+)?)\s*$/.exec(text) ?? []
  if (lon === undefined || lat === undefined || Math.abs(Number(lon)) > 180 || Math.abs(Number(lat)) > 90) return null
  return { lon: Number(lon), lat: Number(lat) }
}

/** Seven digits are a centimetre. */
function degrees(value: number): number {
  return Math.round(value * 1e7) / 1e7
}

/** The box around what is given; undefined around nothing. */
export function boxAround(...shapes: (Geometry | Place)[]): Bbox | undefined {
  const points = shapes.flatMap((shape) =>
    'lon' in shape ? [[shape.lon, shape.lat]] : flat((shape as { coordinates: unknown }).coordinates),
  )
  if (points.length === 0) return undefined
  const [lons, lats] = [0, 1].map((axis) => points.map((point) => point[axis] as number)) as [number[], number[]]
  return {
    minLon: least(lons),
    maxLon: -least(lons.map((x) => -x)),
    minLat: least(lats),
    maxLat: -least(lats.map((x) => -x)),
  }
}

function least(numbers: number[]): number {
  return numbers.reduce((low, one) => Math.min(low, one), Infinity)
}

function flat(coordinates: unknown): number[][] {
  if (!Array.isArray(coordinates)) return []
  return typeof coordinates[0] === 'number' ? [coordinates as number[]] : coordinates.flatMap(flat)
}
