/** Sweeping the country, asking about one campus and one spot, on a server; sweeping Hangzhou on the embedded engine. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Db } from '../../api/db/atomic.ts'
import { migrate } from '../../api/db/migrate.ts'
import { openDatabase } from '../../api/db/open.ts'
import { runImport } from '../../api/exchange/import.command.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { checkCampus, checkSpot } from '../../api/surroundings/check.queries.ts'
import { startSweep } from '../../api/surroundings/sweep.queries.ts'
import { runSweep } from '../../api/surroundings/sweep-run.queries.ts'
import { testConfig } from '../support/config.ts'
import { createServerDatabase } from '../support/server.ts'
import type { BenchRow } from './row.ts'

/** As many as are asked for by the second number of `BENCH_SCALE`, for trying it out; 1 is the whole country. */
const SCALE = Number(process.env.BENCH_SCALE ?? 1)
const CAMPUSES = Math.round(500_000 * SCALE)
const PLACES = Math.round(1_000_000 * SCALE)
const ASKED = 300

export async function bench(): Promise<BenchRow[]> {
  return [...(await onServer()), ...(await onEmbedded())]
}

async function onServer(): Promise<BenchRow[]> {
  const adminUrl = process.env.TEST_DATABASE_URL
  if (!adminUrl) throw new Error('TEST_DATABASE_URL is not set: run npm run bench, which provides a server')
  const { url, remove } = await createServerDatabase(adminUrl)
  const { db, close } = await openDatabase(testConfig({ databaseUrl: url }))
  try {
    await migrate(db)
    await seedEmptyInstallation(db, seedFiles, { scope: 'reference' })
    await generate(url)
    return [...(await sweepRows(db, url)), ...(await askedRows(db))]
  } finally {
    await close()
    await remove()
  }
}

/** The bare join, then the sweep of the same tables by a program of its own. */
async function sweepRows(db: Db, url: string): Promise<BenchRow[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const bare = async () => {
    const began = performance.now()
    const { rows } = await client.query(BARE_JOIN)
    console.log(`  bare join: ${rows[0].n} pairs`)
    return (performance.now() - began) / 1_000
  }
  try {
    // The first run fills the server's memory; both then find it filled.
    await bare()
    const join = await bare()
    const { id } = await startSweep(db, { division: '' }, 'bench')
    const { seconds, megabytes } = await sweepElsewhere(url, id)
    const { rows } = await client.query('select inside, on_site, campuses_done from sweep where id = $1', [id])
    console.log(`  sweep: ${JSON.stringify(rows[0])}`)
    const n = `${CAMPUSES.toLocaleString('en')} × ${PLACES.toLocaleString('en')}`
    return [
      { name: `${n}: the bare join`, value: join, unit: 's', bar: '', ok: true },
      {
        name: `${n}: the sweep`,
        value: seconds,
        unit: 's',
        bar: `≤ ${(2 * join).toFixed(1)} (2 ×)`,
        ok: seconds <= 2 * join,
      },
      { name: `${n}: memory of the program`, value: megabytes, unit: 'MB', bar: '≤ 300', ok: megabytes <= 300 },
    ]
  } finally {
    await client.end()
  }
}

const BARE_JOIN = `select count(*)::int as n from campus as c join regulated_place as p
  on st_dwithin(p.entrances::geography, c.ground::geography, 215) where c.status = 'open' and p.status <> 'closed'`

async function sweepElsewhere(url: string, id: string): Promise<{ seconds: number; megabytes: number }> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'sweep.ts'), id], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  program.stdout.on('data', (text) => {
    told += text
  })
  const code = await new Promise((resolve) => program.on('exit', resolve))
  if (code !== 0) throw new Error(`The sweep ended with ${code}`)
  return JSON.parse(told)
}

async function askedRows(db: Db): Promise<BenchRow[]> {
  const campuses = await db
    .selectFrom('campus')
    .select(['id', 'received_x', 'received_y'])
    .orderBy('name')
    .limit(2 * ASKED)
    .execute()
  const today = new Date()
  const whole = await percentile(campuses.slice(ASKED), ({ id }) => checkCampus(db, id, today))
  const city = await db
    .selectFrom('campus')
    .select(['received_x', 'received_y'])
    .where('source_ref', 'like', 'c0-%')
    .orderBy('name')
    .limit(ASKED)
    .execute()
  let walks = 0
  const walking = await percentile(city, async ({ received_x, received_y }) => {
    const location = { lon: (received_x ?? 0) + 0.0016, lat: (received_y ?? 0) + 0.0008 }
    const { campuses } = await checkSpot(db, { location, kind: 'bar', today })
    walks += campuses.filter(({ walkMetres }) => walkMetres !== null).length
  })
  if (walks < city.length / 2) throw new Error(`Only ${walks} walks were found: the figure would say nothing`)
  return [
    { name: 'one campus, p99', value: whole, unit: 'ms', bar: '≤ 25', ok: whole <= 25 },
    { name: 'one spot with walking, p99', value: walking, unit: 'ms', bar: '≤ 100', ok: walking <= 100 },
  ]
}

