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

it('a server that doesn’t answer is named without its password', async () => {
  const databaseUrl = 'postgres://me:secret@127.0.0.1:1/gongyu'
  const reason = await told({}, () => openDatabase(testConfig({ databaseUrl })))
  expect(reason).toMatch(/^DATABASE_URL: the server 127\.0\.0\.1:1\/gongyu can’t be used: .*ECONNREFUSED/)
  expect(reason).not.toContain('secret')
})
