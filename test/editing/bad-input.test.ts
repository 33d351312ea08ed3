import { beforeEach, expect, test } from 'vitest'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { programme } from './given.ts'

const world = useWorld()
let id: string
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  id = await givenVenue(world.db, { name: '浙江省博物馆', groupMin: 10 })
})

const patch = (changes: object, caller: Record<string, string> = world.steward) =>
  world.app.inject({
    method: 'PATCH',
    url: `/api/v1/venues/${id}/entry`,
    headers: { 'if-match': '"1"', ...caller },
    payload: { changes },
  })

const other = '0190a0a0-0000-7000-8000-000000000000'
const bad: [string, object, string, string][] = [
  ['a field that editors have no say in', { source: 'x' }, '/source', 'unknown-parameter'],
  ['the version', { version: 99 }, '/version', 'unknown-parameter'],
  ['another organisation', { organisationId: other }, '/organisationId', 'unknown-parameter'],
  ['a verification', { verifiedOn: '2030-01-01' }, '/verifiedOn', 'unknown-parameter'],
  ['holding', { status: 'held' }, '/status', 'not-one-of'],
  ['HTML in a name', { name: '<b>馆</b>' }, '/name', 'no-markup'],
  ['a script in a description', { description: 'a <script>alert(1)</script>' }, '/description', 'no-markup'],
  ['an image that runs', { directions: '<img src=x onerror=alert(1)' }, '/directions', 'no-markup'],
  ['HTML in a programme', { programmes: [programme({ name: '<i>课' })] }, '/programmes/0/name', 'no-markup'],
  ['a formula for a name', { name: '=HYPERLINK("http://x")' }, '/name', 'like-a-formula'],
  ['a formula for a programme', { programmes: [programme({ name: '@a' })] }, '/programmes/0/name', 'like-a-formula'],
  ['text that runs backwards', { name: '馆\u202egpj.exe' }, '/name', 'no-control-characters'],
  ['a blank name', { name: '  ' }, '/name', 'blank'],
  ['a name of a megabyte', { name: 'x'.repeat(900_000) }, '/name', 'too-long'],
  ['an address that runs', { website: 'javascript:alert(1)' }, '/website', 'not-a-web-address'],
  ['a place off the earth', { location: { lon: 200, lat: 0 } }, '/location/lon', 'too-large'],
  ['an unknown category', { category: 'casino' }, '/category', 'no-such-category'],
  ['hours without an end', { openingRules: [{ kind: 'hours', opens: '09:00' }] }, '/openingRules/0/closes', 'hours-need-times'],
  ['a percentage of nothing', { offers: [{ audiences: ['primary'], kind: 'percent', days: 'daily' }] }, '/offers/0/percent', 'belongs-to-percent'],
  ['another venue’s programme', { programmes: [programme({ id: other })] }, '/programmes/0/id', 'not-of-this-venue'],
  ['a group smaller than its smallest', { groupMin: 30, groupMax: 20 }, '/groupMax', 'ends-before-it-begins'],
] // biome-ignore format: read as a table

test.each(bad)('%s is refused, and the field named', async (_what, changes, field, code) => {
  const answer = await patch(changes)
  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors).toContainEqual(expect.objectContaining({ pointer: `/changes${field}`, code }))
  expect((await world.get(`/api/v1/venues/${id}`)).body).toMatchObject({ name: '浙江省博物馆', version: 1 })
})

test('what only looks like markup or a formula is text', async () => {
  const answer = await patch({ description: '6 < 12 岁 & 身高<1.2米，=免票', phone: '+86-571-87960000' })
  expect(answer.statusCode).toBe(200)
})

test('null empties a field, and stays null', async () => {
  const answer = await patch({ groupMin: null, groupNoticeDays: null, wheelchair: null, phone: null })
  expect(answer.statusCode).toBe(200)
  const { body } = await world.get(`/api/v1/venues/${id}`)
  expect([body.groupMin, body.groupNoticeDays, body.wheelchair, body.phone]).toEqual([null, null, null, null])
})

test('nobody edits without signing in', async () => {
  const answer = await patch({ phone: '1' }, {})
  expect(answer.statusCode).toBe(401)
  expect((await world.get(`/api/v1/venues/${id}/history`)).status).toBe(401)
})
