import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Machine, NotProvided } from './machine.ts'
import type { Server } from './postgres.ts'

const oldestVersion = 15
const usualFolders = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
]

/** Where the newest PostgreSQL server with PostGIS on this machine keeps its programs. */
export function findServerBinaries(machine: Machine): string | undefined {
  // Windows would need another way to start and stop (see `startCluster`).
  if (machine.platform === 'win32') return undefined
  return candidates(machine)
    .map((bin) => ({ bin, version: serverVersion(machine, bin) }))
    .filter(({ bin, version }) => version >= oldestVersion && hasPostgis(machine, bin, version))
    .sort((a, b) => b.version - a.version)[0]?.bin
}

function candidates(machine: Machine): string[] {
  const onPath = machine.find('initdb')
  const told = machine.run('pg_config', ['--bindir'])
  const folders = [...machine.list(usualFolders), onPath && dirname(onPath), told.ok && told.output.trim()]
  return [...new Set(folders.filter((folder) => typeof folder === 'string'))].filter((bin) =>
    ['initdb', 'postgres'].every((program) => machine.isExecutable(join(bin, program))),
  )
}

function serverVersion(machine: Machine, bin: string): number {
  return Number(/(\d+)/.exec(machine.run(join(bin, 'postgres'), ['--version']).output)?.[1] ?? 0)
}

function hasPostgis(machine: Machine, bin: string, version: number): boolean {
  const told = machine.run(join(bin, 'pg_config'), ['--sharedir'])
  const shares = [told.ok ? told.output.trim() : '', `/usr/share/postgresql/${version}`, join(bin, '../share')]
  return machine.list(shares.filter(Boolean).map((share) => join(share, 'extension/postgis.control'))).length > 0
}

/**
 * Starts a throwaway cluster on a free port of 127.0.0.1. It lives in a temporary folder and ends, folder and all, with
 * `stop` or with this process, however that ends: a watching shell waits for its standard input to close.
 */
export async function startCluster(bin: string, machine: Machine): Promise<Server> {
  machine.say(`Starting a throwaway PostgreSQL from ${bin} …`)
  const folder = mkdtempSync(join(tmpdir(), 'gongyu-postgres-'))
  const owner = serverAccount(machine)
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const port = await freePort()
  // Its own process group, so that Ctrl-C in a terminal reaches us alone and the shell can still tidy up.
  const shell = spawn('sh', ['-c', watch, bin, folder, String(port)], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()))
  const stop = () => {
    shell.stdin?.end()
    return ended
  }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  try {
    await answer(url, shell)
  } catch {
    const log = readLog(folder)
    await stop()
    throw new NotProvided(`The PostgreSQL server in ${bin} did not start:\n${log}`)
  }
  return { url, from: `a throwaway cluster (${bin})`, stop }
}

// $0 programs, $1 folder, $2 port. Throwaway data needs no durability, so fsync and its kin are off.
const watch = `
  "$0/initdb" -D "$1/data" -U postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >"$1/log" 2>&1 && {
    "$0/postgres" -D "$1/data" -p "$2" -k "$1" -c listen_addresses=127.0.0.1 -c max_connections=200 -c shared_buffers=256MB \\
      -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_wal_size=4GB >>"$1/log" 2>&1 &
    server=$!
  }
  cat >/dev/null
  [ -n "$server" ] && kill -QUIT "$server" && wait "$server"
  rm -rf "$1"`

/** PostgreSQL refuses to run as root: the account Debian makes for it, or nobody. */
function serverAccount(machine: Machine): { uid: number; gid: number } | undefined {
  if (!machine.isRoot) return undefined
  const account = ['postgres', 'nobody'].find((name) => machine.run('id', [name]).ok)
  if (!account) throw new NotProvided('PostgreSQL refuses to run as root, and there is no account postgres or nobody.')
  const id = (which: string) => Number(machine.run('id', [which, account]).output)
  return { uid: id('-u'), gid: id('-g') }
}

/** A port of 127.0.0.1 that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function answer(url: string, shell: { exitCode: number | null }): Promise<void> {
  for (const start = Date.now(); Date.now() - start < 60_000; await wait(100)) {
    if (shell.exitCode !== null) break
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch {
      await client.end().catch(() => {})
    }
  }
  throw new Error('no answer')
}

function readLog(folder: string): string {
  try {
    return readFileSync(join(folder, 'log'), 'utf8').trim()
  } catch {
    return '(no log)'
  }
}
