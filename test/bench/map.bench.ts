/**
 * How fast the map is: 100,000 places on a processor slowed down four times, as on a cheap phone, and a million here.
 * Chromium slows down pages only, not their workers: the worker's own time is a row by itself.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { decodeColumns, encodeColumns } from '../../api/search/columns.ts'
import { gridOf } from '../../web/map/grid.ts'
import { preparePoints, project } from '../../web/map/points.ts'
import { compileFilter } from '../../web/map/sieve.ts'
import { somePlaces } from '../map/points.ts'
import { type Opened, openHarness } from '../web/harness/open.ts'
import { taskMilliseconds } from './main-thread.ts'
import type { BenchRow } from './row.ts'

type Place = { title: string; count: number; slower: number; zoom: number; bars: Bars }
type Bars = { first: number; filter: number; zoom?: number; pan?: number; task?: number; memory?: number }

const cases: Place[] = [
  {
    title: '100,000 at 4× CPU',
    count: 100_000,
    slower: 4,
    zoom: 9,
    bars: { first: 600, filter: 50, zoom: 350, pan: 20, task: 100 },
  },
  { title: '1,000,000', count: 1_000_000, slower: 1, zoom: 9, bars: { first: 500, filter: 50, memory: 250 } },
]

export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  for (const one of cases) rows.push(...(await measure(one)))
  return rows
}

async function measure({ title, count, slower, zoom, bars }: Place): Promise<BenchRow[]> {
  const places = somePlaces(count)
  const columns = encodeColumns(places, { kind: 'points', total: count, version: '1' })
  const opened = await openHarness({ '/places': columns })
  const loads: Times = { painted: [], task: [] }
  let page = await load(opened, zoom, slower)
  // The first load warms the server and the disc cache; the middle of five after it counts.
  for (let round = 0; round < 5; round++) {
    await page.context().close()
    page = await load(opened, zoom, slower)
    const { first, longestTask } = await page.evaluate(() => ({ ...window.measured, start: undefined }))
    loads.painted.push(first)
    loads.task.push(longestTask)
  }
  const row = (what: string, value: number, unit: string, bar: number | undefined): BenchRow[] =>
    bar === undefined
      ? []
      : [{ name: `map, ${title}: ${what}`, value: Math.round(value), unit, bar: `≤ ${bar}`, ok: value <= bar }]
  const memory = bars.memory === undefined ? 0 : await rendererMegabytes(opened)
  const filters = await filterTimes(page)
  const zooms = bars.zoom ? await zoomTimes(page) : { painted: [0], task: [0] }
  const pan = bars.pan ? await panMilliseconds(page) : 0
  const panTask = await page.evaluate(() => window.measured.longestTask)
  const rows = [
    ...row('one pass of the worker', passMilliseconds(columns) * slower, 'ms', bars.filter),
    ...row('first clustered view', middle(loads.painted), 'ms', bars.first),
    ...row('filter repaint', middle(filters.painted), 'ms', bars.filter),
    ...row('zoom settle', middle(zooms.painted), 'ms', bars.zoom),
    ...row('pan frame, p95', pan, 'ms', bars.pan),
    ...row(
      'longest task',
      Math.max(...[loads, filters, zooms].map(({ task }) => middle(task)), panTask),
      'ms',
      bars.task,
    ),
    ...row('renderer memory', memory, 'MB', bars.memory),
  ]
  if (bars.task) rows.push(await longestByProcessor(opened, { title, zoom, slower }))
  await opened.close()
  return rows
}

/** As other work on the machine would not make it longer: loading and filtering, in processor time, as many times slower. */
async function longestByProcessor(opened: Opened, { title, zoom, slower }: Pick<Place, 'title' | 'zoom' | 'slower'>) {
  const page = await opened.browser.newPage({ viewport: { width: 1280, height: 800 } })
  const tasks = await taskMilliseconds(opened.browser, page, async () => {
    await page.goto(`${opened.origin}/?columns=/places&zoom=${zoom}`)
    await page.waitForTimeout(2_000)
    await page.evaluate(() => setTimeout(() => window.map.setFilter({ categories: ['museum'], free: true })))
    await page.waitForTimeout(1_000)
  })
  const value = Math.round(Math.max(...tasks) * slower)
  return { name: `map, ${title}: longest task by processor time`, value, unit: 'ms', bar: '', ok: true }
}

