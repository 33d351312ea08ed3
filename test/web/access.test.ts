import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { focused, listed, phone, tabTo, useSite } from '../support/browser.ts'

// What axe cannot see.
const site = useSite()
const touch = { viewport: phone, hasTouch: true, isMobile: true }

/** What can be pressed and is smaller than 44 by 44 pixels; links within a text are free (WCAG 2.5.8). */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed =
      'button, a[href], select, input:not([type="checkbox"]):not([type="radio"]), summary, label:has(input)'
    return [...document.querySelectorAll<HTMLElement>(pressed)]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('p, dd, [inert], .skips'),
      )
      .filter((element) => !element.closest('label') || element.matches('label'))
      .map((element) => {
        // A line of the list is pressed as a whole.
        const { width, height } = (element.closest('.row') ?? element).getBoundingClientRect()
        return { name: element.getAttribute('aria-label') ?? element.textContent?.trim(), width, height }
      })
      .filter(({ width, height }) => width > 1 && (width < 43.5 || height < 43.5))
      .map(({ name, width, height }) => `${name} ${Math.round(width)} × ${Math.round(height)}`)
  })
}

describe('on a phone every target has 44 pixels', () => {
  test.each([
    ['the list', '/?free=true&age=6', undefined],
    ['the list over the screen', '/?view=list', undefined],
    ['a venue', '/?view=list', '.row a'],
    ['the panel of ages', '/', '.chip:has-text("孩子年龄")'],
    ['the panel of days', '/', '.chip:has-text("开放时间")'],
    ['the panel of a group', '/', '.chip:has-text("团体")'],
    ['where are you', '/', '.from-button'],
    ['display and language', '/', '[aria-haspopup="dialog"].bar-button'],
  ])('%s', async (_, path, press) => {
    const page = await site.visit(path, touch)
    if (press) {
      await page.locator(press).first().click()
      await page.locator('.venue h1, .chip-panel .button, .modal .button').first().waitFor()
    }
    expect(await tooSmall(page)).toEqual([])
  })
})

test('at 400 % zoom nothing scrolls sideways, and the whole list and map are there', async () => {
  for (const path of ['/', '/?free=true&category=museum', '/about', '/desk', '/?lang=en']) {
    const page = await site.open(path, { viewport: { width: 320, height: 200 } })
    await page.locator('.row, .prose').first().waitFor()
    const { content, screen } = await page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }))
    expect(content, path).toBeLessThanOrEqual(screen)
    await page.context().close()
  }
})

test('the text can be twice as large without loss', async () => {
  const page = await site.visit('/', { chosen: { size: 'large' }, viewport: phone })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.row *, .list-head *')]
      .filter(
        (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow === 'hidden',
      )
      .map((element) => element.className)
      .filter((name) => !/visually-hidden|cut/.test(name)),
  )
  expect(cut).toEqual([])
})

test('one way through: skip links first, then search, filters, list, map with three stops at most', async () => {
  const page = await site.visit('/')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('跳到结果列表')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('results')
  await tabTo(page, /^跳过地图$/, 80)
  const inMap: string[] = []
  for (let stops = 0; stops < 12; stops++) {
    await page.keyboard.press('Tab')
    if (!(await page.evaluate(() => document.activeElement?.closest('#map') !== null))) break
    inMap.push(await focused(page))
  }
  expect(inMap.length).toBeGreaterThan(0)
  expect(inMap.length).toBeLessThanOrEqual(3)
})

test('the map can be skipped', async () => {
  const page = await site.visit('/')
  await page.getByRole('link', { name: '跳过地图' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('after-map')
  expect(new URL(page.url()).hash).toContain('#map=')
})

test('every marker has a name of its own that says a place or a count; the map is a named region', async () => {
  const page = await site.visit('/')
  await page.locator('.mark').first().waitFor()
  const names = await page
    .locator('.mark:not([aria-hidden])')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''))
  expect(names.length).toBeGreaterThan(5)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/\d+ 个场馆|，/)
  const map = page.getByRole('region', { name: '场馆地图' })
  expect(await map.getAttribute('aria-describedby')).toBeTruthy()
})

test('one polite voice tells the number of results, also when it is none', async () => {
  const page = await site.visit('/')
  const voice = page.locator('.explore > [role="status"]')
  expect(await voice.count()).toBe(1)
  const count = (await page.locator('.list-count').textContent()) ?? '?'
  await expect.poll(() => voice.textContent()).toContain(count)
  await page.goto(`${site.origin}/?category=swimming_pool&wheelchair=true`)
  await listed(page)
  await expect.poll(() => voice.textContent()).toContain('0 个场馆')
})

describe('what opens on top closes by Esc and gives the focus back', () => {
  test.each([
    ['the ages', '.chip:has-text("孩子年龄")', '.age'],
    ['the categories', '.chip:has-text("类别")', '.category-list'],
    ['where are you', '.from-button', '.modal[open]'],
    ['display and language', '.bar-button:has-text("显示")', '.modal[open]'],
  ])('%s', async (_, opener, opened) => {
    const page = await site.visit('/')
    const button = page.locator(opener).first()
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator(opened).first().waitFor()
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(false)
    await page.keyboard.press('Escape')
    await page.locator(opened).first().waitFor({ state: 'hidden' })
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

test('without motion nothing moves', async () => {
  const page = await site.visit('/', { reducedMotion: 'reduce' })
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
        const seconds = Math.max(
          ...`${transitionDuration},${animationName === 'none' ? '0s' : animationDuration}`
            .split(',')
            .map(Number.parseFloat),
        )
        return seconds > 0.01
      }).length,
  )
  expect(moving).toBe(0)
})

test('the 审图号 or the word 示意图 stands at the lower left, with the scale', async () => {
  const page = await site.visit('/')
  const notice = page.locator('.map-lower-left')
  expect(await notice.textContent()).toMatch(/公里.*行政区划示意图|米.*行政区划示意图/)
  const [box, map] = [await notice.boundingBox(), await page.locator('#map').boundingBox()]
  expect((box?.x ?? 999) - (map?.x ?? 0)).toBeLessThan(40)
})
