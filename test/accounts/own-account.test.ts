import { beforeEach, expect, test } from 'vitest'
import { createPerson } from '../../api/accounts/person.queries.ts'
import { takeLetters } from '../../api/notices/letter.queries.ts'
import { notify } from '../../api/notices/notice.queries.ts'
import { givenSession } from '../support/people.ts'
import { proveWork } from '../support/proof.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const password = 'Spring-tide-42'
let personId: string
let own: Record<string, string>

beforeEach(async () => {
  personId = await createPerson(world.db, { name: '李女士', username: '13800138000', password }, 'test')
  own = { cookie: (await givenSession(world.db, { personId })).cookie }
})

async function ask(method: 'PATCH' | 'DELETE', url: string, payload?: object, headers = own) {
  const { statusCode, payload: text } = await world.app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: statusCode, body: text ? JSON.parse(text) : undefined }
}
const actions = async () =>
  (await world.db.selectFrom('audit').select('action').where('actor', '=', `person:${personId}`).execute()).map(
    ({ action }) => action,
  )
const letLapse = () =>
  world.db
    .updateTable('session')
    .set({ confirmed_at: new Date(Date.now() - 16 * 60_000) })
    .execute()

test('one changes one’s name and language; what stood before is on the record', async () => {
  const { status, body } = await ask('PATCH', '/api/v1/me', { name: ' 李敏 ', language: 'en' })
  expect([status, body.name, body.language]).toEqual([200, '李敏', 'en'])
  const row = await world.db.selectFrom('audit').selectAll().where('action', '=', 'change').executeTakeFirstOrThrow()
  expect(row.before).toMatchObject({ name: '李女士', language: 'zh-CN' })
})

test.each([
  ['markup', '<img src=x onerror=alert(1)>', 'no-markup'],
  ['a formula', '=HYPERLINK("http://evil.example")', 'like-a-formula'],
  ['a character that turns the line around', '李\u202e女士', 'no-control-characters'],
  ['nothing but blanks', '   ', 'blank'],
])('a name with %s is refused', async (_, name, code) => {
  const { status, body } = await ask('PATCH', '/api/v1/me', { name })
  expect([status, body.errors[0]]).toMatchObject([400, { pointer: '/name', code }])
})

test('who signs in by a name may say where notices go by e-mail: sealed, shown masked, and taken away again', async () => {
  const id = await createPerson(world.db, { name: '周老师', username: 'zhou.min', password }, 'test')
  const { cookie } = await givenSession(world.db, { personId: id })
  const change = async (email: unknown) => {
    const { statusCode, payload } = await world.app.inject({
      method: 'PATCH',
      url: '/api/v1/me',
      headers: { cookie },
      payload: { email } as object,
    })
    return { status: statusCode, body: JSON.parse(payload) }
  }
  expect((await change('13800138000')).body.errors).toMatchObject([{ pointer: '/email', code: 'give-email' }])
  expect((await change('zhou@example.org')).body.email).toBe('z***@example.org')
  await notify(world.db, { to: { personIds: [id] }, kind: 'booking.confirmed', params: {}, link: '/desk' })
  expect(await world.db.selectFrom('notice_delivery').select('state').execute()).toEqual([{ state: 'waiting' }])
  const record = await world.db.selectFrom('audit').select('after').where('action', '=', 'change').execute()
  expect(JSON.stringify(record)).not.toContain('zhou@')
  expect((await change(null)).body.email).toBeNull()
})

test('who signs in by a mobile number may add an address for letters: sealed, and the number stays the contact', async () => {
  const change = (email: unknown) => ask('PATCH', '/api/v1/me', { email })
  const tell = async () => {
    await notify(world.db, { to: { personIds: [personId] }, kind: 'booking.confirmed', params: {}, link: '/desk' })
    return (await world.db.selectFrom('notice_delivery').select('notice_id').execute()).length
  }
  expect(await tell()).toBe(0)
  expect((await change('13900139000')).body.errors).toMatchObject([{ pointer: '/email', code: 'give-email' }])
  expect((await change('li.nv@example.org')).body).toMatchObject({ email: 'l***@example.org', username: '138****8000' })
  expect(await tell()).toBe(1)
  expect((await takeLetters(world.db, 10)).map(({ address }) => address)).toEqual(['li.nv@example.org'])
  const stored = await world.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
  expect(JSON.stringify(stored)).not.toContain('li.nv')
  const { person } = (await world.get('/api/v1/me/data', own)).body
  expect(person).toMatchObject({ contact: '13800138000', email: 'li.nv@example.org' })
  const signIn = (username: string) => world.post('/api/v1/session', { username, password })
  expect([(await signIn('li.nv@example.org')).status, (await signIn('13800138000')).status]).toEqual([401, 200])
  expect((await change(null)).body.email).toBeNull()
  expect(await tell()).toBe(1)
})

