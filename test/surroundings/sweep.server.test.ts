import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../api/db/open.ts'
import { openDatabase } from '../../api/db/open.ts'
import { enterSweep, getSweep } from '../../api/surroundings/sweep.queries.ts'
import { runSweep } from '../../api/surroundings/sweep-run.queries.ts'
import { testConfig } from '../support/config.ts'
import { givenHangzhou } from '../support/given.ts'
import { createServerDatabase } from '../support/server.ts'
import { at, block, givenCampus, givenPlace, givenRule } from './given.ts'

const SCHOOLS = 40
let database: Database
let remove: () => Promise<void>
beforeAll(async () => {
  const server = await createServerDatabase(process.env.TEST_DATABASE_URL as string)
  remove = server.remove
  database = await openDatabase(testConfig({ databaseUrl: server.url }))
  const { db } = database
  await givenHangzhou(db)
  await givenRule(db, { division_code: '3301' })
  for (let n = 0; n < SCHOOLS; n += 1) {
    await givenCampus(db, { name: `第${n}小学`, ground: block(n * 450, 0, n * 450 + 100, 100) })
    await givenPlace(db, at(n * 450 + 150, 50))
  }
})
afterAll(async () => {
  await database?.close()
  await remove?.()
})

const never = new AbortController().signal
const pairs = async (id: string) => {
  const { rows } = await sql<{
    n: number
    apart: number
  }>`select count(*)::int as n, count(distinct (campus_id, place_id))::int as apart
    from finding where sweep_id = ${id}`.execute(database.db)
  return rows[0]
}

test('steps side by side find what one after the other would', async () => {
  const id = await enterSweep(database.db, { division: '3301' }, 'test')
  await runSweep(database.db, id, never, { size: 3 })
  expect(await getSweep(database.db, id)).toMatchObject({ state: 'done', campusesDone: SCHOOLS, inside: SCHOOLS })
  expect(await pairs(id)).toEqual({ n: SCHOOLS, apart: SCHOOLS })
})

test('a sweep that two processes take up is finished by one, and finds nothing twice', async () => {
  const id = await enterSweep(database.db, { division: '3301' }, 'test')
  await Promise.all([0, 1, 2].map(() => runSweep(database.db, id, never, { size: 2 })))
  expect(await getSweep(database.db, id)).toMatchObject({ state: 'done', campusesDone: SCHOOLS, inside: SCHOOLS })
  expect(await pairs(id)).toEqual({ n: SCHOOLS, apart: SCHOOLS })
})

test('one that is stopped keeps no findings beyond those it counts', async () => {
  const id = await enterSweep(database.db, { division: '3301' }, 'test')
  const closing = new AbortController()
  const tell = (done: number) => done >= 10 && closing.abort(new Error('closing'))
  await expect(runSweep(database.db, id, closing.signal, { size: 2, tell })).rejects.toThrow('closing')
  const { campusesDone, inside } = await getSweep(database.db, id)
  expect([campusesDone, await pairs(id)]).toEqual([inside, { n: inside, apart: inside }])
  await runSweep(database.db, id, never, { size: 2 })
  expect(await pairs(id)).toEqual({ n: SCHOOLS, apart: SCHOOLS })
})
