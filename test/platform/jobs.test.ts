import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atomic } from '../../api/db/atomic.ts'
import { cancelJobs, type JobList, type RunningQueue, runDueJobs, sendJob, startQueue } from '../../api/db/queue.ts'
import { testConfig } from '../support/config.ts'
import { openTestDatabase, useWorld } from '../support/world.ts'

const world = useWorld()
const done: unknown[] = []
const list: JobList = {
  'test.note': { run: async (_, data: { n: number }) => done.push(data.n) },
  'test.more': { run: async (db) => sendJob(db, 'test.note', { n: 9 }) },
}
const due = (at?: Date) => runDueJobs(world.db, list, testConfig(), at)

describe('a job', () => {
  test('comes about with the transaction that sends it, and not with one that is rolled back', async () => {
    done.length = 0
    await sendJob(world.db, 'test.note', { n: 1 })
    await expect(
      atomic(world.db, async (transaction) => {
        await sendJob(transaction, 'test.note', { n: 2 })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect([await due(), done]).toEqual([['test.note'], [1]])
    expect(await due()).toEqual([])
  })

  test('waits until its time', async () => {
    done.length = 0
    const later = new Date(Date.now() + 3_600_000)
    await sendJob(world.db, 'test.note', { n: 3 }, { startAfter: later })
    expect(await due()).toEqual([])
    expect(await due(later)).toEqual(['test.note'])
  })

  test('with a key waits once, and can be taken back', async () => {
    done.length = 0
    for (const n of [4, 5]) await sendJob(world.db, 'test.note', { n }, { singletonKey: 'a' })
    await sendJob(world.db, 'test.note', { n: 6 }, { singletonKey: 'b' })
    await cancelJobs(world.db, 'test.note', 'b')
    expect([await due(), done]).toEqual([['test.note'], [4]])
  })

  test('may send another', async () => {
    await sendJob(world.db, 'test.more')
    expect(await due()).toEqual(['test.more', 'test.note'])
  })

  test('that nobody knows is told, not lost in silence', async () => {
    await sendJob(world.db, 'test.unknown')
    await expect(due()).rejects.toThrow('There is no job test.unknown')
  })
})

test('the program’s own jobs can be done inside a test', async () => {
  await sendJob(world.db, 'search.tidy')
  await sendJob(world.db, 'idempotency.purge')
  expect(await world.runJobs()).toEqual(['search.tidy', 'idempotency.purge'])
})

/** Between two looks of a worker, in seconds: what is done sooner, it was woken for. */
const AN_HOUR = 3_600

describe('a program that runs', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>
  const queues: RunningQueue[] = []
  const seen: string[] = []
  const errors: string[] = []
  let release = () => {}
  const running: JobList = {
    'test.see': { run: async (_, { what }: { what: string }) => void seen.push(what) },
    'test.fail': {
      run: async (_, __, ___, { attempt }) => {
        seen.push(`attempt ${attempt}`)
        if (attempt === 1) throw new Error('not yet')
      },
    },
    'test.long': {
      isLong: true,
      schedule: '0 3 * * *',
      run: async (_, __, signal) => {
        await new Promise((resolve, reject) => {
          release = () => resolve(undefined)
          signal.addEventListener('abort', () => reject(signal.reason))
        })
      },
    },
  }
  const log = { error: (details: { err?: Error }) => void errors.push(String(details.err?.message)) }

  beforeAll(async () => {
    database = await openTestDatabase(world.engine)
    queues.push(await startQueue(database, running, testConfig(), log, AN_HOUR))
  })
  afterAll(async () => {
    for (const queue of queues) await queue.stop()
    await database.close()
    await database.remove()
  })

  test('does a job within a moment of its commit, not before', async () => {
    await database.db.transaction().execute(async (transaction) => {
      await sendJob(transaction, 'test.see', { what: 'at once' })
      await sql`select pg_sleep(0.3)`.execute(transaction)
      expect(seen).toEqual([])
    })
    await expect.poll(() => seen).toContain('at once')
  })

  test('works through many without pausing between them', async () => {
    for (let n = 0; n < 30; n += 1) await sendJob(database.db, 'test.see', { what: `number ${n}` })
    await expect.poll(() => seen.filter((what) => what.startsWith('number'))).toHaveLength(30)
  })

  test('does quick jobs beside a long one', async () => {
    await sendJob(database.db, 'test.long', {}, { isLong: true })
    await sendJob(database.db, 'test.see', { what: 'beside' })
    await expect.poll(() => seen).toContain('beside')
    release()
  })

  test('tries again what failed, and says so', async () => {
    await sendJob(database.db, 'test.fail')
    await expect.poll(() => seen).toContain('attempt 1')
    await expect.poll(() => errors).toContain('not yet')
    const due = () =>
      sql`update pgboss.job set start_after = now() where state = 'retry' returning id`.execute(database.db)
    await expect.poll(async () => (await due()).rows).toHaveLength(1)
    await sendJob(database.db, 'test.see', { what: 'a worker is woken' })
    await expect.poll(() => seen).toContain('attempt 2')
  })

  test('keeps the schedules of its list, in the time of Shanghai, and no others', async () => {
    const schedules = async () =>
      (await sql`select name, key, cron, timezone from pgboss.schedule order by key`.execute(database.db)).rows
    expect(await schedules()).toEqual([
      { name: 'long', key: 'test.long', cron: '0 3 * * *', timezone: 'Asia/Shanghai' },
    ])
    const other = await startQueue(database, {}, testConfig(), log)
    await other.stop()
    expect(await schedules()).toEqual([])
  })

  test('stops before its time to do so is over though a long job is at work, and leaves that for the next start', async () => {
    await sendJob(database.db, 'test.long', {}, { isLong: true })
    const state = async () =>
      (
        await sql<{
          state: string
        }>`select state from pgboss.job where name = 'long' order by created_on desc limit 1`.execute(database.db)
      ).rows[0]?.state
    await expect.poll(state).toBe('active')
    const started = Date.now()
    await queues.pop()?.stop()
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(await state()).toBe('retry')
    expect(errors).toEqual(['not yet'])
  })
})
