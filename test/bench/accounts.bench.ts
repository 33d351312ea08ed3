/** Guessing passwords: 1,000 wrong ones a minute from 100 addresses, and what other people feel of it. */
import { Agent, request } from 'node:http'
import pg from 'pg'
import { createPerson } from '../../api/accounts/person.queries.ts'
import { readConfig } from '../../api/config.ts'
import { migrate } from '../../api/db/migrate.ts'
import { openDatabase } from '../../api/db/open.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { providePostgres } from '../../setup/postgres.ts'
import { serve } from './application.ts'
import type { BenchRow } from './row.ts'

const NAME = 'gongyu_bench_accounts'
const PASSWORD = 'Spring-tide-42'
const [ROUNDS, SECONDS, READS_PER_SECOND, GUESSES_PER_SECOND] = [4, 10, 60, 1_000 / 60]
const ACCOUNTS = 60
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export async function bench(): Promise<BenchRow[]> {
  const server = await providePostgres()
  const url = new URL(server.url)
  url.pathname = NAME
  try {
    await prepare(server.url, url.href)
    const { address, stop } = await serve(url.href, { TRUST_PROXY: 'true' })
    try {
      return await measure(address)
    } finally {
      stop()
      await onServer(server.url, `drop database if exists ${NAME} with (force)`)
    }
  } finally {
    await server.stop()
    agent.destroy()
  }
}

/** The demonstration's catalogue, and accounts to guess at. */
async function prepare(adminUrl: string, databaseUrl: string): Promise<void> {
  await onServer(adminUrl, `drop database if exists ${NAME} with (force)`)
  await onServer(adminUrl, `create database ${NAME}`)
  const { db, close } = await openDatabase({ ...readConfig({}), databaseUrl })
  await migrate(db)
  await seedEmptyInstallation(db, seedFiles, { scope: 'demo', onProgress: () => undefined })
  for (let n = 0; n < ACCOUNTS; n++)
    await createPerson(db, { name: `Person ${n}`, username: `person-${n}`, password: PASSWORD }, 'bench')
  await close()
}

async function onServer(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

async function measure(address: string): Promise<BenchRow[]> {
  const cookies = await signIn(address, 'person-0', '192.0.2.1')
  const [quiet, attacked]: [number[], number[]] = [[], []]
  const answers = new Map<number, number>()
  await reads(address, cookies, 3)
  for (let round = 0; round < ROUNDS; round++) {
    quiet.push(...(await reads(address, cookies, SECONDS)))
    const [millis] = await Promise.all([reads(address, cookies, SECONDS), guesses(address, answers, round)])
    attacked.push(...millis)
  }
  const [without, under] = [p99(quiet), p99(attacked)]
  const own = await send(
    address,
    'POST',
    '/api/v1/session',
    { cookie: cookies, 'x-forwarded-for': '192.0.2.1' },
    {
      username: 'person-0',
      password: PASSWORD,
    },
  )
  console.log(`   answers to the guesses: ${[...answers].map(([status, times]) => `${status} × ${times}`).join(', ')}`)
  const allowed = Math.max(without * 1.5, without + 10)
  return [
    { name: 'signed-in reads without guessing: p99', value: without, unit: 'ms', bar: '', ok: true },
    {
      name: '1,000 guesses a minute from 100 addresses: p99',
      value: under,
      unit: 'ms',
      bar: `≤ ${allowed.toFixed(1)}`,
      ok: under <= allowed,
    },
    { name: 'the same, against without', value: under / without, unit: '×', bar: '', ok: true },
    {
      name: 'its owner’s browser signs in under attack',
      value: own.status,
      unit: '',
      bar: '200',
      ok: own.status === 200,
    },
  ]
}

async function signIn(address: string, username: string, from: string): Promise<string> {
  const body = { username, password: PASSWORD }
  const { cookies } = await send(address, 'POST', '/api/v1/session', { 'x-forwarded-for': from }, body)
  return cookies
}

/** People at work: so many reads a second, whether or not the ones before are answered; their times in milliseconds. */
async function reads(address: string, cookie: string, seconds: number): Promise<number[]> {
  const paths = ['/api/v1/me', '/api/v1/venues?near=120.15,30.25&radius=3000&limit=20', '/api/v1/notices/unread']
  return paced(seconds, READS_PER_SECOND, async (n) => {
    const began = performance.now()
    await send(address, 'GET', paths[n % paths.length] as string, { cookie, 'x-forwarded-for': '192.0.2.1' })
    return performance.now() - began
  })
}

/** Half of the guesses are at accounts that are there, each address and name in turn. */
async function guesses(address: string, answers: Map<number, number>, round: number): Promise<void> {
  await paced(SECONDS, GUESSES_PER_SECOND, async (n) => {
    const turn = round * SECONDS * GUESSES_PER_SECOND + n
    const username = n % 2 === 0 ? `person-${Math.floor(turn) % ACCOUNTS}` : `nobody-${Math.floor(turn)}`
    const headers = { 'x-forwarded-for': `198.51.100.${Math.floor(turn) % 100}` }
    const { status } = await send(address, 'POST', '/api/v1/session', headers, { username, password: 'Wrong-one-99' })
    answers.set(status, (answers.get(status) ?? 0) + 1)
  })
}

async function paced<Result>(
  seconds: number,
  perSecond: number,
  act: (n: number) => Promise<Result>,
): Promise<Result[]> {
  const began = performance.now()
  const all: Promise<Result>[] = []
  for (let n = 0; n < seconds * perSecond; n++) {
    const wait = began + (n * 1_000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    all.push(act(n))
  }
  return Promise.all(all)
}

function send(
  address: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<{ status: number; cookies: string }> {
  const text = body && JSON.stringify(body)
  const all = {
    ...headers,
    ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  }
  return new Promise((resolve, reject) => {
    const asked = request(address + path, { method, headers: all, agent }, (answer) => {
      answer.resume()
      const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, cookies }))
    })
    asked.on('error', reject)
    asked.end(text)
  })
}

function p99(millis: number[]): number {
  const sorted = millis.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.POSITIVE_INFINITY
}
