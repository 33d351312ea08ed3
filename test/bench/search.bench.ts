/** Searching 1,000,000 venues on a PostgreSQL server. */
import pg from 'pg'
import { buildApp } from '../../api/app.ts'
import { readConfig } from '../../api/config.ts'
import { openDatabase } from '../../api/db/open.ts'
import { providePostgres } from '../../setup/postgres.ts'
import { mulberry32 } from '../support/random.ts'
import { loadDatabase, recording, serve } from './application.ts'
import { believableCities } from './believable.ts'
import { generateCatalogue } from './generate.ts'
import { type Load, loadHttp } from './load-http.ts'
import type { BenchRow } from './row.ts'

const VENUES = 1_000_000
const NAME = 'gongyu_bench_1m'
const SAMPLES = 100

/** On a server of one's own (TEST_DATABASE_URL) the catalogue stays for the next time; drop database gongyu_bench_1m to free it. */
export async function bench(): Promise<BenchRow[]> {
  const server = await providePostgres()
  try {
    const url = new URL(server.url)
    url.pathname = NAME
    await prepareCatalogue(server.url, url.href)
    return await measure(url.href)
  } finally {
    await server.stop()
  }
}

async function prepareCatalogue(adminUrl: string, url: string): Promise<void> {
  if (await isPrepared(url)) return
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(`drop database if exists ${NAME} with (force)`)
  await admin.query(`create database ${NAME}`)
  await admin.end()
  const began = Date.now()
  await generateCatalogue(url, VENUES, (text) =>
    console.log(`   ${Math.round((Date.now() - began) / 1_000)} s  ${text}`),
  )
}

async function isPrepared(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query('select sum(members) = $1 as is_whole from map_cell where level = 8', [VENUES])
    return rows[0]?.is_whole === true
  } catch {
    return false
  } finally {
    await client.end()
  }
}

async function measure(url: string): Promise<BenchRow[]> {
  const { address, stop } = await serve(url)
  try {
    const nearby = await compare(url, address, 'nearby', nearbyPaths())
    const list = await compare(url, address, 'list', listPaths())
    const firstTimes = await askOnce(address, wordPaths())
    const words = await loadHttp(address, wordPaths(), { connections: 8, processes })
    const map = await loadHttp(address, mapPaths(), { connections: 4, processes })
    return [
      ...nearby,
      ...list,
      told('two Chinese characters, nobody asked before, one after another: p99', firstTimes, 'ms'),
      ...costs('two Chinese characters', words),
      latency('two Chinese characters, 8 connections: p99', words, 20),
      ...costs('map of a whole city', map),
      latency('map of a whole city in clusters, 4 connections: p99', map, 50),
    ]
  } finally {
    stop()
  }
}

/** Milliseconds of the slowest but one of them, each asked once. */
async function askOnce(address: string, paths: string[]): Promise<number> {
  const millis: number[] = []
  for (const path of paths) {
    const began = performance.now()
    await (await fetch(address + path)).text()
    millis.push(performance.now() - began)
  }
  return millis.sort((a, b) => b - a)[1] ?? 0
}

/** In their command lines: the application, and the database's own for each connection. */
const processes = ['serve.ts', NAME]

async function compare(url: string, address: string, name: string, paths: string[]): Promise<BenchRow[]> {
  const alone = await loadDatabase(url, await statementsOf(url, paths.slice(0, 24)), 32)
  const http = await loadHttp(address, paths, { connections: 32, processes })
  const ratio = http.perSecond / alone.perSecond
  return [
    told(`${name}: pgbench with the same SQL`, Math.round(alone.perSecond), '/s'),
    told(`${name}: over HTTP, 32 connections`, Math.round(http.perSecond), '/s'),
    { name: `${name}: HTTP to pgbench`, value: ratio, unit: '', bar: '≥ 0.5', ok: ratio >= 0.5 },
    ...costs(name, http, alone.millis),
    latency(`${name}: p99 at 32 connections`, http, 25),
  ]
}

