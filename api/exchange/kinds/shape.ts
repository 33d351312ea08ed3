/** Shapes of campuses and streets as files give them: GeoJSON, or WKT in a cell of a table. */
import type { Geometry, Position } from 'geojson'
import { type Crs, toWgs84 } from '../../catalog/coordinates.ts'

const DIGITS = 8

/** The geometry with every position turned to WGS-84. */
export function geometryToWgs84<Shape extends Geometry>(crs: Crs, geometry: Shape): Shape {
  const convert = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part
    if (typeof part[0] !== 'number') return part.map(convert)
    const { lon, lat } = toWgs84(crs, { lon: part[0], lat: part[1] as number })
    return [Number(lon.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))]
  }
  return { ...geometry, coordinates: convert((geometry as { coordinates?: unknown }).coordinates) }
}

const TYPES = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  MULTILINESTRING: 'MultiLineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
} as const

/** A geometry written as WKT: `POLYGON((120.1 30.2, …))`; undefined for anything else. */
export function geometryOfWkt(text: string): Geometry | undefined {
  const parts = /^\s*(?:SRID=\d+;)?\s*(POINT|LINESTRING|MULTILINESTRING|POLYGON|MULTIPOLYGON)\s*(\(.*\))\s*$/is.exec(
    text,
  )
  if (!parts) return undefined
  const type = TYPES[parts[1]?.toUpperCase() as keyof typeof TYPES]
  const json = (parts[2] ?? '')
    .replace(/\(/g, '[')
    .replace(/\)/g, ']')
    .replace(/(-?\d+(?:\.\d+)?(?:e-?\d+)?)\s+(-?\d+(?:\.\d+)?(?:e-?\d+)?)(?:\s+-?\d+(?:\.\d+)?)*/gi, '[$1,$2]')
  try {
    const coordinates = JSON.parse(json) as Position[]
    return { type, coordinates: type === 'Point' ? coordinates[0] : coordinates } as Geometry
  } catch {
    return undefined
  }
}
