import { expect, test } from 'vitest'
import { axe, phone, useSite, type Visit } from '../support/browser.ts'
import { at, campusPage, givenPlace, type Surroundings, surroundingsAt, touch } from './surroundings.given.ts'

const site = useSite()
const open = surroundingsAt(site)

test('this spot: pressing the map asks; the answer names campus and rule and is in the address', async () => {
  const { lon, lat } = at(200, 20)
  const page = await open('/desk/surroundings/spot?kind=internet_cafe')
  await page.locator('input[placeholder^="120"]').fill(`${lon.toFixed(6)}, ${lat.toFixed(6)}`)
  await page.keyboard.press('Enter')
  const answer = page.locator('.sur-answer')
  await answer.waitFor()
  expect(await answer.textContent()).toMatch(/在这里开网吧[\s\S]*范围内/)
  expect(await page.locator('.pair').first().textContent()).toMatch(/共育小学/)
  expect(page.url()).toContain('at=120.1')
  await page.selectOption('select', 'parking')
  await expect.poll(() => answer.textContent()).toMatch(/在这里开停车场/)
})

test('the overview counts by district on the map and in the table, and says what is missing', async () => {
  const page = await open('/desk/surroundings')
  expect(await page.locator('.districts').textContent()).toMatch(/西湖区\s*\d+/)
  await page.locator('.stake[aria-label*="西湖区"]').waitFor()
  expect(await page.locator('.sur-gaps').textContent()).toMatch(/\d+\s*只有一个点/)
})

test('on a phone the districts with numbers fill the overview’s map', async () => {
  const page = await open('/desk/surroundings', 'regulator', touch)
  await page.locator('path.level-4[d^="M"]').first().waitFor({ state: 'attached' })
  const tallOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().height)
  await expect.poll(async () => (await tallOf('path.level-4')) / (await tallOf('.survey'))).toBeGreaterThan(0.5)
})

test('the worst campuses are filtered, and the files carry the same filters', async () => {
  const page = await open('/desk/surroundings/campuses')
  await page.locator('.sur-row').first().waitFor()
  await page.locator('select').nth(1).selectOption('internet_cafe')
  await expect.poll(() => page.url()).toContain('kind=internet_cafe')
  const file = (await page.locator('.sur-files a').first().getAttribute('href')) ?? ''
  expect(file).toMatch(/findings\.xlsx\?kind=internet_cafe$/)
  const answer = await page.request.get(site.origin + file)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toMatch(/spreadsheetml/)
})

test('a finding becomes a case that is handed on, visited and closed', async () => {
  const page = await open(campusPage)
  const worst = page.locator('.pair').first()
  await worst.locator('summary').click()
  await worst.locator('text=转为处置').first().click()
  await worst.locator('text=开始处置').click()
  await page.locator('.sur-deeds').waitFor()
  await page.click('.chip:has-text("交办")')
  await page.locator('.sur-deeds option').first().waitFor({ state: 'attached' })
  await page.locator('.sur-deeds form button').click()
  await page.locator('.sur-dl:has-text("执法队")').waitFor()
  await page.click('.chip:has-text("记录核查")')
  await page.locator('input[type="number"]').fill('81.5')
  await page.locator('.sur-deeds select').selectOption('boundary_straight')
  await page.locator('.sur-deeds form button').click()
  await page.locator('.sur-row:has-text("81.5 米")').waitFor()
  await page.click('.chip:has-text("办结")')
  await page.locator('.sur-deeds form button').click()
  await page.locator('.sur-dl:has-text("已整改")').waitFor()
  expect(await page.locator('.sur-history').textContent()).toMatch(/交办[\s\S]*实地核查[\s\S]*办结/)
})

test('a sweep is started, watched, and compared with the one before: what is new, and why', async () => {
  const page = await open('/desk/surroundings/sweeps')
  await givenPlace(page, site.origin, '新开网吧（演示）', 'internet_cafe', at(-650, 450))
  await page.click('text=开始筛查')
  await page.locator('progress').waitFor()
  await site.runJobs()
  await page.locator('progress').waitFor({ state: 'detached' })
  await page.locator('.sur-timeline').waitFor()
  await page.locator('.sur-row a').first().click()
  await page.click('.chip:has-text("与以前比较")')
  const row = page.locator('section:has(h2:has-text("新增")) .sur-row', { hasText: '新开网吧' }).first()
  expect(await row.textContent()).toMatch(/新开网吧[\s\S]*场所是新登记的/)
})

const states: [name: string, path: (ids: Surroundings) => string, until: string, visit?: Visit][] = [
  ['a campus in the dark', campusPage, '.pair', { chosen: { theme: 'dark' } }],
  ['a campus being edited', (ids) => `${campusPage(ids)}?edit`, '.corner'],
]
test.each(states)('axe finds nothing, and on a phone nothing scrolls sideways: %s', async (_, path, until, visit) => {
  const page = await open(path, 'regulator', { ...touch, ...visit })
  await page.locator(until).first().waitFor()
  const [details] = await page.locator('.pair summary').all()
  if (details) await details.click()
  expect(await axe(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

test('who is no regulator sees no findings: a family the closed page, a steward numbers and campuses', async () => {
  const family = await open('/desk/surroundings', 'family')
  await family.locator('.desk-closed').waitFor()
  const steward = await open(campusPage, 'steward')
  await steward.locator('text=周边场所和筛查线索只对监管人员显示').waitFor()
  expect(await steward.locator('main').textContent()).not.toMatch(/蓝星网吧/)
})
