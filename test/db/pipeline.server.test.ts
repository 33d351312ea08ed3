import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Db } from '../../api/db/atomic.ts'
import { inPipeline } from '../../api/db/pipeline.ts'
import { openTestDatabase } from '../support/world.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase('server')
})
afterAll(async () => {
  await database.close()
  await database.remove()
})

/** The process on the server that answers, and the number given. */
async function ask(db: Db, number: number) {
  const { rows } = await sql<{ number: number; pid: number }>`
    select ${number}::int as number, pg_backend_pid() as pid`.execute(db)
  return rows[0] as { number: number; pid: number }
}

async function askMany(many: number) {
  return Promise.all(Array.from({ length: many }, (_, number) => ask(inPipeline(database.db), number)))
}

/** The lane is opened when it is first wanted; until then others answer. */
async function openLane(): Promise<number> {
  const pids = async () => [...new Set((await askMany(30)).map(({ pid }) => pid))]
  await expect.poll(async () => (await pids()).length).toBe(1)
  return (await pids())[0] as number
}

it('short reads share one connection, and each is answered with its own rows', async () => {
  await openLane()
  const answers = await askMany(200)
  expect(answers.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, number) => number))
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1)
})

it('one that the server refuses fails by itself', async () => {
  await openLane()
  const refused = sql`select 1 / ${0}::int`.execute(inPipeline(database.db))
  const others = askMany(20)
  await expect(refused).rejects.toThrow('division by zero')
  expect((await others).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, number) => number))
})

it('a long one holds up nothing that comes after a moment', async () => {
  await openLane()
  const done: string[] = []
  const long = sql`select pg_sleep(1.5)`.execute(inPipeline(database.db)).then(() => done.push('long'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  await askMany(50).then(() => done.push('short'))
  await long
  expect(done).toEqual(['short', 'long'])
})

it('what has once taken long keeps to the other connections', async () => {
  const lane = await openLane()
  const sleep = async () => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.2)`.execute(
      inPipeline(database.db),
    )
    return rows[0]?.pid
  }
  expect(await sleep()).toBe(lane)
  expect(await sleep()).not.toBe(lane)
  expect((await ask(inPipeline(database.db), 1)).pid).toBe(lane)
})

it('reads on a connection that breaks are asked again, and it is opened anew', async () => {
  const pid = await openLane()
  const waiting = Array.from({ length: 3 }, () =>
    sql<{ slept: string }>`select pg_sleep(0.3)::text as slept`.execute(inPipeline(database.db)),
  )
  await sql`select pg_terminate_backend(${pid}::int)`.execute(database.db)
  expect((await Promise.all(waiting)).map(({ rows }) => rows)).toEqual([
    [{ slept: '' }],
    [{ slept: '' }],
    [{ slept: '' }],
  ])
  expect(await openLane()).not.toBe(pid)
})

it('within a transaction it is the transaction', async () => {
  await database.db.transaction().execute(async (transaction) => {
    expect(inPipeline(transaction)).toBe(transaction)
  })
})

it('a transaction on it is refused: what belongs together belongs on the database itself', async () => {
  await expect(
    inPipeline(database.db)
      .transaction()
      .execute(async () => {}),
  ).rejects.toThrow('belongs on the database itself')
})
