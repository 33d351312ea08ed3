import { expect, test } from 'vitest'
import { provideChromium } from '../../setup/chromium.ts'
import { findServerBinaries } from '../../setup/cluster.ts'
import { NotProvided } from '../../setup/machine.ts'
import { providePostgres } from '../../setup/postgres.ts'
import { madeUpMachine } from './machine.ts'

const server = (version: number) => ['initdb', 'postgres'].map((name) => `/usr/lib/postgresql/${version}/bin/${name}`)
const postgis = (version: number) => `/usr/share/postgresql/${version}/extension/postgis.control`
const versions = Object.fromEntries(
  [13, 15, 17].map((version) => [
    `/usr/lib/postgresql/${version}/bin/postgres --version`,
    `postgres (PostgreSQL) ${version}.4`,
  ]),
)
const apt = 'apt-get -o DPkg::Lock::Timeout=120'

test('the newest server that has PostGIS is taken', () => {
  const files = [...server(13), postgis(13), ...server(15), postgis(15), ...server(17)]
  expect(findServerBinaries(madeUpMachine({ files, commands: versions }))).toBe('/usr/lib/postgresql/15/bin')
})

test('a server before 15 is passed over', () => {
  expect(findServerBinaries(madeUpMachine({ files: [...server(13), postgis(13)], commands: versions }))).toBeUndefined()
})

test('a server is found through pg_config and its own share folder', () => {
  const files = ['/opt/pg/bin/initdb', '/opt/pg/bin/postgres', '/opt/pg/sharing/extension/postgis.control']
  const commands = {
    'pg_config --bindir': '/opt/pg/bin\n',
    '/opt/pg/bin/pg_config --sharedir': '/opt/pg/sharing\n',
    '/opt/pg/bin/postgres --version': 'postgres (PostgreSQL) 18.0',
  }
  expect(findServerBinaries(madeUpMachine({ files, commands }))).toBe('/opt/pg/bin')
})

test('root on Debian has the packages installed, PostGIS for the same version', async () => {
  const machine = madeUpMachine({
    isRoot: true,
    files: ['/usr/bin/apt-get'],
    commands: { 'apt-cache depends postgresql': 'postgresql\n  Depends: postgresql-15\n', [`${apt} install`]: '' },
  })
  await expect(providePostgres(machine)).rejects.toThrow(NotProvided)
  expect(machine.ran).toContain(`${apt} update -qq`)
  expect(machine.ran).toContain(`${apt} install -y -qq --no-install-recommends postgresql-15 postgresql-15-postgis-3`)
})

test('nobody but root installs anything', async () => {
  const machine = madeUpMachine({ files: ['/usr/bin/apt-get'] })
  await expect(providePostgres(machine)).rejects.toThrow(/apt-get install postgresql.*postgis/)
  expect(() => provideChromium(machine)).toThrow(/apt-get install chromium fonts-noto-cjk/)
  expect(machine.ran.filter((command) => command.startsWith('apt'))).toEqual([])
})

test('packages that are too old are not installed', async () => {
  const machine = madeUpMachine({
    isRoot: true,
    files: ['/usr/bin/apt-get'],
    commands: { 'apt-cache depends postgresql': 'Depends: postgresql-14' },
  })
  await expect(providePostgres(machine)).rejects.toThrow(/15 or later/)
  expect(machine.ran.some((command) => command.includes('install'))).toBe(false)
  expect(machine.said.join()).toContain('PostgreSQL 14')
})

test('with a Docker engine the compose service is started, and removed when that fails', async () => {
  const machine = madeUpMachine({ commands: { 'docker info': '', 'docker compose version': '2.39' } })
  await expect(providePostgres(machine)).rejects.toThrow(/docker-compose.yml/)
  const commands = machine.ran.filter((command) => command.startsWith('docker compose --project-name'))
  expect(commands.map((command) => command.split(' ').slice(4).join(' '))).toEqual([
    'up --detach --wait database',
    'down --volumes --timeout 2',
  ])
})

test('a Docker engine that answers gives a server on a port of this machine', async () => {
  const machine = madeUpMachine({ commands: { docker: '' } })
  const provided = await providePostgres(machine)
  expect(provided.url).toMatch(/^postgres:\/\/postgres:[\w-]+@127\.0\.0\.1:\d+\/postgres$/)
  await provided.stop()
  expect(machine.ran.at(-1)).toContain('down --volumes')
})

test('a TEST_DATABASE_URL that nobody answers at is refused by name', async () => {
  const machine = madeUpMachine({ env: { TEST_DATABASE_URL: 'postgres://postgres@127.0.0.1:1/postgres' } })
  await expect(providePostgres(machine)).rejects.toThrow(/TEST_DATABASE_URL is set, but.*ECONNREFUSED/)
})

test.each([
  ['darwin', 'brew install postgresql'],
  ['win32', 'TEST_DATABASE_URL'],
] as const)('on %s the message says: %s', async (platform, words) => {
  await expect(providePostgres(madeUpMachine({ platform }))).rejects.toThrow(words)
})

test('CHROMIUM_PATH comes first, and is refused by name when it is nothing', () => {
  const files = ['/usr/bin/chromium', '/opt/chrome']
  expect(provideChromium(madeUpMachine({ files, env: { CHROMIUM_PATH: '/opt/chrome' } }))).toBe('/opt/chrome')
  const machine = madeUpMachine({ files, env: { CHROMIUM_PATH: '/opt/missing' } })
  expect(() => provideChromium(machine)).toThrow(/CHROMIUM_PATH is \/opt\/missing/)
})

test("a script that only asks for Ubuntu's snap is no browser", () => {
  const files = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const commands = { '/usr/bin/google-chrome --version': 'Google Chrome 140.0.7339.80' }
  expect(provideChromium(madeUpMachine({ files, commands }))).toBe('/usr/bin/google-chrome')
})

test.each([
  ['darwin', { HOME: '/Users/li' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/Users/li' }, '/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', { 'PROGRAMFILES(X86)': 'C:\\x86' }, 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const)('on %s a browser is found where it usually lies', (platform, env, path) => {
  const commands = { [`${path} --version`]: 'Chromium 140.0.7339.80' }
  expect(provideChromium(madeUpMachine({ platform, env, files: [path], commands }))).toBe(path)
})

test('root on Debian has Chromium installed, with a Chinese font unless there is one', () => {
  const commands = { '/usr/bin/chromium --version': 'Chromium 140.0.7339.80', [`${apt} install`]: '' }
  const brings = { [`${apt} install`]: ['/usr/bin/chromium'] }
  const bare = madeUpMachine({ isRoot: true, files: ['/usr/bin/apt-get'], commands, brings })
  expect(provideChromium(bare)).toBe('/usr/bin/chromium')
  expect(bare.ran).toContain(`${apt} install -y -qq --no-install-recommends chromium fonts-noto-cjk`)

  const withFont = { ...commands, 'fc-list :lang=zh-cn': 'NotoSansCJK' }
  const machine = madeUpMachine({ isRoot: true, files: ['/usr/bin/apt-get'], commands: withFont, brings })
  provideChromium(machine)
  expect(machine.ran).toContain(`${apt} install -y -qq --no-install-recommends chromium`)
})
