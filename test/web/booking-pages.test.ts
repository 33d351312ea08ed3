import { expect, test } from 'vitest'
import { axe, doorstep, phone, useSite, type Visit } from '../support/browser.ts'
import { givenVisitsAt, type Visits } from './booking.given.ts'

const site = useSite()
const given = givenVisitsAt(site)
const touch = { viewport: phone, hasTouch: true, isMobile: true }

type State = { name: string; path: (of: Visits) => string; as?: string; visit?: Visit; until: string }
const states: State[] = [
  { name: 'open days', path: () => '/open-days', until: '.visit' },
  { name: 'open days on a phone in English', path: () => '/open-days?lang=en', until: '.visit', visit: touch },
  {
    name: 'choosing a time in 大字版',
    path: (of) => `/venue/${of.venue}`,
    until: '.week-cell',
    visit: { ...touch, chosen: { size: 'large' } },
  },
  {
    name: 'choosing a time in the dark',
    path: (of) => `/venue/${of.venue}`,
    until: '.week-cell',
    visit: { chosen: { theme: 'dark' } },
  },
  { name: 'booking, not signed in', path: (of) => `/book/${of.slot}`, until: '.desk-closed' },
  {
    name: 'a visit in the dark',
    path: (of) => `/visits/${of.visit}`,
    as: 'family',
    until: '.ticket-qr svg',
    visit: { chosen: { theme: 'dark' } },
  },
  { name: 'the door, no venue chosen', path: () => '/door', until: '.prose .button' },
]

test.each(states)(
  'axe finds nothing, and nothing is wider than the window: $name',
  async ({ path, as, visit, until }) => {
    const address = path(await given())
    const page = await site.open(doorstep, visit)
    if (as) await site.signIn(page, as)
    await page.goto(site.origin + address)
    await page.locator(until).first().waitFor()
    expect(await axe(page)).toEqual([])
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(tooWide).toBeLessThanOrEqual(0)
  },
  400_000,
)

test('on a phone everything to press on the pages of booking is at least 44 px', async () => {
  const page = await site.open(doorstep, touch)
  await site.signIn(page, 'family')
  const { venue, slot, visit } = await given()
  const small: string[] = []
  for (const [path, until] of [
    [`/book/${slot}`, '.price'],
    [`/visits/${visit}`, '.ticket-qr svg'],
    [`/venue/${venue}`, '.week-cell'],
  ] as const) {
    await page.goto(site.origin + path)
    await page.locator(until).first().waitFor()
    small.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll('main :is(button, input, select, summary), .picker button')]
          .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 41))
          .map(
            ({ element, box }) =>
              `${element.className || element.tagName} ${Math.round(box.width)}×${Math.round(box.height)}`,
          ),
      )),
    )
  }
  expect(small).toEqual([])
})

test('printed, open days keep their times and a place its rules; what is to be pressed is not on paper', async () => {
  const { venue } = await given()
  const page = await site.open('/open-days')
  const time = page.locator('.visit .actions .tabular').first()
  await time.waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await time.isVisible()).toBe(true)
  expect(await page.locator('.visit .button').first().isVisible()).toBe(false)
  await page.goto(`${site.origin}/venue/${venue}`)
  await page.locator('.venue-booking .rules').waitFor()
  expect(await page.locator('.venue-booking :is(.who, .picker)').first().isVisible()).toBe(false)
})
