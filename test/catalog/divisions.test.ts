import { beforeEach, describe, expect, test } from 'vitest'
import { givenCategories, givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
beforeEach(() => givenHangzhou(world.db))

test('the provinces come first, then what is below one', async () => {
  const top = await world.get('/api/v1/divisions')
  expect(top.body).toMatchObject({
    items: [{ code: '33', name: '浙江省', level: 'province', parentCode: null }],
    next: null,
  })
  const below = await world.get('/api/v1/divisions?parent=3301')
  expect(below.body.items.map((item: { name: string }) => item.name)).toEqual(['上城区', '西湖区'])
  expect(below.body.items[1].bbox).toEqual({ minLon: 120, minLat: 30.1, maxLon: 120.15, maxLat: 30.4 })
  const counties = await world.get('/api/v1/divisions?level=county&parent=33')
  expect(counties.body.items).toHaveLength(2)
})

test('a division without an outline has the box of those below it; one without any has none', async () => {
  expect((await world.get('/api/v1/divisions/33')).body.bbox).toEqual({
    minLon: 120,
    minLat: 30.1,
    maxLon: 120.3,
    maxLat: 30.4,
  })
  await world.db.insertInto('division').values({ code: '64', name: '宁夏回族自治区', level: 'province' }).execute()
  expect((await world.get('/api/v1/divisions/64')).body).toMatchObject({
    bbox: null,
    centre: null,
    path: [],
    children: [],
  })
})

test('a division tells its way down, its children and a point inside', async () => {
  const { body } = await world.get('/api/v1/divisions/330106')
  expect(body.path.map(({ name }: { name: string }) => name)).toEqual(['浙江省', '杭州市'])
  expect(body.children).toEqual([])
  expect(body.centre.lon).toBeCloseTo(120.075, 2)
  const city = await world.get('/api/v1/divisions/3301')
  expect(city.body.children).toHaveLength(2)
})

test('long lists are paged', async () => {
  const first = await world.get('/api/v1/divisions?parent=3301&limit=1')
  expect(first.body.items).toHaveLength(1)
  const second = await world.get(`/api/v1/divisions?parent=3301&limit=1&cursor=${first.body.next}`)
  expect(second.body).toMatchObject({ items: [{ code: '330106' }], next: null })
  expect((await world.get(`/api/v1/divisions?parent=33&cursor=${first.body.next}`)).status).toBe(400)
})

test('outlines are GeoJSON with an ETag, and answer 304 to who has them', async () => {
  const all = await world.get('/api/v1/divisions/outlines')
  expect(all.body).toMatchObject({ type: 'FeatureCollection', features: [{ properties: { code: '330102' } }, {}] })
  expect(all.body.features[0].geometry.type).toMatch(/Polygon$/)
  const again = await world.get('/api/v1/divisions/outlines', { 'if-none-match': String(all.headers.etag) })
  expect(again.status).toBe(304)
  expect((await world.get('/api/v1/divisions/outlines?under=330106')).body.features).toHaveLength(1)
  await world.db.deleteFrom('division_part').execute()
  await world.db.deleteFrom('division').where('code', '=', '330106').execute()
  expect((await world.get('/api/v1/divisions/outlines')).body.features).toHaveLength(1)
})

describe('bad input', () => {
  test('an unknown code is 404, a malformed one 400, both in the language of the caller', async () => {
    const unknown = await world.get('/api/v1/divisions/99', { 'accept-language': 'zh-CN' })
    expect(unknown.status).toBe(404)
    expect(unknown.body.title).toContain('99')
    expect((await world.get('/api/v1/divisions/4-4')).status).toBe(400)
    expect((await world.get('/api/v1/divisions?level=village')).body.errors[0].pointer).toBe('/level')
    expect((await world.get('/api/v1/divisions/outlines?tolerance=-1')).status).toBe(400)
  })
})

test('categories come in their order with the clauses that name them', async () => {
  await givenCategories(world.db)
  await world.db
    .insertInto('category_clause')
    .values({ category_code: 'library', document: 'NAT', clause: '11', quotation: '图书馆' })
    .execute()
  const { body } = await world.get('/api/v1/categories')
  expect(body.items[0]).toEqual({
    code: 'library',
    nameZh: '图书馆',
    nameEn: 'Library',
    family: 'culture',
    isDesignation: false,
    minorsDuty: 'free',
    isPublicCulture: true,
    clauses: [{ document: 'NAT', clause: '11', quotation: '图书馆' }],
  })
})

test('a published year lists its days; an unpublished one says so and guesses nothing', async () => {
  await world.db
    .insertInto('calendar_year')
    .values({ year: 2026, published_on: '2025-11-04', source: '国办发明电' })
    .execute()
  await world.db
    .insertInto('calendar_day')
    .values({ day: '2026-10-01', kind: 'holiday', name: '国庆节', year: 2026 })
    .execute()
  expect((await world.get('/api/v1/calendar/2026')).body).toEqual({
    year: 2026,
    isPublished: true,
    publishedOn: '2025-11-04',
    source: '国办发明电',
    days: [{ day: '2026-10-01', kind: 'holiday', name: '国庆节' }],
  })
  const next = await world.get('/api/v1/calendar/2027')
  expect(next.status).toBe(200)
  expect(next.body).toEqual({ year: 2027, isPublished: false, publishedOn: null, source: null, days: [] })
  expect((await world.get('/api/v1/calendar/soon')).status).toBe(400)
})
