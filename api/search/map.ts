/** The parameters of the map, and how its squares are chosen. */
import { type Static, Type } from 'typebox'
import { VenueCard } from '../catalog/venue-card.ts'
import type { Box } from '../db/geo.ts'
import { OutputCrs } from '../http/schema.ts'
import type { Filter } from './filter.ts'
import { FilterQuery } from './filter.ts'

export const MapQuery = Type.Object({
  ...FilterQuery.properties,
  zoom: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 24,
      description: 'Of a map with 256-pixel tiles: beyond some thousands of places, give clusters that suit it',
    }),
  ),
})
export type MapQuery = Static<typeof MapQuery>

export const MapPlacesQuery = Type.Object({
  ...FilterQuery.properties,
  bbox: Type.String({ maxLength: 200, description: 'minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180°' }),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  crs: Type.Optional(OutputCrs),
})
export type MapPlacesQuery = Static<typeof MapPlacesQuery>

const { id, name, nameEn, category, location, freeFor, reducedFor, open } = VenueCard.properties
export const MapPlaces = Type.Object({
  items: Type.Array(Type.Object({ id, name, nameEn, category, location, freeFor, reducedFor, open })),
  numberMatched: Type.Integer(),
  numberMatchedIsEstimate: Type.Boolean(),
})
export type MapPlaces = Static<typeof MapPlaces>

/** Levels of map_cell (002_search.sql). */
export const LEVELS = [8, 10, 12, 14, 16] as const
export type Level = (typeof LEVELS)[number]

/** Up to so many places are sent one by one, for a whole map to be kept and for one view of it. */
export function mostPoints(zoom: number | undefined): number {
  if (zoom === undefined) return 200_000
  return zoom < 14 ? 2_000 : 20_000
}

/** The level whose squares are 16 to 32 pixels wide at a zoom, where there is one. */
export function levelFor(zoom: number): Level {
  return LEVELS.find((level) => level >= Math.ceil(zoom) + 3) ?? 16
}

/** The zoom at which a box, or the world, is some 1,000 pixels wide. */
export function zoomFor(box: Box | undefined): number {
  if (!box) return 3
  const width = (box.maxLon - box.minLon + 360) % 360 || 360
  return Math.max(0, Math.log2((1_000 / 256) * (360 / Math.max(width, 1e-6))))
}

/** Squares of a level, from and to included. */
export type Squares = { level: Level; fromX: number; toX: number; fromY: number; toY: number }

/** The squares that touch a box: two ranges where it crosses the 180th meridian. */
export function squaresIn({ minLon, minLat, maxLon, maxLat }: Box, level: Level): Squares[] {
  const size = 2 ** level
  const x = (lon: number) => Math.min(size - 1, Math.floor(((lon + 180) / 360) * size))
  const rows = { level, fromY: rowAt(maxLat, size), toY: rowAt(minLat, size) }
  if (minLon <= maxLon) return [{ ...rows, fromX: x(minLon), toX: x(maxLon) }]
  return [
    { ...rows, fromX: x(minLon), toX: size - 1 },
    { ...rows, fromX: 0, toX: x(maxLon) },
  ]
}

/** Row of a latitude in the Web-Mercator grid, from the north. */
function rowAt(lat: number, size: number): number {
  const radians = (Math.max(-85.06, Math.min(85.06, lat)) * Math.PI) / 180
  const share = 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)
  return Math.max(0, Math.min(size - 1, Math.floor(share * size)))
}

/** Numbers of the tiles of 16 by 16 squares (map_cell.tile) that hold these squares. */
export function tilesOf({ fromX, toX, fromY, toY }: Squares): number[] {
  const tiles: number[] = []
  for (let x = fromX >> 4; x <= toX >> 4; x++) for (let y = fromY >> 4; y <= toY >> 4; y++) tiles.push(x * 4096 + y)
  return tiles
}

/** Whether the counted squares know the answer: they are counted by category, and know what is free. */
export function isCounted({
  box: _,
  categories: __,
  isFree: ___,
  isReduced,
  isWheelchair,
  ...others
}: Filter): boolean {
  return !isReduced && !isWheelchair && Object.values(others).every((value) => value === undefined)
}
