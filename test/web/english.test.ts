import { expect, test } from 'vitest'
import { doorstep, listed, phone, unmarked, useSite } from '../support/browser.ts'

const site = useSite()
const english = { chosen: { lang: 'en' as const } }
const han = /\p{Script=Han}/u

test('the list and the map name districts and places in English, what has no English name is marked as Chinese', async () => {
  const page = await site.visit('/', english)
  await listed(page)
  await expect
    .poll(() => page.locator('.row-facts').allTextContents())
    .toContainEqual(expect.stringContaining('Xihu District'))
  expect(await unmarked(page, '.results')).toEqual([])
  await expect.poll(() => page.locator('.district-text').allTextContents()).toContain('Xihu District')
  expect((await page.locator('.district-text').allTextContents()).filter((text) => han.test(text))).toEqual([])
  await expect
    .poll(() => page.locator('.twin').textContent())
    .toMatch(/^View: around Xihu District; .+ nearest: [^\p{Script=Han}]+$/u)
  // The sentence and the list say one distance of one place.
  const metres = async (within: string) =>
    /\d[\d.]* k?m\b/.exec((await page.locator(within).first().textContent()) ?? '')?.[0]
  expect(await metres('.row-facts.tabular')).toBeDefined()
  await expect.poll(() => metres('.twin')).toBe(await metres('.row-facts.tabular'))
})

test('district names on the map don’t run into each other', async () => {
  const page = await site.visit('/#map=9/30.0/119.8', english)
  await expect.poll(() => page.locator('.district:not([hidden])').count()).toBeGreaterThan(3)
  const boxes = await page.locator('.district:not([hidden]) .district-text').evaluateAll((names) =>
    names.map((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect()
      return { left, right, top, bottom, text: name.textContent }
    }),
  )
  const clashes = boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
      return apart ? [] : [`${a.text} and ${b.text}`]
    }),
  )
  expect(clashes).toEqual([])
})

test('a venue says both its names, and its district in English', async () => {
  const page = await site.visit('/', english)
  const [id] = await site.db.selectFrom('venue').select('id').where('name', '=', '中国丝绸博物馆').execute()
  await page.goto(`${site.origin}/venue/${id?.id}`)
  await page.getByRole('heading', { name: 'China National Silk Museum' }).waitFor()
  expect(await page.locator('.venue .other-name').textContent()).toBe('中国丝绸博物馆')
  expect(await page.locator('.venue-head .row-facts').textContent()).toContain('Xihu District')
  await page.locator('.venue .offer').first().waitFor()
  await page.locator('.venue .programmes').waitFor()
  expect(await unmarked(page, 'body')).toEqual([])
  const basis = page.locator('.offer .hint').first()
  expect(await basis.textContent()).toMatch(/^Basis: .*免费开放/)
  expect(await basis.locator('[lang="zh-CN"]').textContent()).toMatch(/^中宣发.*通知$/)
})

test('typed in English: a district is suggested, chosen and stays as a filter', async () => {
  const page = await site.visit('/', { ...english, viewport: phone, hasTouch: true, isMobile: true })
  await page.locator('input[type=search]').first().click()
  await page.keyboard.type('Xihu District')
  const line = page.locator('.suggest-item', { hasText: 'Xihu District, Hangzhou, Zhejiang' })
  await line.waitFor()
  await line.click()
  await page.locator('.active-filters:has-text("Xihu District")').waitFor()
})

test('choosing where one is, by divisions in English', async () => {
  const page = await site.visit('/', english)
  await page.getByRole('button', { name: 'Near me' }).click()
  await page.getByRole('button', { name: 'Zhejiang', exact: true }).click()
  await page.getByRole('button', { name: 'Hangzhou', exact: true }).click()
  await page.getByRole('button', { name: 'Xihu District', exact: true }).waitFor()
  await page.getByRole('button', { name: 'All of Hangzhou' }).waitFor()
})

test('open days and the regulator’s overview name places in English', async () => {
  const page = await site.open('/open-days', english)
  await page.locator('.visit').first().waitFor()
  expect(await unmarked(page, '.visit .visit-head')).toEqual([])
  await site.signIn(page, 'regulator')
  await page.goto(`${site.origin}/desk/surroundings`)
  await page.locator('.districts th[scope=row]', { hasText: 'Xihu District' }).waitFor()
})

test('the venue picker of the visits’ desk lists English names, and says the chosen one’s Chinese name beside', async () => {
  const page = await site.open(doorstep, english)
  await site.signIn(page, 'keeper')
  await page.goto(`${site.origin}/desk/venue`)
  const picker = page.locator('.venue-desk-head select')
  await picker.selectOption({ label: 'China National Silk Museum' })
  await expect.poll(() => page.locator('.venue-desk-head .other-name').textContent()).toBe('中国丝绸博物馆')
  expect((await picker.locator('option').allTextContents()).filter((text) => han.test(text))).toEqual([])
})

test('who comes by a demonstration account learns which is whose', async () => {
  const page = await site.open('/sign-in', english)
  const accounts = page.locator('.demo-accounts li')
  await accounts.first().waitFor()
  const said = await accounts.allTextContents()
  expect(said.map((text) => text.split(' · ')[1]?.trim()).sort()).toEqual([
    'admin',
    'family',
    'keeper',
    'regulator',
    'steward',
    'teacher',
  ])
  expect(await unmarked(page, 'body')).toEqual([])
})

test('a rule says in English what it is about, and its words stay Chinese', async () => {
  const page = await site.open(doorstep, english)
  await site.signIn(page, 'regulator')
  await page.goto(`${site.origin}/desk/surroundings/rules`)
  const rule = page.locator('.sur-rule', { hasText: 'CN-IC-9 ' }).first()
  expect(await rule.locator('h3').textContent()).toBe('Internet café')
  expect(await rule.locator('.rule-text > [lang="zh-CN"]').textContent()).toMatch(/不得设立/)
})
