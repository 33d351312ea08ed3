import { beforeEach, expect, test } from 'vitest'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { csv } from './given.ts'

const world = useWorld()
let ofWest: Record<string, string>
let ofCity: Record<string, string>
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  ofWest = await world.as({ role: 'steward', divisionCode: '330106' })
  ofCity = await world.as({ role: 'steward', divisionCode: '3301' })
})

async function upload(headers: Record<string, string>, content: string, query = 'kind=venues&crs=wgs84') {
  const form = new FormData()
  form.set('file', new Blob([content]), '名单.csv')
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/v1/imports?${query}`,
    headers: { ...headers, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}
// 西湖区 lies west of 120.15 E, 上城区 east of it.
const both = csv('西图书馆,图书馆,120.05,30.2,,', '东图书馆,图书馆,120.2,30.2,,')

test('a county’s steward imports into the county; rows outside are refused with a reason', async () => {
  const { status, body } = await upload(ofWest, both)
  expect([status, body.counts]).toEqual([201, { new: 1, refused: 1, passed: 0 }])
  const rows = await world.get(`/api/v1/imports/${body.id}/rows?outcome=refused`, ofWest)
  expect(rows.body.items).toMatchObject([{ name: '东图书馆', reasons: [{ code: 'row-outside-your-division' }] }])
  expect(rows.body.items[0].reasons[0].text).toContain('330106')
  expect((await world.post(`/api/v1/imports/${body.id}/apply`, undefined, ofWest)).body.state).toBe('applied')
  const names = (await world.db.selectFrom('venue').select('name').execute()).map(({ name }) => name)
  expect(names).toEqual(['西图书馆'])
})

test('a venue of another county isn’t changed, nor pulled over', async () => {
  await givenVenue(world.db, { name: '东图书馆', location: { lon: 120.1502, lat: 30.2 } })
  const { body } = await upload(ofWest, csv('东图书馆,图书馆,120.1498,30.2,0571-12345678,'))
  expect(body.counts).toMatchObject({ refused: 1 })
})

test('the whole city’s and the country’s stewards import all of it', async () => {
  for (const headers of [ofCity, world.steward])
    expect((await upload(headers, both)).body.counts).toMatchObject({ new: 2 })
})

test('an import made for more than one’s divisions can’t be read, applied or undone; the other way round it can', async () => {
  const wide = (await upload(world.steward, both)).body.id
  const narrow = (await upload(ofWest, both)).body.id
  for (const path of [`/api/v1/imports/${wide}`, `/api/v1/imports/${wide}/rows`])
    expect((await world.get(path, ofWest)).status).toBe(404)
  for (const verb of ['apply', 'undo'])
    expect((await world.post(`/api/v1/imports/${wide}/${verb}`, undefined, ofWest)).status).toBe(404)
  const ids = async (headers: Record<string, string>) =>
    (await world.get('/api/v1/imports', headers)).body.items.map(({ id }: { id: string }) => id)
  expect(await ids(ofWest)).toEqual([narrow])
  expect(await ids(ofCity)).toEqual([narrow])
  expect((await ids(world.steward)).sort()).toEqual([wide, narrow].sort())
})

test('a county’s regulator imports places, campuses, gates and streets of the county, and no venues', async () => {
  const regulator = await world.as({ role: 'regulator', divisionCode: '330106' })
  const places = '名称,类型,经度,纬度\n西网吧,网吧,120.05,30.2\n东网吧,网吧,120.2,30.2\n'
  const { status, body } = await upload(regulator, places, 'kind=regulated-places&crs=wgs84')
  expect([status, body.counts]).toEqual([201, { new: 1, refused: 1, passed: 0 }])
  expect((await world.post(`/api/v1/imports/${body.id}/apply`, undefined, regulator)).body.state).toBe('applied')
  const written = await world.db.selectFrom('regulated_place').select(['name', 'division_code']).execute()
  expect(written).toEqual([{ name: '西网吧', division_code: '330106' }])
  const venues = await upload(regulator, both)
  expect([venues.status, venues.body.type]).toEqual([403, 'urn:gongyu:problem:import-kind-for-stewards'])
  const ofSteward = (await upload(ofWest, both)).body.id
  expect((await world.get(`/api/v1/imports/${ofSteward}`, regulator)).status).toBe(404)
  const ids = async (headers: Record<string, string>) =>
    (await world.get('/api/v1/imports', headers)).body.items.map(({ id }: { id: string }) => id)
  expect(await ids(regulator)).toEqual([body.id])
  expect(await ids(ofWest)).toEqual([ofSteward, body.id])
})

test('streets are imported where they begin in one’s division, and changed there alone', async () => {
  const regulator = await world.as({ role: 'regulator', divisionCode: '330106' })
  const street = (id: string, lon: number, lat: number, highway = 'footway') => ({
    type: 'Feature',
    properties: { id, highway },
    geometry: {
      type: 'LineString',
      coordinates: [
        [lon, lat],
        [lon + 0.001, lat],
      ],
    },
  })
  const streets = (highway: string) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [street('1', 120.05, 30.2, highway), street('2', 120.2, 30.2, highway)],
    })
  const query = 'kind=walk-network&crs=wgs84&source=osm'
  const { body } = await upload(regulator, streets('footway'), query)
  expect(body.counts).toMatchObject({ new: 1, refused: 1 })
  await world.post(`/api/v1/imports/${body.id}/apply`, undefined, regulator)
  const all = (await upload(world.steward, streets('footway'), query)).body
  await world.post(`/api/v1/imports/${all.id}/apply`, undefined, world.steward)
  expect((await upload(regulator, streets('steps'), query)).body.counts).toMatchObject({ changed: 1, refused: 1 })
})

test('divisions and outlines are for stewards of everywhere', async () => {
  for (const kind of ['divisions', 'outlines']) {
    const { status, body } = await upload(ofWest, 'code,name\n330107,新区\n', `kind=${kind}`)
    expect([status, body.type]).toEqual([403, 'urn:gongyu:problem:import-kind-for-all'])
  }
})

test('law checks are those of one’s divisions, whether or not one asks for one', async () => {
  await givenVenue(world.db, { name: '西图书馆', location: { lon: 120.05, lat: 30.2 } })
  await givenVenue(world.db, { name: '东图书馆', location: { lon: 120.2, lat: 30.2 } })
  const names = async (headers: Record<string, string>, query = '') =>
    (await world.get(`/api/v1/law-checks?${query}`, headers)).body.items
      ?.map(({ venue }: { venue: { name: string } }) => venue.name)
      .sort()
  expect(await names(ofWest)).toEqual(['西图书馆'])
  expect(await names(ofCity)).toEqual(['东图书馆', '西图书馆'].sort())
  expect(await names(ofCity, 'division=330102')).toEqual(['东图书馆'])
  for (const division of ['330102', '3301', '33'])
    expect((await world.get(`/api/v1/law-checks?division=${division}`, ofWest)).status).toBe(403)
  const { counts } = (await world.get('/api/v1/law-checks', ofWest)).body
  expect(Math.max(...counts.map(({ unrecorded }: { unrecorded: number }) => unrecorded))).toBe(1)
})
