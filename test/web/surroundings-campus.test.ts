import { describe, expect, test } from 'vitest'
import { axe, focused, tabTo, useSite } from '../support/browser.ts'
import { at, campusPage, surroundingsAt, touch } from './surroundings.given.ts'

const site = useSite()
const open = surroundingsAt(site)

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
    expect(await page.locator('.is-refusal[role="alert"]').textContent()).toMatch(/第 5 行/)
    await page.locator('textarea').fill(crossing.join('\n'))
    await page.locator('textarea').press('Tab')
    await page.locator('text=保存').click()
    expect(await page.locator('.is-refusal').textContent()).toMatch(/穿过自己/)
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
