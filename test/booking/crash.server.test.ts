import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { useSecrets } from '../../api/accounts/secret-field.ts'
import { readSecrets } from '../../api/accounts/secrets.reader.ts'
import { findDisagreements } from '../../api/booking/reconcile.queries.ts'
import { openDatabase } from '../../api/db/open.ts'
import { testConfig } from '../support/config.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { givenSession } from '../support/people.ts'
import { createServerDatabase } from '../support/server.ts'
import { copyNames } from '../support/tidy.ts'
import { givenPolicy, givenSlot } from './given.ts'
import { mortalCluster } from './race/cluster.ts'
import { inspect, prepareRace, sound, startRunner } from './race/race.ts'

const logs = mkdtempSync(join(tmpdir(), copyNames.folder))
useSecrets(readSecrets(testConfig()))
afterAll(() => rmSync(logs, { recursive: true, force: true }))

const apis: ChildProcess[] = []
afterAll(() => apis.forEach((child) => void child.kill('SIGKILL')))

/** Waits until a runner has written so many lines. */
async function logged(file: string, lines: number): Promise<void> {
  while (!existsSync(file) || readFileSync(file, 'utf8').split('\n').length < lines) await wait(50)
}

/** The application in a process of its own over HTTP. */
async function startApi(url: string): Promise<{ child: ChildProcess; origin: string }> {
  const { authSecret, dataKeys } = testConfig()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bench/serve.ts')], {
    env: { ...process.env, DATABASE_URL: url, DATABASE_CONNECTIONS: '6', AUTH_SECRET: authSecret, DATA_KEYS: dataKeys },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  apis.push(child)
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text) => resolve(String(text).trim()))
    child.once('exit', (code) => reject(new Error(`The application ended with ${code}`)))
  })
  return { child, origin: `http://127.0.0.1:${port}` }
}

test('kill -9 of the API in a storm: every acknowledged booking is there, every request sent again gives one booking', {
  timeout: 400_000,
}, async () => {
  const { url, remove } = await createServerDatabase(process.env.TEST_DATABASE_URL as string)
  const { db, close } = await openDatabase(testConfig({ databaseUrl: url }))
  await givenCategories(db)
  const venue = await givenVenue(db)
  await givenPolicy(db, venue, { accountLimit: 1_000 })
  const slotId = await givenSlot(db, venue, { public: 1_500 })
  const cookies = await Promise.all(Array.from({ length: 10 }, async () => (await givenSession(db, {})).cookie))
  const acknowledged = new Map<string, string>()
  const book = async (origin: string, n: number): Promise<string> => {
    const headers = {
      'content-type': 'application/json',
      cookie: cookies[n % 10] as string,
      'idempotency-key': `k${n}`,
    }
    const body = JSON.stringify({ slotId, audience: 'family', adults: 1, children: { '0-6': 1 } })
    const answer = await fetch(`${origin}/api/v1/bookings`, { method: 'POST', headers, body })
    if (answer.status === 503) {
      await wait(1_000)
      return book(origin, n)
    }
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
    return ((await answer.json()) as { id: string }).id
  }
  const first = await startApi(url)
  const storm = Array.from({ length: 500 }, async (_, n) => {
    await wait(n * 4)
    const id = await book(first.origin, n).catch(() => undefined)
    if (id) acknowledged.set(`k${n}`, id)
    if (acknowledged.size === 120) first.child.kill('SIGKILL')
  })
  await Promise.all(storm)
  first.child.kill('SIGKILL')
  expect(acknowledged.size).toBeGreaterThanOrEqual(120)
  expect(acknowledged.size).toBeLessThan(500)
  const second = await startApi(url)
  const again = await Promise.all(Array.from({ length: 500 }, (_, n) => wait(n * 2).then(() => book(second.origin, n))))
  second.child.kill('SIGTERM')
  for (const [key, id] of acknowledged) expect(again[Number(key.slice(1))]).toBe(id)
  const { rows } = await sql<{ id: string }>`select id from booking`.execute(db)
  expect(new Set(again)).toEqual(new Set(rows.map(({ id }) => id)))
  expect(rows).toHaveLength(500)
  expect(await findDisagreements(db)).toEqual([])
  const pool = await db.selectFrom('pool').select('remaining').where('slot_id', '=', slotId).executeTakeFirstOrThrow()
  expect(pool.remaining).toBe(500)
  await close()
  await remove()
})

test('kill -9 of a process and of the database in the middle of the race: nothing is oversold, nothing acknowledged is lost', {
  timeout: 400_000,
}, async ({ skip }) => {
  const cluster = await mortalCluster()
  if (!cluster) return skip('there are no PostgreSQL programs on this machine')
  try {
    const { url, remove } = await createServerDatabase(cluster.url)
    const before = await openDatabase(testConfig({ databaseUrl: url }))
    const slots = await prepareRace(before.db)
    await before.close()
    const start = (seed: number, operations: number) => {
      const log = join(logs, `crash-${seed}`)
      return { log, ...startRunner({ url, seed, operations, atOnce: 60, slots, log, mayFail: true }) }
    }
    const runners = [start(1, 8_000), start(2, 8_000), start(3, 8_000)]
    await Promise.all(runners.map(({ log }) => logged(log, 1_500)))
    runners[2]?.child.kill('SIGKILL')
    const fourth = start(4, 4_000)
    runners.push(fourth)
    await logged(fourth.log, 500)
    await cluster.kill()
    await wait(500)
    await cluster.start()
    const results = await Promise.all(runners.map(({ ended }) => ended))
    expect(results.map((result) => result === null)).toEqual([false, false, true, false])
    const { db, close } = await openDatabase(testConfig({ databaseUrl: url }))
    const { unacknowledged, ...finding } = await inspect(db, runners.map(({ log }) => log)) // biome-ignore format: a list
    expect(finding).toEqual(sound)
    expect(unacknowledged).toBeGreaterThanOrEqual(0)
    await close()
    await remove()
  } finally {
    await cluster.remove()
  }
})
