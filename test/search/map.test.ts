import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveOffers } from '../../api/catalog/offer.queries.ts'
import { saveOpeningRules } from '../../api/catalog/opening.queries.ts'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import type { VenueInput } from '../../api/catalog/venue.ts'
import { findCells, findLiveCells } from '../../api/search/cell.queries.ts'
import { type Columns, decodeColumns, flag } from '../../api/search/columns.ts'
import { readFilter } from '../../api/search/filter.ts'
import { tidySearch } from '../../api/search/tidy.queries.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { mulberry32 } from '../support/random.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

async function map(query = ''): Promise<Columns> {
  const { statusCode, rawPayload } = await world.app.inject(`/api/v1/map?${query}`)
  expect(statusCode).toBe(200)
  return decodeColumns(rawPayload)
}

describe('the map', () => {
  it('has every place with what is told of it', async () => {
    const id = await givenVenue(world.db, { wheelchair: 'yes', groupMax: 45, demoFields: ['phone'] })
    await saveOffers(world.db, id, [{ audiences: ['primary'], kind: 'free', days: 'daily' }])
    await saveOpeningRules(world.db, id, [{ kind: 'hours', opens: '00:00', closes: '24:00' }])
    await givenVenue(world.db, { name: '博物馆', categoryCode: 'museum', location: { lon: 120.2, lat: 30.3 } })
    await givenVenue(world.db, { name: '草稿', status: 'held', heldReason: 'test' })
    const columns = await map()
    expect(columns).toMatchObject({ kind: 'points', count: 2, total: 2, categories: ['library', 'museum'] })
    const library = columns.lon.indexOf(12_010_000)
    expect(columns.lat[library]).toBe(3_025_000)
    expect(columns.flags[library]).toBe(flag.free | flag.wheelchair | flag.open | flag.demo)
    expect(columns.freeAges[library]).toBe(0b1_1111_1100_0000)
    expect(columns.groupMax[library]).toBe(45)
    expect(columns.flags[1 - library]).toBe(0)
  })

  it('finds what the list finds', async () => {
    await givenVenue(world.db)
    await givenVenue(world.db, { name: '博物馆', categoryCode: 'museum', location: { lon: 120.2, lat: 30.3 } })
    for (const query of ['q=博物', 'category=museum', 'division=330106', 'bbox=120,30,120.15,31', 'free=true', '']) {
      const list = await world.get(`/api/v1/venues?${encodeURI(query)}`)
      expect((await map(encodeURI(query))).total).toBe(list.body.numberMatched)
    }
  })

  it('costs nothing to ask for again until something changes', async () => {
    await givenVenue(world.db)
    const first = await world.get('/api/v1/map')
    const again = await world.get('/api/v1/map', { 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.text]).toEqual([304, ''])
    await givenVenue(world.db, { name: '另一个' })
    const changed = await world.get('/api/v1/map', { 'if-none-match': String(first.headers.etag) })
    expect(changed.status).toBe(200)
    expect((await map()).count).toBe(2)
  })

  it('is compressed for who can read it', async () => {
    await saveVenues(world.db, crowd(2_000), { actor: 'test' })
    const { headers } = await world.get('/api/v1/map', { 'accept-encoding': 'gzip' })
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'application/vnd.gongyu.columns' })
  })

  it.each(['zoom=99', 'zoom=x', 'bbox=1', 'category=casino', 'limit=3'])('refuses %s', async (query) => {
    expect((await world.get(`/api/v1/map?${query}`)).status).toBe(400)
  })
})

const random = mulberry32(5)

