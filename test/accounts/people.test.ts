import { beforeEach, expect, test } from 'vitest'
import { createPerson } from '../../api/accounts/person.queries.ts'
import type { Role } from '../../api/http/caller.ts'
import { givenHangzhou } from '../support/given.ts'
import { givenOrganisation, givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const password = 'Spring-tide-42'
const person = { name: '钱老师', username: 'qian', password }
let chief: Record<string, string>
let ofWest: Record<string, string>
let westId: string
let school: string
let farSchool: string

beforeEach(async () => {
  await givenHangzhou(world.db)
  chief = await world.as({ role: 'administrator' })
  const west = await givenSession(world.db, { role: 'administrator', divisionCode: '330106' })
  ofWest = { cookie: west.cookie }
  westId = west.personId
  school = await given('guide', '330106')
  farSchool = await given('guide', '330102')
})

async function given(role: 'guide' | 'keeper', divisionCode: string): Promise<string> {
  const id = await givenOrganisation(world.db, role)
  await world.db.updateTable('organisation').set({ division_code: divisionCode }).where('id', '=', id).execute()
  return id
}
const guideOf = (organisationId: string) => ({ role: 'guide' as Role, organisationId, divisionCode: null })
const stewardOf = (divisionCode: string | null) => ({ role: 'steward' as Role, organisationId: null, divisionCode })
const grant = (id: string, membership: object, headers: Record<string, string>) =>
  world.post(`/api/v1/people/${id}/memberships`, membership, headers)
async function remove(url: string, headers: Record<string, string>) {
  const { statusCode, payload } = await world.app.inject({ method: 'DELETE', url, headers })
  return { status: statusCode, body: payload ? JSON.parse(payload) : undefined }
}

test('an administrator makes an account with a role; its first password is shown once and opens it', async () => {
  const wish = { name: '周老师', username: 'zhou.min', memberships: [guideOf(school)] }
  const { status, body } = await world.post('/api/v1/people', wish, ofWest)
  expect([status, body.password.length > 12]).toEqual([201, true])
  const signedIn = await world.post('/api/v1/session', { username: 'zhou.min', password: body.password })
  expect(signedIn.body.memberships).toMatchObject([{ role: 'guide', organisation: { id: school } }])
  const listed = await world.get('/api/v1/people?q=zhou', ofWest)
  expect(listed.body.items).toMatchObject([{ name: '周老师', username: 'zhou.min', state: 'active' }])
  expect(listed.text).not.toContain(body.password)
})

test('with a first password one can do nothing but choose another one, and then everything', async () => {
  const wish = { name: '周老师', username: 'zhou.min', memberships: [stewardOf('330106')] }
  const { password: first } = (await world.post('/api/v1/people', wish, chief)).body
  const signedIn = await world.post('/api/v1/session', { username: 'zhou.min', password: first })
  expect(signedIn.body.mustChangePassword).toBe(true)
  const cookie = [signedIn.headers['set-cookie']]
    .flat()
    .map((text) => String(text).split(';')[0])
    .join('; ')
  const stays = ['GET /api/v1/me', 'POST /api/v1/me/password', 'DELETE /api/v1/session']
  const doors = world.app.declaredRoutes.filter(({ url, access }) => url.startsWith('/api/v1') && access !== 'anyone')
  for (const { method, url } of doors.filter(({ method, url }) => !stays.includes(`${method} ${url}`))) {
    const asked = { method: method as 'GET', url: url.replaceAll(/:\w+/g, '00000000-0000-0000-0000-000000000000') }
    const { statusCode, payload } = await world.app.inject({ ...asked, headers: { cookie } })
    expect([method, url, statusCode, /change-first-password/.test(payload)]).toEqual([method, url, 403, true])
  }
})

test('after another password is chosen everything opens; the first one doesn’t do as a new one', async () => {
  const wish = { name: '周老师', username: 'zhou.min', memberships: [stewardOf('330106')] }
  const { id, password: first } = (await world.post('/api/v1/people', wish, chief)).body
  const { cookie } = await givenSession(world.db, { personId: id })
  const change = (to: string) => world.post('/api/v1/me/password', { current: first, password: to }, { cookie })
  expect((await world.get('/api/v1/corrections', { cookie })).body.type).toMatch(/change-first-password/)
  expect((await world.get('/api/v1/me', { cookie })).body.mustChangePassword).toBe(true)
  expect((await change(first)).body.errors).toMatchObject([{ pointer: '/password', code: 'password-same' }])
  expect((await change(password)).status).toBe(204)
  expect((await world.get('/api/v1/corrections', { cookie })).status).toBe(200)
  const reset = await world.post(`/api/v1/people/${id}/password`, undefined, chief)
  const again = await world.post('/api/v1/session', { username: 'zhou.min', password: reset.body.password })
  expect(again.body.mustChangePassword).toBe(true)
})

test('an administrator of one county neither sees nor changes people of another', async () => {
  const { personId: far } = await givenSession(world.db, { role: 'guide', organisationId: farSchool })
  const names = async (headers: Record<string, string>) =>
    (await world.get('/api/v1/people?limit=100', headers)).body.items.map(({ id }: { id: string }) => id)
  expect(await names(chief)).toContain(far)
  expect(await names(ofWest)).toEqual([westId])
  expect((await world.get(`/api/v1/people/${far}`, ofWest)).status).toBe(404)
  for (const action of ['disable', 'enable', 'unlock', 'sign-out', 'password'])
    expect((await world.post(`/api/v1/people/${far}/${action}`, undefined, ofWest)).status).toBe(404)
})

test.each([
  ['everywhere', () => stewardOf(null)],
  ['the city above', () => stewardOf('3301')],
  ['another county', () => stewardOf('330102')],
  ['administrator of the city', () => ({ ...stewardOf('3301'), role: 'administrator' })],
  ['guide of a school in another county', () => guideOf(farSchool)],
])('nobody gives a wider role than their own: %s', async (_, membership) => {
  expect((await grant(westId, membership(), ofWest)).body.type).toBe('urn:gongyu:problem:wider-than-yours')
  const wish = { name: '周老师', username: 'zhou', memberships: [membership()] }
  expect((await world.post('/api/v1/people', wish, ofWest)).status).toBe(403)
  expect(await world.db.selectFrom('person').select('id').where('username', '=', 'zhou').execute()).toEqual([])
})

test.each<[string, Role | undefined]>([
  ['a family', undefined],
  ['a guide', 'guide'],
  ['a steward', 'steward'],
  ['a regulator', 'regulator'],
])('%s gives nobody a role, themselves neither', async (_, role) => {
  const own = await givenSession(world.db, role ? { role } : {})
  const { status } = await grant(own.personId, { ...stewardOf(null), role: 'administrator' }, { cookie: own.cookie })
  expect(status).toBe(403)
})

test('roles are given and taken away within the division; both are on the record', async () => {
  const { body } = await world.post(
    '/api/v1/people',
    { name: '周', username: 'zhou', memberships: [guideOf(school)] },
    ofWest,
  )
  const given = await grant(body.id, stewardOf('330106'), ofWest)
  expect(given.status).toBe(201)
  const memberships = (await world.get(`/api/v1/people/${body.id}`, chief)).body.memberships
  expect(memberships.map(({ role }: { role: string }) => role)).toEqual(['guide', 'steward'])
  expect((await remove(`/api/v1/people/${body.id}/memberships/${given.body.id}`, ofWest)).status).toBe(204)
  expect((await remove(`/api/v1/people/${body.id}/memberships/${given.body.id}`, ofWest)).status).toBe(404)
  const rows = await world.db.selectFrom('audit').selectAll().where('subject_id', '=', body.id).execute()
  expect(rows.map(({ action }) => action)).toEqual(['create', 'grant', 'grant', 'revoke'])
})

test('who may do something beyond the division isn’t stopped or given a new password from within it', async () => {
  const { personId } = await givenSession(world.db, { role: 'guide', organisationId: school })
  await givenSession(world.db, { personId, role: 'guide', organisationId: farSchool })
  for (const action of ['disable', 'sign-out', 'password'])
    expect((await world.post(`/api/v1/people/${personId}/${action}`, undefined, ofWest)).body.type).toMatch(
      /reaches-beyond/,
    )
  const roles = (await world.get(`/api/v1/people/${personId}`, ofWest)).body.memberships
  const far = roles.find(({ organisation }: { organisation: { id: string } }) => organisation.id === farSchool)
  expect((await remove(`/api/v1/people/${personId}/memberships/${far.id}`, ofWest)).body.type).toMatch(
    /wider-than-yours/,
  )
})

test('a stopped account is signed out and stays out until it is let in again', async () => {
  const id = await createPerson(world.db, person, 'test')
  const own = { cookie: (await givenSession(world.db, { personId: id })).cookie }
  expect((await world.post(`/api/v1/people/${id}/disable`, undefined, chief)).body.state).toBe('disabled')
  expect((await world.get('/api/v1/me', own)).status).toBe(401)
  expect((await world.post('/api/v1/session', { username: 'qian', password })).status).toBe(401)
  expect((await world.post(`/api/v1/people/${id}/enable`, undefined, chief)).body.state).toBe('active')
  expect((await world.post('/api/v1/session', { username: 'qian', password })).status).toBe(200)
})

test('a lock is opened, and a new first password signs every browser out', async () => {
  const id = await createPerson(world.db, person, 'test')
  const signIn = (given: string) => world.post('/api/v1/session', { username: 'qian', password: given })
  for (let guess = 0; guess < 5; guess++) await signIn('Wrong-one-99')
  expect((await world.get('/api/v1/people?state=locked', chief)).body.items).toMatchObject([{ id, state: 'locked' }])
  expect((await world.post(`/api/v1/people/${id}/unlock`, undefined, chief)).body.state).toBe('active')
  expect((await signIn(password)).status).toBe(200)
  const own = { cookie: (await givenSession(world.db, { personId: id })).cookie }
  const { body } = await world.post(`/api/v1/people/${id}/password`, undefined, chief)
  expect((await world.get('/api/v1/me', own)).status).toBe(401)
  expect((await signIn(password)).status).toBe(401)
  expect((await signIn(body.password)).status).toBe(200)
})

test('contacts are masked in lists, found whole, and opened with a reason that goes on the record', async () => {
  const id = await createPerson(world.db, { name: '李女士', username: '13800138000', password }, 'test')
  const found = await world.get('/api/v1/people?q=13800138000', chief)
  expect(found.body.items).toMatchObject([{ id, contact: '138****8000' }])
  expect(found.text).not.toContain('13800138000')
  expect((await world.get('/api/v1/people?q=1380013', chief)).body.items).toEqual([])
  expect((await world.post(`/api/v1/people/${id}/contact`, {}, chief)).status).toBe(400)
  const opened = await world.post(`/api/v1/people/${id}/contact`, { reason: '核对预约' }, chief)
  expect(opened.body).toEqual({ contact: '13800138000' })
  const row = await world.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'unmask-contact')
    .executeTakeFirstOrThrow()
  expect([row.subject_id, row.after]).toEqual([id, { reason: '核对预约' }])
  expect((await world.post(`/api/v1/people/${id}/contact`, { reason: '核对预约' }, ofWest)).status).toBe(404)
})

