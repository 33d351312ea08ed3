import type { APIRequestContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, doorstep, phone, useSite, type Visit } from '../support/browser.ts'
import { bookingAt } from './booking.given.ts'

const site = useSite()
const { call, givenVenue, givenSlot } = bookingAt(site)
const touch = { viewport: phone, hasTouch: true, isMobile: true }

type Given = { venue: string; slot: string; visit: string }
let given: Promise<Given> | undefined

/** A venue with a rule, times, an open day and one family's visit. Made once. */
async function givenVisits(keeper: APIRequestContext, family: APIRequestContext): Promise<Given> {
  // Other tests may have made the venue's rules stricter.
  const venue = await givenVenue(keeper, 4, { approval: 'none' })
  const pools = { public: 40, green_channel: 40, guide: 1 }
  const fromOn = new Date().toISOString().slice(0, 10)
  const rule = {
    name: '上午场',
    recurrence: 'FREQ=DAILY',
    starts: '10:00',
    minutes: 60,
    fromOn,
    withinOpening: false,
    pools: Object.entries(pools).map(([kind, capacity]) => ({ kind, capacity })),
  }
  await call(keeper, 'post', `/venues/${venue}/visit-rules`, rule)
  const slot = await givenSlot(keeper, venue, 0, pools, { title: '开放日专场', isOpenDay: true })
  const wish = { slotId: slot, audience: 'family', adults: 1, children: { '0-6': 1, '7-13': 1 } }
  const { id: visit } = await call(family, 'post', '/bookings', wish)
  return { venue, slot, visit }
}

async function prepare(): Promise<Given> {
  const [keeper, family] = [await site.open(doorstep), await site.open(doorstep)]
  await site.signIn(keeper, 'keeper')
  await site.signIn(family, 'family')
  return givenVisits(keeper.request, family.request)
}

type State = { name: string; path: (of: Given) => string; as?: string; visit?: Visit; until: string }
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
  { name: 'a family books', path: (of) => `/book/${of.slot}`, as: 'family', until: '.price', visit: touch },
  { name: 'my visits', path: () => '/visits', as: 'family', until: '.visit', visit: touch },
  { name: 'a visit', path: (of) => `/visits/${of.visit}`, as: 'family', until: '.ticket-qr svg', visit: touch },
  {
    name: 'a visit in the dark',
    path: (of) => `/visits/${of.visit}`,
    as: 'family',
    until: '.ticket-qr svg',
    visit: { chosen: { theme: 'dark' } },
  },
  { name: 'the desk of a school', path: () => '/desk/school', as: 'teacher', until: '.tasks, .hint' },
  ...(['today', 'requests', 'occupancy', 'times', 'rules', 'resources', 'policy', 'report', 'pauses'] as const).map(
    (tab) => ({
      name: `the desk of a venue: ${tab}`,
      path: (of: Given) => `/desk/venue?venue=${of.venue}&tab=${tab}`,
      as: 'keeper',
      until: {
        today: '.visit',
        requests: '.empty',
        occupancy: '.numbers',
        times: '.visit',
        rules: '.visit',
        policy: '.policy',
        report: '.numbers',
        resources: '.empty',
        pauses: '.empty',
      }[tab],
    }),
  ),
  { name: 'the door', path: (of) => `/door/${of.venue}`, as: 'keeper', until: '.door-row', visit: touch },
  { name: 'the door, no venue chosen', path: () => '/door', until: '.prose .button' },
]

test.each(states)(
  'axe finds nothing, and nothing is wider than the window: $name',
  async ({ path, as, visit, until }) => {
    given ??= prepare()
    const address = path(await given)
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
  const { venue, slot, visit } = (await given) as Given
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
