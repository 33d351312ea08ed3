import pg from 'pg'
import { canInstallPackages, installPackages, refreshPackageLists } from './apt.ts'
import { findServerBinaries, startCluster } from './cluster.ts'
import { composeIsThere, startComposeDatabase } from './compose.ts'
import { type Machine, NotProvided, thisMachine } from './machine.ts'

/** A PostgreSQL server with PostGIS. `url` names its administration database; `stop` leaves nothing behind. */
export type Server = { url: string; from: string; stop(): Promise<void> }

/**
 * A PostgreSQL + PostGIS server for the tests: `TEST_DATABASE_URL`; else a throwaway cluster from binaries that are
 * installed; else, as root on Debian or Ubuntu, from packages installed now; else the compose service.
 * @throws NotProvided naming what to install
 */
export async function providePostgres(machine: Machine = thisMachine): Promise<Server> {
  const named = machine.env.TEST_DATABASE_URL
  if (named) return useNamed(named)
  const binaries = findServerBinaries(machine) ?? installServer(machine)
  if (binaries) return startCluster(binaries, machine)
  if (composeIsThere(machine)) return startComposeDatabase(machine)
  throw new NotProvided(refusal(machine))
}

async function useNamed(url: string): Promise<Server> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const found = await client.query(`select 1 from pg_available_extensions where name = 'postgis'`)
    if (found.rowCount === 0) throw new Error('PostGIS is not installed on it')
  } catch (error) {
    throw new NotProvided(`TEST_DATABASE_URL is set, but its server cannot be used: ${(error as Error).message}`)
  } finally {
    await client.end().catch(() => {})
  }
  return { url, from: 'TEST_DATABASE_URL', stop: async () => {} }
}

/** Debian's default PostgreSQL with the PostGIS built for it. */
function installServer(machine: Machine) {
  if (!canInstallPackages(machine)) return undefined
  refreshPackageLists(machine)
  const version = /postgresql-(\d+)/.exec(machine.run('apt-cache', ['depends', 'postgresql']).output)?.[1]
  if (version === undefined || Number(version) < 15) {
    machine.say(`This system's packages have PostgreSQL ${version ?? 'missing'}; 15 or later is needed.`)
    return undefined
  }
  const installed = installPackages(machine, [`postgresql-${version}`, `postgresql-${version}-postgis-3`])
  if (!installed.ok) machine.say(installed.output.trim())
  return findServerBinaries(machine)
}

function refusal({ platform }: Machine): string {
  const how: Partial<Record<NodeJS.Platform, string>> = {
    linux:
      'Debian, Ubuntu: `sudo apt-get install postgresql postgis postgresql-15-postgis-3` (with your version for 15).',
    darwin: '`brew install postgresql@17 postgis`.',
    win32: 'PostgreSQL with PostGIS from the EDB installer, then set TEST_DATABASE_URL; or Docker Desktop.',
  }
  return (
    'The tests need a PostgreSQL server (15 or later) with PostGIS, and none was found.\n' +
    `Install one: ${how[platform] ?? how.linux}\n` +
    'Or start a Docker engine. Or set TEST_DATABASE_URL=postgres://user:password@host:5432/postgres (a user who may create databases).'
  )
}
