import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { editVenue } from '../../api/catalog/editing/edit.queries.ts'
import { forgetContacts } from '../../api/catalog/review/correction.queries.ts'
import { applyImport } from '../../api/exchange/apply.queries.ts'
import { csv, preview } from '../exchange/given.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { proveWork } from '../support/proof.ts'
import { useWorld } from '../support/world.ts'
import { keeper, programme, steward } from './given.ts'

const world = useWorld()
let id: string
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  id = await givenVenue(world.db, { name: '浙江省博物馆', categoryCode: 'museum' })
})

const proof = () => proveWork(world)
const suggest = async (changes: object = {}) =>
  world.post(`/api/v1/venues/${id}/corrections`, {
    topic: 'hours',
    message: '周一也开门',
    proof: await proof(),
    ...changes,
  })
const queue = async () => (await world.get('/api/v1/corrections', world.steward)).body.items
const decide = (path: string, body: object, version = 1) =>
  world.post(path, body, { ...world.steward, 'if-match': `"${version}"` })

describe('a correction from anyone', () => {
  test('lands in the steward’s queue with its place on the map', async () => {
    const { status } = await suggest({
      topic: 'position',
      message: '在马路对面',
      location: { lon: 120.11, lat: 30.26 },
    })
    expect(status).toBe(201)
    expect(await queue()).toMatchObject([
      {
        topic: 'position',
        message: '在马路对面',
        location: { lon: 120.11, lat: 30.26 },
        venue: { id, version: 1, location: { lon: 120.1, lat: 30.25 }, division: { code: '330106' } },
      },
    ])
  })

  test('may say how to reach its writer: sealed, masked in the queue, opened with a reason on the record, gone when decided', async () => {
    const stored = async () =>
      (await sql<{ c: string | null }>`select contact_sealed as c from correction`.execute(world.db)).rows[0]?.c
    expect((await suggest({ contact: 'ask me' })).body.errors).toMatchObject([
      { pointer: '/contact', code: 'give-contact' },
    ])
    expect((await suggest({ contact: '138 0013 8000' })).status).toBe(201)
    expect(await stored()).not.toContain('13800138000')
    const [correction] = await queue()
    expect(correction.contact).toBe('138****8000')
    const path = `/api/v1/corrections/${correction.id}`
    const elsewhere = await world.as({ role: 'steward', divisionCode: '330102' })
    expect((await world.post(`${path}/contact`, { reason: '核实时间' }, elsewhere)).status).toBe(403)
    expect((await world.post(`${path}/contact`, { reason: '' }, world.steward)).status).toBe(400)
    const opened = await world.post(`${path}/contact`, { reason: '核实开放时间' }, world.steward)
    expect(opened.body).toEqual({ contact: '13800138000' })
    const record = await world.db.selectFrom('audit').selectAll().where('action', '=', 'unmask-contact').execute()
    expect(record).toMatchObject([
      { subject: 'correction', subject_id: correction.id, after: { reason: '核实开放时间' } },
    ])
    await decide(`${path}/decline`, { reason: '核实后不属实' })
    expect(await stored()).toBeNull()
  })

  test('that waits for half a year keeps no contact', async () => {
    await suggest({ contact: 'parent@example.org' })
    await suggest({ contact: 'other@example.org' })
    await sql`update correction set created_at = now() - interval '181 days' where id in (select id from correction order by id limit 1)`.execute(
      world.db,
    )
    await forgetContacts(world.db)
    expect((await queue()).map(({ contact }: { contact: string | null }) => contact)).toEqual([
      null,
      'o***@example.org',
    ])
  })

  test('is taken up as a change of the steward’s', async () => {
    await suggest({ topic: 'position', location: { lon: 120.11, lat: 30.26 } })
    const [correction] = await queue()
    const accepted = await decide(`/api/v1/corrections/${correction.id}/accept`, {
      changes: { location: correction.location },
    })
    expect(accepted.body).toMatchObject({ version: 2, venueId: id, published: ['location'] })
    expect((await world.get(`/api/v1/venues/${id}`)).body.location).toEqual({ lon: 120.11, lat: 30.26 })
    expect(await queue()).toEqual([])
    const again = await decide(`/api/v1/corrections/${correction.id}/accept`, { changes: {} }, 2)
    expect([again.status, again.body.type]).toEqual([409, 'urn:gongyu:problem:correction-decided'])
  })

  test('or set aside with a reason, on the record', async () => {
    await suggest()
    const [correction] = await queue()
    expect((await decide(`/api/v1/corrections/${correction.id}/decline`, {})).status).toBe(400)
    expect((await decide(`/api/v1/corrections/${correction.id}/decline`, { reason: '已电话核实' })).status).toBe(200)
    const { rows } = await sql<{ action: string }>`select action from audit where subject = 'correction'`.execute(
      world.db,
    )
    expect(rows).toEqual([{ action: 'declined' }])
  })

  test.each([
    ['without a proof', { proof: undefined }, '/proof', 'missing-field'],
    ['with an invented proof', { proof: 'e30=' }, '/proof', 'proof-wrong'],
    ['with HTML', { message: '<img src=x onerror=alert(1)>' }, '/message', 'no-markup'],
    ['with nothing', { message: ' ' }, '/message', 'blank'],
    ['of a megabyte', { message: 'x'.repeat(900_000) }, '/message', 'too-long'],
    ['that decides itself', { state: 'accepted' }, '/state', 'unknown-parameter'],
    ['off the earth', { location: { lon: 999, lat: 0 } }, '/location/lon', 'too-large'],
  ])('%s is refused', async (_what, changes, pointer, code) => {
    const { status, body } = await suggest(changes)
    expect(status).toBe(400)
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }))
    expect(await queue()).toEqual([])
  })

  test('a proof counts once, and only as it was given', async () => {
    const used = await proof()
    expect((await suggest({ proof: used })).status).toBe(201)
    expect((await suggest({ proof: used })).body.errors[0].code).toBe('proof-used')
    const forged = JSON.parse(Buffer.from(await proof(), 'base64').toString())
    forged.challenge.parameters.cost = 1
    const text = Buffer.from(JSON.stringify(forged)).toString('base64')
    expect((await suggest({ proof: text })).body.errors[0].code).toBe('proof-wrong')
  })

  test('more than ten an hour from one address are refused', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) statuses.push((await suggest({ proof: 'e30=' })).status)
    expect(statuses.slice(10)).toEqual([429, 429])
  })
})

