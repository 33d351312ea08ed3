import { expect, test } from 'vitest'
import {
  boxAround,
  groundOf,
  placeOf,
  polygonsOf,
  polygonsOfText,
  textOf,
} from '../../web/pages/surroundings/ground.ts'

const ring = (x: number, y: number, side = 0.01) => [
  { lon: x, lat: y },
  { lon: x + side, lat: y },
  { lon: x + side, lat: y + side },
]
const withHole = [[ring(120, 30), ring(120.002, 30.002, 0.001)], [ring(120.1, 30)]]

test('polygons with holes become lines of coordinates and the same polygons again', () => {
  const text = textOf(withHole)
  expect(text.split('\n')).toHaveLength(3 + 1 + 3 + 1 + 3)
  expect(polygonsOfText(text)).toEqual(withHole)
})

test('what is sent is closed GeoJSON, one polygon or several, and comes back open', () => {
  const ground = groundOf(withHole)
  expect(ground.type).toBe('MultiPolygon')
  expect(polygonsOf(ground)).toEqual(withHole)
  const one = groundOf([[ring(120, 30)]])
  expect(one).toEqual({
    type: 'Polygon',
    coordinates: [
      [
        [120, 30],
        [120.01, 30],
        [120.01, 30.01],
        [120, 30],
      ],
    ],
  })
})

test('a line that can’t be read is named by its number', () => {
  expect(polygonsOfText('120, 30\n120.1 30\n北纬30度')).toEqual({ badLine: 3 })
  expect(polygonsOfText('-\n120, 30')).toEqual({ badLine: 1 })
})

test('coordinates are read with either comma, and refused outside the earth', () => {
  expect(placeOf(' 120.15，30.28 ')).toEqual({ lon: 120.15, lat: 30.28 })
  expect(placeOf('30.28')).toBeNull()
  expect(placeOf('120, 95')).toBeNull()
  expect(placeOf('200, 30')).toBeNull()
})

test('the box around shapes and places holds them all', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [[120, 30] as [number, number], [120.2, 30.1] as [number, number]],
  }
  expect(boxAround(line, { lon: 119.9, lat: 30.05 })).toEqual({
    minLon: 119.9,
    maxLon: 120.2,
    minLat: 30,
    maxLat: 30.1,
  })
  expect(boxAround()).toBeUndefined()
})
