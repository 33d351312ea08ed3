import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { type App, buildApp } from '../../api/app.ts'
import { publish } from '../../api/db/publish.ts'
import { MOST_STREAMS } from '../../api/http/events.ts'
import { notify } from '../../api/notices/notice.queries.ts'
import { testConfig } from '../support/config.ts'
import { givenSession } from '../support/people.ts'
import { openTestDatabase } from '../support/world.ts'

const engine = inject('engine') as 'pglite' | 'server'
let database: Awaited<ReturnType<typeof openTestDatabase>>
/** On a server two processes serve one database; the embedded engine has one. */
const apps: { app: App; origin: string }[] = []
let me: { personId: string; cookie: string }
const VENUE = 'slot:0190aaaa-0000-7000-8000-000000000001'

beforeAll(async () => {
  database = await openTestDatabase(engine)
  for (let n = 0; n < (engine === 'server' ? 2 : 1); n += 1) {
    const app = await buildApp({ db: database.db, config: testConfig(), hear: database.listen })
    apps.push({ app, origin: await app.listen({ port: 0, host: '127.0.0.1' }) })
  }
  // Under a heavy start an application answers 503 until it has caught its breath.
  await vi.waitFor(
    async () => {
      for (const { origin } of apps) expect((await fetch(`${origin}/api/v1/settings`)).status).toBe(200)
    },
    { timeout: 60_000, interval: 200 },
  )
  me = await givenSession(database.db, { role: 'keeper' })
})
afterAll(async () => {
  for (const { app } of apps) {
    // The client keeps its connections for more than a minute, and closing waits for them.
    app.server.closeAllConnections()
    await app.close()
  }
  await database.close()
  await database.remove()
})

/** Follows topics; what comes is in `heard`, line by line. */
async function follow(query: string, headers: Record<string, string> = {}, app = apps[0]) {
  const abort = new AbortController()
  const response = await fetch(`${app?.origin}/api/v1/events${query}`, { headers, signal: abort.signal })
  const heard: string[] = []
  const reading = (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      heard.push(
        ...Buffer.from(chunk)
          .toString()
          .split('\n')
          .filter((line) => line.startsWith('data')),
      )
  })().catch(() => {})
  return { response, heard, reading, stop: () => abort.abort() }
}
const open = () => apps.reduce((sum, { app }) => sum + app.events.count(), 0)
const eventually = (claim: () => void) => vi.waitFor(claim, { timeout: 60_000, interval: 10 })
const allClosed = () => eventually(() => expect(open()).toBe(0))

test('a topic is heard by who follows it, after the commit, in every process, and never after a rollback', async () => {
  const streams = await Promise.all(apps.map((app) => follow(`?topic=${VENUE}`, {}, app)))
  const other = await follow('?topic=slot:another')
  expect(streams.map(({ response }) => response.status)).toEqual(streams.map(() => 200))
  expect(streams[0]?.response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  await database.db
    .transaction()
    .execute(async (transaction) => {
      await publish(transaction, [{ topic: VENUE, data: { left: 0 } }])
      throw new Error('rolled back')
    })
    .catch(() => {})
  await database.db.transaction().execute(async (transaction) => {
    await publish(transaction, [{ topic: VENUE, data: { left: 7 } }])
    await wait(100)
    expect(streams[0]?.heard).toEqual([])
  })
  for (const { heard } of streams)
    await eventually(() => expect(heard).toEqual([`data: {"topic":"${VENUE}","data":{"left":7}}`]))
  expect(other.heard).toEqual([])
  for (const { stop } of [...streams, other]) stop()
  await allClosed()
})

test('a person hears of their own notices, and of nobody else’s', async () => {
  const mine = await follow('', { cookie: me.cookie }, apps.at(-1))
  const others = await follow('', { cookie: (await givenSession(database.db, {})).cookie })
  await notify(database.db, { to: { personIds: [me.personId] }, kind: 'notice.test' })
  await vi.waitFor(() =>
    expect(mine.heard).toEqual([`data: {"topic":"person:${me.personId}","data":{"notices":true}}`]),
  )
  expect(others.heard).toEqual([])
  mine.stop()
  others.stop()
  await allClosed()
})

test.each([
  [`?topic=person:me`, 400],
  [`?topic=constructor:x`, 400],
  [`?topic=slot:${'x'.repeat(90)}`, 400],
  [`?topic=${'x'.repeat(2000)}`, 400],
  [`?${Array.from({ length: 11 }, (_, n) => `topic=slot:${n}`).join('&')}`, 400],
  [`?topic=slot:%0adata:`, 400],
  ['?topic=door:1', 401],
])('the impossible topic number %# is refused', async (query, status) => {
  const { response } = await follow(query)
  expect([response.status, (await response.json().catch(() => ({}))).status ?? status]).toEqual([status, status])
})

test('a role’s topic is for those who have the role', async () => {
  const door = await follow('?topic=door:1', { cookie: me.cookie })
  expect([door.response.status, (await follow('?topic=review:33', { cookie: me.cookie })).response.status]).toEqual([
    200, 403,
  ])
  door.stop()
  await allClosed()
})

test('one person can’t hold streams without end', async () => {
  const streams = []
  for (let n = 0; n < MOST_STREAMS.person; n += 1) streams.push(await follow('', { cookie: me.cookie }))
  expect((await follow('', { cookie: me.cookie })).response.status).toBe(429)
  for (const { stop } of streams) stop()
  await allClosed()
  const again = await follow('', { cookie: me.cookie })
  expect(again.response.status).toBe(200)
  again.stop()
  await allClosed()
})

test('a flood of events to a reader who takes none ends their stream, not the server', async () => {
  const { app } = apps[0] as { app: App }
  const stream = app.events.follow({ personId: null, address: 'sleeper', topics: new Set(['slot:flood']) })
  const awake = await follow('?topic=slot:flood')
  const events = Array.from({ length: 200 }, (_, n) => ({
    topic: 'slot:flood',
    data: { n, filler: 'x'.repeat(1_000) },
  }))
  await publish(database.db, events)
  await eventually(() => expect(stream.destroyed).toBe(true))
  await eventually(() => expect(awake.heard).toHaveLength(200))
  awake.stop()
  await allClosed()
})

test('an event that is too large comes without its data, and stops no transaction', async () => {
  const stream = await follow(`?topic=${VENUE}`)
  await publish(database.db, [{ topic: VENUE, data: '长'.repeat(3_000) }])
  await eventually(() => expect(stream.heard).toEqual([`data: {"topic":"${VENUE}","data":null}`]))
  stream.stop()
  await allClosed()
})

test('closing the program ends the streams at once', async () => {
  const app = await buildApp({ db: database.db, config: testConfig(), hear: database.listen })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const stream = await follow('', {}, { app, origin })
  const started = Date.now()
  await app.close()
  await stream.reading
  expect(Date.now() - started).toBeLessThan(10_000)
})