/** The 99th percentile in milliseconds, after a tenth of the questions as a warm-up. */
async function percentile<Item>(items: readonly Item[], ask: (item: Item) => Promise<unknown>): Promise<number> {
  for (const item of items.slice(0, items.length / 10)) await ask(item)
  const times: number[] = []
  for (const item of items) {
    const began = performance.now()
    await ask(item)
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? 0
}

/** Fewer cities for a smaller scale, each as dense. */
const CITIES = Math.max(2, Math.round(340 * SCALE))

/**
 * Cities of 20 by 20 km with campuses of about 120 m and twice as many regulated places: two places in reach of a campus. One city
 * has streets every 100 m, gates, and a rule that asks for the walk.
 */
async function generate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query('select setseed(0.42)')
    await client.query(CITY_ROWS)
    await client.query(CAMPUS_ROWS, [CAMPUSES])
    await client.query(PLACE_ROWS, [PLACES])
    await client.query(GATE_ROWS)
    await client.query(STREET_ROWS)
    await client.query(WALK_RULE)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const CITY_ROWS = `create temp table city as select n, 100 + 0.85 * (n % 20) as lon, 24 + 0.9 * (n / 20) as lat
  from generate_series(0, ${CITIES - 1}) as n`

const CAMPUS_ROWS = `insert into campus (id, name, division_code, school_type, stages, rule_types, ground, received_x, received_y, source, source_ref, data_on)
  select gen_random_uuid(), '学校' || n, '33', 'school', '{primary}', '{primary}',
    st_multi(st_setsrid(st_makepolygon(st_makeline(array(
      select st_makepoint(lon + 0.0006 * cos(angle * pi() / 6) * (0.8 + 0.2 * (angle % 2)), lat + 0.0005 * sin(angle * pi() / 6))
      from generate_series(0, 12) as angle order by angle = 12, angle))), 4326)), lon, lat, 'bench', 'c' || city || '-' || n, '2026-01-01'
  from (select i as n, city.n as city, city.lon + 0.2 * random() as lon, city.lat + 0.18 * random() as lat
    from generate_series(1, $1::int) as i join city on city.n = i % ${CITIES}) as given`

const PLACE_ROWS = `insert into regulated_place (id, name, kind, division_code, location, entrances, source, source_ref)
  select gen_random_uuid(), '场所' || n, (array['internet_cafe', 'bar', 'entertainment', 'arcade', 'lottery'])[1 + n % 5], '33',
    st_setsrid(st_makepoint(lon, lat), 4326), st_multi(st_setsrid(st_makepoint(lon, lat), 4326)), 'bench', n::text
  from (select i as n, city.lon + 0.2 * random() as lon, city.lat + 0.18 * random() as lat
    from generate_series(1, $1::int) as i join city on city.n = i % ${CITIES}) as given`

const GATE_ROWS = `insert into gate (id, campus_id, kind, has_student_access, location, source, source_ref)
  select gen_random_uuid(), id, 'student', true, st_setsrid(st_makepoint(received_x, received_y - 0.0005), 4326), 'bench', id::text
  from campus where source_ref like 'c0-%' order by name limit ${ASKED}`

/** Pieces of 100 m: a square of streets over the first city. */
const STREET_ROWS = `insert into walk_edge (id, line, source, source_ref)
  select gen_random_uuid(), st_setsrid(st_makeline(st_makepoint(100 + 0.001 * x, 24 + 0.0009 * y),
    case when way = 0 then st_makepoint(100 + 0.001 * (x + 1), 24 + 0.0009 * y) else st_makepoint(100 + 0.001 * x, 24 + 0.0009 * (y + 1)) end), 4326),
    'bench', concat_ws('-', x, y, way)
  from generate_series(0, 200) as x, generate_series(0, 200) as y, generate_series(0, 1) as way`

const WALK_RULE = `insert into surroundings_rule (id, code, division_code, jurisdiction, rule_kind, kinds, kinds_zh, school_types, metres, method,
    status, legal_source, created_by)
  values (gen_random_uuid(), 'BENCH', '33', '浙江省', 'siting_ban', '{bar}', '酒吧', '{primary}', 200, 'gate_walk', 'in_force', 'bench', 'bench')`

/** The real list of Hangzhou, from the file to the findings' end. */
async function onEmbedded(): Promise<BenchRow[]> {
  const file = ['../shared', '../../shared']
    .map((folder) => join(import.meta.dirname, '../..', folder, 'data/hangzhou/amenities.geojson'))
    .find(existsSync)
  if (!file) return []
  const dataDir = await mkdtemp(join(tmpdir(), 'gongyu-bench-'))
  const { db, close } = await openDatabase(testConfig({ dataDir }))
  try {
    await migrate(db)
    await seedEmptyInstallation(db, seedFiles, { scope: 'reference' })
    for (const kind of ['campuses', 'regulated-places'])
      await runImport([kind, file, '--crs', 'wgs84'], { db, print: () => {} })
    const { id } = await startSweep(db, { division: '' }, 'bench')
    const began = performance.now()
    await runSweep(db, id, new AbortController().signal)
    const seconds = (performance.now() - began) / 1_000
    return [{ name: 'embedded: sweep of Hangzhou', value: seconds, unit: 's', bar: '≤ 10', ok: seconds <= 10 }]
  } finally {
    await close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
