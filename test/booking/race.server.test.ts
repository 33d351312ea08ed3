import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../api/db/open.ts'
import { testConfig } from '../support/config.ts'
import { createServerDatabase } from '../support/server.ts'
import { copyNames } from '../support/tidy.ts'
import { inspect, prepareRace, sound, startRunner } from './race/race.ts'

const RUNNERS = 3
const OPERATIONS = Number(process.env.RACE_OPERATIONS ?? 102_000)
const logs = mkdtempSync(join(tmpdir(), copyNames.folder))
afterAll(() => rmSync(logs, { recursive: true, force: true }))

let database: Database & { url: string; remove: () => Promise<void> }
beforeAll(async () => {
  const { url, remove } = await createServerDatabase(process.env.TEST_DATABASE_URL as string)
  database = { ...(await openDatabase(testConfig({ databaseUrl: url }))), url, remove }
})
afterAll(async () => {
  await database.close()
  await database.remove()
})

async function race({
  name,
  operations,
  isUnguarded = false,
}: {
  name: string
  operations: number
  isUnguarded?: boolean
}) {
  const slots = await prepareRace(database.db)
  const runners = Array.from({ length: RUNNERS }, (_, index) => {
    const log = join(logs, `${name}-${index}`)
    const options = {
      url: database.url,
      seed: index + 1,
      operations: operations / RUNNERS,
      atOnce: 100,
      slots,
      log,
      isUnguarded,
    }
    return { log, ...startRunner(options) }
  })
  const results = await Promise.all(runners.map(({ ended }) => ended))
  const finding = await inspect(database.db, runners.map(({ log }) => log)) // biome-ignore format: a list
  return { results, finding }
}

async function startAnew(): Promise<void> {
  await sql`truncate booking, booking_ahead, booking_claim, booking_event, waitlist_entry, waitlist_offer, slot, pool, booking_policy, venue,
    organisation cascade`.execute(database.db)
}

test('100,000 operations at random from three processes: nothing is oversold, nothing is lost, nothing is booked twice', {
  timeout: 400_000,
}, async () => {
  await startAnew()
  const { results, finding } = await race({ name: 'race', operations: OPERATIONS })
  expect(results.map((result) => result?.failures)).toEqual([{}, {}, {}])
  expect(finding).toEqual({ ...sound, unacknowledged: 0 })
  const { rows } = await sql<{ kind: string }>`select distinct kind from booking_event`.execute(database.db)
  const happened = [
    'approved',
    'cancelled',
    'confirmed',
    'declined',
    'expired',
    'move_asked',
    'moved',
    'reduced',
    'requested',
  ]
  expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(happened))
})

test('negative control: without the condition in the claim the same race oversells', { timeout: 400_000 }, async () => {
  await sql`alter table pool drop constraint pool_not_below_zero`.execute(database.db)
  let oversold = 0
  // Whether two claims meet is chance: on a slow machine it takes more than one race.
  for (let round = 1; round <= 5 && oversold === 0; round++) {
    await startAnew()
    const { finding } = await race({ name: `control-${round}`, operations: 9_000, isUnguarded: true })
    oversold = finding.oversold
  }
  expect(oversold).toBeGreaterThan(0)
})