declare global {
  interface Window {
    measured: { first: number; longestTask: number; changed: number; start(change: () => void): void }
  }
}

/** The page with its own clock. Nothing is asked of it while it loads: the tool's own script would be measured too. */
async function load({ browser, origin }: Opened, zoom: number, slower: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(startClock)
  await page.goto(`${origin}/?columns=/places&zoom=${zoom}`, { waitUntil: 'commit' })
  await page.waitForTimeout(3_000)
  return page
}

/** Of each load or change: when it was painted, and its longest task, 0 where none took 50 ms. */
type Times = { painted: number[]; task: number[] }

/** In the page: when markers were first painted, how long the last change took to be painted, the longest task in it. */
function startClock(): void {
  let began = 0
  window.measured = {
    first: 0,
    longestTask: 0,
    changed: 0,
    start(change) {
      began = performance.now()
      window.measured.changed = 0
      window.measured.longestTask = 0
      change()
    },
  }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      window.measured.longestTask = Math.max(window.measured.longestTask, duration)
    }
  }).observe({ type: 'longtask', buffered: true })
  const afterPaint = (then: () => void) => requestAnimationFrame(() => setTimeout(then))
  new MutationObserver(() => {
    if (!document.querySelector('.mark')) return
    afterPaint(() => {
      window.measured.first ||= performance.now()
      window.measured.changed ||= performance.now() - began
    })
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-key'] })
}

/** From the call to the painted change, twelve times. */
function filterTimes(page: Page): Promise<Times> {
  return changeTimes(page, 12, (round) => {
    window.map.setFilter(round % 2 ? {} : { categories: ['museum'], free: true })
  })
}

/** From the key to the painted markers of the new zoom, six times. */
function zoomTimes(page: Page): Promise<Times> {
  return changeTimes(page, 6, (round) => {
    const region = document.querySelector('[role=region]') as HTMLElement
    region.dispatchEvent(new KeyboardEvent('keydown', { key: round % 2 ? '-' : '+' }))
  })
}

async function changeTimes(page: Page, rounds: number, change: (round: number) => void): Promise<Times> {
  const times: Times = { painted: [], task: [] }
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(`window.measured.start(() => (${change})(${round}))`)
    await page.waitForTimeout(1_500)
    const { changed, longestTask } = await page.evaluate(() => ({ ...window.measured, start: undefined }))
    times.painted.push(changed)
    times.task.push(longestTask)
  }
  return times
}

/** The 95th percentile of the time between frames while the map is dragged across. */
async function panMilliseconds(page: Page): Promise<number> {
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    window.measured.longestTask = 0
    const next = (now: number) => {
      frames.push(now)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await page.mouse.move(1_000, 500)
  await page.mouse.down()
  for (let step = 1; step <= 120; step++) await page.mouse.move(1_000 - step * 6, 500 - step * 2)
  await page.mouse.up()
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  const gaps = frames.slice(1).map((now, at) => now - (frames[at] as number))
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] as number
}

/** What the page's process holds for itself alone (private memory; what all tabs share is not counted), on Linux. */
async function rendererMegabytes({ browser }: Opened): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(async ({ id }) => {
      const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8')
      const kilobytes = [...text.matchAll(/^Private_\w+:\s+(\d+)/gm)].map(([, number]) => Number(number))
      return kilobytes.reduce((sum, number) => sum + number, 0) / 1_024
    })
  return Math.max(...(await Promise.all(sizes)))
}

/** Processor time of one filtered view, middle of nine. */
function passMilliseconds(bytes: Uint8Array): number {
  const points = preparePoints(decodeColumns(bytes), 'mercator')
  const sieve = compileFilter({ categories: ['museum'], free: true }, points.categories)
  const { x, y } = project({ lon: 120.16, lat: 30.26 }, 'mercator')
  const size = 256 * 2 ** 9
  const box = { minX: x * size - 760, minY: y * size - 520, maxX: x * size + 760, maxY: y * size + 520 }
  const times = Array.from({ length: 9 }, () => {
    const before = process.threadCpuUsage()
    gridOf(points, sieve, box, 9)
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1_000
  })
  return middle(times)
}

function middle(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number
}
