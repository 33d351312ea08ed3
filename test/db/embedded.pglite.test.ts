import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFolder } from '../../api/db/lock.ts'
import { openDatabase } from '../../api/db/open.ts'
import { testConfig } from '../support/config.ts'
import { pgliteTemplate } from '../support/template.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongyu-embedded-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('a second process is told who holds the data folder, and gets it once that one has let go', () => {
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`)
  unlock()
  lockFolder(folder)()
})

it('a database that is damaged is named with what to do, and the folder is let go', async () => {
  await mkdir(join(folder, 'pglite'))
  await writeFile(join(folder, 'pglite', 'PG_VERSION'), '16')
  await expect(openDatabase(testConfig({ dataDir: folder }))).rejects.toThrow(
    /pglite can’t be opened .* put a copy back/,
  )
  lockFolder(folder)()
})

it('what a killed process left behind does not lock the folder', async () => {
  const dead = spawn(process.execPath, ['--version'])
  await once(dead, 'exit')
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: dead.pid, started: '1' }))
  lockFolder(folder)()
})

it('a long statement does not stop the thread that answers requests', async () => {
  await cp(await pgliteTemplate(), folder, { recursive: true })
  const { db, close } = await openDatabase(testConfig({ dataDir: folder }))
  let turns = 0
  const timer = setInterval(() => turns++, 10)
  await sql`select count(*) from generate_series(1, 5000000)`.execute(db)
  clearInterval(timer)
  await close()
  expect(turns).toBeGreaterThan(5)
})

it('kill -9 in the middle of writes loses nothing that was acknowledged', async () => {
  await cp(await pgliteTemplate(), folder, { recursive: true })
  const writer = spawn(process.execPath, [join(import.meta.dirname, '../support/writer.ts'), folder])
  let acknowledged = 0
  for await (const line of createInterface(writer.stdout)) {
    acknowledged = Number(line)
    if (acknowledged === 200) writer.kill('SIGKILL')
  }
  await wait(50)
  const { db, close } = await openDatabase(testConfig({ dataDir: folder }))
  const { rows } = await sql<{ count: number; last: number }>`select count(*), max(n) as last from written`.execute(db)
  await close()
  expect(acknowledged).toBeGreaterThanOrEqual(200)
  expect(rows[0]?.count).toBeGreaterThanOrEqual(acknowledged)
  expect(rows[0]?.count).toBe(rows[0]?.last)
})
