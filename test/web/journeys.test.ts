import { describe, expect, test } from 'vitest'
import { focused, listed, phone, tabTo, useSite } from '../support/browser.ts'

const site = useSite()
const hangzhou = { longitude: 120.155, latitude: 30.25 }
const touch = { viewport: phone, hasTouch: true, isMobile: true }

test('by keyboard alone: a free museum nearby, and its page', async () => {
  const page = await site.visit('/', { at: hangzhou })
  await tabTo(page, /^附近$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.row').first().textContent()).toContain('距您的位置')
  await tabTo(page, /^免费/)
  await page.keyboard.press('Space')
  await page.locator('.active-filters:has-text("免费")').waitFor()
  await tabTo(page, /^类别/)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('')
  await tabTo(page, /^$/, 1)
  const museum = page.getByRole('checkbox', { name: '博物馆' })
  await museum.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  expect(await focused(page)).toMatch(/^博物馆/)
  await listed(page)
  await tabTo(page, /^第 1 个：/)
  const name = (await focused(page)).replace('第 1 个：', '')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe(name)
  expect(await page.locator('.venue').textContent()).toContain('博物馆')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe(`第 1 个：${name}`)
})

test('from the pin to the page, and back to the pin', async () => {
  const page = await site.visit('/#map=17/30.2499/120.1415')
  await page.locator('.mark-pin').first().waitFor()
  const pin = page.locator('.mark-pin:not([aria-hidden])').first()
  await pin.focus()
  await expect.poll(() => pin.getAttribute('aria-label')).toMatch(/^\d+\. .+，.+馆/)
  const name = await pin.getAttribute('aria-label')
  await page.keyboard.press('Enter')
  await page.locator('.venue h1').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe(name)
})

test('list and map point at each other, with the same numbers', async () => {
  const page = await site.visit('/#map=16/30.2499/120.1415')
  const pin = page.locator('.mark-pin[data-number]').first()
  const number = await pin.getAttribute('data-number')
  await pin.hover()
  expect(await page.locator('.row.hot .row-number').first().textContent()).toBe(number)
  await page.mouse.move(2, 2)
  const row = page.locator('.row').nth(Number(number) - 1)
  await row.hover()
  expect(await page.locator('.mark-pin[data-pointed]').getAttribute('data-number')).toBe(number)
  expect(await page.locator('.mark-pin[data-pointed]').getAttribute('aria-label')).toContain(`${number}. `)
})

test('on a phone: the sheet has three heights, the pin stays above it, Back closes', async () => {
  const page = await site.visit('/', touch)
  await page.getByRole('button', { name: '列表展开到全屏' }).click()
  await page.locator('.sheet.at-list').waitFor()
  await page.goBack()
  await page.locator('.sheet.at-half').waitFor()
  await page.locator('.row-name a').nth(2).click()
  await page.locator('.venue h1').waitFor()
  const sheet = await page.locator('.sheet').boundingBox()
  await expect
    .poll(async () => {
      const pin = await page.locator('.mark-pin[aria-pressed="true"]').boundingBox()
      return pin !== null && sheet !== null && pin.y + pin.height <= sheet.y + 1 && pin.y > 100
    })
    .toBe(true)
  await page.goBack()
  await page.locator('.row').first().waitFor()
  await page.getByRole('button', { name: '收起列表，看地图' }).click()
  await page.locator('.sheet.at-map').waitFor()
})

test('on a phone: the sheet is dragged by its head', async () => {
  const page = await site.visit('/', touch)
  const head = await page.locator('.sheet-head').boundingBox()
  if (!head) throw new Error('the sheet has no head')
  await page.mouse.move(120, head.y + 8)
  await page.mouse.down()
  await page.mouse.move(120, 300, { steps: 5 })
  await page.mouse.move(120, 130, { steps: 5 })
  await page.mouse.up()
  await page.locator('.sheet.at-list').waitFor()
})

test('in English: a library, free at six, its page and the way there', async () => {
  const page = await site.visit('/')
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('.chip', { hasText: 'Child’s age' }).click()
  await page.locator('.age').nth(6).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.locator('.active-filters:has-text("Free or discounted at 6")').waitFor()
  await listed(page)
  await page.locator('.row-name a').first().click()
  await page.getByRole('heading', { name: 'How to get there' }).waitFor()
  const amap = await page.getByRole('link', { name: 'Route in Amap' }).getAttribute('href')
  expect(amap).toContain('coordinate=wgs84')
  await page.getByRole('link', { name: 'Route in Tencent Maps' }).waitFor()
  expect(await page.locator('.venue').textContent()).not.toMatch(/undefined|\[object/)
})

test('in 大字版: one column, large letters, everything to be done', async () => {
  const page = await site.visit('/', { chosen: { size: 'large' } })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('22px')
  const sheet = await page.locator('.sheet').boundingBox()
  expect(sheet?.width).toBeGreaterThan(1200)
  await page.locator('.chip', { hasText: '免费' }).first().click()
  await page.locator('.active-filters:has-text("免费")').waitFor()
  await listed(page)
  await page.locator('.row-name a').first().click()
  await page.locator('.venue h1').waitFor()
  await page.getByRole('button', { name: '显示' }).click()
  await page.getByText('标准').click()
  expect(await page.evaluate(() => document.documentElement.dataset.size)).toBeUndefined()
})

describe('where one is', () => {
  test('refused: says so, and takes a place, a district or a press on the map instead', async () => {
    const page = await site.visit('/')
    await page.getByRole('button', { name: '附近' }).click()
    const dialog = page.getByRole('dialog', { name: '您在哪里？' })
    expect(await dialog.getByRole('alert').textContent()).toContain('没有允许')
    await dialog.getByLabel('搜索学校、场馆或地区').fill('浙江图书馆')
    await dialog
      .getByRole('button', { name: /^浙江图书馆/ })
      .first()
      .click()
    await expect.poll(() => page.locator('.row').first().textContent()).toContain('距浙江图书馆')

    await page.getByRole('button', { name: /^距离从/ }).click()
    await dialog.getByRole('button', { name: '在地图上点选' }).click()
    await page.locator('.map').click({ position: { x: 500, y: 60 } })
    await expect.poll(() => page.locator('.row').first().textContent()).toContain('距地图上选的点')

    await page.getByRole('button', { name: /^距离从/ }).click()
    await dialog.getByLabel('搜索学校、场馆或地区').fill('西湖区')
    await dialog
      .getByRole('button', { name: /^西湖区/ })
      .first()
      .click()
    await page.locator('.active-filters:has-text("西湖区")').waitFor()
  })
})

describe('the area', () => {
  test('search this area: after a pan and after a zoom, and it never moves the view', async () => {
    const page = await site.visit('/')
    await page.getByRole('switch').uncheck()
    const here = page.getByRole('button', { name: '搜索此区域' })
    expect(await here.count()).toBe(0)
    const map = page.getByRole('region', { name: '场馆地图' })
    for (const key of ['ArrowUp', '+']) {
      await map.focus()
      await page.keyboard.press(key)
      await here.waitFor()
      const view = new URL(page.url()).hash
      const count = await page.locator('.list-count').textContent()
      await here.click()
      await expect.poll(() => page.locator('.list-count').textContent()).not.toBe(count)
      expect(new URL(page.url()).hash).toBe(view)
      await expect.poll(() => here.count()).toBe(0)
    }
  })

  test('the list follows the map, and one sentence says what is in view', async () => {
    const page = await site.visit('/')
    const said = page.locator('.explore > [role="status"]')
    const before = await said.textContent()
    await page.getByRole('region', { name: '场馆地图' }).focus()
    await page.keyboard.press('+')
    await expect.poll(() => said.textContent()).not.toBe(before)
    expect(await said.textContent()).toMatch(/视野：.+；\d+ 个场馆/)
    await listed(page)
    const count = await page.locator('.list-count').textContent()
    expect(await said.textContent()).toContain(count ?? '?')
  })
})

test('nothing here: says so, and repairs it with numbers, without moving by itself', async () => {
  const page = await site.visit('/?q=浙江图书馆&free=true#map=15/30.1500/119.9000')
  const view = new URL(page.url()).hash
  expect(await page.locator('.list-count').textContent()).toBe('0 个场馆')
  expect(await page.locator('.explore > [role="status"]').textContent()).toContain('0 个场馆')
  const nearest = page.locator('.repairs button', { hasText: '最近的在' })
  expect(await nearest.textContent()).toMatch(/最近的在(东|西|南|北|东北|东南|西北|西南) [\d.]+ 公里：/)
  expect(new URL(page.url()).hash).toBe(view)
  await nearest.click()
  await expect.poll(() => page.locator('.row').count()).toBeGreaterThan(0)
  expect(new URL(page.url()).hash).not.toBe(view)
})

test('a group of 45 on a Friday morning, with a wheelchair: the number before, the list after', async () => {
  const page = await site.visit('/')
  await page.locator('.chip', { hasText: '团体' }).click()
  const panel = page.getByRole('dialog', { name: '团体' })
  await panel.getByLabel('一共多少人').fill('45')
  await panel.getByLabel('哪一天').fill('2026-12-04')
  await panel.getByLabel('有人使用轮椅').check()
  const show = panel.getByRole('button', { name: /^显示 \d+ 个场馆$/ })
  const promised = /\d+/.exec((await show.textContent()) ?? '')?.[0]
  await show.click()
  await expect.poll(() => page.locator('.list-count').textContent()).toBe(`${promised} 个场馆`)
  expect(page.url()).toContain('group=45')
})

test('the search: suggestions by initials, a venue opened from them', async () => {
  const page = await site.visit('/')
  await page.locator('.search input').focus()
  await page.getByRole('combobox', { name: /搜索/ }).pressSequentially('zjtsg')
  const option = page.getByRole('option', { name: /^浙江图书馆/ }).first()
  await option.waitFor()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => option.getAttribute('data-highlighted')).not.toBeNull()
  await page.keyboard.press('Enter')
  await page.locator('.venue h1', { hasText: '浙江图书馆' }).waitFor()
})

test('on paper: the list that was on the screen, though the map is left out', async () => {
  const page = await site.visit('/')
  await page.locator('.mark').first().waitFor()
  const said = () => page.locator('.twin').textContent()
  await expect.poll(said).toMatch(/视野：.+个场馆/)
  // The nearest place is first called by its kind; its name comes a moment later.
  await page.waitForTimeout(1_500)
  const [sentence, rows] = [await said(), await page.locator('.row').count()]
  await page.emulateMedia({ media: 'print' })
  await page.locator('.map-side').waitFor({ state: 'hidden' })
  // Longer than the map takes to rest and the list to follow it.
  await page.waitForTimeout(1_500)
  expect(await said()).toBe(sentence)
  expect(await page.locator('.row').count()).toBe(rows)
  const printed = await page.locator('.only-paper:visible').textContent()
  expect(printed).toMatch(/^打印于 \d{4}年\d+月\d+日 · /)
  expect(printed).toContain(page.url())
})

test('on paper nothing stands that can only be pressed', async () => {
  const page = await site.visit('/?free=true')
  await page.locator('.active-filters:has-text("全部清除")').waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.getByText('全部清除').waitFor({ state: 'hidden' })
  expect(await page.locator('.active-filters .lucide:visible').count()).toBe(0)
  expect(await page.locator('.active-filters').getByText('免费').isVisible()).toBe(true)
})

test('open days are one step from the first page; on a phone, two', async () => {
  const page = await site.visit('/')
  await page.getByRole('link', { name: '开放日' }).click()
  await page.getByRole('heading', { name: '开放日', level: 1 }).waitFor()
  // Who doesn't see the page change hears it.
  await expect.poll(() => focused(page)).toBe('开放日')
  const small = await site.visit('/', touch)
  await small.getByRole('button', { name: /^开放时间/ }).click()
  await small.getByRole('link', { name: '开放日' }).click()
  await small.getByRole('heading', { name: '开放日', level: 1 }).waitFor()
})

test.each([
  ['a desktop', {}],
  ['a phone', touch],
])('on %s one comes back to the line of the list that one left', async (_, visit) => {
  const page = await site.visit('/', visit)
  const line = page.locator('.row').nth(12)
  for (const back of [() => page.goBack(), () => page.getByRole('link', { name: '返回列表' }).click()]) {
    await line.locator('a').click()
    await page.locator('.venue h1').waitFor()
    await back()
    await expect.poll(() => focused(page)).toMatch(/^第 13 个：/)
    const [box, list] = [await line.boundingBox(), await page.locator('.sheet-body').boundingBox()]
    expect(box?.y).toBeGreaterThanOrEqual(list?.y ?? 999)
    expect((box?.y ?? 999) + 24).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0))
  }
})

test.each([
  ['a desktop', {}],
  ['a phone', touch],
])('on %s the page itself doesn’t scroll, however long a venue’s text is', async (_, visit) => {
  const page = await site.visit('/', visit)
  await page.locator('.row a').first().click()
  await page.locator('.venue .week').first().waitFor()
  expect(await page.evaluate(() => [document.scrollingElement?.scrollHeight, window.innerHeight])).toEqual(
    (({ height }) => [height, height])(page.viewportSize() ?? { height: 0 }),
  )
})
