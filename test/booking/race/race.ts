/** Runs the race and says what is wrong afterwards. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { findDisagreements, findMiscounted, findWrongHolders } from '../../../api/booking/reconcile.queries.ts'
import { saveSlots } from '../../../api/booking/slot-save.queries.ts'
import type { Db } from '../../../api/db/atomic.ts'
import { givenCategories, givenVenue } from '../../support/given.ts'
import { givenPolicy, inDays } from '../given.ts'
import { SCHOOL } from './actions.ts'
import type { RaceOptions } from './worker.ts'

/** A venue whose groups must ask and whose days have caps, with some slots that are too small for everybody. */
export async function prepareRace(db: Db, { slots = 12, places = 60 } = {}): Promise<string[]> {
  await givenCategories(db)
  const venue = await givenVenue(db)
  await db.insertInto('organisation').values({ id: SCHOOL, name: '演示小学', kind: 'school' }).execute()
  const generous = { groupMin: 1, accountLimit: 1_000, organisationLimit: 10_000, familyMax: 20, noticeDays: 0 }
  await givenPolicy(db, venue, { ...generous, cancelUntilHours: 0, releaseHours: 24 * 6, dayMax: slots * places })
  const pools = [
    { kind: 'public', capacity: places },
    { kind: 'green_channel', capacity: places / 2 },
    { kind: 'guide', capacity: 3 },
  ]
  const hour = (index: number) => new Date(inDays(5 + (index % 2)).getTime() + (index >> 1) * 3_600_000)
  return saveSlots(
    db,
    venue,
    Array.from({ length: slots }, (_, index) => {
      const startsAt = hour(index)
      return { venueId: venue, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), pools }
    }),
  )
}

export type Runner = {
  child: ChildProcess
  ended: Promise<{ operations: number; refused: number; failures: Record<string, number> } | null>
}

/** Starts one process of the race; `ended` is null for one that was killed. */
export function startRunner(options: RaceOptions): Runner {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  const ended = new Promise<Awaited<Runner['ended']>>((resolve) => {
    child.once('close', () => resolve(output.trim() ? JSON.parse(output.trim().split('\n').at(-1) as string) : null))
  })
  return { child, ended }
}

export type Finding = {
  oversold: number
  disagreements: number
  wrongHolders: number
  miscounted: number
  lost: string[]
  doubled: number
  unacknowledged: number
}

/** Every counter against its ledger, every holder against what it holds, every acknowledged booking against the table. */
export async function inspect(db: Db, logs: string[]): Promise<Finding> {
  const acknowledged = new Map<string, string>()
  for (const line of logs.flatMap((file) => readFileSync(file, 'utf8').split('\n'))) {
    const [word, key = '', id = ''] = line.split(' ')
    if (word === 'booked') acknowledged.set(key, id)
  }
  const { rows } = await sql<{ key: string; id: string }>`select request_key as key, id from booking
    where request_key not like 'offer %'`.execute(db)
  const byKey = new Map(rows.map(({ key, id }) => [key, id]))
  const { rows: below } = await sql`select id from pool where remaining < 0 or remaining > capacity`.execute(db)
  return {
    oversold: below.length,
    disagreements: (await findDisagreements(db)).length,
    wrongHolders: (await findWrongHolders(db)).length,
    miscounted: (await findMiscounted(db)).length,
    lost: [...acknowledged].filter(([key, id]) => byKey.get(key) !== id).map(([key]) => key),
    doubled: rows.length - byKey.size,
    unacknowledged: rows.length - acknowledged.size,
  }
}

export const sound: Omit<Finding, 'unacknowledged'> = {
  oversold: 0,
  disagreements: 0,
  wrongHolders: 0,
  miscounted: 0,
  lost: [],
  doubled: 0,
}
