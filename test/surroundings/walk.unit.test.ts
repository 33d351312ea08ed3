import { describe, expect, test } from 'vitest'
import { geodesicMetres } from '../../api/surroundings/geodesic.ts'
import { openWalks, type Street } from '../../api/surroundings/measure-walk.ts'

const here = { lon: 118.78, lat: 32.04 }
const east = (metres: number, north = 0) => ({ lon: here.lon + metres / 94_483, lat: here.lat + north / 110_890 })
const at = (metres: number, north = 0): [number, number] => [east(metres, north).lon, east(metres, north).lat]
const end = (id: string, ...points: { lon: number; lat: number }[]) => ({ id, points })

/** A street along the school, and one that goes round a block. */
const street: Street = [at(0), at(300)]
const round: Street = [at(300), at(300, 100), at(0, 100)]

describe('walking on the network', () => {
  test('a walk goes along the street, with the metres from gate to street and from street to door', () => {
    const walk = openWalks([street], [end('school', east(50, -10))], [end('bar', east(250, 20))])('school', 'bar')
    expect(walk).toMatchObject({ metres: expect.closeTo(230, 0) })
  })

  test('a gate and a door on one stretch of street need no corner', () => {
    const walk = openWalks([street], [end('school', east(100))], [end('bar', east(90))])('school', 'bar')
    expect(walk).toMatchObject({ metres: expect.closeTo(10, 1) })
  })

  test('a wall between two streets is walked round, however near they are', () => {
    const walk = openWalks([street, round], [end('school', east(20))], [end('bar', east(20, 100))])('school', 'bar')
    expect(walk).toMatchObject({ metres: expect.closeTo(280 + 100 + 280, -1) })
  })

  test('the nearest of several gates and entrances counts', () => {
    const ask = openWalks([street], [end('school', east(0), east(200))], [end('bar', east(260), east(300))])
    expect(ask('school', 'bar')).toMatchObject({ metres: expect.closeTo(60, 0) })
  })

  test('nobody walks through another place that has two doors', () => {
    const bars = [end('bar', east(20, 100)), end('through', east(150, 0), east(150, 100))]
    const walk = openWalks([street, round], [end('school', east(20))], bars)('school', 'bar')
    expect(walk).toMatchObject({ metres: expect.closeTo(660, -1) })
  })

  test('what is not on the network is said', () => {
    const far = end('far', east(0, 500))
    const [school, bar] = [end('school', east(0)), end('bar', east(300))]
    expect(openWalks([], [school], [bar])('school', 'bar')).toBe('no-network')
    expect(openWalks([street], [far], [bar])('far', 'bar')).toBe('gate-off-network')
    expect(openWalks([street], [school], [far])('school', 'far')).toBe('place-off-network')
    const apart: Street = [at(0, 400), at(300, 400)]
    expect(openWalks([street, apart], [school], [end('bar', east(300, 400))])('school', 'bar')).toBe('no-route')
  })

  test('the route leads from the gate to the door', () => {
    const walk = openWalks([street], [end('school', east(50, -10))], [end('bar', east(250, 20))])('school', 'bar')
    const { line } = walk as { line: Street }
    expect([line[0], line.at(-1)]).toEqual([at(50, -10), at(250, 20)])
  })
})

test('metres on the ellipsoid agree with a known pair', () => {
  // Flinders Peak to Buninyon, Geoscience Australia.
  const a = { lon: 144 + 25 / 60 + 29.5244 / 3600, lat: -(37 + 57 / 60 + 3.7203 / 3600) }
  const b = { lon: 143 + 55 / 60 + 35.3839 / 3600, lat: -(37 + 39 / 60 + 10.1561 / 3600) }
  expect(geodesicMetres(a, b)).toBeCloseTo(54_972.271, 2)
})
