import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { buildApp } from '../../api/app.ts'
import { testConfig } from '../support/config.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

test('a program that is too busy refuses questions and says when to come back; the page that tells a reader so still comes', async () => {
  const app = await buildApp({ db: world.db, config: testConfig({ overloadMs: 1 }) })
  const ask = (url: string) => app.inject({ url, headers: { 'accept-language': 'en' } })
  try {
    await app.ready()
    await expect.poll(() => busily(() => ask('/api/v1/categories'))).toMatchObject({ statusCode: 503 })
    const [data, page, part] = await busily(() =>
      Promise.all(['/api/v1/categories', '/', '/assets/no-part.js'].map(ask)),
    )
    expect(data?.headers['retry-after']).toBe('10')
    expect(JSON.parse(data?.payload ?? '')).toMatchObject({ status: 503, title: 'The system is busy' })
    expect(page?.statusCode).not.toBe(503)
    expect(part?.statusCode).toBe(404)
  } finally {
    await app.close()
  }
})

/** Asks after the event loop was held up for as long as its delay is measured. */
async function busily<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const until = Date.now() + 1_500; Date.now() < until; await wait(1)) {
    const end = Date.now() + 50
    while (Date.now() < end);
  }
  return ask()
}