/** On a machine with other work, these say what the times can't. */
function costs(name: string, { millis, othersShare = 0 }: Load, alone?: number): BenchRow[] {
  if (millis === undefined) return []
  const others = told(
    `${name}: share of the processors that other work had meanwhile`,
    Math.round(100 * othersShare),
    '%',
  )
  const each = told(`${name}: processor time over HTTP`, millis, 'ms')
  if (alone === undefined) return [each, others]
  const ratio = told(`${name}: pgbench's processor time to HTTP's`, alone / millis, '')
  return [told(`${name}: processor time with pgbench`, alone, 'ms'), each, ratio, others]
}

function told(name: string, value: number, unit: string): BenchRow {
  return { name, value, unit, bar: '', ok: true }
}

function latency(name: string, { p99, failed }: Load, most: number): BenchRow {
  const failures = failed > 0 ? ` (${failed} requests failed)` : ''
  return { name: name + failures, value: p99, unit: 'ms', bar: `≤ ${most}`, ok: p99 <= most && failed === 0 }
}

/** What the application asks the database for each path, once it is warm. */
async function statementsOf(url: string, paths: string[]) {
  const database = await openDatabase({ ...readConfig({}), databaseUrl: url })
  const { db, statements } = recording(database.db)
  const app = await buildApp({ db, config: { ...readConfig({}), requestsPerMinute: 1_000_000, logLevel: 'error' } })
  const requests = []
  for (const path of paths) {
    await app.inject(path)
    statements.length = 0
    const { statusCode, body } = await app.inject(path)
    if (statusCode !== 200) throw new Error(`${path}: ${body}`)
    requests.push([...statements])
  }
  await app.close()
  await database.close()
  return requests
}

const cities = believableCities()

function samples(make: (random: () => number, city: (typeof cities)[number], index: number) => string): string[] {
  const random = mulberry32(11)
  return Array.from({ length: SAMPLES }, (_, index) =>
    make(random, cities[Math.floor(random() * cities.length)] as never, index),
  )
}

/** Around a place in one of the cities; half of them for what is free, or a kind of place. */
function nearbyPaths(): string[] {
  const filters = ['', '', '&free=true', '&category=museum']
  return samples((random, { lon, lat }, index) => {
    const [x, y] = [lon + (random() - 0.5) * 0.3, lat + (random() - 0.5) * 0.3]
    return `/api/v1/venues/nearby?lon=${x.toFixed(5)}&lat=${y.toFixed(5)}${filters[index % 4]}`
  })
}

/** A city's places of a kind, a city's places, what is free of a kind, a kind in a county. */
function listPaths(): string[] {
  const categories = ['library', 'museum', 'park', 'stadium', 'science_museum', 'zoo']
  return samples((random, { code, counties }, index) => {
    const category = categories[Math.floor(random() * categories.length)]
    const county = counties[Math.floor(random() * counties.length)]?.code
    const filters = [
      `division=${code}&category=${category}`,
      `division=${code}`,
      `category=${category}&free=true`,
      `division=${county}&category=${category}`,
    ]
    return `/api/v1/venues?${filters[index % 4]}`
  })
}

/** From very common pairs of characters (图书, 公园) to rare ones. */
function wordPaths(): string[] {
  const common = [
    '图书',
    '公园',
    '中心',
    '博物',
    '杭州',
    '少年',
    '文化',
    '儿童',
    '体育',
    '社区',
    '故居',
    '科技',
    '动物',
    '基地',
  ]
  const first = [...'文望翠清明和安永金玉龙凤紫东南西北新长华云海']
  const second = [...'澜江苑河德平兴源泉溪湖山岭峰林园台阁亭桥门港']
  return samples((random, _, index) => {
    const rare = `${first[Math.floor(random() * first.length)]}${second[Math.floor(random() * second.length)]}`
    const word = index % 2 ? rare : common[Math.floor(random() * common.length)]
    return `/api/v1/venues?q=${encodeURIComponent(word as string)}`
  })
}

function mapPaths(): string[] {
  return samples((_, { lon, lat }) => {
    const box = [lon - 0.35, lat - 0.35, lon + 0.35, lat + 0.35].map((degrees) => degrees.toFixed(4))
    return `/api/v1/map?bbox=${box}&zoom=10`
  })
}
