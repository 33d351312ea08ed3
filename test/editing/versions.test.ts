import { beforeEach, describe, expect, test } from 'vitest'
import { editVenue } from '../../api/catalog/editing/edit.queries.ts'
import type { EntryPatch } from '../../api/catalog/editing/entry.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { keeper, programme, steward } from './given.ts'

const world = useWorld()
let id: string
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  id = await givenVenue(world.db, { name: '浙江省博物馆', categoryCode: 'museum', phone: '0571-1' })
})

const patch = (changes: EntryPatch, tag: string | undefined, more: object = {}) =>
  world.app.inject({
    method: 'PATCH',
    url: `/api/v1/venues/${id}/entry`,
    headers: { ...world.steward, ...(tag && { 'if-match': tag }) },
    payload: { changes, ...more },
  })
const edit = (changes: EntryPatch, version: number, editor = steward) =>
  editVenue(world.db, id, { version, patch: changes }, editor)
const history = async () => (await world.get(`/api/v1/venues/${id}/history`, world.steward)).body.items

describe('two who edit at once', () => {
  test('the entry carries its version, and a write that names it is taken', async () => {
    const read = await world.get(`/api/v1/venues/${id}/entry`, world.steward)
    expect(read.headers.etag).toBe('"1"')
    const written = await patch({ phone: '0571-2' }, '"1"')
    expect([written.statusCode, written.headers.etag]).toEqual([200, '"2"'])
  })

  test('the second is refused with both versions and the one they began from', async () => {
    await patch({ phone: '0571-2' }, '"1"')
    const refused = await patch({ phone: '0571-3' }, '"1"')
    expect(refused.statusCode).toBe(412)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(refused.json()).toMatchObject({
      type: 'urn:gongyu:problem:version-stale',
      currentVersion: 2,
      current: { phone: '0571-2' },
      yours: { phone: '0571-3' },
      base: { phone: '0571-1' },
    })
  })

  test('without a version nothing is written', async () => {
    const refused = await patch({ phone: '0571-2' }, undefined)
    expect(refused.statusCode).toBe(428)
    expect((await world.get(`/api/v1/venues/${id}`)).body.phone).toBe('0571-1')
  })
})

describe('history', () => {
  test('any two versions are compared, in either direction, not by an outsider', async () => {
    await edit({ phone: '0571-2', programmes: [programme()] }, 1, keeper)
    await edit({ address: '孤山路 25 号' }, 2)
    await edit({ phone: '0571-3' }, 3)
    const compare = (from: number, to: number) =>
      world.get(`/api/v1/venues/${id}/versions/${to}/changes?from=${from}`, world.steward)
    const { changes } = (await compare(1, 4)).body
    expect(Object.keys(changes).sort()).toEqual(['address', 'phone', 'programmes'])
    expect(changes.phone).toEqual({ before: '0571-1', after: '0571-3' })
    expect((await compare(4, 2)).body.changes).toMatchObject({ phone: { before: '0571-3', after: '0571-2' } })
    expect((await compare(2, 2)).body.changes).toEqual({})
    expect((await compare(1, 9)).status).toBe(404)
    const elsewhere = await world.as({ role: 'steward', divisionCode: '330102' })
    expect((await world.get(`/api/v1/venues/${id}/versions/2/changes?from=1`, elsewhere)).status).toBe(403)
  })

  test('every version says who changed what, lists included', async () => {
    await edit({ phone: '0571-2', programmes: [programme()] }, 1, keeper)
    await edit({ location: { lon: 120.11, lat: 30.26 } }, 2)
    const items = await history()
    expect(items.map(({ version, actor, action }: Record<string, unknown>) => [version, actor, action])).toEqual([
      [3, 'steward', 'change'],
      [2, 'keeper', 'change'],
      [1, 'test', 'create'],
    ])
    expect(items[0].changes).toEqual({
      location: { before: { lon: 120.1, lat: 30.25 }, after: { lon: 120.11, lat: 30.26 } },
    })
    expect(items[1].changes).toMatchObject({
      phone: { before: '0571-1', after: '0571-2' },
      programmes: { before: [], after: [{ name: '拓印体验' }] },
    })
  })

  test('an entry can be seen as it was at any version', async () => {
    await edit({ offers: [{ audiences: ['primary'], kind: 'free', days: 'daily' }] }, 1)
    await edit({ offers: [], phone: '0571-2' }, 2)
    const at = async (version: number) =>
      (await world.get(`/api/v1/venues/${id}/versions/${version}`, world.steward)).body
    expect([(await at(1)).offers, (await at(2)).offers.length, (await at(3)).offers]).toEqual([[], 1, []])
    expect([(await at(1)).phone, (await at(3)).phone]).toEqual(['0571-1', '0571-2'])
    expect((await world.get(`/api/v1/venues/${id}/versions/9`, world.steward)).status).toBe(404)
  })

  test('an earlier version is restored as a new one, with its lists', async () => {
    await edit({ programmes: [programme()] }, 1)
    await edit({ programmes: [], name: '错误的名字' }, 2)
    const { statusCode } = await world.app.inject({
      method: 'POST',
      url: `/api/v1/venues/${id}/versions/2/restore`,
      headers: { ...world.steward, 'if-match': '"3"' },
    })
    expect(statusCode).toBe(200)
    const { body } = await world.get(`/api/v1/venues/${id}`)
    expect(body).toMatchObject({ version: 4, name: '浙江省博物馆', programmes: [{ name: '拓印体验' }] })
    expect(await history()).toHaveLength(4)
  })
})

describe('before it is saved', () => {
  test('new hours say which days change and which free days they take', async () => {
    const wednesdays = [{ audiences: ['primary'], kind: 'free', days: 'monthly', monthlyNth: 1, monthlyWeekday: 3 }]
    await edit(
      {
        openingRules: [{ kind: 'hours', opens: '09:00', closes: '17:00' }],
        offers: wednesdays as EntryPatch['offers'] & object,
      },
      1,
    )
    const openingRules = [
      { kind: 'hours', opens: '09:00', closes: '17:00' },
      { kind: 'closed', weekdays: [3] },
    ]
    const { status, body } = await world.post(`/api/v1/venues/${id}/effects`, { openingRules }, world.steward)
    expect(status).toBe(200)
    expect(body.days.length).toBeGreaterThanOrEqual(12)
    expect(body.days[0]).toMatchObject({ before: { state: 'open' }, after: { state: 'closed', ranges: [] } })
    expect(body.effects.length).toBeGreaterThanOrEqual(2)
    expect(body.effects[0]).toMatchObject({ kind: 'open_day' })
    expect((await world.get(`/api/v1/venues/${id}`)).body.version).toBe(2)
  })

  test('closing for good names its programmes, and what other parts of the product know', async () => {
    await edit({ programmes: [programme()] }, 1)
    world.app.effectFinders.push(async (_db, { venueId, isClosing }) =>
      isClosing && venueId === id ? [{ kind: 'booking', day: '2027-01-05', name: '某小学', people: 40 }] : [],
    )
    const { body } = await world.post(`/api/v1/venues/${id}/effects`, { isClosing: true }, world.steward)
    expect(body.effects).toEqual([
      { kind: 'programme', name: '拓印体验' },
      { kind: 'booking', day: '2027-01-05', name: '某小学', people: 40 },
    ])
  })
})
