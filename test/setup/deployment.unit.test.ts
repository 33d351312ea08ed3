import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../api/config.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const compose = parse(read('docker-compose.yml'))
const { app, database } = compose.services
const example = [...read('.env.example').matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => ({
  name,
  value,
}))
const forComposeAlone = ['POSTGRES_PASSWORD', 'DATABASE_PORT']

/** The names of the variables that the program's configuration reads. */
function settings(): string[] {
  const names = new Set<string>()
  const environment = new Proxy({}, { get: (_, name: string) => void names.add(name) })
  readConfig(environment)
  return [...names].filter((name) => name !== 'NODE_ENV').sort()
}

/** The variables that docker-compose.yml takes from the environment or .env. */
const substituted = [
  ...new Set([...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name)),
]

test('.env.example names every setting that the program reads, and no other', () => {
  const named = example.map(({ name }) => name).filter((name) => !forComposeAlone.includes(name))
  expect(named.sort()).toEqual(settings())
})

test('the values in .env.example are the defaults', () => {
  const shown = example.filter(
    ({ name, value }) => value !== '' && !/_URL$/.test(name) && !forComposeAlone.includes(name),
  )
  expect(readConfig(Object.fromEntries(shown.map(({ name, value }) => [name, value])))).toEqual(readConfig({}))
})

test('compose sets only what the program reads, and takes only what .env.example explains', () => {
  expect(settings()).toEqual(expect.arrayContaining(Object.keys(app.environment)))
  expect(example.map(({ name }) => name)).toEqual(expect.arrayContaining(substituted))
})

test('the application waits for a healthy database and reaches it by its name', () => {
  expect(app.depends_on.database.condition).toBe('service_healthy')
  expect(database.healthcheck.test).toContain('pg_isready')
  const address = new URL(app.environment.DATABASE_URL.replace(/\$\{POSTGRES_PASSWORD[^}]*\}/, 'secret'))
  expect(address).toMatchObject({ hostname: 'database', port: '5432', password: 'secret' })
  expect(address.pathname).toBe(`/${database.environment.POSTGRES_DB}`)
})

test('the port that is published is the one it listens on, to everyone; the database is for this machine alone', () => {
  const { host, port } = readConfig(app.environment)
  expect(host).toBe('0.0.0.0')
  expect(app.ports).toEqual([`\${PORT:-3000}:${port}`])
  expect(read('Dockerfile')).toContain(`EXPOSE ${port}`)
  expect(app.healthcheck.test.at(-1)).toContain(`http://127.0.0.1:${port}/api/v1/settings`)
  expect(database.ports).toEqual(['127.0.0.1:$' + '{DATABASE_PORT:-5432}:5432'])
})

test('secrets come from the environment, and nothing starts without them', () => {
  expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/)
})

test('data outlives the containers', () => {
  const volumes = [...app.volumes, ...database.volumes].map((volume: string) => volume.split(':'))
  expect(volumes.map(([name]) => name).sort()).toEqual(Object.keys(compose.volumes).sort())
  expect(volumes[0]?.[1]).toBe(app.environment.DATA_DIR)
})
