import { expect, test } from 'vitest'
import { useHasher } from '../../api/accounts/hashing.ts'
import { createPerson } from '../../api/accounts/person.queries.ts'
import { buildApp } from '../../api/app.ts'
import { testConfig } from '../support/config.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const password = 'Spring-tide-42'
/** Wrong passwords, all sent at once: one after another, each would wait as long as hashing takes on a busy machine. */
const together = <Sent>(times: number, guess: (n: number) => Promise<Sent>) =>
  Promise.all(Array.from({ length: times }, (_, n) => guess(n)))
const from = (address: string, cookie?: string) => ({ remoteAddress: address, headers: cookie ? { cookie } : {} })

async function attempt(username: string, given: string, { remoteAddress, headers }: ReturnType<typeof from>) {
  const url = '/api/v1/session'
  const sent = { method: 'POST' as const, url, remoteAddress, headers, payload: { username, password: given } }
  const { statusCode, headers: answered, payload } = await world.app.inject(sent)
  const cookies = [answered['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0])
  return {
    status: statusCode,
    body: JSON.parse(payload),
    retryAfter: Number(answered['retry-after'] ?? 0),
    browser: cookies.find((cookie) => /browser=/.test(cookie ?? '')),
  }
}

test('somebody who guesses a password locks out strangers, not the browser its owner signed in with before', async () => {
  await createPerson(world.db, { name: '王老师', username: 'wang', password }, 'test')
  const own = await attempt('wang', password, from('198.51.100.1'))
  for (let guess = 0; guess < 5; guess++) await attempt('wang', 'Wrong-one-99', from('203.0.113.9'))
  expect((await attempt('wang', password, from('203.0.113.9'))).status).toBe(429)
  expect((await attempt('wang', password, from('198.51.100.7'))).status).toBe(429)
  expect((await attempt('wang', password, from('198.51.100.1', own.browser))).status).toBe(200)
  expect((await attempt('wang', password, from('203.0.113.9'))).status).toBe(429)
})

test('a known browser counts its own wrong passwords', async () => {
  await createPerson(world.db, { name: '王老师', username: 'wang', password }, 'test')
  const { browser } = await attempt('wang', password, from('198.51.100.1'))
  for (let guess = 0; guess < 5; guess++) await attempt('wang', 'Wrong-one-99', from('198.51.100.1', browser))
  expect((await attempt('wang', password, from('198.51.100.1', browser))).status).toBe(429)
  expect((await attempt('wang', password, from('198.51.100.2'))).status).toBe(200)
})

test('a forged mark of a known browser, or that of somebody else’s, is worth nothing', async () => {
  await createPerson(world.db, { name: '王老师', username: 'wang', password }, 'test')
  await createPerson(world.db, { name: '李老师', username: 'li', password }, 'test').catch(() => undefined)
  await createPerson(world.db, { name: '李老师', username: 'li-min', password }, 'test')
  const own = await attempt('wang', password, from('198.51.100.1'))
  const others = await attempt('li-min', password, from('198.51.100.3'))
  for (let guess = 0; guess < 5; guess++) await attempt('wang', 'Wrong-one-99', from('203.0.113.9'))
  const forged = own.browser?.replace(/.{5}$/, 'AAAAA')
  expect((await attempt('wang', password, from('203.0.113.9', forged))).status).toBe(429)
  expect((await attempt('wang', password, from('203.0.113.9', others.browser))).status).toBe(429)
})

test('an address that guesses is held back with every username, others are not; one line on the record says so', async () => {
  await createPerson(world.db, { name: '王老师', username: 'wang', password }, 'test')
  await together(20, (n) => attempt(`nobody-${n}`, 'Wrong-one-99', from('203.0.113.9')))
  const held = await attempt('wang', password, from('203.0.113.9'))
  expect([held.status, held.body.type]).toEqual([429, 'urn:gongyu:problem:too-many-wrong-passwords'])
  expect((await attempt('wang', password, from('203.0.113.10'))).status).toBe(200)
  await attempt('wang', 'Wrong-one-99', from('203.0.113.9'))
  const rows = await world.db.selectFrom('audit').selectAll().where('action', '=', 'address-held-back').execute()
  expect(rows.map(({ address }) => address)).toEqual(['203.0.113.9'])
})

test('of an IPv6 address its network is counted', async () => {
  await together(20, (n) => attempt(`nobody-${n}`, 'Wrong-one-99', from(`2001:db8:1:2::${n + 1}`)))
  expect((await attempt('nobody', password, from('2001:db8:1:2:ffff::1'))).body.type).toMatch(/too-many-wrong/)
  expect((await attempt('nobody', password, from('2001:db8:1:3::1'))).status).toBe(401)
})

test('a username that nobody has is locked like one that somebody has', async () => {
  for (let guess = 0; guess < 5; guess++)
    expect((await attempt('nobody', 'Wrong-one-99', from(`203.0.113.${guess}`))).status).toBe(401)
  const locked = await attempt('nobody', 'Wrong-one-99', from('203.0.113.77'))
  expect([locked.status, locked.body.type]).toEqual([429, 'urn:gongyu:problem:account-locked'])
})

test('addresses come from the proxy when it is named; a proxy that isn’t named is not taken for a guesser', async () => {
  const guess = (forwarded: string, app = world.app) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'x-forwarded-for': forwarded },
      payload: { username: `n-${Math.random()}`, password: 'Wrong-one-99' },
    })
  const unnamed = await together(25, () => guess('203.0.113.9'))
  expect(new Set(unnamed.map(({ statusCode }) => statusCode))).toEqual(new Set([401]))
  const behind = await buildApp({ db: world.db, config: testConfig({ trustProxy: true }) })
  await together(20, () => guess('203.0.113.9', behind))
  expect((await guess('203.0.113.9')).statusCode).toBe(401)
  expect((await guess('203.0.113.9', behind)).statusCode).toBe(429)
  expect((await guess('203.0.113.8', behind)).statusCode).toBe(401)
  await behind.close()
})

test('guesses sent all at once are looked at no more often than one after the other', async () => {
  await createPerson(world.db, { name: '王老师', username: 'wang', password }, 'test')
  const guesses = await together(12, (n) => attempt('wang', 'Wrong-one-99', from(`203.0.113.${n}`)))
  const statuses = guesses.map(({ status }) => status)
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(7)
})

test('a flood of guesses at many accounts is told to come back later; who reads meanwhile is answered', async () => {
  let answerAll = () => {}
  const asked = new Promise<void>((resolve) => {
    answerAll = resolve
  })
  useHasher({ hash: async () => 'salt:key', verify: () => asked.then(() => false) })
  for (let n = 0; n < 12; n++) await createPerson(world.db, { name: '老师', username: `staff-${n}`, password }, 'test')
  let refusals = 0
  const guesses = together(60, async (n) => {
    const guess = await attempt(`staff-${n % 12}`, 'Wrong-one-99', from(`203.0.113.${n}`))
    if (guess.status === 503) refusals += 1
    return guess
  })
  await expect.poll(() => refusals).toBe(20)
  expect((await world.app.inject('/api/v1/categories')).statusCode).toBe(200)
  answerAll()
  const answers = await guesses
  for (const { status, retryAfter } of answers) expect([status, retryAfter > 0]).toEqual([status, status === 503])
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(40)
})
