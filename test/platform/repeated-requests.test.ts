import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../api/db/id.ts'
import { claimKeys, purgeKeys, writeAnswers } from '../../api/http/idempotency.queries.ts'
import { type Answer, answerOnce } from '../../api/http/idempotency.ts'
import { Problem } from '../../api/http/problems.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const KEY = { 'idempotency-key': '5f3c' }
let done = 0
let next: () => Promise<Answer> | Answer

beforeEach(() => {
  done = 0
  next = () => ({ status: 201, body: { number: done }, headers: { location: `/orders/${done}` } })
  const config = { access: 'anyone' } as const
  world.app.post('/api/v1/orders', { config }, (_, reply) =>
    answerOnce(world.db, reply, async () => {
      done += 1
      return next()
    }),
  )
  world.app.put('/api/v1/orders/:id', { config }, async () => ({ number: ++done }))
  world.app.delete('/api/v1/orders/:id', { config }, async (_, reply) => {
    done += 1
    return reply.code(204).send()
  })
  world.app.post('/api/v1/secrets', { config: { ...config, idempotency: 'none' } }, async () => ({ secret: ++done }))
})

const order = (body: unknown, headers: Record<string, string> = KEY) => world.post('/api/v1/orders', body, headers)

describe('a repeated request', () => {
  test('is done once and answered twice, with status and headers', async () => {
    const first = await order({ places: 2 })
    const second = await order({ places: 2 })
    expect([first.status, first.body, first.headers.location]).toEqual([201, { number: 1 }, '/orders/1'])
    expect([second.status, second.body, second.headers.location]).toEqual([201, { number: 1 }, '/orders/1'])
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true'])
    expect(done).toBe(1)
  })

  test('without a key, or with another one, is another request', async () => {
    await order({ places: 2 }, {})
    await order({ places: 2 }, {})
    await order({ places: 2 }, KEY)
    await order({ places: 2 }, { 'idempotency-key': '77' })
    expect(done).toBe(4)
  })

  test('is kept for every verb that changes something, also where the route does nothing for it', async () => {
    for (let time = 0; time < 2; time += 1) {
      const put = await world.app.inject({ method: 'PUT', url: '/api/v1/orders/7', headers: KEY, payload: {} })
      const removed = await world.app.inject({ method: 'DELETE', url: '/api/v1/orders/7', headers: KEY })
      expect([put.json(), removed.statusCode, removed.payload]).toEqual([{ number: 1 }, 204, ''])
    }
    expect(done).toBe(2)
  })

  test('with another body or address under the same key is refused', async () => {
    await order({ places: 2 })
    expect((await order({ places: 3 })).body).toMatchObject({
      status: 422,
      type: 'urn:gongyu:problem:key-of-another-request',
    })
    await world.app.inject({ method: 'PUT', url: '/api/v1/orders/7', headers: KEY, payload: {} })
    const other = await world.app.inject({ method: 'PUT', url: '/api/v1/orders/8', headers: KEY, payload: {} })
    expect([other.statusCode, done]).toEqual([422, 2])
  })

  test('of another person or address with the same key and body is theirs alone', async () => {
    const mine = await order({ places: 2 })
    const stewards = await order({ places: 2 }, { ...KEY, ...world.steward })
    const { payload } = await world.app.inject({
      method: 'POST',
      url: '/api/v1/orders',
      headers: KEY,
      payload: { places: 2 },
      remoteAddress: '10.0.0.9',
    })
    expect([mine.body, stewards.body, JSON.parse(payload)]).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  test('that was refused for good is refused again; one that was refused for now is tried again', async () => {
    for (const [status, times] of [
      [422, 1],
      [404, 1],
      [409, 2],
      [403, 2],
      [429, 2],
      [503, 2],
    ] as const) {
      done = 0
      next = () => {
        throw new Problem({ status, code: 'bad-request' })
      }
      const key = { 'idempotency-key': `key-${status}` }
      const answers = [await order({}, key), await order({}, key)]
      expect([answers.map((answer) => answer.status), done]).toEqual([[status, status], times])
    }
  })

  test('that failed halfway has changed nothing and may come again', async () => {
    next = async () => {
      await sql`create table halfway ()`.execute(world.db)
      await sql`select 1 / 0`.execute(world.db)
      return { status: 200 }
    }
    expect((await order({})).status).toBe(500)
    next = () => ({ status: 200, body: 'done' })
    expect((await order({})).status).toBe(200)
  })

  test('is never kept where secrets are shown', async () => {
    await world.post('/api/v1/secrets', {}, KEY)
    await world.post('/api/v1/secrets', {}, KEY)
    expect(done).toBe(2)
    expect(await world.db.selectFrom('idempotency_key').selectAll().execute()).toEqual([])
  })

  test('is not kept where a cookie is set', async () => {
    world.app.post('/api/v1/doors', { config: { access: 'anyone' } }, async (_, reply) =>
      reply.header('set-cookie', 'a=b').send({ number: ++done }),
    )
    await world.post('/api/v1/doors', {}, KEY)
    await world.post('/api/v1/doors', {}, KEY)
    expect(done).toBe(2)
  })

  test('keeps no key, person or address in the clear', async () => {
    await order({ places: 2 }, { ...KEY, ...world.steward })
    const kept = JSON.stringify(await world.db.selectFrom('idempotency_key').selectAll().execute())
    expect(kept).not.toContain('5f3c')
    expect(kept).not.toMatch(/127\.0\.0\.1|steward/)
  })
})

test('a key may have 255 characters, not 256, and not none', async () => {
  expect((await order({}, { 'idempotency-key': 'k'.repeat(255) })).status).toBe(201)
  for (const key of ['', 'k'.repeat(256)]) {
    const { status, body } = await order({}, { 'idempotency-key': key })
    expect([status, body.errors[0].pointer]).toEqual([400, '/idempotency-key'])
  }
  expect(done).toBe(1)
})

describe('the claim on a key', () => {
  const asked = { id: 'a', digest: 'd' }
  const claim = async (id = newId()) => (await claimKeys(world.db, [asked], id)).get('a')?.state

  test('is held while the first attempt lives, and taken over when it has lapsed', async () => {
    const first = newId()
    expect([await claim(first), await claim()]).toEqual(['new', 'in-flight'])
    await sql`update idempotency_key set claimed_until = clock_timestamp() - interval '1 second'`.execute(world.db)
    expect(await claim()).toBe('new')
    expect(await writeAnswers(world.db, first, [{ id: 'a', status: 200, headers: {}, body: null }])).toBe(0)
  })

  test('of many requests is one statement, and each learns its own state', async () => {
    const id = newId()
    await claimKeys(
      world.db,
      [
        { id: 'done', digest: 'd' },
        { id: 'waiting', digest: 'd' },
      ],
      id,
    )
    const answer = { status: 201, headers: { location: '/x' }, body: '{}' }
    expect(await writeAnswers(world.db, id, [{ id: 'done', ...answer }])).toBe(1)
    const claims = await claimKeys(
      world.db,
      ['done', 'waiting', 'fresh', 'fresh']
        .map((name) => ({ id: name, digest: 'd' }))
        .concat({ id: 'done2', digest: 'd' }),
      newId(),
    )
    expect(Object.fromEntries(claims)).toEqual({
      done: { state: 'answered', answer },
      waiting: { state: 'in-flight' },
      fresh: { state: 'new' },
      done2: { state: 'new' },
    })
    expect((await claimKeys(world.db, [{ id: 'done', digest: 'other' }], newId())).get('done')).toEqual({
      state: 'other-request',
    })
  })

  test('ends after 24 hours, and a job clears it away', async () => {
    const id = newId()
    await claim(id)
    await writeAnswers(world.db, id, [{ id: 'a', status: 200, headers: {}, body: null }])
    expect([await claim(), await purgeKeys(world.db)]).toEqual(['answered', 0])
    await sql`update idempotency_key set created_at = clock_timestamp() - interval '25 hours'`.execute(world.db)
    expect(await claim()).toBe('new')
    await sql`update idempotency_key set created_at = clock_timestamp() - interval '25 hours'`.execute(world.db)
    expect(await purgeKeys(world.db)).toBe(1)
  })
})
