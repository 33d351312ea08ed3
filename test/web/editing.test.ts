import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { doorstep, phone, useSite } from '../support/browser.ts'

const site = useSite()

/** A page of the site with somebody of the demonstration signed in. */
async function as(username: string | null, path: string, visit = {}): Promise<Page> {
  const page = await site.open(doorstep, visit)
  if (username) await site.signIn(page, username)
  await page.goto(site.origin + path)
  return page
}

async function keptVenue(page: Page, name: string): Promise<string> {
  const answer = await page.request.get(`${site.origin}/api/v1/my/venues`)
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] }
  return items.find((venue) => venue.name === name)?.id ?? ''
}

async function write(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true }).first()
  await field.fill(text)
  await field.blur()
}

test('a keeper edits, the steward approves, the public page shows it', async () => {
  const keeper = await as('keeper', '/desk/my-venues')
  const id = await keptVenue(keeper, '中国湿地博物馆')
  const history = await keeper.request.get(`${site.origin}/api/v1/venues/${id}/history`)
  const before = ((await history.json()) as { items: unknown[] }).items.length
  await keeper.getByRole('link', { name: '中国湿地博物馆' }).click()
  await keeper.locator('#field-name').fill('中国湿地博物馆（改）')
  await write(keeper, '电话', '0571-88880000')
  await keeper.getByRole('button', { name: '添加开放时间' }).click()
  await keeper.getByRole('button', { name: '保存', exact: true }).click()
  // Before hours are saved, it says what they would affect.
  await keeper.getByRole('heading', { name: '受影响的安排' }).waitFor()
  await keeper.getByRole('button', { name: '确认保存' }).click()
  const saved = keeper.locator('.notice.is-good')
  await expect.poll(() => saved.textContent()).toMatch(/已公开：.*电话.*已提交，等管理人员审核：名称/)

  const reader = await as(null, `/venue/${id}`)
  await reader.getByRole('link', { name: '0571-88880000' }).waitFor()
  expect(await reader.locator('.venue h1').textContent()).toBe('中国湿地博物馆')

  const steward = await as('steward', '/desk/review')
  const change = steward.locator('.review-item', { hasText: '中国湿地博物馆（改）' })
  expect(await change.textContent()).toContain('场馆工作人员（演示）')
  // On the smallest phone in large letters, too, both names can be read.
  await steward.evaluate(() => Object.assign(document.documentElement.dataset, { size: 'large' }))
  await steward.setViewportSize({ width: 320, height: 640 })
  for (const value of await change.locator('.diff :is(del, ins)').all()) {
    const { width, size } = await value.evaluate((element) => ({
      width: element.getBoundingClientRect().width,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
    }))
    expect(width / size).toBeGreaterThan(6)
  }
  await change.getByRole('button', { name: '通过并公开选中的' }).click()
  await change.waitFor({ state: 'detached' })
  await reader.reload()
  await expect.poll(() => reader.locator('.venue h1').textContent()).toBe('中国湿地博物馆（改）')

  await keeper.goto(`${site.origin}/desk/venues/${id}/history`)
  await keeper.getByText('教育局管理员（演示）').waitFor()
  await keeper.getByText('初始数据').waitFor()
  expect(await keeper.locator('article.card').count()).toBe(before + 2)
})

test('anyone suggests a correction on a phone; the steward moves the pin there', async () => {
  const reader = await as(null, '/about', { viewport: phone, hasTouch: true, isMobile: true })
  const list = await reader.request.get(`${site.origin}/api/v1/suggest?q=${encodeURIComponent('浙江美术馆')}`)
  const { venues } = (await list.json()) as { venues: { id: string }[] }
  const id = venues[0]?.id ?? ''
  await reader.goto(`${site.origin}/venue/${id}`)
  await reader.getByRole('link', { name: '建议更正' }).click()
  await reader.getByText('位置不对').click()
  await reader.locator('.pin-map .mark-pin').waitFor()
  await reader.locator('.pin-map .map').click({ position: { x: 100, y: 90 } })
  await reader.getByText('已标出建议的位置').waitFor()
  await reader.getByLabel(/请说明/).fill('大门在东边')
  await reader.getByRole('button', { name: '提交' }).click()
  await reader.getByText('谢谢，已经收到').waitFor()

  const before = await (await reader.request.get(`${site.origin}/api/v1/venues/${id}`)).json()
  const steward = await as('steward', '/desk/review')
  await steward.getByRole('button', { name: /公众纠错/ }).click()
  const item = steward.locator('.review-item', { hasText: '大门在东边' })
  await item.getByRole('button', { name: '采纳：把图钉移到建议的位置' }).click()
  await item.waitFor({ state: 'detached' })
  const after = await (await reader.request.get(`${site.origin}/api/v1/venues/${id}`)).json()
  expect(after.location).not.toEqual(before.location)
})

test('two who edit at once: the second compares, chooses, and saves', async () => {
  const first = await as('keeper', '/desk/my-venues')
  const id = await keptVenue(first, '杭州少年儿童图书馆')
  const second = await as('keeper', `/desk/venues/${id}`)
  await second.locator('#field-name').waitFor()
  await first.goto(`${site.origin}/desk/venues/${id}`)
  await write(first, '电话', '0571-11112222')
  await first.getByRole('button', { name: '保存', exact: true }).click()
  await first.locator('.notice.is-good').waitFor()

  await write(second, '电话', '0571-33334444')
  await write(second, '网址', 'https://example.cn')
  await second.getByRole('button', { name: '保存', exact: true }).click()
  const stale = second.locator('.stale')
  await stale.getByLabel('0571-11112222').check()
  await stale.getByRole('button', { name: '按选定的继续编辑' }).click()
  await stale.waitFor({ state: 'detached' })
  await second.getByRole('button', { name: '保存', exact: true }).click()
  await second.locator('.notice.is-good').waitFor()
  const { body } = { body: await (await second.request.get(`${site.origin}/api/v1/venues/${id}`)).json() }
  expect([body.phone, body.website]).toEqual(['0571-11112222', 'https://example.cn'])
})

test('a list is previewed, written and taken back', async () => {
  const steward = await as('steward', '/desk/import')
  const csv = '名称,类别,经度,纬度\n演示新图书馆,图书馆,120.1301,30.2501\n演示坏行,图书馆,120.1,95\n'
  await steward.getByLabel(/^文件/).setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await steward.getByLabel('坐标系').selectOption('wgs84')
  await steward.getByRole('button', { name: '预览' }).click()
  await steward.getByText('演示新图书馆').waitFor()
  await steward.getByRole('button', { name: /^不能导入 1/ }).click()
  await steward.getByText('演示坏行').waitFor()
  await steward.getByRole('button', { name: '写入 1 条' }).click()
  await steward.getByRole('button', { name: '整批撤销' }).click()
  await expect.poll(() => steward.locator('.badge').first().textContent()).toBe('已撤销')
})

test('an edition is published, for everyone to read and to take', async () => {
  const steward = await as('steward', '/desk/editions')
  await steward.getByLabel('我已核对，现在发布').check()
  await steward.getByRole('button', { name: '发布新一期' }).click()
  await steward.getByRole('link', { name: '查看' }).click()
  await steward.getByRole('heading', { name: /资源目录清单/ }).waitFor()
  const href = await steward.getByRole('link', { name: 'PDF' }).getAttribute('href')
  expect((await steward.request.get(site.origin + href)).headers()['content-type']).toBe('application/pdf')
})
