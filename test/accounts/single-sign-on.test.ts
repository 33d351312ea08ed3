import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type App, buildApp } from '../../api/app.ts'
import { testConfig } from '../support/config.ts'
import { givenHangzhou } from '../support/given.ts'
import { type SignOn, signOnAs, startProvider } from '../support/provider.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const publicUrl = 'http://localhost:3999'
const people = {
  'zhang-1': { name: '张科长', groups: ['stewards'] },
  'plain-2': { name: '<script>alert(1)</script>' },
} as Record<string, Record<string, unknown>>
let provider: SignOn
let app: App

beforeAll(async () => {
  const roles = [{ value: 'stewards', role: 'steward', at: '3301' }]
  provider = await startProvider(`${publicUrl}/api/v1/auth/callback/oidc`, people, roles)
})
afterAll(() => provider.close())
beforeEach(async () => {
  await givenHangzhou(world.db)
  people['zhang-1'] = { name: '张科长', groups: ['stewards'] }
  app = await buildApp({ db: world.db, config: testConfig({ publicUrl, oidc: provider.settings }) })
})
afterEach(() => app.close())

async function begin(next?: string) {
  const payload = next === undefined ? {} : { next }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session/oidc', payload })
  return { status: answer.statusCode, url: answer.json().url as string, cookie: cookiesOf(answer) }
}
const cookiesOf = ({ headers }: { headers: Record<string, unknown> }) =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ')
async function comeBack({ pathname, search }: URL, cookie: string) {
  const headers = { cookie, 'user-agent': 'Test/1.0' }
  const answer = await app.inject({ method: 'GET', url: pathname + search, headers })
  return { status: answer.statusCode, location: answer.headers.location, cookie: cookiesOf(answer) }
}
async function signOn(subject: string, next?: string) {
  const { url, cookie } = await begin(next)
  return comeBack(await signOnAs(subject, url), cookie)
}
const me = async (cookie: string) =>
  (await app.inject({ method: 'GET', url: '/api/v1/me', headers: { cookie } })).json()
const refusals = () =>
  world.db.selectFrom('audit').select(['after', 'address']).where('action', '=', 'sign-in-refused').execute()

test('somebody signs in at the authority, is made an account, and found again by the provider’s subject', async () => {
  const first = await signOn('zhang-1', '/desk/review')
  expect([first.status, first.location]).toEqual([303, '/desk/review'])
  const person = await me(first.cookie)
  expect(person).toMatchObject({ name: '张科长', username: null })
  people['zhang-1'] = { name: '张处长', groups: ['stewards'] }
  expect((await me((await signOn('zhang-1')).cookie)).id).toBe(person.id)
  const sessions = await world.db.selectFrom('session').selectAll().where('person_id', '=', person.id).execute()
  expect(sessions.map(({ ip_address, user_agent }) => [ip_address, user_agent])).toEqual(
    Array(2).fill(['127.0.0.1', 'Test/1.0']),
  )
  const rows = await world.db.selectFrom('audit').selectAll().where('subject_id', '=', person.id).execute()
  expect(rows.map(({ action }) => action).sort()).toEqual(['create', 'grant', 'sign-in', 'sign-in'])
})

test('nobody has a role by signing in there, unless a claim stands for one; it goes when the claim goes', async () => {
  expect((await me((await signOn('plain-2')).cookie)).memberships).toEqual([])
  const { cookie } = await signOn('zhang-1')
  expect((await me(cookie)).memberships).toMatchObject([{ role: 'steward', division: { code: '3301' } }])
  people['zhang-1'] = { name: '张科长', groups: [] }
  expect((await me((await signOn('zhang-1')).cookie)).memberships).toEqual([])
})

test('a name that can’t be one here is not taken over', async () => {
  expect((await me((await signOn('plain-2')).cookie)).name).toBe('统一认证用户')
})

test('a return that is sent a second time opens nothing', async () => {
  const { url, cookie } = await begin()
  const back = await signOnAs('zhang-1', url)
  expect((await comeBack(back, cookie)).location).toBe('/desk')
  const again = await comeBack(back, cookie)
  expect([again.status, again.location, again.cookie]).toEqual([303, '/sign-in?sso=failed', ''])
  expect(await refusals()).toHaveLength(1)
})

test('a return in another browser than the one it began in opens nothing', async () => {
  const { url } = await begin()
  const back = await signOnAs('zhang-1', url)
  expect((await comeBack(back, '')).location).toBe('/sign-in?sso=failed')
  const other = await begin()
  expect((await comeBack(back, other.cookie)).location).toBe('/sign-in?sso=failed')
})

test('a state that was never given out opens nothing', async () => {
  const { url, cookie } = await begin()
  const back = await signOnAs('zhang-1', url)
  back.searchParams.set('state', 'x'.repeat(32))
  expect((await comeBack(back, cookie)).location).toBe('/sign-in?sso=failed')
  back.searchParams.delete('state')
  expect((await comeBack(back, cookie)).location).toBe('/sign-in?sso=failed')
})

test('a state that has expired opens nothing', async () => {
  const { url, cookie } = await begin()
  const back = await signOnAs('zhang-1', url)
  const past = new Date(Date.now() - 60_000)
  const states = await world.db.selectFrom('verification').selectAll().execute()
  for (const { id, value } of states) {
    const stale = JSON.stringify({ ...JSON.parse(value), expiresAt: past.getTime() })
    await world.db.updateTable('verification').set({ expires_at: past, value: stale }).where('id', '=', id).execute()
  }
  expect((await comeBack(back, cookie)).location).toBe('/sign-in?sso=failed')
})

test('who says no at the provider, comes back without a session; that is on the record', async () => {
  const { url, cookie } = await begin()
  const back = await signOnAs('zhang-1', url, { deny: true })
  expect(back.searchParams.get('error')).toBe('access_denied')
  expect((await comeBack(back, cookie)).location).toBe('/sign-in?sso=failed')
  expect(await refusals()).toMatchObject([{ after: { by: 'oidc', reason: 'access_denied' }, address: '127.0.0.1' }])
})

test('a stopped account stays out', async () => {
  const { id } = await me((await signOn('zhang-1')).cookie)
  await world.db.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', id).execute()
  const back = await signOn('zhang-1')
  expect([back.location, back.cookie]).toEqual(['/sign-in?sso=failed', ''])
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
  'it leads to no other site: %s',
  async (next) => {
    expect((await begin(next)).status).toBe(400)
  },
)

test('where none is configured, there is none', async () => {
  expect((await world.post('/api/v1/session/oidc', {})).status).toBe(404)
  expect((await world.get('/api/v1/auth/callback/oidc?code=x&state=y')).status).toBe(404)
  expect((await world.get('/api/v1/session/options')).body.singleSignOn).toBeNull()
})

test('a provider that doesn’t answer is said to be away', async () => {
  const away = { ...provider.settings, issuer: 'http://127.0.0.1:9' }
  const waiting = await buildApp({ db: world.db, config: testConfig({ publicUrl, oidc: away }) })
  const answer = await waiting.inject({ method: 'POST', url: '/api/v1/session/oidc', payload: {} })
  expect([answer.statusCode, answer.json().type]).toEqual([503, 'urn:gongyu:problem:single-sign-on-away'])
  await waiting.close()
})
