/** Booking storms on a PostgreSQL server of this machine, by signed-in people over HTTP, beside the same claim under pgbench. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { useSecrets } from '../../api/accounts/secret-field.ts'
import { readSecrets } from '../../api/accounts/secrets.reader.ts'
import { findDisagreements } from '../../api/booking/reconcile.queries.ts'
import { saveSlots } from '../../api/booking/slot-save.queries.ts'
import type { Db } from '../../api/db/atomic.ts'
import { type Database, openDatabase } from '../../api/db/open.ts'
import { providePostgres } from '../../setup/postgres.ts'
import { givenPolicy, inDays } from '../booking/given.ts'
import { testConfig } from '../support/config.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { givenSession } from '../support/people.ts'
import { createServerDatabase } from '../support/server.ts'
import { serve } from './application.ts'
import { loadHttp } from './load-http.ts'
import { loadPosts, type Post } from './load-posts.ts'
import type { BenchRow } from './row.ts'

const PEOPLE = 500
type Ground = { db: Db; address: string; cookies: string[]; venue: string; url: string }

export async function bench(): Promise<BenchRow[]> {
  const { authSecret, dataKeys } = testConfig()
  Object.assign(process.env, { AUTH_SECRET: authSecret, DATA_KEYS: dataKeys })
  useSecrets(readSecrets(testConfig()))
  const server = await providePostgres()
  const { url, remove } = await createServerDatabase(server.url)
  const database = await openDatabase(testConfig({ databaseUrl: url }))
  try {
    return await measure(database, url)
  } finally {
    await database.close()
    await remove()
    await server.stop()
  }
}

async function measure({ db }: Database, url: string): Promise<BenchRow[]> {
  await givenCategories(db)
  const venue = await givenVenue(db)
  await givenPolicy(db, venue, { accountLimit: 32_000, horizonDays: 90, approval: 'none' })
  const cookies = []
  for (let n = 0; n < PEOPLE; n++) cookies.push((await givenSession(db, { name: `p${n}` })).cookie)
  const { address, stop } = await serve(url)
  const ground = { db, address, cookies, venue, url }
  try {
    return [
      ...(await oneSlot(ground)),
      ...(await manySlots(ground)),
      ...(await soldOut(ground)),
      ...(await month(ground)),
      ...(await waiting(ground)),
    ]
  } finally {
    stop()
  }
}

async function slotsOf({ db, venue }: Ground, count: number, capacity: number, day = 5): Promise<string[]> {
  const start = inDays(day).getTime()
  return saveSlots(
    db,
    venue,
    Array.from({ length: count }, (_, index) => ({
      ...{
        venueId: venue,
        startsAt: new Date(start + index * 60_000),
        endsAt: new Date(start + index * 60_000 + 3_600_000),
      },
      pools: [{ kind: 'public', capacity }],
    })),
  )
}

let keys = 0
function postTo({ cookies }: Ground, slot: () => string): (connection: number) => Post {
  return (connection) => ({
    path: '/api/v1/bookings',
    cookie: cookies[connection % PEOPLE] as string,
    key: `bench-${++keys}`,
    body: JSON.stringify({ slotId: slot(), audience: 'family', adults: 1, children: { '7-13': 1 } }),
  })
}

async function oneSlot(ground: Ground): Promise<BenchRow[]> {
  const [slot = ''] = await slotsOf(ground, 1, 10_000_000)
  const alone = await claimsUnderPgbench(ground, slot)
  const load = await loadPosts(ground.address, postTo(ground, () => slot), { connections: 500, seconds: 10, counts: 201 }) // biome-ignore format: a line
  const { rows } = await sql<{
    made: number
    taken: number
  }>`select (select count(*)::int from booking where slot_id = ${slot}) as made,
    (select (capacity - remaining)::int from pool where slot_id = ${slot}) as taken`.execute(ground.db)
  const { made = 0, taken = 0 } = rows[0] ?? {}
  const isExact =
    taken === made * 2 &&
    made === (load.statuses[201] ?? 0) + alone.count &&
    (await findDisagreements(ground.db)).length === 0
  return [
    row('one slot: the same claim under pgbench, 32 connections', alone.perSecond, '/s', ''),
    row('one slot, 500 connections: confirmed bookings', load.perSecond, '/s', '≥ 2,000', load.perSecond >= 2_000),
    row('one slot: HTTP to pgbench', load.perSecond / alone.perSecond, '', ''),
    row('one slot: p99', load.p99, 'ms', '≤ 250', load.p99 <= 250),
    row('one slot: counts wrong at the end', isExact ? 0 : 1, '', '0', isExact),
  ]
}

async function manySlots(ground: Ground): Promise<BenchRow[]> {
  const slots = await slotsOf(ground, 1_000, 1_000_000)
  const some = () => slots[Math.floor(Math.random() * slots.length)] as string
  const load = await loadPosts(ground.address, postTo(ground, some), { connections: 500, seconds: 10, counts: 201 })
  return [
    row('1,000 slots, 500 connections: confirmed bookings', load.perSecond, '/s', '≥ 3,000', load.perSecond >= 3_000),
    row('1,000 slots: p99', load.p99, 'ms', ''),
  ]
}

async function soldOut(ground: Ground): Promise<BenchRow[]> {
  const [slot = ''] = await slotsOf(ground, 1, 0)
  const load = await loadPosts(ground.address, postTo(ground, () => slot), { connections: 500, seconds: 8, counts: 409 }) // biome-ignore format: a line
  return [
    row('sold out, 500 connections: answers', load.perSecond, '/s', '≥ 8,000', load.perSecond >= 8_000),
    row('sold out: p99', load.p99, 'ms', ''),
  ]
}

async function month(ground: Ground): Promise<BenchRow[]> {
  const venue = await givenVenue(ground.db)
  for (let day = 1; day <= 45; day++) await slotsOf({ ...ground, venue }, 8, 30, day)
  const { p99, perSecond } = await loadHttp(ground.address, [`/api/v1/venues/${venue}/availability`], {
    connections: 8,
    seconds: 6,
  })
  return [
    row('a month’s availability, 8 connections', perSecond, '/s', ''),
    row('a month’s availability: p99', p99, 'ms', '≤ 50', p99 <= 50),
  ]
}

/** From the cancellation's answer to the offer that the waiting person sees, while others book. */
async function waiting(ground: Ground): Promise<BenchRow[]> {
  const [slot = '', other = ''] = await slotsOf(ground, 2, 2)
  const call = async (who: number, path: string, body?: object) => {
    const headers = { cookie: ground.cookies[who] as string, ...(body && { 'content-type': 'application/json' }) }
    const answer = await fetch(`${ground.address}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    return answer.json() as Promise<{ id: string; items: { state: string }[] }>
  }
  const party = { slotId: slot, audience: 'family', adults: 1, children: { '7-13': 1 } }
  const busy = loadPosts(ground.address, postTo(ground, () => other), { connections: 50, seconds: 4, counts: 409, warmUp: 1 }) // biome-ignore format: a line
  const { id } = await call(1, '/bookings', party)
  await call(2, '/waitlist', party)
  await call(1, `/bookings/${id}/cancel`, {})
  const began = performance.now()
  while ((await call(2, '/waitlist')).items[0]?.state !== 'offered') if (performance.now() - began > 10_000) break
  const took = performance.now() - began
  await busy
  return [row('an offer from the waitlist after a cancellation', took, 'ms', '≤ 1,000', took <= 1_000)]
}

function row(name: string, value: number, unit: string, bar: string, ok = true): BenchRow {
  return { name, value: value >= 100 ? Math.round(value) : value, unit, bar, ok }
}

/** The database at its best: one claim a transaction, its four writes in one statement. */
async function claimsUnderPgbench(
  { db, url, venue }: Ground,
  slot: string,
): Promise<{ perSecond: number; count: number }> {
  const { id: pool } = await db.selectFrom('pool').select('id').where('slot_id', '=', slot).executeTakeFirstOrThrow()
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-pgbench-'))
  const statement = `with taken as (update pool set remaining = remaining - 2 where id = '${pool}' and remaining >= 2 returning id),
    made as (select gen_random_uuid() as id from taken),
    booked as (insert into booking (id, code, venue_id, slot_id, state, channel, audience, booked_by, minors, adults, places)
      select id, left(id::text, 13), '${venue}', '${slot}', 'confirmed', 'web', 'family', 'pgbench', 1, 1, 2 from made),
    noted as (insert into booking_event (id, booking_id, actor, kind) select gen_random_uuid(), id, 'pgbench', 'confirmed' from made)
    insert into booking_claim (id, pool_id, holder_id, places, why) select gen_random_uuid(), '${pool}', id, 2, 'booked' from made;`
  try {
    await writeFile(join(folder, 'claim.sql'), statement.replace(/\s+/g, ' '))
    const { stdout } = await promisify(execFile)('pgbench', [
      ...[
        '--no-vacuum',
        '--protocol=prepared',
        '--client=32',
        '--jobs=2',
        '--time=8',
        `--file=${join(folder, 'claim.sql')}`,
      ],
      url,
    ])
    const count = Number(/actually processed: (\d+)/.exec(stdout)?.[1])
    return { perSecond: Number(/tps = ([\d.]+)/.exec(stdout)?.[1]), count }
  } finally {
    await rm(folder, { recursive: true })
  }
}
