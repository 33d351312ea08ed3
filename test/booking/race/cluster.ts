/** A PostgreSQL of one's own that can be killed like by a power cut and started again on the same data. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { findServerBinaries, freePort } from '../../../setup/cluster.ts'
import { thisMachine } from '../../../setup/machine.ts'

export type Cluster = {
  url: string
  kill: () => Promise<void>
  start: () => Promise<void>
  remove: () => Promise<void>
}

/** Undefined where there are no PostgreSQL programs on this machine, or it isn't Linux. */
export async function mortalCluster(): Promise<Cluster | undefined> {
  const bin = thisMachine.platform === 'linux' ? findServerBinaries(thisMachine) : undefined
  if (!bin) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'gongyu-mortal-'))
  const id = (which: string) => Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout)
  const owner = thisMachine.isRoot ? { uid: id('-u'), gid: id('-g') } : {}
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid as number)
  const data = join(folder, 'data')
  const options = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(bin, 'initdb'), options, { ...owner, cwd: '/', encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  // A commit is on its way to the disk before it is acknowledged; the machine itself doesn't die, so fsync may be off.
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=on',
    'max_connections=100',
    'listen_addresses=127.0.0.1',
  ]
  let server: ChildProcess
  const start = async () => {
    server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((s) => ['-c', s])],
      {
        ...owner,
        cwd: '/',
        stdio: 'ignore',
      },
    )
    await answering(url)
  }
  const kill = async () => {
    const pids = await backends(url)
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    for (const pid of pids) killQuietly(pid)
    await gone
    await wait(500)
  }
  await start()
  const remove = async () => {
    await kill().catch(() => server.kill('SIGKILL'))
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, kill, start, remove }
}

async function backends(url: string): Promise<number[]> {
  const client = new pg.Client(url)
  await client.connect()
  client.on('error', () => {})
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity')
  await client.end()
  return rows.map(({ pid }) => pid)
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

async function answering(url: string): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < 60_000; await wait(100)) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      return await client.end()
    } catch {
      await client.end().catch(() => {})
    }
  }
  throw new Error('The server did not come back')
}