function crowd(count: number): VenueInput[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${index}号馆`,
    categoryCode: ['library', 'museum', 'park'][index % 3] as string,
    location: { lon: Math.round(119.5e5 + random() * 1e5) / 1e5, lat: Math.round(29.8e5 + random() * 1e5) / 1e5 },
    source: 'test',
  }))
}

describe('clusters', () => {
  it('stand in for places that are too many for a view', async () => {
    await saveVenues(world.db, crowd(6_000), { actor: 'test' })
    const clusters = await map('bbox=119,29,121,31&zoom=9')
    expect(clusters).toMatchObject({ kind: 'clusters', total: 6_000 })
    expect(clusters.count).toBeLessThan(3_000)
    expect(clusters.members?.reduce((a, b) => a + b, 0)).toBe(6_000)
    const libraries = await map('bbox=119,29,121,31&zoom=9&category=library')
    expect(libraries).toMatchObject({ kind: 'points', total: 2_000 })
    const searched = await map(`bbox=119,29,121,31&zoom=9&q=${encodeURIComponent('馆')}`)
    expect(searched).toMatchObject({ kind: 'clusters', total: 6_000, count: clusters.count })
  })

  it('kept by the writes are those that counting gives, after every kind of write', async () => {
    const { db } = world
    const agree = async () => {
      for (const filter of [readFilter({}), readFilter({ category: 'museum' }), readFilter({ free: true })]) {
        const where = filter.categories
          ? sql<boolean>`category_code = 'museum'`
          : filter.isFree
            ? sql<boolean>`is_free`
            : sql<boolean>`true`
        for (const level of [8, 12, 16] as const) {
          const [kept, counted] = [
            await findCells(db, filter, level),
            await findLiveCells(db, sql`status = 'published' and ${where}`, level),
          ].map((cells) =>
            cells.map(({ lon, lat, members, freeMembers }) => [lon.toFixed(3), lat.toFixed(3), members, freeMembers]),
          )
          expect(kept?.map(String).sort()).toEqual(counted?.map(String).sort())
        }
      }
    }
    const saved = await saveVenues(db, crowd(200), { actor: 'test' })
    await agree()
    await saveOffers(db, saved[0]?.id as string, [{ audiences: ['primary'], kind: 'free', days: 'daily' }])
    const moved = crowd(200).map((venue, index) => ({ ...venue, id: saved[index]?.id as string }))
    await saveVenues(db, moved.slice(50, 150), { actor: 'test' })
    await sql`update venue set status = 'closed' where id = ${saved[3]?.id}`.execute(db)
    await sql`update venue set category_code = 'museum' where id = any(${saved.slice(10, 20).map(({ id }) => id)}::uuid[])`.execute(
      db,
    )
    await sql`delete from venue where id = any(${saved.slice(30, 40).map(({ id }) => id)}::uuid[]) and not exists (select 1 from offer where venue_id = venue.id)`.execute(
      db,
    )
    await agree()
    await tidySearch(db)
    await agree()
  })
})

describe('places of a view', () => {
  it('are named, at most as many as asked for', async () => {
    const id = await givenVenue(world.db)
    await givenVenue(world.db, { name: '同一处', categoryCode: 'museum' })
    await givenVenue(world.db, { name: '别处', location: { lon: 120.2, lat: 30.3 } })
    const { body } = await world.get('/api/v1/map/places?bbox=120.09999,30.24999,120.10001,30.25001')
    expect(body.items.map(({ name }: { name: string }) => name).sort()).toEqual(['同一处', '杭州图书馆'])
    expect(body.numberMatched).toBe(2)
    const one = (await world.get('/api/v1/map/places?bbox=120,30,121,31&limit=1&category=library')).body
    expect([one.items.length, one.numberMatched]).toEqual([1, 2])
    expect((await world.get('/api/v1/map/places')).body.errors[0].pointer).toBe('/bbox')
    expect(id).toBeTruthy()
  })
})

describe('suggestions', () => {
  it('name venues, divisions and categories', async () => {
    await givenVenue(world.db, { name: '西湖博物馆' })
    const ask = async (q: string) => (await world.get(`/api/v1/suggest?q=${encodeURIComponent(q)}`)).body
    expect(await ask('西湖')).toMatchObject({
      venues: [{ name: '西湖博物馆', division: { name: '西湖区' } }],
      divisions: [{ code: '330106', name: '西湖区', path: '浙江省 杭州市 西湖区' }],
      categories: [],
    })
    expect((await ask('hangz')).divisions).toEqual([
      { code: '3301', name: '杭州市', nameEn: 'Hangzhou', path: '浙江省 杭州市', pathEn: 'Hangzhou, Zhejiang' },
    ])
    expect((await ask('bwg')).categories).toEqual([{ code: 'museum', name: '博物馆', nameEn: 'Museum' }])
    expect((await ask('xihubowugaun')).corrected).toBe(true)
    expect(await ask('  %')).toEqual({ venues: [], divisions: [], categories: [], corrected: false })
  })
})
