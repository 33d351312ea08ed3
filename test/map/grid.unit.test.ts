import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeColumns, encodeColumns } from '../../api/search/columns.ts'
import { gridOf, membersOf, mergeRadius, radiusAmong } from '../../web/map/grid.ts'
import type { MapFilter } from '../../web/map/handle.ts'
import { preparePoints, project } from '../../web/map/points.ts'
import { discPixels, discSize } from '../../web/map/separate.ts'
import { compileFilter, passes } from '../../web/map/sieve.ts'
import { categories, randomFrom, someColumns, somePlaces } from './points.ts'

const world = (zoom: number) => ({ minX: 0, minY: 0, maxX: 256 * 2 ** zoom - 1, maxY: 256 * 2 ** zoom - 1 })
const everything = compileFilter({}, categories)

/** The box of pixels around the towns. */
function around(zoom: number, projection: 'mercator' | 'geographic' = 'mercator') {
  const northWest = project({ lon: 117, lat: 33 }, projection)
  const southEast = project({ lon: 123, lat: 28 }, projection)
  const size = 256 * 2 ** zoom
  return { minX: northWest.x * size, minY: northWest.y * size, maxX: southEast.x * size, maxY: southEast.y * size }
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

test.each([5, 8, 10, 12])('at zoom %i every place is in exactly one cluster', (zoom) => {
  const points = preparePoints(someColumns(5_000), 'mercator')
  const { clusters } = gridOf(points, everything, around(zoom), zoom)
  expect(sum(clusters.map(({ count }) => count))).toBe(5_000)
  expect(new Set(clusters.map(({ key }) => key)).size).toBe(clusters.length)
  const free = points.flags.filter((flags) => flags & 1).length
  expect(sum(clusters.map((cluster) => cluster.free))).toBe(free)
})

test('the same holds on longitude/latitude tiles', () => {
  const points = preparePoints(someColumns(5_000), 'geographic')
  const { clusters } = gridOf(points, everything, around(9, 'geographic'), 9)
  expect(sum(clusters.map(({ count }) => count))).toBe(5_000)
})

test('the whole world at the lowest zoom is a handful of clusters', () => {
  const points = preparePoints(someColumns(5_000), 'mercator')
  const { clusters } = gridOf(points, everything, world(2), 2)
  expect(clusters.length).toBeLessThan(5)
  expect(sum(clusters.map(({ count }) => count))).toBe(5_000)
})

test('counts under random filters are those of trying every place', () => {
  const places = somePlaces(3_000)
  const columns = decodeColumns(encodeColumns(places, { kind: 'points', total: 3_000, version: '1' }))
  const points = preparePoints(columns, 'mercator')
  const random = randomFrom(7)
  for (let round = 0; round < 200; round++) {
    const filter: MapFilter = {
      categories: categories.filter(() => random() < 0.3),
      age: random() < 0.4 ? Math.floor(random() * 18) : undefined,
      free: random() < 0.3,
      reduced: random() < 0.3,
      wheelchair: random() < 0.2,
      openNow: random() < 0.2,
      group: random() < 0.2 ? Math.ceil(random() * 100) : undefined,
    }
    const expected = places.filter((place) => matches(place, filter)).length
    const { clusters } = gridOf(points, compileFilter(filter, columns.categories), around(9), 9)
    expect([filter, sum(clusters.map(({ count }) => count))]).toEqual([filter, expected])
  }
})

/** The filter in words, not in bits. */
function matches(place: ReturnType<typeof somePlaces>[number], filter: MapFilter): boolean {
  const { age, free, reduced, group } = filter
  const freeAtAge = age === undefined ? (place.flags & 1) > 0 : ((place.freeAges >> age) & 1) === 1
  const reducedAtAge = age === undefined ? (place.flags & 3) > 0 : freeAtAge || ((place.reducedAges >> age) & 1) === 1
  if (filter.categories?.length && !filter.categories.includes(place.category)) return false
  if (free && !freeAtAge) return false
  if ((reduced || age !== undefined) && !reducedAtAge) return false
  if (filter.wheelchair && !(place.flags & 8)) return false
  if (filter.openNow && !(place.flags & 16)) return false
  return !group || place.groupMax >= group
}

test('every place is within a pixel of where the projection puts it, at the deepest zoom', () => {
  for (const projection of ['mercator', 'geographic'] as const) {
    const points = preparePoints(someColumns(2_000), projection)
    const size = 256 * 2 ** 18
    const off = Array.from(points.y, (y, index) => {
      const exact = project({ lon: 0, lat: (points.lat[index] as number) / 1e5 }, projection).y
      return Math.abs(y / 2 ** 29 - exact) * size
    })
    expect(Math.max(...off)).toBeLessThan(1)
  }
})

test('markers stand apart, the bigger the farther', () => {
  const points = preparePoints(someColumns(20_000), 'mercator')
  for (const zoom of [7, 9, 11]) {
    const drawn = gridOf(points, everything, around(zoom), zoom).clusters.map((cluster) => {
      const { x, y } = project(cluster, 'mercator')
      const radius = (discPixels[discSize(cluster.count) - 1] as number) / 2
      return { x: x * 256 * 2 ** zoom, y: y * 256 * 2 ** zoom - (cluster.count === 1 ? 26 : 0), radius }
    })
    const gaps = drawn.map((a) => {
      const others = drawn.filter((b) => b !== a)
      return Math.min(...others.map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius))
    })
    expect(Math.min(...gaps)).toBeGreaterThan(3.9)
  }
})

