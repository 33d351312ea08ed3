import { describe, expect, test } from 'vitest'
import { listed, phone, useSite } from '../support/browser.ts'

const site = useSite()
const names = '.row-name a'

describe('every state has an address that says it again', () => {
  test.each([
    ['free', '/?free=true', '.chip.on:has-text("免费")'],
    ['a child of six', '/?age=6', '.chip.on:has-text("6 岁")'],
    ['categories', '/?category=museum,library', '.chip.on:has-text("2 个类别")'],
    ['open now', '/?open=now', '.chip.on:has-text("现在开放")'],
    ['this weekend', '/?open=weekend', '.chip.on:has-text("本周末开放")'],
    ['a day', '/?openOn=2026-12-05', '.chip.on:has-text("12月5日周六开放")'],
    [
      'a group in the morning',
      '/?group=45&openAt=2026-12-04T10:00:00%2B08:00&wheelchair=true',
      '.chip.on:has-text("45 人团体")',
    ],
    ['a district', '/?division=330106', '.active-filters:has-text("西湖区")'],
    ['a designation', '/?designation=patriotism_base', '.active-filters:has-text("爱国主义教育基地")'],
    ['lessons for a school year', '/?programmeType=hands_on&grade=3', '.active-filters:has-text("小学三年级")'],
    ['an audience', '/?audience=primary', '.active-filters:has-text("小学生")'],
    ['sorted by name', '/?sort=name', 'option[value="name"]:checked'],
    ['a text', '/?q=图书馆', '.active-filters:has-text("图书馆")'],
  ])('%s', async (_, path, shown) => {
    const page = await site.visit(path)
    await page.locator(shown).first().waitFor({ state: 'attached' })
    const before = await page.locator(names).allTextContents()
    await page.reload()
    await listed(page)
    await page.locator(shown).first().waitFor({ state: 'attached' })
    expect(await page.locator(names).allTextContents()).toEqual(before)
    expect(decodeURIComponent(page.url())).toContain(decodeURIComponent(path.slice(1)))
  })

  test('a place that distances are counted from', async () => {
    const page = await site.visit('/?near=120.15,30.27&from=阳光小学')
    expect(await page.locator('.row').first().textContent()).toMatch(/距阳光小学 [\d.]+ (米|公里)（直线）· /)
  })

  test('an area that the list keeps while the map moves', async () => {
    const page = await site.visit('/?bbox=120.1,30.2,120.2,30.3')
    expect(await page.getByRole('switch').isChecked()).toBe(false)
    const before = await page.locator(names).allTextContents()
    await page.getByRole('region', { name: '场馆地图' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: '搜索此区域' }).waitFor()
    expect(await page.locator(names).allTextContents()).toEqual(before)
  })

  test('the view, behind the #', async () => {
    const page = await site.visit('/#map=12/32.0500/118.7800')
    expect(await page.locator('.row-facts').first().textContent()).toMatch(/区/)
    expect(page.url()).toContain('#map=12/32.0500/118.7800')
    await page.locator('.twin', { hasText: /区一带/ }).waitFor()
  })

  test('the sheet over the whole screen of a phone', async () => {
    const page = await site.visit('/?view=list', { viewport: phone })
    expect(await page.locator('.sheet.at-list').count()).toBe(1)
  })

  test('a venue, with the filters it was found by', async () => {
    const page = await site.visit('/?category=library')
    const name = await page.locator(names).first().textContent()
    await page.locator(names).first().click()
    const heading = page.locator('.venue h1')
    await heading.waitFor()
    expect(name).toContain(await heading.textContent())
    await page.reload()
    await heading.waitFor()
    expect(page.url()).toMatch(/\/venue\/[0-9a-f-]{36}\?category=library/)
    expect(await page.title()).toBe(`${await heading.textContent()} · 共育`)
    await page.getByRole('link', { name: '返回列表' }).click()
    await listed(page)
    expect(new URL(page.url()).search).toBe('?category=library')
  })

  test('English', async () => {
    const page = await site.visit('/?lang=en')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: '中文' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await expect.poll(() => page.url()).not.toContain('lang=')
  })
})

test('Back undoes the last choice', async () => {
  const page = await site.visit('/')
  const before = await page.locator('.list-count').textContent()
  await page.locator('.chip', { hasText: '免费' }).first().click()
  await expect.poll(() => page.locator('.list-count').textContent()).not.toBe(before)
  await page.goBack()
  await expect.poll(() => page.locator('.list-count').textContent()).toBe(before)
})

test('what an old or foreign link says that cannot be used is left out, and named', async () => {
  const page = await site.visit('/?free=true&colour=red&age=99')
  expect(await page.locator('.notice').textContent()).toContain('age、colour')
  await page.getByRole('button', { name: '知道了' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?free=true')
  expect(await page.locator('.notice').count()).toBe(0)
})

test('where this reader is never gets into the address', async () => {
  const page = await site.visit('/?near=me', { at: { longitude: 120.15, latitude: 30.25 } })
  expect(await page.locator('.row').first().textContent()).toContain('距您的位置')
  expect(new URL(page.url()).search).toBe('?near=me')
})

test('titles tell the pages apart', async () => {
  const page = await site.visit('/?free=true&category=museum')
  await expect.poll(() => page.title()).toBe('博物馆、免费 · 共育')
  for (const [path, title] of [
    ['/about', '关于共育 · 共育'],
    ['/desk', '工作台 · 共育'],
    ['/sign-in', '登录 · 共育'],
    ['/no/such/page', '没有这个页面 · 共育'],
  ] as const) {
    await page.goto(site.origin + path)
    await expect.poll(() => page.title()).toBe(title)
  }
})