test('every administrator’s action wants a password from the last quarter of an hour', async () => {
  await world.db
    .updateTable('session')
    .set({ confirmed_at: new Date(Date.now() - 16 * 60_000) })
    .execute()
  const paths = ['disable', 'enable', 'unlock', 'sign-out', 'password', 'contact', 'memberships'].map(
    (action) => `/api/v1/people/${westId}/${action}`,
  )
  for (const path of ['/api/v1/people', ...paths]) {
    const { status, body } = await world.post(path, undefined, chief)
    expect([path, status, body.type]).toEqual([path, 403, 'urn:gongyu:problem:confirm-password'])
  }
})

test('nobody stops themselves, and the last administrator keeps the role', async () => {
  const only = await givenSession(world.db, { role: 'administrator' })
  const own = { cookie: only.cookie }
  expect((await world.post(`/api/v1/people/${only.personId}/disable`, undefined, own)).body.type).toMatch(
    /not-to-oneself/,
  )
  await world.db
    .deleteFrom('membership')
    .where('role', '=', 'administrator')
    .where('person_id', '<>', only.personId)
    .execute()
  const [{ id } = { id: '' }] = (await world.get(`/api/v1/people/${only.personId}`, own)).body.memberships
  expect((await remove(`/api/v1/people/${only.personId}/memberships/${id}`, own)).body.type).toMatch(
    /last-administrator/,
  )
})

