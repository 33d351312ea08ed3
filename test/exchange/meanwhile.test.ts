import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import type { Db } from '../../api/db/atomic.ts'
import { openDatabase } from '../../api/db/open.ts'
import { applyImport, undoImport } from '../../api/exchange/apply.queries.ts'
import { getImport } from '../../api/exchange/report.queries.ts'
import { testConfig } from '../support/config.ts'
import { givenCategories } from '../support/given.ts'
import { openTestDatabase } from '../support/world.ts'
import { csv, preview } from './given.ts'

const engine = inject('engine') as 'pglite' | 'server'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let db: Db
beforeEach(async () => {
  database = await openTestDatabase(engine)
  db = database.db
  await givenCategories(db)
})
afterEach(() => database.remove())

const ROWS = 3_000
const list = csv(
  ...Array.from(
    { length: ROWS },
    (_, row) => `第${row}图书馆,图书馆,${(105 + row / 200).toFixed(4)},30.2,,某路${row}号`,
  ),
)
const written = async (of: Db) =>
  (await sql<{ n: number }>`select count(*)::int as n from venue`.execute(of)).rows[0]?.n

it('others are answered while an import is applied and while it is undone, and see nothing of it until it is done', async () => {
  const { id } = await preview(db, list, { crs: 'wgs84' })
  for (const act of [applyImport, undoImport]) {
    let isDone = false
    const working = act(db, id, 'test').then(() => {
      isDone = true
    })
    const [before, after] = act === applyImport ? [0, ROWS] : [ROWS, 0]
    const seen: (number | undefined)[] = []
    while (!isDone) seen.push(await written(db))
    await working
    // What is committed may be seen a moment before whoever commits has heard of it.
    const still = seen.filter((now) => now === before).length
    expect(still).toBeGreaterThan(3)
    expect(seen).toEqual([...Array(still).fill(before), ...Array(seen.length - still).fill(after)])
    expect(await written(db)).toBe(after)
  }
  await database.close()
})

it('kill -9 in the middle of applying leaves nothing of it; it can be applied again and undone as a whole', async () => {
  const { id } = await preview(db, list, { crs: 'wgs84' })
  await database.close()
  const address = engine === 'server' ? (database.url ?? '') : database.where
  const importer = spawn(process.execPath, [join(import.meta.dirname, '../support/importer.ts'), address, id])
  const gone = once(importer, 'exit')
  const said: string[] = []
  for await (const line of createInterface(importer.stdout)) {
    said.push(line)
    importer.kill('SIGKILL')
  }
  await gone
  expect(said[0]).toBe('1,000 written')
  expect(said).not.toContain('applied')

  const again = await openDatabase(testConfig(engine === 'server' ? { databaseUrl: address } : { dataDir: address }))
  expect(await written(again.db)).toBe(0)
  expect((await getImport(again.db, id)).state).toBe('previewed')
  await applyImport(again.db, id, 'test')
  expect(await written(again.db)).toBe(ROWS)
  await undoImport(again.db, id, 'test')
  expect(await written(again.db)).toBe(0)
  await again.close()
})
