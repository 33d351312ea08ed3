import { expect, test } from 'vitest'
import { createKey } from '../../api/accounts/api-key.queries.ts'
import { createDemoAccounts, DEMO_PASSWORD } from '../../api/accounts/demo.queries.ts'
import { createPerson } from '../../api/accounts/person.queries.ts'
import { givenHangzhou } from '../support/given.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const password = 'Spring-tide-42'
const signIn = (username: string, given = password, headers = {}) =>
  world.post('/api/v1/session', { username, password: given }, headers)
const cookieOf = (answer: { headers: Record<string, unknown> }) => ({
  cookie: String([answer.headers['set-cookie']].flat()[0]).split(';')[0] as string,
})

test('somebody signs in, is known, and signs out', async () => {
  await createPerson(world.db, { name: '王老师', username: 'wang', password }, 'test')
  const answer = await signIn('Wang')
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ name: '王老师', username: 'wang', memberships: [] })
  expect(String(answer.headers['set-cookie'])).toMatch(/gongyu\.session_token=.*HttpOnly.*SameSite=Lax/i)
  const cookie = cookieOf(answer)
  expect((await world.get('/api/v1/me', cookie)).body.name).toBe('王老师')
  const out = await world.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: cookie })
  expect(out.statusCode).toBe(204)
  expect((await world.get('/api/v1/me', cookie)).status).toBe(401)
})

test('families sign in by mobile number, which is kept sealed', async () => {
  await createPerson(world.db, { name: '李女士', username: '138 0013 8000', password }, 'test')
  const stored = await world.db.selectFrom('person').selectAll().where('name', '=', '李女士').executeTakeFirstOrThrow()
  expect(JSON.stringify(stored)).not.toContain('13800138000')
  expect(stored.display_username).toBe('138****8000')
  expect((await signIn('+86 13800138000')).body.username).toBe('138****8000')
})

test('after five wrong passwords the account is locked, even for the right one, and all of it is on the record', async () => {
  await createPerson(world.db, { name: '王老师', username: 'wang', password }, 'test')
  for (let attempt = 0; attempt < 5; attempt++) expect((await signIn('wang', 'Wrong-one-99')).status).toBe(401)
  const locked = await signIn('wang')
  expect(locked.status).toBe(429)
  expect(locked.body.detail).toContain('15 分钟')
  const rows = await world.db.selectFrom('audit').selectAll().where('action', 'like', 'sign-in%').execute()
  expect(rows.map(({ action }) => action).sort()).toEqual(
    [...Array(5).fill('sign-in-refused'), 'sign-in-while-locked'].sort(),
  )
  expect(rows.every(({ actor, address }) => actor === 'anonymous' && address === '127.0.0.1')).toBe(true)
})

test.each([
  ['a name that nobody has', 'nobody'],
  ['a name that can be nobody’s', '<script>alert(1)</script>'],
])('%s is answered like a wrong password', async (_, username) => {
  const { status, body } = await signIn(username)
  expect([status, body.type]).toEqual([401, 'urn:gongyu:problem:wrong-password'])
})

test('a username of a megabyte is refused before anybody looks it up', async () => {
  expect((await signIn('a'.repeat(900_000))).status).toBe(400)
  expect((await signIn('a'.repeat(1_100_000))).status).toBe(413)
})

test.each([
  ['a forged signature', (cookie: string) => cookie.replace(/.{6}$/, 'AAAAAA')],
  ['another session’s token', (cookie: string) => cookie.replace(/=.{6}/, '=AAAAAA')],
  ['no signature', (cookie: string) => cookie.replace(/\..*/, '')],
  ['percent signs that mean nothing', () => 'gongyu.session_token=%E0%A4%A'],
])('%s is nobody', async (_, change) => {
  const { cookie } = await givenSession(world.db, { role: 'steward' })
  expect((await world.get('/api/v1/me', { cookie })).status).toBe(200)
  expect((await world.get('/api/v1/me', { cookie: change(cookie) })).status).toBe(401)
})

test('an expired session is nobody, and so is that of somebody with a role who was away too long', async () => {
  const staff = await givenSession(world.db, { role: 'steward' })
  const family = await givenSession(world.db, {})
  await world.db
    .updateTable('session')
    .set({ last_seen_at: new Date(Date.now() - 31 * 60_000) })
    .execute()
  expect((await world.get('/api/v1/me', { cookie: staff.cookie })).status).toBe(401)
  expect((await world.get('/api/v1/me', { cookie: family.cookie })).status).toBe(200)
  await world.db
    .updateTable('session')
    .set({ expires_at: new Date(Date.now() - 3_600_000) })
    .execute()
  expect((await world.get('/api/v1/me', { cookie: family.cookie })).status).toBe(401)
})

test('a page of another site can’t use somebody’s session to change anything', async () => {
  const { cookie } = await givenSession(world.db, {})
  const out = (headers: object) =>
    world.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, ...headers } })
  expect((await out({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  expect((await out({ origin: 'https://evil.example' })).statusCode).toBe(403)
  expect((await out({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(204)
})

test('a key may do what its scopes say, with its owner’s roles, until it ends', async () => {
  const { personId } = await givenSession(world.db, { role: 'steward' })
  const soon = new Date(Date.now() + 60_000)
  const make = (scopes: ('catalogue:read' | 'booking:read')[], expiresAt = soon) =>
    createKey(world.db, personId, { name: 'QGIS', scopes, expiresAt }, 'test')
  const ask = (key: string, url = '/api/v1/law-checks') => world.get(url, { authorization: `Bearer ${key}` })
  const reader = await make(['catalogue:read'])
  expect((await ask(reader.key)).status).toBe(200)
  expect((await ask(reader.key, '/api/v1/me')).body.type).toBe('urn:gongyu:problem:key-scope')
  expect((await ask((await make(['booking:read'])).key)).status).toBe(403)
  expect((await ask((await make(['catalogue:read'], new Date(Date.now() - 3_600_000))).key)).status).toBe(403)
  expect((await ask(`${reader.key.slice(0, -1)}x`)).status).toBe(403)
})

test('a demonstration has an account for everybody; a second start makes no more', async () => {
  await createDemoAccounts(world.db)
  const people = await world.db
    .selectFrom('person')
    .select(['username', 'is_demo'])
    .where('username', 'is not', null)
    .execute()
  expect(people).toEqual([])
})

test('where nobody has an account, the demonstration brings some', async () => {
  await givenHangzhou(world.db)
  await world.db.deleteFrom('person').execute()
  await createDemoAccounts(world.db)
  await createDemoAccounts(world.db)
  const people = await world.db.selectFrom('person').select('is_demo').execute()
  expect(people).toHaveLength(6)
  expect(people.every((person) => person.is_demo)).toBe(true)
  const { status, body } = await signIn('keeper', DEMO_PASSWORD)
  expect(status).toBe(200)
  expect(body.memberships[0]).toMatchObject({ role: 'keeper', organisation: { name: '杭州共育场馆联盟（演示）' } })
})
