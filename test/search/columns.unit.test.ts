import { describe, expect, it } from 'vitest'
import { type ColumnsRow, decodeColumns, encodeColumns, flag, readHeader } from '../../api/search/columns.ts'
import { mulberry32 } from '../support/random.ts'

const place = (over: Partial<ColumnsRow> = {}): ColumnsRow => ({
  lon: 120.15507,
  lat: 30.27408,
  category: 'museum',
  flags: flag.free | flag.open,
  freeAges: 0b11_1111_1111_1111_1111,
  reducedAges: 0,
  groupMax: 45,
  ...over,
})
const head = { kind: 'points', total: 3, version: '7.12' } as const

describe('columns for the map', () => {
  it('come back as they were sent', () => {
    const columns = decodeColumns(encodeColumns([place()], head))
    expect(columns).toMatchObject({ kind: 'points', count: 1, total: 3, version: '7.12', categories: ['museum'] })
    expect(columns.lon).toEqual(Int32Array.of(12015507))
    expect(columns.lat).toEqual(Int32Array.of(3027408))
    expect(columns.category).toEqual(Uint8Array.of(0))
    expect(columns.flags).toEqual(Uint8Array.of(17))
    expect(columns.freeAges).toEqual(Uint32Array.of(2 ** 18 - 1))
    expect(columns.groupMax).toEqual(Uint16Array.of(45))
    expect(columns.members).toBeUndefined()
  })

  it('hold every place of a crowd, at the ends of the world too', () => {
    const random = mulberry32(7)
    const crowd = Array.from({ length: 20_000 }, (_, index) =>
      place({
        lon: Math.round((random() * 360 - 180) * 1e5) / 1e5,
        lat: Math.round((random() * 180 - 90) * 1e5) / 1e5,
        category: ['museum', 'library', 'park'][index % 3] as string,
        flags: index % 64,
        freeAges: Math.floor(random() * 2 ** 18),
        reducedAges: Math.floor(random() * 2 ** 18),
        groupMax: index,
      }),
    )
    crowd.push(place({ lon: -180, lat: -90 }), place({ lon: 180, lat: 90 }))
    const columns = decodeColumns(encodeColumns(crowd, head))
    const back = Array.from({ length: columns.count }, (_, i) => [
      columns.lon[i],
      columns.lat[i],
      columns.categories[columns.category[i] as number],
      columns.flags[i],
      columns.freeAges[i],
      columns.reducedAges[i],
      columns.groupMax[i],
    ])
    const sent = crowd.map((p) => [
      Math.round(p.lon * 1e5),
      Math.round(p.lat * 1e5),
      p.category,
      p.flags,
      p.freeAges,
      p.reducedAges,
      p.groupMax,
    ])
    expect(back.map(String).sort()).toEqual(sent.map(String).sort())
  })

  it('stand in Morton order, so that they take few bytes', () => {
    const grid = Array.from({ length: 10_000 }, (_, i) =>
      place({ lon: 120 + (i % 100) / 1000, lat: 30 + Math.floor(i / 100) / 1000 }),
    )
    const columns = decodeColumns(encodeColumns(grid, head))
    let steps = 0
    for (let i = 1; i < columns.count; i++) {
      const [dx, dy] = [columns.lon, columns.lat].map((c) => Math.abs((c[i] as number) - (c[i - 1] as number)))
      if ((dx as number) + (dy as number) <= 300) steps++
    }
    expect(steps / columns.count).toBeGreaterThan(0.8)
  })

  it('carry members when they are clusters', () => {
    const rows = [place({ members: 70_000, freeMembers: 300 })]
    const columns = decodeColumns(encodeColumns(rows, { ...head, kind: 'clusters' }))
    expect(columns.members).toEqual(Uint32Array.of(70_000))
    expect(columns.freeMembers).toEqual(Uint32Array.of(300))
  })

  it('say 65535 for larger groups', () => {
    expect(decodeColumns(encodeColumns([place({ groupMax: 1_000_000 })], head)).groupMax[0]).toBe(65535)
  })

  it('may be empty', () => {
    expect(decodeColumns(encodeColumns([], { ...head, total: 0 })).count).toBe(0)
  })

  it('begin with the box a map shows first: around the fullest place, however far the others are', () => {
    const spots = [
      { lon: 120.1, lat: 30.2 },
      { lon: 120.2, lat: 30.3 },
      { lon: 120.15, lat: 30.25 },
      { lon: 113.3, lat: 23.1 },
      { lon: 113.31, lat: 23.1 },
    ]
    const { header } = readHeader(encodeColumns(spots.map(place), head))
    expect(header.start?.map((degrees) => degrees.toFixed(2))).toEqual(['120.09', '30.19', '120.21', '30.31'])
    const cells = [place({ lon: 113.3, lat: 23.1, members: 9 }), ...spots.slice(0, 3).map(place)]
    const ofCells = readHeader(encodeColumns(cells, { ...head, kind: 'clusters' })).header.start
    expect(ofCells?.[0]).toBeCloseTo(113.29)
    expect(readHeader(encodeColumns([], head)).header.start).toBeNull()
  })

  it('refuse what is not such a message', () => {
    const good = encodeColumns([place(), place({ lon: 121 })], head)
    expect(() => decodeColumns(new Uint8Array(10))).toThrow(RangeError)
    expect(() => decodeColumns(good.slice(0, -3))).toThrow(RangeError)
    expect(() => decodeColumns(Uint8Array.of(...good, 0))).toThrow(RangeError)
  })
})
