import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, doorstep, focused, phone, tabTo, useSite, type Visit } from '../support/browser.ts'
import { at, givenPlace, givenSurroundings, type Surroundings } from './surroundings.given.ts'

const site = useSite()
const touch = { viewport: phone, hasTouch: true, isMobile: true }
let given: Promise<Surroundings> | undefined

/** A page of the desk, opened by somebody of the demonstration. The campuses are entered once and swept once. */
async function open(
  path: string | ((ids: Surroundings) => string),
  who = 'regulator',
  visit: Visit = {},
): Promise<Page> {
  const page = await site.open(doorstep, visit)
  await site.signIn(page, who === 'family' ? 'regulator' : who)
  given ??= prepare(await pageOfRegulator())
  const ids = await given
  if (who === 'family') await site.signIn(page, 'family')
  await page.goto(site.origin + (typeof path === 'string' ? path : path(ids)))
  return page
}
async function pageOfRegulator(): Promise<Page> {
  const page = await site.open(doorstep)
  await site.signIn(page, 'regulator')
  return page
}
async function prepare(page: Page): Promise<Surroundings> {
  const ids = await givenSurroundings(page, site.origin)
  const headers = { origin: site.origin }
  await page.request.post(`${site.origin}/api/v1/surroundings/sweeps`, { data: {}, headers })
  await site.runJobs()
  return ids
}
const campusPage = ({ campus }: Surroundings) => `/desk/surroundings/campuses/${campus}`

