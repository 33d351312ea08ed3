import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { saveOffers } from '../../api/catalog/offer.queries.ts'
import { saveOpeningRules } from '../../api/catalog/opening.queries.ts'
import { getVenueDetail } from '../../api/catalog/venue-detail.queries.ts'
import { newId } from '../../api/db/id.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
let id: string
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  id = await givenVenue(world.db, { name: '浙江省博物馆', categoryCode: 'museum', groupMax: 50, demoFields: ['phone'] })
})

test('the page has everything a visitor needs', async () => {
  await saveOffers(world.db, id, [
    { audiences: ['preschool', 'primary'], kind: 'free', maxAge: 6, maxHeightCm: 120, days: 'daily' },
    { audiences: ['primary', 'junior', 'senior'], kind: 'free', days: 'open_day', dates: ['2026-05-18', '2099-05-18'] },
  ])
  await saveOpeningRules(world.db, id, [
    { kind: 'hours', opens: '09:00', closes: '17:00', lastEntry: '16:30' },
    { kind: 'closed', weekdays: [1] },
  ])
  await world.db
    .insertInto('designation')
    .values({
      id: newId(),
      venue_id: id,
      category_code: 'patriotism_base',
      level: 'national',
      year: 2019,
      source: '名单',
    })
    .execute()
  const programme = {
    id: newId(),
    venue_id: id,
    name: '文物修复',
    types: ['heritage'],
    grade_from: 4,
    grade_to: 6,
    minutes: 90,
  }
  await world.db.insertInto('programme').values(programme).execute()
  await world.db
    .insertInto('programme')
    .values({ ...programme, id: newId(), name: '待审', status: 'held' })
    .execute()

  const { status, body } = await world.get(`/api/v1/venues/${id}`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    name: '浙江省博物馆',
    category: 'museum',
    division: { code: '330106', name: '西湖区' },
    freeFor: ['preschool'],
    hasFreeDay: true,
    groupMax: 50,
    demoFields: ['phone'],
    designations: [{ category: 'patriotism_base', level: 'national', year: 2019 }],
    openingWords: { zh: '每天 09:00–17:00（16:30 停止入场）；周一闭馆' },
    programmes: [{ name: '文物修复', types: ['heritage'], gradeFrom: 4, gradeTo: 6, minutes: 90, priceFen: 0 }],
    version: 1,
  })
  expect(body.offers[0].words).toEqual({
    zh: '6 岁（含）以下或 1.2 米以下儿童免费',
    en: 'Free for children up to age 6 or up to 1.2 m tall',
  })
  expect(body.week).toHaveLength(7)
  expect(body.week.filter((day: { state: string }) => day.state === 'closed')).toHaveLength(1)
})

test('on an open day the offer holds, and the hour decides whether it is open', async () => {
  await saveOffers(world.db, id, [{ audiences: ['primary'], kind: 'free', days: 'open_day', dates: ['2026-05-18'] }])
  await saveOpeningRules(world.db, id, [{ kind: 'hours', opens: '09:00', closes: '17:00' }])
  const on = (text: string) => getVenueDetail(world.db, id, { crs: 'wgs84', now: Temporal.Instant.from(text) })
  expect(await on('2026-05-18T10:00:00+08:00')).toMatchObject({
    offersToday: [0],
    open: { state: 'open', until: '2026-05-18T17:00:00+08:00' },
    week: [{ day: '2026-05-18' }, {}, {}, {}, {}, {}, { day: '2026-05-24' }],
  })
  expect(await on('2026-05-19T20:00:00+08:00')).toMatchObject({
    offersToday: [],
    open: { state: 'closed', opensNext: '2026-05-20T09:00:00+08:00' },
  })
})

test('a venue nobody has said more of answers with nulls and unknown hours', async () => {
  const { body } = await world.get(`/api/v1/venues/${id}`)
  expect(body).toMatchObject({
    phone: null,
    organisation: null,
    offers: [],
    openingRules: [],
    open: { state: 'unknown' },
  })
  expect(body.week[0].state).toBe('unknown')
})

test('a week of a year that is not published says so on Mondays alone', async () => {
  await saveOpeningRules(world.db, id, [
    { kind: 'hours', opens: '09:00', closes: '17:00' },
    { kind: 'closed', weekdays: [1], holidays: 'except' },
  ])
  const now = Temporal.Instant.from('2027-10-04T10:00:00+08:00')
  const { week, open } = await getVenueDetail(world.db, id, { crs: 'wgs84', now })
  expect(week.map(({ state }) => state)).toEqual(['not-yet-published', 'open', 'open', 'open', 'open', 'open', 'open'])
  expect(open).toEqual({ state: 'not-yet-published' })
})

test('the place is given in the coordinate system asked for', async () => {
  const wgs = (await world.get(`/api/v1/venues/${id}`)).body.location
  const gcj = (await world.get(`/api/v1/venues/${id}?crs=gcj02`)).body.location
  expect(wgs).toEqual({ lon: 120.1, lat: 30.25 })
  expect(gcj.lon - wgs.lon).toBeGreaterThan(0.003)
  expect((await world.get(`/api/v1/venues/${id}?crs=mars`)).status).toBe(400)
})

test('who has the page already gets 304', async () => {
  const first = await world.get(`/api/v1/venues/${id}`)
  expect(first.headers.etag).toBeTruthy()
  expect((await world.get(`/api/v1/venues/${id}`, { 'if-none-match': String(first.headers.etag) })).status).toBe(304)
})

test('one that closed is gone, one that is held or was never there is not found, a bad id is refused', async () => {
  const closed = await givenVenue(world.db, { name: '老馆', status: 'closed' })
  const gone = await world.get(`/api/v1/venues/${closed}`, { 'accept-language': 'zh-CN' })
  expect([gone.status, gone.body.title]).toEqual([410, '“老馆”已永久停止开放'])
  const held = await givenVenue(world.db, { status: 'held', heldReason: '待核实' })
  expect((await world.get(`/api/v1/venues/${held}`)).status).toBe(404)
  expect((await world.get(`/api/v1/venues/${newId()}`)).status).toBe(404)
  expect((await world.get('/api/v1/venues/museum')).status).toBe(400)
})
