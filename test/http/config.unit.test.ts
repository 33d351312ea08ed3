import { expect, it } from 'vitest'
import { readConfig } from '../../api/config.ts'

it('needs nothing', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', seed: 'demo', databaseUrl: undefined })
  expect(config.basemap).toMatchObject({ kind: 'none', url: null })
})

it.each([
  [{ PORT: '80x' }, 'PORT=80x: give a whole number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT=70000: give a whole number from 0 to 65535'],
  [{ SEED: 'yes' }, 'SEED=yes: give one of demo, reference, none'],
  [{ DATABASE_URL: 'gongyu' }, 'DATABASE_URL: give an address such as postgres://'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL: give an address such as postgres://'],
  [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_CLIENT_ID: single sign-on needs it too'],
  [{ OIDC_CLIENT_ID: 'gongyu' }, 'OIDC_ISSUER: single sign-on needs it too'],
  [{ BASEMAP_URL: 'tiles' }, 'BASEMAP_URL=tiles: give an address such as https://'],
])('a value that cannot be used is named, with what would be right: %o', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(message)
})

it('a 天地图 key brings its base and label layers; the key stands only in the tile addresses', () => {
  const { basemap } = readConfig({ TIANDITU_KEY: 'k&y', BASEMAP_APPROVAL_NUMBER: 'GS(2024)0000号' })
  expect(basemap).toMatchObject({ kind: 'tianditu', subdomains: '01234567', approvalNumber: 'GS(2024)0000号' })
  expect(basemap.url).toContain('LAYER=vec')
  expect(basemap.labelsUrl).toContain('LAYER=cva')
  expect(basemap.url).toContain('tk=k%26y')
})

it('any XYZ or WMTS address is taken as it is', () => {
  expect(readConfig({ BASEMAP_URL: '/tiles/{z}/{x}/{y}.png' }).basemap.kind).toBe('xyz')
  expect(readConfig({ BASEMAP_URL: 'https://maps.example/wmts?SERVICE=WMTS&x={x}' }).basemap.kind).toBe('wmts')
})

it('commands speak English where the terminal does, and Chinese elsewhere', () => {
  expect(readConfig({ LANG: 'en_GB.UTF-8' }).language).toBe('en')
  expect(readConfig({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }).language).toBe('zh-CN')
  expect(readConfig({}).language).toBe('zh-CN')
})
