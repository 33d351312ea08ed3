import { expect, test } from 'vitest'
import { listed, useSite } from '../support/browser.ts'

const site = useSite()

test('no page asks another origin for anything, and breaks no rule of the content security policy', async () => {
  const broken: string[] = []
  const page = await site.open('/about')
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) broken.push(message.text())
  })
  for (const path of ['/', '/?free=true', '/desk', '/about', '/nowhere']) {
    await page.goto(site.origin + path)
    await page.locator('.row, .prose').first().waitFor()
  }
  await page.goto(site.origin)
  await page.locator('.row a').first().click()
  await page.locator('.facts').first().waitFor()
  await page.locator('.search input').first().focus()
  await page.getByRole('combobox', { name: /搜索/ }).fill('博物馆')
  await page.locator('.suggest-item').first().waitFor()
  expect(broken).toEqual([])
  // Requests to other origins are counted after every test: see test/support/browser.ts.
})

test('a server that fails: the list says so and is loaded again on request', async () => {
  const page = await site.open('/about')
  let fails = true
  await page.route('**/api/v1/venues?**', (route) => (fails ? route.abort() : route.continue()))
  await page.goto(site.origin)
  const error = page.locator('.error-state')
  await error.waitFor()
  expect(await error.textContent()).toContain('服务器没有回应')
  fails = false
  await error.getByRole('button', { name: '重试' }).click()
  await page.locator('.row').first().waitFor()
})

test('without a network the form says so, and that what was typed is kept', async () => {
  const page = await site.open('/sign-in')
  await page.getByLabel('用户名').fill('family')
  await page.getByLabel('密码', { exact: true }).fill('not sent')
  await page.context().setOffline(true)
  await page.locator('form .primary').click()
  const refusal = page.locator('.is-refusal[role="alert"]')
  await refusal.waitFor()
  expect(await refusal.textContent()).toMatch(/您现在离线.*您填的内容都还在/)
  expect(await page.getByLabel('用户名').inputValue()).toBe('family')
})

test('a list that did not come is not said to be on its way', async () => {
  const page = await site.open('/about')
  await page.route('**/api/v1/venues?**', (route) => route.abort())
  await page.goto(site.origin)
  await page.locator('.error-state').waitFor()
  expect(await page.locator('.list-count').textContent()).not.toContain('正在载入')
})

test('a part of the site that does not come is said to be missing, and comes with another try', async () => {
  const page = await site.visit('/')
  const failed = page.getByRole('alert').filter({ hasText: '有一部分没能载入' })
  await page.route('**/assets/VenuePanel*', (route) => route.abort())
  await page.locator('.row-name a').first().click()
  await failed.waitFor()
  expect(await failed.getByText('did not load').isVisible()).toBe(false)
  await page.unroute('**/assets/VenuePanel*')
  const view = /#map=.+/.exec(page.url())?.[0]
  await failed.getByRole('link', { name: '重试' }).click()
  await failed.waitFor({ state: 'hidden' })
  await listed(page)
  expect(view).toBeDefined()
  expect(page.url()).toContain(view)
  await page.locator('.row-name a').first().click()
  await page.locator('.venue h1').waitFor()
})

test('a page that does not come at all is not left blank', async () => {
  const page = await site.open('/icon.svg', { chosen: { lang: 'en' } })
  await page.route('**/assets/About*', (route) => route.abort())
  await page.goto(`${site.origin}/about`)
  const failed = page.getByRole('alert').filter({ hasText: 'did not load' })
  await failed.waitFor()
  expect(await failed.getByText('没能载入').isVisible()).toBe(false)
  // There is a way elsewhere.
  await page.getByRole('banner').getByRole('link', { name: 'Gongyu' }).click()
  await page.locator('.row').first().waitFor()
})

test('a map that cannot be loaded leaves the list, and says that its places are missing', async () => {
  const page = await site.open('/about')
  await page.route('**/api/v1/map?**', (route) => route.abort())
  await page.route('**/api/v1/map', (route) => route.abort())
  await page.goto(`${site.origin}/#map=11/30.25/120.15`)
  await page.locator('.row').first().waitFor()
  await page.getByRole('alert').filter({ hasText: '有一部分没能载入' }).waitFor()
})

test('offline: the shell, the map and what was seen are still there, and it says so', async () => {
  const page = await site.open('/', { serviceWorkers: 'allow' })
  await listed(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await listed(page)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await page.reload()
  await listed(page)
  const names = await page.locator('.row-name').allTextContents()
  await page.context().setOffline(true)
  await page.reload()
  await page.locator('.row').first().waitFor()
  expect(await page.locator('.row-name').allTextContents()).toEqual(names)
  await page.locator('.mark').first().waitFor()
  await page.locator('.toast', { hasText: '您现在离线' }).waitFor()
  expect(await page.locator('.rows-end').textContent()).toMatch(/数据更新于 \d/)
  await page.context().setOffline(false)
  await page.locator('.toast').waitFor({ state: 'detached' })
})

test('a site whose program does not come says so, and another try keeps the view of the map', async () => {
  const page = await site.open('/icon.svg')
  const main = '**/assets/app-*.js'
  await page.route(main, (route) => route.abort())
  await page.goto(`${site.origin}/#map=13/30.2500/120.1500`)
  const failed = page.getByRole('alert').filter({ hasText: '有一部分没能载入' })
  await failed.waitFor()
  await page.unroute(main)
  await failed.getByRole('link', { name: '重试' }).click()
  await listed(page)
  expect(page.url()).toContain('#map=13/30.2500/120.1500')
})