describe('lessons for money', () => {
  const lessons = () => programme({ name: '小学数学提高班', priceFen: 120_000 })
  const holds = async () => (await world.get('/api/v1/holds', world.steward)).body.items
  const shown = async () => (await world.get(`/api/v1/venues/${id}`)).body.programmes.length

  test('a programme that reads like them is not listed until a steward has looked', async () => {
    const edited = await editVenue(world.db, id, { version: 1, patch: { programmes: [lessons()] } }, steward)
    expect(edited.held).toEqual([{ name: '小学数学提高班', words: ['数学', '提高班', '1200 元'] }])
    expect(await shown()).toBe(0)
    const [hold] = await holds()
    expect(hold).toMatchObject({ venue: { id }, programme: { name: '小学数学提高班', priceFen: 120_000 } })
    await world.post(
      `/api/v1/holds/${hold.id}/decide`,
      { state: 'released', reason: '已核实为非学科类' },
      world.steward,
    )
    expect([await shown(), await holds()]).toEqual([1, []])
  })

  test('what was let pass is not held again; another text is', async () => {
    await editVenue(world.db, id, { version: 1, patch: { programmes: [lessons()] } }, steward)
    const [hold] = await holds()
    await world.post(`/api/v1/holds/${hold.id}/decide`, { state: 'released', reason: '已核实' }, world.steward)
    const again = { ...lessons(), id: hold.programme.id, minutes: 90 }
    expect((await editVenue(world.db, id, { version: 2, patch: { programmes: [again] } }, steward)).held).toEqual([])
    const other = { ...again, name: '小学语文提高班' }
    expect((await editVenue(world.db, id, { version: 3, patch: { programmes: [other] } }, steward)).held).toHaveLength(
      1,
    )
    expect(await shown()).toBe(0)
  })

  test('refusing ends the programme', async () => {
    await editVenue(world.db, id, { version: 1, patch: { programmes: [lessons()] } }, steward)
    const [hold] = await holds()
    await world.post(`/api/v1/holds/${hold.id}/decide`, { state: 'refused', reason: '属学科类培训' }, world.steward)
    const { rows } = await sql<{ status: string }>`select status from programme where venue_id = ${id}`.execute(
      world.db,
    )
    expect(rows).toEqual([{ status: 'closed' }])
  })

  test('a venue whose description says so is held as a whole', async () => {
    const description = '数学英语同步辅导，学费 2000 元'
    await editVenue(world.db, id, { version: 1, patch: { description } }, keeper)
    expect((await world.get(`/api/v1/venues/${id}`)).status).toBe(404)
    const [hold] = await holds()
    expect(hold.programme).toBeNull()
    await world.post(`/api/v1/holds/${hold.id}/decide`, { state: 'released', reason: '公益讲座' }, world.steward)
    expect((await world.get(`/api/v1/venues/${id}`)).status).toBe(200)
  })
})

