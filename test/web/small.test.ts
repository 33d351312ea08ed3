import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { doorstep, phone, useSite, type Visit } from '../support/browser.ts'

// Small phones, large letters, colours of the reader's own system.
const site = useSite()
const small = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const touch = { viewport: phone, hasTouch: true, isMobile: true }
const large = { size: 'large' } as const
const narrow: [string, Visit][] = [
  ['on the smallest phone', small],
  ['on a phone in large letters', { ...touch, chosen: large }],
  ['on the smallest phone in large letters', { ...small, chosen: large }],
]

/** Names of districts that what stands around the map lies over. */
function hiddenNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        name: element.textContent ?? '',
        box: element.getBoundingClientRect(),
      }))
    const furniture = boxes('.map-legend, .map-scale, .map-notice, .map-north, .map-zoom')
    return boxes('.district:not([hidden]) .district-text').flatMap(({ name, box }) =>
      furniture
        .filter((part) => part.box.left < box.right && box.left < part.box.right)
        .filter((part) => part.box.top < box.bottom && box.top < part.box.bottom)
        .map((part) => `${name} under ${part.name}`),
    )
  })
}

/** How many pixels of a search field its hint leaves free. */
function roomIn(field: Locator): Promise<number> {
  return field.evaluate((input: HTMLInputElement) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(input)
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
    pen.font = font
    const free = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    return free - pen.measureText(input.placeholder).width
  })
}

test.each(narrow)(
  '%s the hint of what one can look for is read to its end, and the suggestions hide nothing of it',
  async (_, visit) => {
    const page = await site.visit('/', visit)
    const field = page.locator('.search input')
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 640 })
      expect(await roomIn(field), `at ${width} px`).toBeGreaterThanOrEqual(0)
    }
    await field.click()
    await page.locator('.search .suggest input').fill('图书馆')
    await page.locator('.suggest-item').nth(1).waitFor()
    const [box, list] = [await page.locator('.search').boundingBox(), await page.locator('.suggest-list').boundingBox()]
    expect(list?.y).toBeGreaterThanOrEqual((box?.y ?? 999) + (box?.height ?? 0))
  },
)

test.each(narrow)('%s a day’s opening hours aren’t squeezed into a column of single words', async (_, visit) => {
  const page = await site.visit('/?q=中国丝绸博物馆', visit)
  await page.locator('.row-name a').first().click()
  const hours = page.locator('.week tr', { hasText: '–' }).first().locator('td')
  await hours.waitFor()
  const lines = await hours.evaluate((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell.firstChild as Node)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  expect(lines).toBeLessThanOrEqual(3)
})

test.each(narrow)('%s the map’s scale is as wide as it says, and its words stand above the bar', async (_, visit) => {
  const page = await site.visit('/#map=16/30.2500/120.1500', visit)
  const scale = await page.locator('.map-scale').evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const [words, bar] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
    const legend = document.querySelector('.map-legend')?.getBoundingClientRect().right ?? 0
    return { under: bar.bottom - words.bottom, apart: words.left - legend }
  })
  expect(scale.under).toBeGreaterThanOrEqual(4)
  expect(scale.apart).toBeGreaterThan(0)
  await page.goto(`${site.origin}/#map=10/30.1/120.0`)
  await page.locator('.district:not([hidden]) .district-text').nth(1).waitFor()
  expect(await hiddenNames(page)).toEqual([])
})

test('on the smallest phone in large letters the morning or the afternoon of a group can be read and chosen', async () => {
  const page = await site.visit('/', { ...small, chosen: large })
  await page.locator('.chip', { hasText: '团体' }).click()
  const half = page.getByLabel('上午或下午')
  await half.waitFor()
  expect(await half.evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(100)
})

test.each([
  ['in large letters', { chosen: large }],
  ['in English', { chosen: { lang: 'en' } }],
] as const)('%s on a desktop the name of the site stands on one line', async (_, visit) => {
  const page = await site.visit('/', visit)
  const { height, size } = await page.locator('.brand-name').evaluate((name) => ({
    height: name.getBoundingClientRect().height,
    size: Number.parseFloat(getComputedStyle(name).fontSize),
  }))
  expect(height).toBeLessThan(size * 2)
  expect((await page.locator('.brand-mark').boundingBox())?.width).toBe(30)
})

test('the words at one’s own place don’t lie over the pins beside it', async () => {
  const place = { longitude: 120.155, latitude: 30.25 }
  const page = await site.visit('/?near=me#map=14/30.2500/120.1550', { ...touch, at: place })
  await page.locator('.here span').waitFor()
  const [own, pins] = await page.evaluate(() =>
    ['.leaflet-here-pane', '.leaflet-marks-pane'].map((pane) => {
      const element = document.querySelector(pane)
      return element ? Number(getComputedStyle(element).zIndex) : Number.NaN
    }),
  )
  expect(own).toBeLessThan(pins ?? 0)
})

test('where the system sets the colours, what is chosen and what is on can be told', async () => {
  const page = await site.visit('/?free=true&age=7', { forcedColors: 'active' })
  const colour = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await colour('.filters .chip.on')).not.toBe(await colour('.filters .chip:not(.on)'))
  const track = page.locator('.switch-track')
  const on = await track.screenshot()
  await page.getByRole('switch').uncheck()
  expect(on.equals(await track.screenshot())).toBe(false)
  await page.locator('.chip', { hasText: '7 岁' }).first().click()
  await page.locator('.age').first().waitFor()
  expect(await colour('.age:has(:checked)')).not.toBe(await colour('.age:not(:has(:checked))'))
})

test.each(['not-a-place', '01900000-0000-7000-8000-000000000000'])(
  'an address of no place (%s) says so in plain words, and the list is one step away',
  async (id) => {
    const page = await site.open(doorstep, touch)
    // The map has no need to wait for a venue that won't come.
    await page.addInitScript(() => {
      const soon = window.setTimeout.bind(window) as (run: TimerHandler, after?: number) => number
      Object.assign(window, { setTimeout: (run: TimerHandler, after = 0) => (after < 4000 ? soon(run, after) : 0) })
    })
    await page.goto(`${site.origin}/venue/${id}`)
    await page.getByRole('heading', { name: '没有找到这个场馆' }).waitFor()
    await page.locator('.mark').first().waitFor()
    expect(await page.locator('.venue').textContent()).not.toMatch(/errors|重试/)
    await page.getByRole('link', { name: '返回列表' }).click()
    await page.locator('.row').first().waitFor()
  },
)

test('a printed sheet of a place says its address on the web, the day it was printed, and is black on white from a dark screen', async () => {
  const page = await site.visit('/?q=中国丝绸博物馆', { chosen: { theme: 'dark' } })
  await page.locator('.row-name a').first().click()
  await page.locator('.venue .pairs').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  const printed = page.locator('.venue > .only-paper')
  expect(await printed.isVisible()).toBe(true)
  const { origin, pathname } = new URL(page.url())
  expect(await printed.textContent()).toMatch(/打印于 \d{4}年\d+月\d+日/)
  expect(await printed.textContent()).toContain(origin + pathname)
  const { color, backgroundColor } = await page.locator('body').evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body)
    return { color, backgroundColor }
  })
  expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
})