describe('this campus', () => {
  test('shows the worst place first, each rule with its words and the metres of each method side by side', async () => {
    const page = await open(campusPage)
    const worst = page.locator('.pair').first()
    expect(await worst.locator('summary').textContent()).toMatch(/蓝星网吧[\s\S]*范围内[\s\S]*直线 80 米/)
    await worst.locator('summary').click()
    const first = await worst.locator('.rulings tbody').first().textContent()
    expect(first).toMatch(/范围内[\s\S]*规定 200 米/)
    expect(first).toMatch(/80 米/)
    expect(await worst.locator('thead').textContent()).toMatch(/校界直线\s*校门直线\s*步行路线/)
    expect(await worst.textContent()).toMatch(/没有步行路网/)
    expect(await worst.textContent()).toMatch(/CN-IC-9[\s\S]*依据等级 A/)
    expect(await worst.textContent()).toMatch(/待核实/)
    await page.locator('.shape-label:has-text("校界直线 80 米")').waitFor({ state: 'attached' })
    expect(await page.locator('main').textContent()).not.toMatch(/违法|违规/)
    expect(await page.locator('.sur-worth').textContent()).toMatch(/筛查线索/)
    const sheet = (await worst.locator('a:has-text("现在的依据单")').getAttribute('href')) ?? ''
    const answer = await page.request.get(site.origin + sheet)
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  test('says when only a point is known, no gate, and how old the data are', async () => {
    const page = await open(({ point }) => `/desk/surroundings/campuses/${point}`)
    const remarks = await page.locator('.sur-remarks').textContent()
    expect(remarks).toMatch(/只有一个点/)
    expect(remarks).toMatch(/没有校门数据/)
    expect(remarks).toMatch(/超过三年/)
  })

  test('a mark on the map and its place in the list are one choice, by keyboard as well', async () => {
    const page = await open(campusPage)
    await page.locator('.stake').first().waitFor()
    await page.locator('.survey').focus()
    await page.keyboard.press('Enter')
    for (let pressed = 0; pressed < 12 && !/蓝星网吧/.test(await focused(page)); pressed++)
      await page.keyboard.press('PageDown')
    expect(await focused(page)).toMatch(/蓝星网吧（演示），网吧，范围内/)
    await page.keyboard.press('Enter')
    await page.locator('.pair[open]:has-text("蓝星网吧")').waitFor()
    await page.keyboard.press('Escape')
    expect(await focused(page)).toMatch(/周边地图/)
  })
})

describe('what the map draws', () => {
  test('the band where one measures on site lies on both sides of the distance, as wide as the legend says', async () => {
    const page = await open(campusPage)
    await page.locator('.shape-band[d^="M"]').waitFor({ state: 'attached' })
    const legend = (await page.locator('.sur-legend').textContent()) ?? ''
    const [, distance, from, to] = /(\d+) 米范围\s*(\d+)–(\d+) 米：误差以内，需实地测量/.exec(legend)?.map(Number) ?? []
    expect([distance, from, to]).toEqual([200, 185, 215])
    const widthOf = (name: string) =>
      page.locator(`path.shape-${name}`).evaluate((path) => (path as SVGPathElement).getBBox().width)
    const metre = (await widthOf('campus')) / 100
    expect((await widthOf('ring')) / metre).toBeCloseTo(100 + 2 * 200, -1)
    expect((await widthOf('band')) / metre).toBeCloseTo(100 + 2 * 215, -1)
    const look = await page.locator('path.shape-band').evaluate((path) => getComputedStyle(path).fill)
    expect(look).toMatch(/url|rgb/)
    // A hole in the middle: the campus itself is not hatched.
    expect((await page.locator('path.shape-band').getAttribute('d'))?.match(/M/g)).toHaveLength(2)
  })

  test.each([
    ['zh-CN', {}, /^步行路线 [\d.]+ 米（演示）$/, /演示用的虚构路网/],
    ['en', { chosen: { lang: 'en' } }, /^Walking route [\d.]+ m \(demo\)$/, /invented streets of the demonstration/],
  ] as const)(
    'a walk of the demonstration is drawn, and said to be invented, in %s',
    async (_, visit, label, words) => {
      const page = await open('/desk/surroundings', 'regulator', { ...touch, ...visit })
      const found = await page.request.get(
        `${site.origin}/api/v1/surroundings/campuses?q=${encodeURIComponent('嘉绿苑小学')}`,
      )
      const [campus] = (await found.json()).items
      await page.goto(`${site.origin}/desk/surroundings/campuses/${campus.id}`)
      const pair = page.locator('.pair').first()
      await pair.locator('summary').tap()
      await page.locator('.shape-walk[d^="M"]').waitFor({ state: 'attached' })
      const labels = await page.locator('.shape-label').allTextContents()
      expect(labels.filter((text) => label.test(text.trim()))).toHaveLength(1)
      expect(await pair.textContent()).toMatch(words)
    },
  )
})

describe('editing', () => {
  test('an outline is changed by typing coordinates alone, and the metres follow', async () => {
    const page = await open((ids) => `${campusPage(ids)}?edit`)
    const field = page.locator('textarea')
    const before = await field.inputValue()
    const wider = [at(0, 0), at(130, 0), at(130, 100), at(0, 100)].map(
      ({ lon, lat }) => `${lon.toFixed(7)}, ${lat.toFixed(7)}`,
    )
    await tabTo(page, /^120\.|边界坐标/, 80).catch(() => field.focus())
    await field.fill(wider.join('\n'))
    await page.keyboard.press('Tab')
    await page.locator('text=保存').press('Enter')
    await page.locator('.pair:has-text("直线 50 米")').waitFor()
    await page.click('text=修改校界和校门')
    await page.locator('textarea').fill(before)
    await page.locator('text=保存').press('Enter')
    await page.locator('.pair:has-text("直线 80 米")').waitFor()
  })

  test('what can’t be an outline is refused with the reason', async () => {
    const page = await open((ids) => `${campusPage(ids)}?edit`)
    const crossing = [at(0, 0), at(100, 100), at(100, 0), at(0, 100)].map(
      ({ lon, lat }) => `${lon.toFixed(7)}, ${lat.toFixed(7)}`,
    )
    await page.locator('textarea').fill(`${crossing.join('\n')}\n北`)
    await page.locator('textarea').press('Tab')
    expect(await page.locator('[role="alert"]').textContent()).toMatch(/第 5 行/)
    await page.locator('textarea').fill(crossing.join('\n'))
    await page.locator('textarea').press('Tab')
    await page.locator('text=保存').click()
    expect(await page.locator('.sur-problem').textContent()).toMatch(/穿过自己/)
  })

  test('a corner is dragged with the mouse, and the coordinates follow; undone, they come back', async () => {
    const page = await open((ids) => `${campusPage(ids)}?edit`)
    const corner = page.locator('.corner').nth(2)
    await corner.waitFor()
    const before = await page.locator('textarea').inputValue()
    const { x, y, width } = await corner.evaluate((element) => element.getBoundingClientRect().toJSON())
    const middle = { x: x + width / 2, y: y + width / 2 }
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x + 30, middle.y - 30, { steps: 4 })
    await page.mouse.up()
    expect(await page.locator('textarea').inputValue()).not.toBe(before)
    await page.click('text=撤销一步')
    expect(await page.locator('textarea').inputValue()).toBe(before)
  })

  test('on a phone a gate is put by touching the map, and taken away again', async () => {
    const page = await open((ids) => `${campusPage(ids)}?edit`, 'steward', touch)
    await page.locator('.chip:has-text("校门")').tap()
    const box = await page.locator('.survey').evaluate((element) => element.getBoundingClientRect().toJSON())
    await page.touchscreen.tap(box.x + box.width / 2 + 20, box.y + box.height / 2 + 8)
    const fresh = page.locator('.sur-gate').first()
    await expect.poll(() => fresh.locator('input').first().inputValue()).toMatch(/^120\./)
    await fresh.locator('input').last().fill('西门')
    await fresh.locator('button').tap()
    const added = page.locator('.sur-gate:has-text("西门")')
    await added.waitFor()
    await added.locator('text=删除').tap()
    await added.waitFor({ state: 'detached' })
  })
})

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
  await givenPlace(page, site.origin, '新开网吧（演示）', 'internet_cafe', at(50, 170))
  await page.click('text=开始筛查')
  await page.locator('progress').waitFor()
  await site.runJobs()
  await page.locator('progress').waitFor({ state: 'detached' })
  await page.locator('.sur-timeline').waitFor()
  await page.locator('.sur-row a').first().click()
  await page.click('.chip:has-text("与以前比较")')
  const row = page.locator('section:has(h2:has-text("新增")) .sur-row').first()
  expect(await row.textContent()).toMatch(/新开网吧[\s\S]*场所是新登记的/)
})

