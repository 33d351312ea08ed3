import { expect, test } from 'vitest'
import { buildApp } from '../../api/app.ts'
import { recording } from '../bench/application.ts'
import { testConfig } from '../support/config.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

test('being signed in costs a read one query, which only reads; once a minute another notes that the session is in use', async () => {
  const { cookie } = await givenSession(world.db, { role: 'steward' })
  const { db, statements } = recording(world.db)
  const app = await buildApp({ db, config: testConfig() })
  const queries = async (headers: Record<string, string>) => {
    statements.length = 0
    expect((await app.inject({ method: 'GET', url: '/api/v1/categories', headers })).statusCode).toBe(200)
    return statements.length
  }
  const without = await queries({})
  expect((await queries({ cookie })) - without).toBe(1)
  await world.db
    .updateTable('session')
    .set({ last_seen_at: new Date(Date.now() - 5 * 60_000) })
    .execute()
  // The second waits its turn while an import has the embedded engine's connection; the read doesn't wait for it.
  expect((await queries({ cookie })) - without).toBe(2)
  const writes = statements.map(({ sql }) => sql).filter((statement) => /\b(?:update|insert|delete)\b/i.test(statement))
  expect(writes).toEqual([expect.stringMatching(/^update "session"/)])
  const seen = await world.db.selectFrom('session').select('last_seen_at').execute()
  expect(seen.some(({ last_seen_at }) => Date.now() - last_seen_at.getTime() < 60_000)).toBe(true)
  await app.close()
})
