/** The race of test/booking with a million operations: what the test shows with a hundred thousand. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../api/db/open.ts'
import { providePostgres } from '../../setup/postgres.ts'
import { inspect, prepareRace, sound, startRunner } from '../booking/race/race.ts'
import { testConfig } from '../support/config.ts'
import { createServerDatabase } from '../support/server.ts'
import type { BenchRow } from './row.ts'

const OPERATIONS = 1_000_002
const RUNNERS = 3

export async function bench(): Promise<BenchRow[]> {
  const server = await providePostgres()
  const { url, remove } = await createServerDatabase(server.url)
  const { db, close } = await openDatabase(testConfig({ databaseUrl: url }))
  const folder = mkdtempSync(join(tmpdir(), 'gongyu-race-'))
  try {
    const slots = await prepareRace(db)
    const began = performance.now()
    const runners = Array.from({ length: RUNNERS }, (_, index) => {
      const log = join(folder, String(index))
      const options = { url, seed: 100 + index, operations: OPERATIONS / RUNNERS, atOnce: 100, slots, log }
      return { log, ...startRunner(options) }
    })
    const results = await Promise.all(runners.map(({ ended }) => ended))
    const perSecond = OPERATIONS / ((performance.now() - began) / 1_000)
    const logs = runners.map(({ log }) => log)
    const { unacknowledged, ...finding } = await inspect(db, logs)
    const failures = results.reduce((sum, result) => sum + Object.keys(result?.failures ?? { died: 1 }).length, 0)
    const isSound = JSON.stringify(finding) === JSON.stringify(sound) && unacknowledged === 0 && failures === 0
    if (!isSound) console.log(finding, unacknowledged, results)
    return [
      {
        name: `${OPERATIONS} operations at random from ${RUNNERS} processes`,
        value: Math.round(perSecond),
        unit: '/s',
        bar: '',
        ok: true,
      },
      {
        name: 'the same: oversold, lost, doubled or unbalanced',
        value: isSound ? 0 : 1,
        unit: '',
        bar: '0',
        ok: isSound,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await close()
    await remove()
    await server.stop()
  }
}