test('a steward changes a copy of a rule for the division', async () => {
  const page = await open('/desk/surroundings/rules', 'steward')
  const rule = page.locator('.sur-rule:has-text("ZJ-37")').first()
  await rule.locator('text=为本地区修订').click()
  await rule.locator('input[type="number"]').nth(1).fill('20')
  await rule.locator('text=保存修订').click()
  const copy = page.locator('.sur-rule:has-text("ZJ-37"):has-text("本地修订")')
  await copy.waitFor()
  expect(await copy.textContent()).toMatch(/误差 ±20 米/)
})

test('a steward enters a rule of the division’s own; what is missing or wrong stands at its field', async () => {
  const page = await open('/desk/surroundings/rules', 'steward')
  await page.click('text=新增杭州市自己的规则')
  const form = page.locator('.sur-form')
  await form.locator('input[placeholder="HZ-1"]').fill('HZ-TEST')
  await form.locator('label.check:has-text("台球室") input').check()
  await form.locator('input[type="number"]').first().fill('-1')
  await form.locator('.field-flawed:has-text("依据文件") input').fill('杭州市某规定（测试）')
  await form.locator('button[type="submit"]').click()
  const flawOf = (label: string) => form.locator(`.field-flawed:has-text("${label}") .field-flaw`).textContent()
  await form.locator('.field-flaw').first().waitFor()
  expect(await flawOf('距离（米）')).toMatch(/距离（米）.*1/)
  expect(await flawOf('量法')).toMatch(/缺少“量法”/)
  expect(await form.locator('[aria-invalid="true"]').count()).toBe(2)
  expect(await axe(page)).toEqual([])
  await form.locator('input[type="number"]').first().fill('50')
  await form.locator('select').first().selectOption('boundary_straight')
  await form.locator('button[type="submit"]').click()
  const own = page.locator('.sur-rule:has-text("HZ-TEST")')
  await own.waitFor()
  expect(await own.textContent()).toMatch(/台球室[\s\S]*50 米/)
  await own.locator('button:has-text("修改")').click()
  await own.locator('label.check:has-text("棋牌室") input').check()
  await own.locator('text=保存修订').click()
  await page.locator('.sur-rule:has-text("HZ-TEST"):has-text("台球室、棋牌室"):has-text("第 2 版")').waitFor()
})

const states: [name: string, path: string | ((ids: Surroundings) => string), until: string, visit?: Visit][] = [
  ['the overview', '/desk/surroundings', '.districts'],
  ['the overview in English', '/desk/surroundings', '.districts', { chosen: { lang: 'en' } }],
  ['places', '/desk/surroundings/places', '.sur-row'],
  ['the worst campuses', '/desk/surroundings/campuses', '.sur-row'],
  ['the records', '/desk/surroundings/campuses?view=records', '.sur-row'],
  ['a campus', campusPage, '.pair'],
  ['a campus in the dark', campusPage, '.pair', { chosen: { theme: 'dark' } }],
  ['a campus being edited', (ids) => `${campusPage(ids)}?edit`, '.corner'],
  ['a spot', '/desk/surroundings/spot?kind=internet_cafe&at=120.102,30.2502', '.pair'],
  ['sweeps', '/desk/surroundings/sweeps', '.sur-row'],
  ['cases', '/desk/surroundings/cases', '.sur-row, .empty'],
  ['rules', '/desk/surroundings/rules', '.sur-rule'],
]
describe('axe finds nothing, and on a phone nothing scrolls sideways', () => {
  test.each(states)('%s', async (_, path, until, visit = {}) => {
    const page = await open(path, 'regulator', { ...touch, ...visit })
    await page.locator(until).first().waitFor()
    const [details] = await page.locator('.pair summary').all()
    if (details) await details.click()
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  })
})

test('who is no regulator sees no findings: a family the closed page, a steward numbers and campuses', async () => {
  const family = await open('/desk/surroundings', 'family')
  await family.locator('.desk-closed').waitFor()
  const steward = await open(campusPage, 'steward')
  await steward.locator('text=周边场所和筛查线索只对监管人员显示').waitFor()
  expect(await steward.locator('main').textContent()).not.toMatch(/蓝星网吧/)
})
