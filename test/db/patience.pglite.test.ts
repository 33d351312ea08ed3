import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createPerson } from '../../api/accounts/person.queries.ts'
import { buildApp } from '../../api/app.ts'
import { atomic, type Db, letOthersRead, sayShareDone } from '../../api/db/atomic.ts'
import { HeldUp, whileSomebodyWaits } from '../../api/db/patience.ts'
import { testConfig } from '../support/config.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { proveWork } from '../support/proof.ts'
import { openTestDatabase, type World } from '../support/world.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let db: Db
beforeAll(async () => {
  database = await openTestDatabase('pglite')
  db = database.db
  await sql`create table note (n integer, day date, at timestamptz, words text[], more jsonb, raw bytea, big bigint, is_it boolean)`.execute(
    db,
  )
})
beforeEach(async () => {
  await sql`delete from note`.execute(db)
})
afterAll(async () => {
  await database.close()
  await database.remove()
})

const add = (to: Db, n: number) => sql`insert into note (n) values (${n})`.execute(to)
const notes = async () => (await sql<{ n: number }>`select n from note order by n`.execute(db)).rows.map(({ n }) => n)

/** Does work while a long transaction has the connection, and ends it then. */
async function meanwhile<Result>(work: (long: Db) => Promise<Result>): Promise<Result> {
  return atomic(db, async (long) => {
    await letOthersRead(long)
    await add(long, 100)
    return work(long)
  })
}
const soon = <Result>(work: () => Promise<Result>) => whileSomebodyWaits(50, work)

it('a write that somebody waits for gives up while a long transaction goes on, and is never done', async () => {
  const refused = await meanwhile(() =>
    Promise.allSettled([
      soon(() => add(db, 1)),
      soon(() => atomic(db, (own) => add(own, 2))),
      soon(() => sql`with added as (insert into note (n) values (3) returning n) select n from added`.execute(db)),
    ]),
  )
  for (const one of refused) expect(one).toMatchObject({ reason: expect.any(HeldUp) })
  expect(await notes()).toEqual([100])
  await soon(() => add(db, 4))
  expect(await notes()).toEqual([4, 100])
})

it('what nobody waits for has time, and so has what has begun to write', async () => {
  const writes: Promise<unknown>[] = []
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  writes.push(
    soon(async () => {
      await add(db, 1)
      begun.resolve()
      await held.promise
      await add(db, 2)
    }),
  )
  await begun.promise
  await meanwhile(async () => {
    held.resolve()
    writes.push(add(db, 3))
    await expect(soon(() => add(db, 4))).rejects.toThrow(HeldUp)
  })
  await Promise.all(writes)
  expect(await notes()).toEqual([1, 2, 3, 100])
})

it('who gives up is told how long it still takes', async () => {
  const seconds = (work: Promise<unknown>) => work.then(undefined, (error: HeldUp) => error.seconds)
  await meanwhile(async (long) => {
    await sayShareDone(long, 0.01)
    expect(await seconds(soon(() => add(db, 1)))).toBeGreaterThan(10)
    await sayShareDone(long, 0.9)
    expect(await seconds(soon(() => add(db, 1)))).toBe(5)
  })
})

it('reads are answered as before the long transaction, whatever their parameters are', async () => {
  const values = [
    7,
    '2026-10-01',
    new Date(0),
    ["it's", '$1'],
    { a: 'b' },
    new Uint8Array([1, 255]),
    2 ** 40,
    true,
  ] as const
  const [n, day, at, words, more, raw, big, isIt] = values
  await sql`insert into note values (${n}, ${day}, ${at}, ${words}, ${JSON.stringify(more)}::jsonb, ${raw}, ${big}, ${isIt})`.execute(
    db,
  )
  const read = () =>
    sql`select *, '$1''$2' as "as $3", ${null}::text as nothing from note where n = ${n} and day = ${day} and at = ${at}
      and words = ${words} and more = ${JSON.stringify(more)}::jsonb and raw = ${raw} and big = ${big} and is_it = ${isIt}
      limit ${5}`.execute(db)
  const before = await read()
  expect(before.rows).toHaveLength(1)
  const [during, failure] = await meanwhile(async (long) => {
    await sql`update note set day = '2027-01-01'`.execute(long)
    return Promise.all([read(), sql`select n / ${0} from note`.execute(db).catch((error: Error) => error.message)])
  })
  expect(during.rows).toEqual(before.rows)
  expect(failure).toBe('division by zero')
  expect((await read()).rows).toHaveLength(0)
})

/** The application, whose requests wait for a tenth of a second. */
async function openApp() {
  const app = await buildApp({ db, config: testConfig({ writeWaitMs: 100 }) })
  const post = async (url: string, payload: object, headers = {}) => {
    const answer = await app.inject({ method: 'POST', url, payload, headers })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
  }
  return { app, post }
}

const count = async (table: 'session' | 'audit' | 'correction' | 'idempotency_key') =>
  (await db.selectFrom(table).select('id').execute()).length

it('who signs in while an import is written is told when to try again; nothing of it is done, and then it works', async () => {
  const password = 'Spring-tide-42'
  await createPerson(db, { name: '王老师', username: 'wang', password }, 'test')
  const { app, post } = await openApp()
  const signIn = () => post('/api/v1/session', { username: 'wang', password })
  const before = await count('audit')
  const refused = await meanwhile(signIn)
  expect(refused).toMatchObject({
    status: 503,
    headers: { 'retry-after': '5', 'content-type': expect.stringContaining('application/problem+json') },
    body: { title: '正在写入一批导入数据', detail: '请约 5 秒后再试。这一次什么都没有保存。' },
  })
  expect([await count('session'), await count('audit')]).toEqual([0, before])
  expect((await signIn()).status).toBe(200)
  expect(await count('session')).toBe(1)
  await app.close()
})

it('a report of an error can be sent again with its key and its proof of work, and is kept once', async () => {
  await givenCategories(db)
  const { app, post } = await openApp()
  const url = `/api/v1/venues/${await givenVenue(db)}/corrections`
  const get = async (path: string) => ({ body: (await app.inject(path)).json() })
  const body = { topic: 'hours', message: '周一也开门', proof: await proveWork({ get } as unknown as World) }
  const send = () => post(url, body, { 'idempotency-key': 'report-1', 'accept-language': 'en' })
  const [refused, read] = await meanwhile(() => Promise.all([send(), app.inject('/api/v1/categories')]))
  expect(read.statusCode).toBe(200)
  expect([refused.status, refused.body.detail]).toEqual([
    503,
    'Please try again in about 5 seconds. Nothing was saved this time.',
  ])
  expect([await count('correction'), await count('idempotency_key')]).toEqual([0, 0])
  expect((await send()).status).toBe(201)
  expect((await send()).headers).toMatchObject({ 'idempotency-replayed': 'true' })
  expect(await count('correction')).toBe(1)
  await app.close()
})
