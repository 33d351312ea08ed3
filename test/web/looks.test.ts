import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { phone, useSite, type Visit } from '../support/browser.ts'

// Pictures of what doesn't change with the hour: bars, map, about; lists are painted over. A picture that is missing is
// made: look at it, then commit it. Delete one to have it made anew.
const site = useSite()
const folder = join(import.meta.dirname, 'looks')
const failures = join(import.meta.dirname, 'failures')
/** Share of pixels that may differ. */
const tolerance = 0.001
/** A4 at 96 dots an inch. */
const paper = { width: 794, height: 1123 }
const touch = { viewport: phone, hasTouch: true, isMobile: true }

/** A place whose page no other test changes. */
const museum = '/?q=中国印学博物馆'
const cases: [name: string, path: string, visit: Visit][] = [
  ['desktop', '/', {}],
  ['desktop-dark', '/', { chosen: { theme: 'dark' } }],
  ['desktop-english', '/', { chosen: { lang: 'en' } }],
  ['phone', '/', touch],
  ['phone-large', '/', { ...touch, chosen: { size: 'large' } }],
  ['forced-colours', '/', { forcedColors: 'active' }],
  ['zoom-400', '/', { viewport: { width: 320, height: 256 } }],
  ['about', '/about', {}],
  ['paper-venue', museum, { viewport: paper }],
  ['paper-dark', museum, { viewport: paper, chosen: { theme: 'dark' } }],
]

test.for(cases)('%s looks as it did', async ([name, path, visit], { skip }) => {
  const fonts = await surroundings()
  if (existsSync(join(folder, 'made-with.txt')) && readFileSync(join(folder, 'made-with.txt'), 'utf8') !== fonts)
    skip(`the pictures were made with other fonts or another Chromium than ${fonts.trim()}`)
  const page = path === '/about' ? await site.open(path, visit) : await site.visit(path, visit)
  if (path === '/') await page.locator('.mark').first().waitFor()
  if (name.startsWith('paper')) await toPaper(page)
  await page.mouse.move(0, 0)
  const mask = [page.locator('.results, .twin')]
  // At 400 % the page scrolls: what is below the first screen is looked at, too.
  const whole = name === 'zoom-400' && { fullPage: true, clip: { x: 0, y: 0, width: 320, height: 900 } }
  const look = () => page.screenshot({ mask, animations: 'disabled', ...whole })
  const file = join(folder, `${name}.png`)
  if (!existsSync(file)) await keep(file, look, fonts)
  const wanted = PNG.sync.read(readFileSync(file))
  let picture = await look()
  // The map's outlines and names come when they come; a page that never gets there is the failure.
  for (let tries = 0; tries < 20 && differs(wanted, picture) > tolerance; tries++) {
    await wait(500)
    picture = await look()
  }
  if (differs(wanted, picture) > tolerance) {
    mkdirSync(failures, { recursive: true })
    writeFileSync(join(failures, `${name}.png`), picture)
  }
  expect(differs(wanted, picture), `see test/web/failures/${name}.png`).toBeLessThanOrEqual(tolerance)
})

/** The page of the place that was found, as it is printed; without what it says of this hour, day and server. */
async function toPaper(page: Page): Promise<void> {
  await page.locator('.row-name a').first().click()
  await page.locator('.venue .pairs').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  await page
    .locator('.only-paper.hint, .venue .badges, .week')
    .evaluateAll((parts) => parts.map((part) => part.remove()))
}

/** What the pictures depend on beside the code. */
async function surroundings(): Promise<string> {
  const font = execFileSync('fc-match', ['Noto Sans CJK SC', 'file'], { encoding: 'utf8' }).trim().split('/').at(-1)
  return `Chromium ${site.browser.version().split('.')[0]}, ${font}\n`
}

/** Makes a missing picture, once the page has come to rest. */
async function keep(file: string, look: () => Promise<Buffer>, fonts: string): Promise<void> {
  let now = await look()
  for (let same = 0; same < 4; ) {
    await wait(500)
    const next = await look()
    same = next.equals(now) ? same + 1 : 0
    now = next
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, now)
  writeFileSync(join(folder, 'made-with.txt'), fonts)
}

/** The share of pixels that differ; 1 where the size does. */
function differs(wanted: PNG, picture: Buffer): number {
  const { width, height } = wanted
  const now = PNG.sync.read(picture)
  if (now.width !== width || now.height !== height) return 1
  return pixelmatch(wanted.data, now.data, undefined, width, height, { threshold: 0.1 }) / (width * height)
}