test('discs are as wide as the style sheet has them', () => {
  const styles = readFileSync(new URL('../../web/map/marks.css', import.meta.url), 'utf8')
  const widths = [...styles.matchAll(/\.mark-size-\d \{\s+--disc: (\d+)px/g)].map(([, width]) => Number(width))
  expect(discPixels).toEqual(widths)
  expect(Math.max(...[1, 2, 1e3, 1e9].map(discSize))).toBe(widths.length)
})

test('places far apart stay apart, places within the radius join', () => {
  const apart = (pixels: number) => (pixels * 360) / (256 * 2 ** 10)
  const place = (lon: number) => ({ ...(somePlaces(1)[0] as ReturnType<typeof somePlaces>[number]), lon, lat: 30 })
  const count = (pixels: number, total: number) => {
    const rows = [place(120), place(120 + apart(pixels))]
    const columns = decodeColumns(encodeColumns(rows, { kind: 'points', total, version: '1' }))
    return gridOf(preparePoints(columns, 'mercator'), compileFilter({}, columns.categories), around(10), 10).clusters
      .length
  }
  expect([2, 100_000].map((places) => radiusAmong(places, 10))).toEqual([60, 80])
  expect([20, 45, 58].map((pixels) => count(pixels, 2))).toEqual([1, 1, 1])
  expect([62, 80, 120].map((pixels) => count(pixels, 2))).toEqual([2, 2, 2])
  expect([20, 62, 78].map((pixels) => count(pixels, 100_000))).toEqual([1, 1, 1])
  expect([82, 120].map((pixels) => count(pixels, 100_000))).toEqual([2, 2])
})

test('in the city a large catalogue is summed up as a small one', () => {
  for (const zoom of [11, 15, 16, 18]) expect(radiusAmong(1_000_000, zoom)).toBe(mergeRadius(zoom))
})

test('a cluster keeps its key, place and count while the map is panned', () => {
  const points = preparePoints(someColumns(20_000), 'mercator')
  const middle = project({ lon: 120, lat: 30.5 }, 'mercator')
  const [x, y] = [middle.x * 256 * 2 ** 10, middle.y * 256 * 2 ** 10]
  const box = { minX: x - 2_000, minY: y - 1_500, maxX: x + 2_000, maxY: y + 1_500 }
  const shifted = (by: number) => ({
    ...box,
    minX: box.minX + by,
    maxX: box.maxX + by,
    minY: box.minY + by / 3,
    maxY: box.maxY + by / 3,
  })
  const inner = (at: { lon: number; lat: number }) => {
    const { x, y } = project(at, 'mercator')
    const [px, py] = [x * 256 * 2 ** 10, y * 256 * 2 ** 10]
    return px > box.minX + 420 && px < box.maxX - 300 && py > box.minY + 300 && py < box.maxY - 300
  }
  const seen = (by: number) =>
    gridOf(points, everything, shifted(by), 10)
      .clusters.filter(inner)
      .map(({ key, count }) => `${key} ${count}`)
      .sort()
  expect(seen(0).length).toBeGreaterThan(20)
  for (const by of [1, 7, 33, 90]) expect(seen(by)).toEqual(seen(0))
})

test('the members of a cluster are as many as it says, inside their box', () => {
  const points = preparePoints(someColumns(5_000), 'mercator')
  const grid = gridOf(points, everything, around(9), 9)
  const cluster = grid.clusters.toSorted((a, b) => b.count - a.count)[0] as (typeof grid.clusters)[number]
  const box = membersOf(points, everything, grid, cluster.key)
  expect(box && box.minLon < cluster.lon && box.maxLon > cluster.lon).toBe(true)
  const inside = Array.from(points.lon, (lon, index) => ({
    lon: lon / 1e5,
    lat: (points.lat[index] as number) / 1e5,
  })).filter(({ lon, lat }) => box && lon >= box.minLon && lon <= box.maxLon && lat >= box.minLat && lat <= box.maxLat)
  expect(inside.length).toBeGreaterThanOrEqual(cluster.count)
  expect(membersOf(points, everything, grid, 'nobody')).toBeUndefined()
})

test("the server's clusters are drawn with their own numbers", () => {
  const rows = somePlaces(300).map((place, at) => ({ ...place, members: at + 1, freeMembers: at % 3 }))
  const columns = decodeColumns(encodeColumns(rows, { kind: 'clusters', total: 45_150, version: '1' }))
  const { clusters } = gridOf(preparePoints(columns, 'mercator'), everything, around(8), 8)
  expect(sum(clusters.map(({ count }) => count))).toBe((300 * 301) / 2)
  expect(sum(clusters.map(({ free }) => free))).toBe(300)
})

test('a place alone is itself, with its own category', () => {
  const columns = someColumns(1)
  const points = preparePoints(columns, 'mercator')
  const [only] = gridOf(points, everything, around(9), 9).clusters
  expect(only).toMatchObject({ index: 0, count: 1, key: `${columns.lon[0]},${columns.lat[0]}` })
  expect(passes(points, 0, everything)).toBe(true)
})
