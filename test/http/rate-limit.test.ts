import { expect, test } from 'vitest'
import { buildApp } from '../../api/app.ts'
import { testConfig } from '../support/config.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

test('an address that asks too often is told to wait; the parts of a page don’t count', async () => {
  const app = await buildApp({ db: world.db, config: testConfig({ requestsPerMinute: 3 }) })
  const ask = async (url: string) => (await app.inject({ url, remoteAddress: '203.0.113.5' })).statusCode
  try {
    for (let part = 0; part < 5; part++) expect(await ask(`/assets/part-${part}.js`)).not.toBe(429)
    const statuses = []
    for (let time = 0; time < 4; time++) statuses.push(await ask('/api/v1/categories'))
    expect(statuses).toEqual([200, 200, 200, 429])
    expect(await ask('/assets/part-6.js')).not.toBe(429)
    const other = await app.inject({ url: '/api/v1/categories', remoteAddress: '203.0.113.6' })
    expect(other.statusCode).toBe(200)
  } finally {
    await app.close()
  }
})
