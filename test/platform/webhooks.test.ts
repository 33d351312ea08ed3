import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runDueJobs } from '../../api/db/queue.ts'
import { jobs } from '../../api/jobs.ts'
import { tell } from '../../api/notices/channels/webhook.sender.ts'
import { notify } from '../../api/notices/notice.queries.ts'
import { createWebhook, type WebhookInput } from '../../api/notices/webhook.queries.ts'
import { testConfig } from '../support/config.ts'
import { givenHangzhou } from '../support/given.ts'
import { givenOrganisation } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
type Call = { headers: IncomingHttpHeaders; body: string; path: string }
const calls: Call[] = []
let answer: { status: number; body?: string; headers?: Record<string, string> }
let server: Server
let url: string

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    calls.push({ headers: request.headers, body, path: request.url ?? '' })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(() => new Promise((closed) => server.close(closed)))
beforeEach(async () => {
  calls.length = 0
  answer = { status: 204 }
  await givenHangzhou(world.db)
})

const make = (changes: Partial<WebhookInput> = {}) =>
  createWebhook(
    world.db,
    { url, description: '', events: ['*'], organisationId: null, divisionCode: null, ...changes },
    'test',
  )
const event = (to: object = { divisionCode: '330106', roles: [] }) =>
  notify(world.db, { to, kind: 'notice.test', params: { places: 3 } })
const work = (reach = true) => runDueJobs(world.db, jobs, testConfig({ webhooksReachPrivate: reach }))
const deliveries = () =>
  world.db
    .selectFrom('webhook_delivery')
    .select(['state', 'attempts', 'status', 'answer', 'error', 'next_attempt_at'])
    .orderBy('id')
    .execute()
const dueNow = () => sql`update pgboss.job set start_after = now() where state = 'created'`.execute(world.db)

describe('a webhook', () => {
  test('is told of an event, signed so that the receiver can check it', async () => {
    const { secret } = await make()
    await event()
    await work()
    const [{ headers, body } = {} as Call] = calls
    const verified = new Webhook(secret).verify(body, headers as Record<string, string>)
    expect(verified).toMatchObject({
      type: 'notice.test',
      data: { title: '这是一条测试通知', places: 3, divisionCode: '330106' },
    })
    expect(() => new Webhook(secret).verify(body.replace('3', '4'), headers as Record<string, string>)).toThrow()
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1, status: 204 }])
    await work()
    expect(calls).toHaveLength(1)
  })

  test('hears of its own kinds, organisation and division, and of nothing else', async () => {
    const [mine, other] = [await givenOrganisation(world.db, 'guide'), await givenOrganisation(world.db, 'guide')]
    const paths = async () => {
      await work()
      return calls
        .splice(0)
        .map(({ path }) => path.slice(1))
        .sort()
    }
    const at = (name: string, changes: Partial<WebhookInput>) => make({ url: url.replace('hook', name), ...changes })
    await at('all', {})
    await at('kind', { events: ['notice.test'] })
    await at('family', { events: ['notice'] })
    await at('otherkind', { events: ['booking', 'notice.other'] })
    await at('mine', { organisationId: mine, divisionCode: '330106' })
    await at('city', { divisionCode: '3301' })
    await at('county', { divisionCode: '330102' })
    await event()
    expect(await paths()).toEqual(['all', 'city', 'family', 'kind'])
    await event({ organisationId: mine, divisionCode: '330106', roles: ['guide'] })
    expect(await paths()).toEqual(['all', 'city', 'family', 'kind', 'mine'])
    await event({ organisationId: other, roles: ['guide'] })
    expect(await paths()).toEqual(['all', 'family', 'kind'])
  })

  test('that fails is tried again, later and later, with the log of what came back; after nine attempts it is switched off and its stewards are told', async () => {
    answer = { status: 500, body: `out of order ${'x'.repeat(3_000)}` }
    const { id } = await make()
    await world.as({ role: 'administrator' })
    await event()
    await work()
    const [first] = await deliveries()
    expect(first).toMatchObject({
      state: 'waiting',
      attempts: 1,
      status: 500,
      answer: expect.stringMatching(/^out of order x+$/),
    })
    expect(first?.answer).toHaveLength(1_000)
    expect(await work()).toEqual([])
    for (let attempt = 2; attempt <= 9; attempt += 1) {
      await dueNow()
      await work()
    }
    expect(await deliveries()).toMatchObject([{ state: 'failed', attempts: 9, next_attempt_at: null }])
    expect(calls).toHaveLength(9)
    const hook = await world.db
      .selectFrom('webhook')
      .select(['disabled_reason'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(hook.disabled_reason).toBe('failing')
    expect(await world.db.selectFrom('notice').select(['kind', 'link']).execute()).toEqual([
      { kind: 'webhook.stopped', link: '/desk/webhooks' },
    ])
    await event()
    expect(await work()).toEqual([])
  })

  test('that says 410 is switched off at once', async () => {
    answer = { status: 410 }
    await make()
    await event()
    await work()
    expect(await world.db.selectFrom('webhook').select('disabled_reason').execute()).toEqual([
      { disabled_reason: 'gone' },
    ])
  })

  test('is never led elsewhere by a redirect', async () => {
    answer = { status: 302, headers: { location: url.replace('hook', 'elsewhere') } }
    await make()
    await event()
    await work()
    expect([calls.length, (await deliveries())[0]]).toMatchObject([1, { state: 'waiting', status: 302 }])
  })

  test.each([
    'http://127.0.0.1:1/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://169.254.169.254/latest',
    'https://0x7f.1/',
  ])('at %s is not reached unless the operator allows private addresses', async (address) => {
    const outcome = await tell({ id: 'a', url: address, secret: 'whsec_AAAA', body: '{}', mayReachPrivate: false })
    expect([outcome.status, outcome.error]).toEqual([null, expect.stringMatching(/^(private address|not https)$/)])
  })

  test('is not reached in the own network by default', async () => {
    await make()
    await event()
    await work(false)
    expect([calls, await deliveries()]).toMatchObject([[], [{ state: 'waiting', status: null, error: 'not https' }]])
  })
})

