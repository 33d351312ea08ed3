import { randomUUID } from 'node:crypto'
import { freePort } from './cluster.ts'
import { type Machine, NotProvided } from './machine.ts'
import type { Server } from './postgres.ts'

/** Whether a Docker engine answers, with Compose. */
export function composeIsThere(machine: Machine): boolean {
  return machine.run('docker', ['info']).ok && machine.run('docker', ['compose', 'version']).ok
}

/** Starts the database service of docker-compose.yml alone, under a project of its own, and removes it afterwards. */
export async function startComposeDatabase(machine: Machine): Promise<Server> {
  machine.say('Starting PostgreSQL with Docker …')
  const port = await freePort()
  const password = randomUUID()
  const env = { DATABASE_PORT: String(port), POSTGRES_PASSWORD: password }
  const compose = (...args: string[]) =>
    machine.run('docker', ['compose', '--project-name', `gongyu-test-${process.pid}`, ...args], { env, show: true })
  const down = () => compose('down', '--volumes', '--timeout', '2')
  if (!compose('up', '--detach', '--wait', 'database').ok) {
    down()
    throw new NotProvided(
      "Docker could not start the service 'database' of docker-compose.yml; its own words are above.",
    )
  }
  process.once('exit', down)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    from: 'Docker',
    stop: async () => {
      process.off('exit', down)
      down()
    },
  }
}
