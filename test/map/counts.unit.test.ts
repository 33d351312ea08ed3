import { expect, test } from 'vitest'
import { directionTo, metresApart, partOf } from '../../web/map/compass.ts'
import { countLook } from '../../web/map/counts.ts'
import type { MapFilter } from '../../web/map/handle.ts'
import { placeOf, preparePoints } from '../../web/map/points.ts'
import { compileFilter, passes } from '../../web/map/sieve.ts'
import { someColumns } from './points.ts'

const points = preparePoints(someColumns(4_000), 'mercator')
const bbox = { minLon: 119, minLat: 29.8, maxLon: 120.5, maxLat: 31 }
const look = { bbox, zoom: 9, minZoom: 4, from: { lon: 119.75, lat: 30.4 } }
const filters: MapFilter[] = [
  {},
  { free: true },
  { categories: ['museum', 'zoo'], wheelchair: true },
  { age: 7, free: true, openNow: true },
  { age: 0 },
  { reduced: true, group: 45, categories: ['park'] },
]

/** Counted the slow way. */
function inView(filter: MapFilter): number[] {
  const sieve = compileFilter(filter, points.categories)
  return Array.from({ length: points.count }, (_, index) => index).filter((index) => {
    const { lon, lat } = placeOf(points, index)
    const inside = lon >= bbox.minLon && lon <= bbox.maxLon && lat >= bbox.minLat && lat <= bbox.maxLat
    return inside && passes(points, index, sieve)
  })
}

test.each(filters)('the numbers for %j are those of looking at every place', (filter) => {
  const counts = countLook(points, filter, look)
  expect(counts.matched).toBe(inView(filter).length)
  expect(counts.facets.free).toBe(inView({ ...filter, free: true }).length)
  expect(counts.facets.reduced).toBe(inView({ ...filter, reduced: true }).length)
  expect(counts.facets.wheelchair).toBe(inView({ ...filter, wheelchair: true }).length)
  expect(counts.facets.openNow).toBe(inView({ ...filter, openNow: true }).length)
  for (const code of points.categories) {
    expect(counts.facets.category[code]).toBe(inView({ ...filter, categories: [code] }).length)
  }
  expect(Object.keys(counts.without).sort()).toEqual(Object.keys(filter).sort())
  for (const [name, number] of Object.entries(counts.without)) {
    expect(number).toBe(inView({ ...filter, [name]: undefined }).length)
  }
})

test('the nearest inside and outside are those of measuring every place', () => {
  for (const filter of filters) {
    const counts = countLook(points, filter, look)
    const sieve = compileFilter(filter, points.categories)
    const inside = new Set(inView(filter))
    const metres = Array.from({ length: points.count }, (_, index) => index)
      .filter((index) => passes(points, index, sieve))
      .map((index) => ({ index, metres: metresApart(look.from, placeOf(points, index)) }))
      .sort((a, b) => a.metres - b.metres)
    expect(counts.nearestInside?.metres).toBeCloseTo(metres.find(({ index }) => inside.has(index))?.metres ?? 0, 3)
    expect(counts.nearestOutside?.metres).toBeCloseTo(metres.find(({ index }) => !inside.has(index))?.metres ?? 0, 3)
    expect(counts.everywhere).toBe(metres.length)
  }
})

test('zooming out shows more and more, in the end everything', () => {
  const { zoomOut, matched, everywhere } = countLook(points, { categories: ['zoo'] }, look)
  const numbers = zoomOut.map((step) => step.matched)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  expect(numbers[0]).toBeGreaterThan(matched)
  expect(numbers.at(-1)).toBe(everywhere)
  for (const step of zoomOut) {
    expect(countLook(points, { categories: ['zoo'] }, { ...look, bbox: step.bbox }).matched).toBe(step.matched)
  }
})

test('an empty view says where the nearest is', () => {
  const nowhere = { minLon: 110, minLat: 30, maxLon: 110.1, maxLat: 30.1 }
  const counts = countLook(points, { free: true }, { ...look, bbox: nowhere, from: { lon: 110.05, lat: 30.05 } })
  expect(counts).toMatchObject({ matched: 0, nearestInside: null, without: { free: 0 } })
  expect(counts.nearestOutside?.direction).toBe('e')
  expect(counts.nearestOutside?.metres).toBeGreaterThan(700_000)
})

test("the server's clusters are added up, without choices of their own", () => {
  const clusters = { ...points, kind: 'clusters' as const, members: new Uint32Array(points.count).fill(3) }
  const freeMembers = new Uint32Array(points.count).fill(1)
  const counts = countLook({ ...clusters, freeMembers }, {}, look)
  const entries = inView({}).length
  expect(counts).toMatchObject({ local: false, matched: 3 * entries, free: entries, without: {}, everywhere: 12_000 })
})

test('metres and winds', () => {
  const westLake = { lon: 120.1485, lat: 30.2426 }
  const lingyin = { lon: 120.0968, lat: 30.2429 }
  expect(metresApart(westLake, lingyin)).toBeCloseTo(4_976, -1)
  // What the server says of these places.
  for (const [lon, lat, metres] of [
    [120.151076, 30.241903, 259.7],
    [120.158946, 30.240514, 1031.7],
    [120.14125, 30.259887, 2039.5],
    [120.157135, 30.273392, 3513.2],
  ] as const)
    expect(metresApart({ lon: 120.1485, lat: 30.2426 }, { lon, lat })).toBeCloseTo(metres, 0)
  expect(directionTo(westLake, lingyin)).toBe('w')
  expect(directionTo({ lon: 120, lat: 30 }, { lon: 120.1, lat: 30.1 })).toBe('ne')
  expect(directionTo({ lon: 120, lat: 30 }, { lon: 120, lat: 29 })).toBe('s')
  expect(partOf(bbox, { lon: 119.75, lat: 30.4 })).toBe('centre')
  expect(partOf(bbox, { lon: 120.45, lat: 30.95 })).toBe('ne')
})
