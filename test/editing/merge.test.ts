import { beforeEach, describe, expect, test } from 'vitest'
import { editVenue } from '../../api/catalog/editing/edit.queries.ts'
import { newId } from '../../api/db/id.ts'
import { givenPolicy, givenSlot } from '../booking/given.ts'
import { preview } from '../exchange/given.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { programme, steward } from './given.ts'

const world = useWorld()
let [keep, drop] = ['', '']
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  keep = await givenVenue(world.db, { name: '杭州图书馆', source: '甲', sourceRef: '1' })
  drop = await givenVenue(world.db, {
    name: '杭州市图书馆',
    location: { lon: 120.1005, lat: 30.25 },
    source: '乙',
    sourceRef: '9',
    phone: '0571-1',
    address: '文三路 1 号',
  })
})

const pairs = async () => (await world.get('/api/v1/duplicates?division=33', world.steward)).body.items
const merge = (changes: object = {}) =>
  world.post(
    '/api/v1/duplicates/merge',
    { keep: { id: keep, version: 1 }, drop: { id: drop, version: 1 }, take: [], ...changes },
    world.steward,
  )

describe('two entries of one place', () => {
  test('are shown side by side, with how far and how alike', async () => {
    await givenVenue(world.db, { name: '杭州博物馆', location: { lon: 120.1, lat: 30.25 } })
    expect(await pairs()).toMatchObject([{ a: { id: keep }, b: { id: drop }, metres: 48, likeness: 0.95 }])
  })

  test('are one after merging: gaps filled, chosen fields taken, both names found', async () => {
    const { status, body } = await merge({ take: ['address'] })
    expect([status, body]).toEqual([200, { id: keep, version: 2 }])
    expect((await world.get(`/api/v1/venues/${keep}`)).body).toMatchObject({
      name: '杭州图书馆',
      aliases: ['杭州市图书馆'],
      phone: '0571-1',
      address: '文三路 1 号',
    })
    expect(await pairs()).toEqual([])
  })

  test('the old id leads to the one that stays, also after another merge', async () => {
    await merge()
    const answer = await world.get(`/api/v1/venues/${drop}`)
    expect([answer.status, answer.headers.location]).toEqual([301, `/api/v1/venues/${keep}`])
    const third = await givenVenue(world.db, { name: '杭州图书馆总馆', location: { lon: 120.1, lat: 30.25 } })
    await merge({ keep: { id: third, version: 1 }, drop: { id: keep, version: 2 } })
    expect((await world.get(`/api/v1/venues/${drop}`)).headers.location).toBe(`/api/v1/venues/${third}`)
    expect((await world.get(`/api/v1/venues/${keep}?crs=gcj02`)).headers.location).toBe(
      `/api/v1/venues/${third}?crs=gcj02`,
    )
  })

  test('offers, designations, programmes and waiting corrections move', async () => {
    const offers = [{ audiences: ['primary' as const], kind: 'free' as const, days: 'daily' as const }]
    await editVenue(world.db, drop, { version: 1, patch: { offers, programmes: [programme()] } }, steward)
    await world.db
      .insertInto('designation')
      .values({ id: newId(), venue_id: drop, category_code: 'patriotism_base', level: 'city', source: '名单' })
      .execute()
    await merge({ drop: { id: drop, version: 2 } })
    expect((await world.get(`/api/v1/venues/${keep}`)).body).toMatchObject({
      offers: [{ audiences: ['primary'] }],
      freeFor: ['primary'],
      programmes: [{ name: '拓印体验' }],
      designations: [{ category: 'patriotism_base' }],
    })
  })

  test('visit times and bookings move, and what both have once stays where it is', async () => {
    const slot = await givenSlot(world.db, drop)
    await givenPolicy(world.db, keep, { approval: 'none' })
    await givenPolicy(world.db, drop, { approval: 'none' })
    const policies = () => world.db.selectFrom('booking_policy').select('venue_id').execute()
    const before = (await policies()).length
    expect((await merge()).status).toBe(200)
    const [moved] = await world.db.selectFrom('slot').select('venue_id').where('id', '=', slot).execute()
    const pools = await world.db.selectFrom('pool').select('venue_id').where('slot_id', '=', slot).execute()
    expect([moved?.venue_id, ...new Set(pools.map(({ venue_id }) => venue_id))]).toEqual([keep, keep])
    expect((await policies()).length).toBe(before)
  })

  test('the next import of either source finds the entry that stayed', async () => {
    await merge()
    const csv = '编号,名称,类别,经度,纬度,电话\n9,杭州市图书馆（新）,图书馆,120.1005,30.25,0571-86531234\n'
    const { rows } = await preview(world.db, csv, { source: '乙', crs: 'wgs84' })
    expect(rows).toMatchObject([{ outcome: 'changed', target: keep }])
  })

  test('a stale side is refused, and nothing is half merged', async () => {
    await editVenue(world.db, drop, { version: 1, patch: { phone: '0571-2' } }, steward)
    expect((await merge()).status).toBe(412)
    expect((await world.get(`/api/v1/venues/${drop}`)).status).toBe(200)
    expect((await merge({ keep: { id: drop, version: 2 }, drop: { id: drop, version: 2 } })).status).toBe(400)
  })
})

test('"not a duplicate" is remembered, whichever way round', async () => {
  const { status } = await world.post('/api/v1/duplicates/dismiss', { a: drop, b: keep }, world.steward)
  expect(status).toBe(204)
  expect(await pairs()).toEqual([])
})
