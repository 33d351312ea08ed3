import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, buildApp } from '../../api/app.ts'
import { newId } from '../../api/db/id.ts'
import { claimKeys } from '../../api/http/idempotency.queries.ts'
import { answerOnce } from '../../api/http/idempotency.ts'
import { testConfig } from '../support/config.ts'
import { openTestDatabase } from '../support/world.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
const apps: App[] = []

beforeAll(async () => {
  database = await openTestDatabase('server')
  await sql`create table places (taken integer not null); insert into places values (0)`.execute(database.db)
  for (let i = 0; i < 2; i += 1) apps.push(await application())
})
afterAll(async () => {
  for (const app of apps) await app.close()
  await database.close()
  await database.remove()
})

async function application(): Promise<App> {
  const { db } = database
  const app = await buildApp({ db, config: testConfig() })
  app.post('/api/v1/take', { config: { access: 'anyone' } }, (_, reply) =>
    answerOnce(db, reply, async (transaction) => {
      await sql`update places set taken = taken + 1`.execute(transaction)
      return { status: 201, body: { ok: true } }
    }),
  )
  return app
}

const taken = async () => (await sql<{ taken: number }>`select taken from places`.execute(database.db)).rows[0]?.taken

test('a flood of one request over two processes is done once; every answer is that one, or "in flight"', async () => {
  const send = (i: number) =>
    apps[i % 2]?.inject({ method: 'POST', url: '/api/v1/take', headers: { 'idempotency-key': 'flood' }, payload: {} })
  const statuses = (await Promise.all(Array.from({ length: 200 }, (_, i) => send(i)))).map(
    (answer) => answer?.statusCode,
  )
  expect(new Set(statuses)).toEqual(new Set([201, 409]))
  expect((await send(0))?.headers['idempotency-replayed']).toBe('true')
  expect(await taken()).toBe(1)
})

test('two batches with the same keys in another order neither deadlock nor both win', async () => {
  const keys = Array.from({ length: 50 }, (_, i) => ({ id: `batch-${i}`, digest: 'd' }))
  for (let round = 0; round < 5; round += 1) {
    await sql`delete from idempotency_key`.execute(database.db)
    const batch = (order: typeof keys) =>
      database.db.transaction().execute((transaction) => claimKeys(transaction, order, newId()))
    const both = await Promise.all([batch(keys), batch(keys.toReversed())])
    const won = both.map((claims) => [...claims.values()].filter(({ state }) => state === 'new').length)
    expect(won.toSorted()).toEqual([0, 50])
  }
})
