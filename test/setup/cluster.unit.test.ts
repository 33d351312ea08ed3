import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { findServerBinaries, startCluster } from '../../setup/cluster.ts'
import { thisMachine } from '../../setup/machine.ts'

const quiet = { ...thisMachine, say: () => {} }
const root = join(import.meta.dirname, '../..')

test('a throwaway cluster has PostGIS, and leaves nothing behind', async ({ skip }) => {
  const bin = findServerBinaries(quiet) ?? skip('no PostgreSQL server with PostGIS on this machine')
  const { url, stop } = await startCluster(bin, quiet)
  const folder = await dataFolder(url)
  expect(existsSync(folder)).toBe(true)
  await stop()
  expect(existsSync(folder)).toBe(false)
})

test('a cluster ends with the process that started it, even one that is killed', async ({ skip }) => {
  if (!findServerBinaries(quiet)) skip('no PostgreSQL server with PostGIS on this machine')
  const code = `
    const { findServerBinaries, startCluster } = await import('./setup/cluster.ts')
    const { thisMachine } = await import('./setup/machine.ts')
    console.log((await startCluster(findServerBinaries(thisMachine), { ...thisMachine, say() {} })).url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve) => child.stdout.once('data', (line) => resolve(String(line).trim())))
  const folder = await dataFolder(url)
  expect(existsSync(folder)).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(() => existsSync(folder)).toBe(false)
})

/** Where a server keeps its data; PostGIS is tried on the way. */
async function dataFolder(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create extension if not exists postgis')
  const { rows } = await client.query('show data_directory')
  await client.end()
  return rows[0].data_directory
}