describe('the webhooks API', () => {
  let steward: Record<string, string>
  beforeEach(async () => {
    steward = await world.as({ role: 'steward', divisionCode: '330106' })
  })
  const post = (path: string, body?: unknown, headers = steward) => world.post(`/api/v1/webhooks${path}`, body, headers)
  const input = { url: 'https://hooks.example.org/gongyu', events: ['booking'], divisionCode: '330106' }

  test('makes one, shows its secret once, lists, changes, tries and deletes it', async () => {
    const made = await post('', input)
    expect([made.status, made.body.secret]).toEqual([201, expect.stringMatching(/^whsec_[\w+/=]{40,}$/)])
    const { id, secret } = made.body
    const list = await world.get('/api/v1/webhooks', steward)
    expect(list.body.items).toMatchObject([{ id, url: input.url, disabledAt: null }])
    expect(list.text + JSON.stringify(await world.db.selectFrom('webhook').selectAll().execute())).not.toContain(secret)
    const patch = (payload: object) =>
      world.app.inject({ method: 'PATCH', url: `/api/v1/webhooks/${id}`, headers: steward, payload })
    expect((await patch({ isEnabled: false })).json()).toMatchObject({ disabledReason: 'by-hand' })
    expect((await patch({ isEnabled: true, url })).json()).toMatchObject({
      errors: [{ pointer: '/url', code: 'https-only' }],
    })
    expect((await patch({ isEnabled: true })).json()).toMatchObject({ disabledAt: null })
    expect((await post(`/${id}/secret`)).body.secret).not.toBe(secret)
    const { body } = await post(`/${id}/test`)
    await sql`update webhook set url = ${url}`.execute(world.db)
    await work()
    const log = await world.get(`/api/v1/webhooks/${id}/deliveries`, steward)
    expect(log.body).toMatchObject({
      items: [{ id: body.id, event: 'webhook.test', state: 'delivered', status: 204 }],
      next: null,
    })
    expect((await post(`/${id}/deliveries/${body.id}/retry`)).status).toBe(202)
    await work()
    expect(calls).toHaveLength(2)
    expect(
      (await world.app.inject({ method: 'DELETE', url: `/api/v1/webhooks/${id}`, headers: steward })).statusCode,
    ).toBe(204)
    const trail = await world.db.selectFrom('audit').select('action').where('subject', '=', 'webhook').execute()
    expect(trail.map(({ action }) => action).sort()).toEqual(['create', 'delete', 'renew-secret', 'update', 'update'])
  })

  test('keeps to one’s own division', async () => {
    const { id } = await make({ divisionCode: '330102' })
    expect((await post('', { ...input, divisionCode: '3301' })).status).toBe(403)
    expect((await post('', { ...input, divisionCode: null })).status).toBe(403)
    expect((await post(`/${id}/test`)).status).toBe(403)
    expect((await world.get(`/api/v1/webhooks/${id}/deliveries`, steward)).status).toBe(403)
    expect((await world.get('/api/v1/webhooks', steward)).body.items).toEqual([])
    expect((await world.get('/api/v1/webhooks', world.steward)).body.items).toHaveLength(1)
    expect((await world.get('/api/v1/webhooks', await world.as({ role: 'keeper' }))).status).toBe(403)
  })

  test.each([
    [{ ...input, url: 'http://hooks.example.org' }, '/url'],
    [{ ...input, url: 'https://' }, '/url'],
    [{ ...input, url: 'https://me:secret@hooks.example.org' }, '/url'],
    [{ ...input, url: 'file:///etc/passwd' }, '/url'],
    [{ ...input, events: [] }, '/events'],
    [{ ...input, events: ['<b>'] }, '/events/0'],
    [{ ...input, secret: 'mine' }, '/secret'],
  ])('refuses %j, naming the field', async (body, pointer) => {
    const { status, body: problem } = await post('', body)
    expect([status, problem.errors[0].pointer]).toEqual([400, pointer])
  })
})
