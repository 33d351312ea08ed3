import type { Geometry, Position } from 'geojson'
import { expect, test } from 'vitest'
import { flawOf, representativePoint } from '../../api/catalog/geometry.ts'

const polygon = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings })
const SQUARE = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]] // biome-ignore format: one ring

test('a polygon that crosses itself is found out, with where', () => {
  const bow = [[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]] // biome-ignore format: one ring
  expect(flawOf(polygon(bow))).toMatchObject({ code: 'ring-crosses' })
  expect(flawOf(polygon(bow), { mayCross: true })).toBeUndefined()
})

test('a polygon with a hole, a touching corner or a doubled point is no problem', () => {
  const hole = [[1, 1], [2, 1], [2, 2], [1, 1]] // biome-ignore format: one ring
  const touching = [[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]] // biome-ignore format: one ring
  expect(flawOf(polygon(SQUARE, hole))).toBeUndefined()
  expect(flawOf(polygon(touching))).toBeUndefined()
  expect(flawOf(polygon([[0, 0], ...SQUARE]))).toBeUndefined()
})

test.each<[string, unknown, string]>([
  ['no geometry', null, 'no-geometry'],
  ['an open ring', polygon(SQUARE.slice(0, 4)), 'ring-open'],
  ['a coordinate that is no number', { type: 'Point', coordinates: ['120', null] }, 'geometry-broken'],
  ['packed coordinates', { type: 'Polygon', coordinates: ['@@ÀÁ'] }, 'geometry-broken'],
  ['an unknown kind', { type: 'Blob', coordinates: [] }, 'geometry-broken'],
])('%s is a flaw', (_case, geometry, code) => {
  expect(flawOf(geometry as Geometry)).toMatchObject({ code })
})

test('a place that is a polygon is represented by a point inside, also where its middle lies outside', () => {
  expect(representativePoint(polygon(SQUARE))).toEqual({ lon: 2, lat: 2 })
  const horseshoe = [[0, 0], [9, 0], [9, 9], [6, 9], [6, 1], [3, 1], [3, 9], [0, 9], [0, 0]] // biome-ignore format: one ring
  const { lon = 0, lat = 0 } = representativePoint(polygon(horseshoe)) ?? {}
  expect(lat > 1 && lat < 9 && ((lon > 0 && lon < 3) || (lon > 6 && lon < 9))).toBe(true)
})

test('an outline of a hundred thousand points is looked through', () => {
  const ring = Array.from({ length: 100_000 }, (_, i) => [Math.cos(i / 15_915.5), Math.sin(i / 15_915.5)])
  expect(flawOf(polygon([...ring, ring[0] as Position]))).toBeUndefined()
})
