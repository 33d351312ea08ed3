import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fromWgs84 } from '../../api/catalog/coordinates.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { csv } from './given.ts'

const world = useWorld()
// A folder of its own for what uploads leave behind: other tests upload at the same time.
const { TMPDIR } = process.env
const uploads = mkdtempSync(join(tmpdir(), 'gongyu-uploads-'))
beforeAll(() => {
  process.env.TMPDIR = uploads
})
afterAll(() => {
  rmSync(uploads, { recursive: true, force: true })
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
})
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

async function upload(
  query: string,
  content: string | Uint8Array,
  headers: Record<string, string> = {},
  fileName = '名单.csv',
) {
  const form = new FormData()
  form.set('file', new Blob([content as never]), fileName)
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const {
    statusCode,
    headers: answered,
    body,
  } = await world.app.inject({
    method: 'POST',
    url: `/api/v1/imports?${query}`,
    headers: { ...world.steward, 'content-type': request.headers.get('content-type') ?? '', ...headers },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: statusCode, headers: answered, body: JSON.parse(body) }
}

const list = csv('甲图书馆,图书馆,120.2,30.2,,', '乙图书馆,图书馆,120.1,95,,')
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('gongyu-import-'))

describe('the import API', () => {
  test('previews, lists rows, applies once and undoes once', async () => {
    const { status, body, headers } = await upload('kind=venues&crs=wgs84', list)
    expect([status, headers.location, body.state, body.counts]).toEqual([
      201,
      `/api/v1/imports/${body.id}`,
      'previewed',
      { new: 1, refused: 1, passed: 0 },
    ])
    expect(leftovers()).toEqual([])
    const rows = await world.get(`/api/v1/imports/${body.id}/rows?outcome=refused`, {
      ...world.steward,
      'accept-language': 'en',
    })
    expect(rows.body.items).toMatchObject([
      { row: 3, name: '乙图书馆', reasons: [{ code: 'latitude-out-of-range', column: '经度, 纬度' }] },
    ])
    expect(rows.body.items[0].reasons[0].text).toContain('between -90 and 90')
    const post = (verb: string) => world.post(`/api/v1/imports/${body.id}/${verb}`, undefined, world.steward)
    expect((await post('undo')).status).toBe(409)
    expect((await post('apply')).body).toMatchObject({ state: 'applied' })
    expect((await post('apply')).body).toMatchObject({ status: 409, type: 'urn:gongyu:problem:import-applied' })
    expect((await post('undo')).body).toMatchObject({ state: 'undone' })
    expect((await post('undo')).status).toBe(409)
    expect((await world.get('/api/v1/imports', world.steward)).body.items).toMatchObject([
      { id: body.id, state: 'undone' },
    ])
  })

  test('pages through rows and imports', async () => {
    const { body } = await upload(
      'kind=venues&crs=wgs84',
      csv(...Array.from({ length: 5 }, (_, i) => `第${i}图书馆,图书馆,120.${i + 1},30.2,,`)),
    )
    const first = await world.get(`/api/v1/imports/${body.id}/rows?limit=3`, world.steward)
    const second = await world.get(`/api/v1/imports/${body.id}/rows?limit=3&cursor=${first.body.next}`, world.steward)
    expect([...first.body.items, ...second.body.items].map(({ row }) => row)).toEqual([2, 3, 4, 5, 6])
    expect(second.body.next).toBeNull()
  })

  test('answers a wrong coordinate system with the evidence in the caller’s language', async () => {
    const lines: string[] = []
    for (let i = 0; i < 6; i += 1) {
      const point = { lon: 120.1 + i / 50, lat: 30.2 }
      await givenVenue(world.db, { name: `第${i}社区图书馆`, location: point })
      const { lon, lat } = fromWgs84('gcj02', point)
      lines.push(`第${i}社区图书馆,图书馆,${lon},${lat},,`)
    }
    const { status, body } = await upload('kind=venues&crs=wgs84', csv(...lines), { 'accept-language': 'en' })
    expect([status, body.type]).toEqual([422, 'urn:gongyu:problem:crs-mismatch'])
    expect(body.detail).toMatch(/6 known points the median is 5\d\d m off as wgs84, and 0 m as gcj02/)
    expect(body.errors[0]).toMatchObject({ pointer: '/rows/2', code: 'crs-example' })
    expect((await upload('kind=venues&crs=wgs84&force=true', csv(...lines))).body).toMatchObject({
      isForced: true,
      state: 'previewed',
    })
  })

  test.each<[string, string | Uint8Array, number, string]>([
    ['kind=venues&crs=wgs84', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 422, 'xlsx-broken'],
    ['kind=venues&crs=wgs84', '', 422, 'file-empty'],
    ['kind=venues', list, 422, 'crs-needed'],
    ['kind=cinemas', list, 400, 'bad-request'],
    ['kind=venues&crs=mars', list, 400, 'bad-request'],
    ['kind=venues&colour=red', list, 400, 'bad-request'],
  ])('refuses %s with a problem', async (query, content, status, code) => {
    const { body } = await upload(query, content)
    expect([body.status, body.type]).toEqual([status, `urn:gongyu:problem:${code}`])
    expect(leftovers()).toEqual([])
    expect(await world.db.selectFrom('import_row').selectAll().execute()).toEqual([])
  })

  test('refuses a file over 64 MB (413) and keeps none of it', async () => {
    const { status, body } = await upload('kind=venues&crs=wgs84', new Uint8Array(64_000_001).fill(65))
    expect([status, body.type]).toEqual([413, 'urn:gongyu:problem:body-too-large'])
    expect(leftovers()).toEqual([])
  })

  test('keeps a file’s name without folders and signs that can’t be seen', async () => {
    const { status, body } = await upload('kind=venues&crs=wgs84', list, {}, '../../etc/名\0单.csv')
    expect([status, body.fileName]).toEqual([201, '名单.csv'])
  })

  test('is for stewards alone', async () => {
    expect((await world.get('/api/v1/imports')).status).toBe(401)
    expect((await world.post('/api/v1/imports?kind=venues', undefined)).status).toBe(401)
    expect((await world.get('/api/v1/imports/01890000-0000-7000-8000-000000000000', world.steward)).status).toBe(404)
    expect((await world.post('/api/v1/imports?kind=venues', { a: 1 }, world.steward)).status).toBe(415)
  })
})
