import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { purgeNotices } from '../../api/notices/bell.queries.ts'
import { notify } from '../../api/notices/notice.queries.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
let me: string
let headers: Record<string, string>
const tell = (personId = me) => notify(world.db, { to: { personIds: [personId] }, kind: 'notice.test', link: '/desk' })
const unread = async () => (await world.get('/api/v1/notices/unread', headers)).body.count
const list = async (query = '') => (await world.get(`/api/v1/notices${query}`, headers)).body
const put = (url: string, payload: object) => world.app.inject({ method: 'PUT', url, headers, payload })

beforeEach(async () => {
  const { personId, cookie } = await givenSession(world.db, { role: 'keeper' })
  me = personId
  headers = { cookie, 'accept-language': 'en' }
})

describe('the bell', () => {
  test('lists one’s own notices, the newest first, in the reader’s language, in pages', async () => {
    for (let n = 0; n < 5; n += 1) await tell()
    await tell((await givenSession(world.db, {})).personId)
    const first = await list('?limit=3')
    const second = await list(`?limit=3&cursor=${first.next}`)
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect([ids.length, ids.toSorted().reverse(), second.next]).toEqual([5, ids, null])
    expect(first.items[0]).toMatchObject({ title: 'This is a trial notice', link: '/desk', readAt: null })
    expect((await world.get('/api/v1/notices', { cookie: headers.cookie as string })).body.items[0].title).toBe(
      '这是一条测试通知',
    )
  })

  test('counts what is unread, and marks one, then all up to what was seen', async () => {
    for (let n = 0; n < 3; n += 1) await tell()
    const [newest, middle] = (await list()).items
    expect(await unread()).toBe(3)
    for (let n = 0; n < 2; n += 1)
      expect((await world.post(`/api/v1/notices/${newest.id}/read`, undefined, headers)).status).toBe(204)
    expect([await unread(), (await list('?unread=true')).items.length]).toEqual([2, 2])
    await tell()
    await world.post('/api/v1/notices/read-all', { upTo: middle.id }, headers)
    expect(await unread()).toBe(1)
    await world.post('/api/v1/notices/read-all', {}, headers)
    expect(await unread()).toBe(0)
  })

  test('counts to a hundred and no further', async () => {
    await sql`insert into notice (id, person_id, kind) select gen_random_uuid(), ${me}, 'notice.test' from generate_series(1, 150)`.execute(
      world.db,
    )
    expect(await unread()).toBe(100)
  })

  test('shows and marks nobody another’s notice', async () => {
    const other = (await givenSession(world.db, {})).personId
    await tell(other)
    const { id } = await world.db.selectFrom('notice').select('id').executeTakeFirstOrThrow()
    expect((await world.post(`/api/v1/notices/${id}/read`, undefined, headers)).status).toBe(404)
    expect((await list()).items).toEqual([])
    expect((await world.get('/api/v1/notices')).status).toBe(401)
    expect((await list('?cursor=nonsense')).errors[0].pointer).toBe('/cursor')
  })

  test('forgets after half a year', async () => {
    await tell()
    expect(await purgeNotices(world.db)).toBe(0)
    await sql`update notice set created_at = now() - interval '184 days'`.execute(world.db)
    expect(await purgeNotices(world.db)).toBe(1)
  })
})

test('a link leads nowhere but into this site', async () => {
  for (const link of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])
    await expect(notify(world.db, { to: { personIds: [me] }, kind: 'notice.test', link })).rejects.toThrow(
      'notice_link',
    )
  expect(await notify(world.db, { to: { personIds: [me] }, kind: 'notice.test', link: '/' })).toBe(1)
})

test('one says how one wants to be told', async () => {
  const url = '/api/v1/notices/preferences'
  expect((await world.get(url, headers)).body).toEqual({ emails: true, muted: [] })
  for (const wish of [
    { emails: false, muted: ['booking'] },
    { emails: true, muted: [] },
  ]) {
    expect((await put(url, wish)).json()).toEqual(wish)
    expect((await world.get(url, headers)).body).toEqual(wish)
  }
  const refused = await put(url, { emails: true, muted: ['weather'], personId: me })
  expect([
    refused.statusCode,
    refused
      .json()
      .errors.map(({ pointer }: { pointer: string }) => pointer)
      .sort(),
  ]).toEqual([400, ['/muted/0', '/personId']])
})
