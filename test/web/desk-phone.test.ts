import { expect, test } from 'vitest'
import { dayOf } from '../../web/words/numbers.ts'
import { doorstep, phone, useSite } from '../support/browser.ts'
import { bookingAt } from './booking.given.ts'

// What the pages of the desk look like on a phone, beside what every page is tested for.
const site = useSite()
const { call, givenVenue } = bookingAt(site)
const touch = { viewport: phone, hasTouch: true, isMobile: true }

async function desk(username: string, path: string, until: string) {
  const page = await site.open(doorstep, touch)
  await site.signIn(page, username)
  await page.goto(site.origin + path)
  await page.locator(until).first().waitFor()
  return page
}

test.each(['resources', 'policy', 'pauses'])(
  'of a venue’s parts the one that is open (%s) is in sight',
  async (tab) => {
    const page = await desk('keeper', `/desk/venue?tab=${tab}`, '.tab.on')
    const inSight = () =>
      page.locator('.tab.on').evaluate((part) => {
        const [own, list] = [part.getBoundingClientRect(), part.parentElement?.getBoundingClientRect()]
        return list !== undefined && own.left > list.left - 1 && own.right < list.right + 1
      })
    await expect.poll(inSight).toBe(true)
    // The page itself hasn't been moved for it.
    expect(await page.evaluate(() => scrollY)).toBe(0)
  },
)

test('a rule of every second Saturday of the month is told in words', async () => {
  const keeper = await site.open(doorstep)
  await site.signIn(keeper, 'keeper')
  const venue = await givenVenue(keeper.request, 2, {})
  await call(keeper.request, 'post', `/venues/${venue}/visit-rules`, {
    ...{ name: '亲子开放日', recurrence: 'FREQ=MONTHLY;BYDAY=2SA', starts: '15:45', minutes: 60 },
    ...{ fromOn: dayOf(new Date()), withinOpening: false, pools: [{ kind: 'public', capacity: 30 }] },
  })
  const page = await desk('keeper', `/desk/venue?venue=${venue}&tab=rules`, '.visit')
  const rules = (await page.locator('.visits').textContent()) ?? ''
  expect(rules).toContain('每月第二个周六')
  expect(rules).not.toContain('FREQ=')
})

test('under a bar of the week no 日 stands by itself', async () => {
  const page = await desk('keeper', '/desk/venue?tab=occupancy', '.bar-name')
  const torn = await page.locator('.bar-name').evaluateAll(
    (names) =>
      names.filter(({ firstChild }) => {
        const topOf = (from: number) => {
          const range = document.createRange()
          range.setStart(firstChild as Node, from)
          range.setEnd(firstChild as Node, from + 1)
          return range.getBoundingClientRect().top
        }
        const length = firstChild?.textContent?.length ?? 0
        return topOf(length - 1) !== topOf(length - 2)
      }).length,
  )
  expect(torn).toBe(0)
})

test('on the smallest phone in large letters the words on buttons beside a week aren’t broken into single characters', async () => {
  const page = await site.open(doorstep, { ...touch, viewport: { width: 320, height: 640 }, chosen: { size: 'large' } })
  await site.signIn(page, 'keeper')
  await page.goto(`${site.origin}/desk/venue?tab=occupancy`)
  await page.locator('.picker-head .button').first().waitFor()
  const heights = await page
    .locator('.picker-head .button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height))
  for (const height of heights) expect(height).toBeLessThan(60)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('what folds out on a venue’s form can be pressed with a finger', async () => {
  const page = await site.open(doorstep, touch)
  await site.signIn(page, 'keeper')
  const { items } = await call(page.request, 'get', '/my/venues')
  await page.goto(`${site.origin}/desk/venues/${items[0].id}`)
  await page.locator('form').first().waitFor()
  const small = await page
    .locator('summary')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height).filter((height) => height < 43.5))
  expect(small).toEqual([])
})

test('the record of changes has no empty lines', async () => {
  const page = await desk('admin', '/desk/audit', 'tbody tr')
  const empty = await page
    .locator('tbody td')
    .evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility() && !cell.textContent?.trim()).length)
  expect(empty).toBe(0)
})
