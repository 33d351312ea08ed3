import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { type ColumnsHead, type ColumnsRow, encodeColumns } from '../../../api/search/columns.ts'
import type { MapHandle, MapOptions } from '../../../web/map/map.ts'
import { launchBrowser } from '../../support/chromium.ts'
import type { Harness } from './page.ts'

declare global {
  interface Window {
    harness: Harness
    map: MapHandle
  }
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** A 1 × 1 grey PNG. */
export const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4DwAA7gDtrJ0XQQAAAABJRU5ErkJggg==',
  'base64',
)

/** The page of the map alone, built as for production, on a server of its own with `more` files, and a browser. */
export async function openHarness(more: Record<string, Uint8Array> = {}) {
  const files = new Map([...(await buildPage()), ...Object.entries(more)])
  const server = await serve((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = files.get(path === '/' ? '/index.html' : path)
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': types[extname(path)] ?? 'text/html' })
    response.end(file)
  })
  const browser = await launchBrowser()
  return {
    browser,
    origin: server.origin,
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

export type Opened = Awaited<ReturnType<typeof openHarness>>

async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  const root = import.meta.dirname
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, target: 'es2022' },
  })) as Rollup.RollupOutput
  const files = new Map<string, string | Uint8Array>()
  for (const chunk of built.output) files.set(`/${chunk.fileName}`, chunk.type === 'chunk' ? chunk.code : chunk.source)
  if (!files.has('/index.html')) files.set('/index.html', await readFile(join(root, 'index.html')))
  return files
}

/** A server on a free port of this machine. */
export async function serve(answer: RequestListener): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

type Shown = {
  rows?: ColumnsRow[]
  head?: Partial<ColumnsHead>
  options?: Partial<MapOptions>
  screen?: BrowserContextOptions
}

/** A page with these places on the map, markers drawn and counted. */
export async function showMap(
  { browser, origin }: { browser: Browser; origin: string },
  shown: Shown = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...shown.screen })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(origin)
  await page.waitForFunction(() => window.harness !== undefined)
  const rows = shown.rows ?? []
  const bytes = encodeColumns(rows, { kind: 'points', total: rows.length, version: '1', ...shown.head })
  await page.evaluate(
    async ({ base64, options }) => {
      const columns = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      window.harness.start(options)
      await window.harness.load(URL.createObjectURL(new Blob([columns])))
    },
    { base64: Buffer.from(bytes).toString('base64'), options: shown.options ?? {} },
  )
  await page.waitForFunction(() => window.map.counts() !== null)
  await page.waitForFunction(() => !document.querySelector('.mark:not([aria-label], [aria-hidden])'))
  return page
}

/** The events of one name that the map has told so far, oldest first. */
export function eventsOf<Event = unknown>(page: Page, name: string): Promise<Event[]> {
  return page.evaluate(
    (wanted) => window.harness.events.filter((told) => told.name === wanted).map((told) => told.event),
    name,
  ) as Promise<Event[]>
}

/** Until the view has rested so long that markers and numbers are there. */
export async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(450)
}
