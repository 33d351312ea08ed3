import type { RequestListener, Server } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeAll, expect } from 'vitest'
import { createDemoAccounts, DEMO_PASSWORD } from '../../api/accounts/demo.queries.ts'
import { buildApp } from '../../api/app.ts'
import type { Db } from '../../api/db/atomic.ts'
import { runDueJobs } from '../../api/db/queue.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { jobs } from '../../api/jobs.ts'
import { ensureWebBuilt } from '../../setup/build.ts'
import { launchBrowser } from './chromium.ts'
import { testConfig } from './config.ts'
import { openTestDatabase } from './world.ts'

export const desktop = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }

/** An address of the site that runs nothing: where a browser is signed in on its way to another. */
export const doorstep = '/icon.svg'

export type Visit = BrowserContextOptions & {
  /** What the reader chose before, as the page keeps it. */
  chosen?: { theme?: 'light' | 'dark'; size?: 'large'; lang?: 'en' }
  /** Where the browser says it is; without it location is refused. */
  at?: { longitude: number; latitude: number }
}

export type Site = {
  origin: string
  browser: Browser
  /** Opens an address of the site in a browser of its own and waits until the list is there. */
  visit: (path: string, visit?: Visit) => Promise<Page>
  /** The same without waiting. */
  open: (path: string, visit?: Visit) => Promise<Page>
  /** Signs the page's browser in as somebody of the demonstration; then open the address one wants. */
  signIn: (page: Page, username: string) => Promise<void>
  /** The application's own database. */
  db: Db
  /** Does the background work that is due, to its end. */
  runJobs: () => Promise<string[]>
  /** What pages of this test did that they should not: uncaught errors, and requests to other origins. */
  faults: string[]
}

/** The built web on the real application with the seeds, and a Chromium. One of each for all the files of a worker. */
export function useSite(): Site {
  const site = { faults: [] as string[] } as Site
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    started ??= start()
    Object.assign(site, await started)
  })
  site.open = async (path, { chosen = {}, at, ...options } = {}) => {
    const context = await site.browser.newContext({
      viewport: desktop,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      ...options,
      ...(at && { geolocation: at, permissions: ['geolocation'] }),
    })
    contexts.push(context)
    await stayHome(context, site)
    await context.addInitScript((kept) => {
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(`gongyu.${key}`, value)
    }, chosen)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', (error) => site.faults.push(`error: ${error.message}`))
    await page.goto(site.origin + path)
    return page
  }
  site.visit = async (path, visit) => {
    const page = await site.open(path, visit)
    await listed(page)
    return page
  }
  site.signIn = async (page, username) => {
    const data = { username, password: DEMO_PASSWORD }
    const answer = await page.request.post(`${site.origin}/api/v1/session`, { data })
    expect(answer.status()).toBe(200)
    await page.evaluate(() => localStorage.setItem('gongyu.signed-in', '1'))
  }
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    const faults = site.faults.splice(0)
    expect(faults).toEqual([])
  })
  return site
}

/** Every request to another origin is stopped and remembered. */
async function stayHome(context: BrowserContext, { origin, faults }: Site): Promise<void> {
  await context.route(
    (url) => url.origin !== origin && /^https?:$/.test(url.protocol),
    (route) => {
      faults.push(`request to ${route.request().url()}`)
      return route.abort()
    },
  )
}

/** Waits until the list has come to rest: loaded, and the map's sentence said. */
export async function listed(page: Page): Promise<void> {
  await page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' })
  await page.locator('[role="status"]:not(:empty)').first().waitFor({ state: 'attached' })
}

type Started = Pick<Site, 'origin' | 'browser' | 'runJobs' | 'db'>
let started: Promise<Started> | undefined

async function start(): Promise<Started> {
  ensureWebBuilt()
  const { db, listen } = await openTestDatabase(process.env.TEST_DATABASE_URL ? 'server' : 'pglite')
  await seedEmptyInstallation(db, seedFiles, { scope: 'demo', onProgress: () => undefined })
  const app = await buildApp({ db, config: testConfig(), hear: listen })
  await createDemoAccounts(db)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  slowDown(app.server)
  const browser = await launchBrowser()
  return { origin, browser, db, runJobs: () => runDueJobs(db, jobs, testConfig()) }
}

/** With TEST_LAG_MS every answer comes up to so many milliseconds late, as on a machine or a network that is slow and uneven. */
function slowDown(server: Server): void {
  const most = Number(process.env.TEST_LAG_MS ?? 0)
  if (!most) return
  const answers = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (request, reply) =>
    setTimeout(() => {
      for (const answer of answers) answer(request, reply)
    }, Math.random() * most),
  )
}

/** What axe finds wrong, a line each; WCAG 2.0 to 2.2 A and AA, and its best practices. */
export async function axe(page: Page): Promise<string[]> {
  await atRest(page)
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    // In the page itself: the other way, for frames of other origins, opens a second page and runs axe there once more.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`))
}

/** Chinese text on the page that isn't marked as Chinese, as somebody who hears the page would get it. */
export function unmarked(page: Page, within: string): Promise<string[]> {
  return page
    .locator(within)
    .first()
    .evaluate((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) {
        const { textContent, parentElement } = walker.currentNode
        if (parentElement?.closest('script, style, noscript, [lang="zh-CN"]:not(html)')) continue
        if (/\p{Script=Han}/u.test(textContent ?? '')) found.push((textContent ?? '').trim())
      }
      return found
    })
}

/** Until a page has not changed for 0.4 s (a mark on the map is named once the view has rested), 5 s where it never rests. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const rest = () => setTimeout(resolve, 400)
        let timer = rest()
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = rest()
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        setTimeout(resolve, 5_000)
      }),
  )
  await page.locator('.mark:not([aria-label], [aria-hidden])').first().waitFor({ state: 'detached' })
}

/** The accessible name, else the text, of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
  })
}

/** Presses Tab until something is focused whose name or text matches; fails after `most` presses. */
export async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab')
    if (wanted.test(await focused(page))) return
  }
  throw new Error(`Tab did not reach ${wanted} in ${most} presses; the focus is on "${await focused(page)}"`)
}