test.each([
  ['a guide without a school', { role: 'guide', organisationId: null, divisionCode: null }, '/organisationId'],
  ['a steward of an organisation', () => ({ ...stewardOf('3301'), organisationId: school }), '/organisationId'],
  ['a role that isn’t one', { role: 'emperor', organisationId: null, divisionCode: null }, '/role'],
  ['a division that isn’t there', { ...stewardOf('99'), role: 'steward' }, '/divisionCode'],
  ['an organisation that isn’t there', guideOf('019a0000-0000-7000-8000-000000000000'), '/organisationId'],
])('%s is refused by the field', async (_, membership, pointer) => {
  const { status, body } = await grant(westId, typeof membership === 'function' ? membership() : membership, chief)
  expect([status, body.errors[0].pointer]).toEqual([400, pointer])
})

test('the list is paged, and searched by name, role and organisation', async () => {
  for (const name of ['甲一', '甲二', '甲三'])
    await givenSession(world.db, { name, role: 'guide', organisationId: school })
  const first = await world.get('/api/v1/people?q=甲&limit=2', chief)
  expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['甲三', '甲二'])
  const next = await world.get(`/api/v1/people?q=甲&limit=2&cursor=${first.body.next}`, chief)
  expect(next.body).toMatchObject({ items: [{ name: '甲一' }], next: null })
  expect((await world.get(`/api/v1/people?role=guide&organisation=${school}`, ofWest)).body.items).toHaveLength(3)
  expect((await world.get('/api/v1/people?q=%25', chief)).body.items).toEqual([])
})