test('who signs in by an e-mail address has that as the contact', async () => {
  const id = await createPerson(world.db, { name: '赵先生', username: 'zhao@example.org', password }, 'test')
  const { cookie } = await givenSession(world.db, { personId: id })
  const { statusCode, payload } = await world.app.inject({
    method: 'PATCH',
    url: '/api/v1/me',
    headers: { cookie },
    payload: { email: 'z@example.org' },
  })
  expect([statusCode, JSON.parse(payload).type]).toEqual([409, 'urn:gongyu:problem:contact-is-username'])
})

test('nobody makes themselves more than they are', async () => {
  for (const more of [{ memberships: [] }, { role: 'administrator' }, { isDemo: true }, { disabledAt: null }]) {
    const { status, body } = await ask('PATCH', '/api/v1/me', { name: '李敏', ...more })
    expect([status, body.errors[0].code]).toEqual([400, 'unknown-parameter'])
  }
  const signUp = {
    name: '李敏',
    username: '13900139000',
    password,
    proof: 'e30=',
    memberships: [{ role: 'administrator' }],
  }
  expect((await world.post('/api/v1/sign-up', signUp)).status).toBe(400)
})

test('another password ends the other browsers, needs the old one, and must be strong', async () => {
  const other = { cookie: (await givenSession(world.db, { personId })).cookie }
  const change = (current: string, next: string) => world.post('/api/v1/me/password', { current, password: next }, own)
  expect((await change('Wrong-one-99', 'Autumn-moon-77')).body.errors[0].pointer).toBe('/current')
  expect((await change(password, 'short')).body.errors[0]).toMatchObject({ pointer: '/password' })
  expect((await change(password, 'Autumn-moon-77')).status).toBe(204)
  expect((await world.get('/api/v1/me', other)).status).toBe(401)
  expect((await world.get('/api/v1/me', own)).status).toBe(200)
  const signIn = (given: string) => world.post('/api/v1/session', { username: '13800138000', password: given })
  expect((await signIn(password)).status).toBe(401)
  expect((await signIn('Autumn-moon-77')).status).toBe(200)
  expect(await actions()).toContain('change-password')
})

test('one sees one’s browsers, this one marked, and ends any of them; not somebody else’s', async () => {
  await givenSession(world.db, { personId })
  const stranger = await givenSession(world.db, {})
  const { body } = await world.get('/api/v1/me/sessions', own)
  expect(body.items.map(({ isThis }: { isThis: boolean }) => isThis).sort()).toEqual([false, true])
  const other = body.items.find(({ isThis }: { isThis: boolean }) => !isThis)
  expect((await ask('DELETE', `/api/v1/me/sessions/${other.id}`)).status).toBe(204)
  expect((await ask('DELETE', `/api/v1/me/sessions/${other.id}`)).status).toBe(404)
  const theirs = await world.db
    .selectFrom('session')
    .select('id')
    .where('person_id', '=', stranger.personId)
    .executeTakeFirstOrThrow()
  expect((await ask('DELETE', `/api/v1/me/sessions/${theirs.id}`)).status).toBe(404)
  await givenSession(world.db, { personId })
  expect((await ask('DELETE', '/api/v1/me/sessions')).body).toEqual({ ended: 1 })
  expect((await world.get('/api/v1/me/sessions', own)).body.items).toHaveLength(1)
})

test('a key is shown once, listed without its text, and ended', async () => {
  const wish = { name: '学校网站', scopes: ['catalogue:read'], days: 30 }
  const made = await world.post('/api/v1/me/keys', wish, own)
  expect(made.body.key).toMatch(/^gongyu_/)
  const { body, text } = await world.get('/api/v1/me/keys', own)
  expect(body.items).toMatchObject([{ id: made.body.id, name: '学校网站', revokedAt: null, lastUsedAt: null }])
  expect(text).not.toContain(made.body.key.slice(-20))
  const bearer = { authorization: `Bearer ${made.body.key}` }
  expect((await world.get('/api/v1/settings', bearer)).status).toBe(200)
  expect((await world.get('/api/v1/me/keys', own)).body.items[0].lastUsedAt).toMatch(/T/)
  expect((await ask('DELETE', `/api/v1/me/keys/${made.body.id}`)).status).toBe(204)
  expect((await world.get('/api/v1/settings', bearer)).status).toBe(403)
  expect((await world.post('/api/v1/me/keys', { ...wish, days: 367 }, own)).status).toBe(400)
  expect((await world.post('/api/v1/me/keys', { ...wish, scopes: ['everything:write'] }, own)).status).toBe(400)
})