describe('entries nobody has vouched for', () => {
  test('are listed, those never vouched for first, and one call says that all is still true', async () => {
    await givenVenue(world.db, { name: '旧馆', location: { lon: 120.05, lat: 30.2 }, verifiedOn: '2020-01-01' })
    await givenVenue(world.db, { name: '新馆', location: { lon: 120.06, lat: 30.2 }, verifiedOn: '2099-01-01' })
    const { body } = await world.get('/api/v1/stale?division=33', world.steward)
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['浙江省博物馆', '旧馆'])
    expect(body.total).toBe(2)
    expect((await decide(`/api/v1/venues/${id}/verify`, {})).status).toBe(200)
    expect((await world.get('/api/v1/stale', world.steward)).body.total).toBe(1)
    expect((await decide(`/api/v1/venues/${id}/verify`, {})).status).toBe(412)
  })

  test('the list goes on where the page ends', async () => {
    for (const lon of [120.01, 120.02]) await givenVenue(world.db, { name: `馆${lon}`, location: { lon, lat: 30.2 } })
    const first = await world.get('/api/v1/stale?limit=2', world.steward)
    const second = await world.get(`/api/v1/stale?limit=2&cursor=${first.body.next}`, world.steward)
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([2, 1, null])
  })
})

test('a list that is imported is held where it reads like lessons for money, and the preview says so', async () => {
  const previewed = await preview(
    world.db,
    csv('研学营地 奥数培训班,公园,120.12,30.22,,', '翠湖公园,公园,120.13,30.22,,'),
    {
      crs: 'wgs84',
    },
  )
  expect(previewed.rows[0]?.reasons).toContainEqual(expect.objectContaining({ code: 'training-held' }))
  await applyImport(world.db, previewed.id, 'steward')
  const { body } = await world.get('/api/v1/holds', world.steward)
  expect(body.items).toMatchObject([{ venue: { name: '研学营地 奥数培训班' }, programme: null }])
  const { rows } = await sql<{ name: string; status: string }>`select name, status from venue order by name`.execute(
    world.db,
  )
  expect(rows).toContainEqual({ name: '研学营地 奥数培训班', status: 'held' })
  expect(rows).toContainEqual({ name: '翠湖公园', status: 'published' })
})
