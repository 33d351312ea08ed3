import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../api/db/open.ts'
import { startFailure } from '../../api/start-failure.ts'
import { testConfig } from '../support/config.ts'

const told = async (settings: { host?: string; port?: number; dataDir?: string }, attempt: () => Promise<unknown>) => {
  const error = await attempt().then(
    () => new Error('nothing failed'),
    (failure: Error) => failure,
  )
  return startFailure(error, testConfig(settings))
}
const listen = (port: number, host: string) =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(port, host, () => resolve(server))
  })

it('a port that is taken is named, with what to do', async () => {
  const first = await listen(0, '127.0.0.1')
  const { port } = first.address() as { port: number }
  expect(await told({ port }, () => listen(port, '127.0.0.1'))).toMatch(
    new RegExp(`PORT=${port}: another program listens there already.*set PORT`),
  )
  first.close()
})

it('an address that this machine doesn’t have is named', async () => {
  expect(await told({ host: '192.0.2.1' }, () => listen(0, '192.0.2.1'))).toMatch(/HOST=192\.0\.2\.1: .*0\.0\.0\.0/)
})

it('a data folder that is a file is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-start-'))
  const dataDir = join(folder, 'data')
  await writeFile(dataDir, 'not a folder')
  expect(await told({ dataDir }, () => openDatabase(testConfig({ dataDir })))).toContain(
    `DATA_DIR=${dataDir}: there is a file`,
  )
  await rm(folder, { recursive: true })
})

it('a data folder where none can be made is named at once', async ({ skip }) => {
  if (!existsSync('/proc/self')) skip('this machine has no /proc')
  const dataDir = '/proc/gongyu/data'
  expect(await told({ dataDir }, () => openDatabase(testConfig({ dataDir })))).toBe(
    `DATA_DIR=${dataDir}: no folder can be made there. Set DATA_DIR to another folder.`,
  )
})

it('a data folder in which this account may not write is named, with those above it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-start-'))
  const refused = (path: string) => Object.assign(new Error(`EACCES: ${path}`), { code: 'EACCES', path })
  const dataDir = join(folder, 'a/b')
  for (const path of [join(folder, 'a'), dataDir, join(dataDir, 'lock.claim')])
    expect(await told({ dataDir }, async () => Promise.reject(refused(path)))).toContain(
      `DATA_DIR=${dataDir}: this account may not write there.`,
    )
  await rm(folder, { recursive: true })
})

it('wrong arguments of an import are told before anything is opened', async () => {
  const [folder, commands] = ['/proc/gongyu', join(import.meta.dirname, '../../api/commands.ts')]
  const env = { ...process.env, DATA_DIR: folder, LANG: 'en', LC_ALL: 'en' }
  const { status, stderr } = spawnSync(process.execPath, [commands, 'import', 'venues', '/nowhere.csv'], { env })
  expect([status, String(stderr).trim()]).toEqual([2, '/nowhere.csv: there is no such file.'])
})

it('a server that doesn’t answer is named without its password', async () => {
  const databaseUrl = 'postgres://me:secret@127.0.0.1:1/gongyu'
  const reason = await told({}, () => openDatabase(testConfig({ databaseUrl })))
  expect(reason).toMatch(/^DATABASE_URL: the server 127\.0\.0\.1:1\/gongyu can’t be used: .*ECONNREFUSED/)
  expect(reason).not.toContain('secret')
})
