import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../setup/build.ts'
import { useSite } from '../support/browser.ts'

const dist = join(import.meta.dirname, '../../dist')
const kB = 1000

type Chunk = { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }
let manifest: Record<string, Chunk>
beforeAll(() => {
  ensureWebBuilt()
  manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
})

const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file))).length
const site = useSite()

test('the first page takes at most 100 kB of JavaScript and 15 kB of CSS, the map with its worker included', async () => {
  const page = await site.open('/icon.svg')
  const files = new Set<string>()
  page.on('request', (request) => {
    const file = /\/(assets\/[^?]+|early\.js)$/.exec(request.url())?.[1]
    if (file) files.add(file)
  })
  await page.goto(site.origin)
  await page.locator('.mark').first().waitFor()
  await page.locator('.row').first().waitFor()
  // The service worker's registration waits until the page has settled.
  const late = manifest['ui/Updates.vue']
  for (const part of [late, ...(late?.dynamicImports ?? []).map((name) => manifest[name])])
    files.delete(part?.file ?? '')
  const sum = (kind: RegExp) =>
    [...files].filter((file) => kind.test(file)).reduce((all, file) => all + gzipped(file), 0)
  expect([...files].some((file) => file.includes('worker'))).toBe(true)
  expect(sum(/\.js$/)).toBeLessThanOrEqual(100 * kB)
  expect(sum(/\.css$/)).toBeLessThanOrEqual(15 * kB)
  expect([...files].filter((file) => !/\.(js|css)$/.test(file))).toEqual([])
})

test('every part that is loaded later takes at most 60 kB', () => {
  const parts = Object.values(manifest).filter(({ file }) => file.endsWith('.js'))
  expect(parts.length).toBeGreaterThan(5)
  expect(parts.filter(({ file }) => gzipped(file) > 60 * kB)).toEqual([])
})

test('no font is ever downloaded', () => {
  const styles = Object.values(manifest).flatMap(({ file, css = [] }) =>
    [...css, file].filter((name) => name.endsWith('.css')),
  )
  expect(styles.length).toBeGreaterThan(0)
  for (const style of new Set(styles))
    expect(readFileSync(join(dist, style), 'utf8')).not.toMatch(/@font-face[^}]*url\(/)
  expect(Object.values(manifest).filter(({ file }) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([])
})