test('a key, one’s data and closing the account want a password from the last quarter of an hour', async () => {
  await letLapse()
  const wish = { name: '学校网站', scopes: ['catalogue:read'], days: 30 }
  expect((await world.post('/api/v1/me/keys', wish, own)).body.type).toBe('urn:gongyu:problem:confirm-password')
  expect((await world.get('/api/v1/me/data', own)).status).toBe(403)
  expect((await world.post('/api/v1/session/confirm', { password: 'Wrong-one-99' }, own)).status).toBe(403)
  expect((await world.post('/api/v1/session/confirm', { password }, own)).status).toBe(204)
  expect((await world.post('/api/v1/me/keys', wish, own)).status).toBe(201)
})

test('confirming can’t be used to guess: after five wrong passwords it is locked', async () => {
  const confirm = (given: string) => world.post('/api/v1/session/confirm', { password: given }, own)
  for (let guess = 0; guess < 5; guess++) expect((await confirm('Wrong-one-99')).status).toBe(403)
  expect((await confirm(password)).status).toBe(429)
})

test('one takes a copy of everything kept about oneself, the contact opened', async () => {
  const { status, body, headers } = await world.get('/api/v1/me/data', own)
  expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="gongyu-my-data.json"'])
  expect(body.person).toMatchObject({ name: '李女士', username: '138****8000', contact: '13800138000' })
  expect(body.sessions).toHaveLength(1)
  expect(body.record.map(({ action }: { action: string }) => action)).toContain('export-own-data')
})

test('who closes an account can’t be found by it any more; the record keeps its id', async () => {
  await ask('PATCH', '/api/v1/me', { name: '李敏' })
  expect((await world.post('/api/v1/me/erase', { password: 'Wrong-one-99' }, own)).status).toBe(403)
  expect((await world.post('/api/v1/me/erase', { password }, own)).status).toBe(204)
  expect((await world.get('/api/v1/me', own)).status).toBe(401)
  expect((await world.post('/api/v1/session', { username: '13800138000', password })).status).toBe(401)
  const left = await world.db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
  expect(left).toMatchObject({
    name: '已注销账号',
    username: null,
    display_username: null,
    contact_sealed: null,
    letters_sealed: null,
  })
  expect(await actions()).toEqual(expect.arrayContaining(['change', 'erase']))
  await createPerson(world.db, { name: '新主人', username: '13800138000', password }, 'test')
})

test('the last administrator for everywhere can’t close the account', async () => {
  await world.db.deleteFrom('membership').where('role', '=', 'administrator').execute()
  const admin = await createPerson(world.db, { name: '管理员', username: 'chief', password }, 'test')
  const { cookie } = await givenSession(world.db, { personId: admin, role: 'administrator' })
  expect((await world.post('/api/v1/me/erase', { password }, { cookie })).body.type).toMatch(/last-administrator/)
})

test('a family makes an account with a mobile number and signs in', async () => {
  const wish = { name: '赵先生', username: '139 0013 9000', password, proof: await proveWork(world) }
  expect((await world.post('/api/v1/sign-up', wish)).status).toBe(201)
  expect((await world.post('/api/v1/sign-up', { ...wish, proof: await proveWork(world) })).status).toBe(409)
  const { body } = await world.post('/api/v1/session', { username: '13900139000', password })
  expect(body).toMatchObject({ name: '赵先生', memberships: [] })
  const named = await world.post('/api/v1/sign-up', { ...wish, username: 'zhao' })
  expect(named.body.errors).toMatchObject([{ pointer: '/username', code: 'give-contact' }])
  expect((await world.post('/api/v1/sign-up', { ...wish, username: '13700137000', password: 'aaaa' })).status).toBe(400)
})

test('a program that makes accounts by the thousand does a second of work for each', async () => {
  const wish = { name: '赵先生', username: '13900139000', password, proof: await proveWork(world) }
  const { proof: _, ...without } = wish
  const refused = await world.post('/api/v1/sign-up', without)
  expect([refused.status, refused.body.errors[0]]).toMatchObject([400, { pointer: '/proof' }])
  expect((await world.post('/api/v1/sign-up', wish)).status).toBe(201)
  const again = await world.post('/api/v1/sign-up', { ...wish, username: '13700137000' })
  expect(again.body.errors).toMatchObject([{ pointer: '/proof', code: 'proof-used' }])
})

test('from one address only so many accounts are made in an hour', async () => {
  const statuses: number[] = []
  for (let time = 0; time < 11; time++)
    statuses.push((await world.post('/api/v1/sign-up', { name: '甲', username: 'x', password: 'y' })).status)
  expect(statuses).toEqual([...Array(10).fill(400), 429])
})
