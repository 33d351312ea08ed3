import { beforeEach, describe, expect, it } from 'vitest'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import type { VenueInput } from '../../api/catalog/venue.ts'
import { givenCategories, givenHangzhou } from '../support/given.ts'
import { mulberry32 } from '../support/random.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const random = mulberry32(20_260_801)

beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

/** Places around a point, some of them at the very same one. */
function crowd(count: number, degrees: number, around = { lon: 120.15, lat: 30.25 }): VenueInput[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${['东', '西', '南', '北'][index % 4]}${index % 7}号图书馆`,
    categoryCode: index % 3 === 0 ? 'museum' : 'library',
    location:
      index % 10 === 0
        ? around
        : { lon: around.lon + (random() - 0.5) * degrees, lat: around.lat + (random() - 0.5) * degrees },
    source: 'test',
  }))
}

type Item = { id: string; name: string; metres: number; category: string; location: { lon: number; lat: number } }

async function walk(url: string, between: (page: number) => Promise<unknown> = async () => {}): Promise<Item[]> {
  const items: Item[] = []
  let next: string | null = null
  for (let page = 0; page < 100; page++) {
    const { status, body } = await world.get(`${url}${next ? `&cursor=${next}` : ''}`)
    expect(status).toBe(200)
    items.push(...body.items)
    next = body.next
    if (!next) return items
    await between(page)
  }
  throw new Error('the pages never end')
}

describe('pages give every place once', () => {
  it.each([
    ['in no particular order', ''],
    ['by name', 'sort=name'],
    ['by distance', 'near=120.15,30.25'],
    ['by relevance', 'q=图书馆'],
    ['by relevance and distance', 'q=图书馆&near=120.1,30.2'],
  ])('%s, also while others are added', async (_, query) => {
    const before = await saveVenues(world.db, crowd(120, 0.2), { actor: 'test' })
    const items = await walk(`/api/v1/venues?limit=17&${query}`, (page) =>
      page < 4 ? saveVenues(world.db, crowd(5, 0.2), { actor: 'test' }) : Promise.resolve(),
    )
    const ids = items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(before.filter(({ id }) => !ids.includes(id))).toEqual([])
  })
})

describe('very many matches', () => {
  const rankOf = (name: string) => (name === '图书' ? 0 : name.startsWith('图书') ? 1 : name.includes('图书') ? 2 : 3)

  it.each([
    ['', ''],
    [', and then the nearer', '&near=120.15,30.25'],
  ])('are read rank by rank%s', async (_, near) => {
    const names = [
      '图书',
      ...Array.from({ length: 1_600 }, (_, i) => [`图书馆${i}`, `第${i}图书馆`, `${i}号馆`][i % 3]),
    ]
    const places = crowd(names.length, 0.2).map((place, i) => ({
      ...place,
      name: names[i] as string,
      address: '图书路',
    }))
    await saveVenues(world.db, places, { actor: 'test' })
    const items = await walk(`/api/v1/venues?limit=100&q=${encodeURIComponent('图书')}${near}`)
    expect(new Set(items.map(({ id }) => id)).size).toBe(names.length)
    const ranks = items.map(({ name }) => rankOf(name))
    expect(ranks).toEqual(ranks.toSorted())
    const nearer = items.filter(
      (item, i) => i > 0 && ranks[i] === ranks[i - 1] && item.metres < (items[i - 1]?.metres ?? 0),
    )
    expect(nearer).toEqual([])
  })
})

it('a distance is told to who says from where, and to nobody else', async () => {
  await saveVenues(world.db, crowd(3, 0.01), { actor: 'test' })
  const metresOf = async (near: string) => {
    const { body } = await world.get(`/api/v1/venues?q=${encodeURIComponent('图书')}${near}`)
    return body.items.map(({ metres }: Item) => typeof metres)
  }
  expect(await metresOf('')).toEqual(['undefined', 'undefined', 'undefined'])
  expect(await metresOf('&near=120.15,30.25')).toEqual(['number', 'number', 'number'])
})

describe('nearby', () => {
  it.each([
    ['in Hangzhou', { lon: 120.15, lat: 30.25 }],
    ['far in the north', { lon: 123, lat: 53 }],
    ['beside the 180th meridian', { lon: 179.97, lat: -16.5 }],
  ])('agrees with distances worked out otherwise, %s', async (_, around) => {
    const places = crowd(150, 0.1, around).map((place) => ({ ...place, location: wrapped(place.location) }))
    const saved = await saveVenues(world.db, places, { actor: 'test' })
    for (let trial = 0; trial < 4; trial++) {
      const here = wrapped({ lon: around.lon + (random() - 0.5) * 0.1, lat: around.lat + (random() - 0.5) * 0.1 })
      const radius = 500 + Math.round(random() * 4_000)
      const isMuseum = trial % 2 === 1
      const expected = places
        .map((place, index) => ({ id: saved[index]?.id, place, metres: geodesic(here, place.location) }))
        .filter(({ metres, place }) => metres <= radius && (!isMuseum || place.categoryCode === 'museum'))
      const filter = isMuseum ? '&category=museum' : ''
      const items = await walk(
        `/api/v1/venues/nearby?lon=${here.lon}&lat=${here.lat}&radius=${radius}&limit=30${filter}`,
      )
      expect(items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
      const trueMetres = new Map(expected.map(({ id, metres }) => [id, metres]))
      for (const item of items) expect(Math.abs(item.metres - (trueMetres.get(item.id) ?? 0))).toBeLessThan(0.2)
      expect(items.map(({ metres }) => metres)).toEqual(items.map(({ metres }) => metres).toSorted((a, b) => a - b))
    }
  })

  it('gives all places of one building to somebody in it', async () => {
    const here = { lon: 120.15, lat: 30.25 }
    const saved = await saveVenues(world.db, crowd(90, 0), { actor: 'test' })
    const items = await walk(`/api/v1/venues/nearby?lon=${here.lon}&lat=${here.lat}&limit=20`)
    expect(items.map(({ id }) => id).sort()).toEqual(saved.map(({ id }) => id).sort())
  })

  it('counts what is within the radius', async () => {
    await saveVenues(world.db, crowd(80, 0.01), { actor: 'test' })
    const { body } = await world.get('/api/v1/venues/nearby?lon=120.15&lat=30.25&limit=5')
    expect([body.items.length, body.numberMatched, body.numberMatchedIsEstimate]).toEqual([5, 80, false])
  })
})

function wrapped({ lon, lat }: { lon: number; lat: number }) {
  return { lon: lon > 180 ? lon - 360 : lon, lat }
}

/** Metres on the WGS-84 ellipsoid by Vincenty's inverse formula (1975), which PostGIS doesn't use. */
function geodesic(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const [major, flattening, radians] = [6_378_137, 1 / 298.257223563, Math.PI / 180]
  const minor = major * (1 - flattening)
  const difference = (((b.lon - a.lon + 540) % 360) - 180) * radians
  const [u1, u2] = [a, b].map(({ lat }) => Math.atan((1 - flattening) * Math.tan(lat * radians))) as [number, number]
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = difference
  for (let step = 0; step < 100; step++) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL)
    if (sinSigma === 0) return 0
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const cos2M = cosSigma - (2 * sinU1 * sinU2) / cos2Alpha
    const c = (flattening / 16) * cos2Alpha * (4 + flattening * (4 - 3 * cos2Alpha))
    const before = lambda
    lambda =
      difference +
      (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M ** 2 - 1)))
    if (Math.abs(lambda - before) > 1e-13) continue
    const k = (cos2Alpha * (major ** 2 - minor ** 2)) / minor ** 2
    const outer = 1 + (k / 16384) * (4096 + k * (-768 + k * (320 - 175 * k)))
    const inner = (k / 1024) * (256 + k * (-128 + k * (74 - 47 * k)))
    const correction =
      inner *
      sinSigma *
      (cos2M +
        (inner / 4) *
          (cosSigma * (2 * cos2M ** 2 - 1) - (inner / 6) * cos2M * (4 * sinSigma ** 2 - 3) * (4 * cos2M ** 2 - 3)))
    return minor * outer * (sigma - correction)
  }
  throw new Error('no geodesic found')
}
