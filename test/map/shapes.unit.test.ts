import { expect, test } from 'vitest'
import { clipRing, pathOf, toPixels, touches } from '../../web/map/shapes.ts'

const square = [0, 0, 10, 0, 10, 10, 0, 10]
const area = (ring: ArrayLike<number>) => {
  let sum = 0
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length
    sum += (ring[at] as number) * (ring[next + 1] as number) - (ring[next] as number) * (ring[at + 1] as number)
  }
  return Math.abs(sum / 2)
}

test('a ring is cut to what lies inside the rectangle', () => {
  expect(area(clipRing(square, { minX: 5, minY: 5, maxX: 20, maxY: 20 }))).toBe(25)
  expect(area(clipRing(square, { minX: -5, minY: -5, maxX: 20, maxY: 20 }))).toBe(100)
  expect(clipRing(square, { minX: 20, minY: 20, maxX: 30, maxY: 30 })).toHaveLength(0)
  expect(area(clipRing(square, { minX: 2, minY: 3, maxX: 4, maxY: 6 }))).toBe(6)
})

test('a path leaves out points that fall on the pixel before', () => {
  expect(pathOf([100, 50, 100.2, 50.1, 110, 50, 110, 60], { x: 100, y: 50 })).toBe('M0 0L10 0L10 10Z')
  expect(pathOf([], { x: 0, y: 0 })).toBe('')
})

test('the middle of the world is in the middle of its pixels', () => {
  expect([...toPixels([[0, 0]], 1, 'mercator')]).toEqual([256, 256])
  expect([...toPixels([[0, 0]], 0, 'geographic')]).toEqual([256, 128])
})

test('boxes touch at their edges', () => {
  const box = { minLon: 0, minLat: 0, maxLon: 1, maxLat: 1 }
  expect(touches(box, { minLon: 1, minLat: 1, maxLon: 2, maxLat: 2 })).toBe(true)
  expect(touches(box, { minLon: 1.1, minLat: 0, maxLon: 2, maxLat: 2 })).toBe(false)
})
