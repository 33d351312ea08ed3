import { beforeEach, describe, expect, test } from 'vitest'
import { editVenue } from '../../api/catalog/editing/edit.queries.ts'
import { readBack } from '../documents/given.ts'
import { programme, steward } from '../editing/given.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
let id: string
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  id = await givenVenue(world.db, { name: '西湖博物馆', categoryCode: 'museum', phone: '+86-571-1', address: '=1+1' })
  await givenVenue(world.db, { name: '西湖图书馆', location: { lon: 120.11, lat: 30.2 } })
  await givenVenue(world.db, { name: '上城图书馆', location: { lon: 120.2, lat: 30.2 } })
  await givenVenue(world.db, { name: '停办馆', location: { lon: 120.12, lat: 30.2 }, status: 'closed' })
  const patch = {
    openingRules: [{ kind: 'hours' as const, opens: '09:00', closes: '17:00' }],
    offers: [{ audiences: ['primary' as const], kind: 'free' as const, days: 'daily' as const }],
    programmes: [programme()],
  }
  await editVenue(world.db, id, { version: 1, patch }, steward)
})

const publish = (body: object, headers = world.steward) => world.post('/api/v1/editions', body, headers)
const rows = async (edition: string) => (await world.get(`/api/v1/editions/${edition}/rows`)).body.items
const file = (edition: string, format: string) =>
  world.app.inject({ method: 'GET', url: `/api/v1/editions/${edition}/list.${format}` })

describe('an edition of the list', () => {
  test('is dated, numbered within its division, and holds what is published there, by category', async () => {
    const { status, body } = await publish({ division: '330106', note: '首期' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      division: { code: '330106', name: '西湖区' },
      number: 1,
      title: '西湖区家校社协同育人资源目录清单',
      note: '首期',
      venues: 2,
      counts: [
        { category: 'library', venues: 1 },
        { category: 'museum', venues: 1 },
      ],
    })
    expect(body.publishedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await rows(body.id)).toMatchObject([
      { n: 1, name: '西湖图书馆', categoryName: '图书馆' },
      { n: 2, name: '西湖博物馆', hours: expect.stringContaining('9:00'), programmes: '拓印体验', division: '西湖区' },
    ])
    expect((await rows(body.id))[1].offers).toContain('免费')
    expect((await publish({ division: '330106' })).body.number).toBe(2)
    expect((await publish({ division: '3301' })).body).toMatchObject({ number: 1, venues: 3 })
  })

  test('never changes afterwards, whatever becomes of its venues', async () => {
    const { body } = await publish({ division: '330106' })
    const before = await rows(body.id)
    await editVenue(world.db, id, { version: 2, patch: { name: '改名馆', status: 'closed' } }, steward)
    expect(await rows(body.id)).toEqual(before)
    expect((await publish({ division: '330106' })).body).toMatchObject({ number: 2, venues: 1 })
  })

  test('anyone reads it, lists it, and takes it as XLSX, CSV and PDF', async () => {
    const { body } = await publish({ division: '330106' })
    expect((await world.get('/api/v1/editions?division=330106')).body.items).toMatchObject([{ id: body.id, number: 1 }])
    for (const format of ['xlsx', 'csv'] as const) {
      const answer = await file(body.id, format)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-disposition']).toContain(encodeURIComponent('资源目录清单'))
      const back = await readBack(answer.rawPayload, `list.${format}`)
      expect(back).toMatchObject([{ 名称: '西湖图书馆' }, { 名称: '西湖博物馆', 地址: "'=1+1", 电话: "'+86-571-1" }])
    }
    const pdf = await file(body.id, 'pdf')
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('is published by a steward of its division alone', async () => {
    const county = await world.as({ role: 'steward', divisionCode: '330102' })
    expect((await publish({ division: '330106' }, county)).body.type).toBe('urn:gongyu:problem:outside-your-division')
    expect((await publish({ division: '3301' }, county)).status).toBe(403)
    expect((await publish({ division: '330102' }, county)).status).toBe(201)
    expect((await publish({ division: '330102' }, await world.as({ role: 'keeper' }))).status).toBe(403)
    expect((await publish({ division: '330102' }, {})).status).toBe(401)
  })

  test.each([
    [{ division: '999999' }, '/division'],
    [{ division: 'x' }, '/division'],
    [{ division: '330106', title: '<b>清单' }, '/title'],
    [{ division: '330106', number: 7 }, '/number'],
  ])('%j is refused', async (body, pointer) => {
    const answer = await publish(body)
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer])
  })

  test('an unknown edition is 404, an unknown format 400', async () => {
    expect((await world.get('/api/v1/editions/0190a0a0-0000-7000-8000-000000000000')).status).toBe(404)
    const { body } = await publish({ division: '330106' })
    expect((await file(body.id, 'exe')).statusCode).toBe(400)
  })
})
