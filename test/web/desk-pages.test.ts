import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, doorstep, phone, unmarked, useSite } from '../support/browser.ts'
import { givenVisitsAt } from './booking.given.ts'
import { givenSurroundingsAt, touch } from './surroundings.given.ts'

// One visit of each page that somebody signs in for: axe in Chinese, the width of a phone, and what is left in Chinese
// when the reader changes to English there.
const site = useSite()
const visits = givenVisitsAt(site)
const surroundings = givenSurroundingsAt(site)

type OnePage = [path: string, until: string]
type Round = { who: string; on: 'a desktop' | 'a phone'; pages: OnePage[] }

const rounds: Round[] = [
  {
    who: 'keeper',
    on: 'a desktop',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/my-venues', '.desk-list .card'],
      ['/desk/venues/{own}', '.edit-form .week'],
      ['/desk/venues/{own}/history', '.card, .empty'],
      ['/desk/venue?venue={venue}&tab=today', '.visit'],
      ['/desk/venue?venue={venue}&tab=requests', '.empty'],
      ['/desk/venue?venue={venue}&tab=occupancy', '.numbers'],
      ['/desk/venue?venue={venue}&tab=times', '.visit'],
      ['/desk/venue?venue={venue}&tab=rules', '.visit'],
      ['/desk/venue?venue={venue}&tab=policy', '.policy'],
      ['/desk/venue?venue={venue}&tab=report', '.numbers'],
      ['/desk/venue?venue={venue}&tab=resources', '.empty'],
      ['/desk/venue?venue={venue}&tab=pauses', '.empty'],
      ['/account', 'form'],
      ['/notices', '.notice-tools'],
    ],
  },
  { who: 'keeper', on: 'a phone', pages: [['/door/{venue}', '.door-row']] },
  {
    who: 'steward',
    on: 'a desktop',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/review', '.empty, .review-item'],
      ['/desk/duplicates', '.card, .empty'],
      ['/desk/stale', '.card'],
      ['/desk/holds', '.empty, .card'],
      ['/desk/import', '.edit-section'],
      ['/desk/editions', '.edit-section select'],
      ['/desk/law-checks', '.law-row'],
      ['/desk/organisations', 'strong'],
      ['/desk/surroundings/campuses', '.sur-row'],
      ['/desk/surroundings/rules', '.sur-rule'],
    ],
  },
  {
    who: 'regulator',
    on: 'a phone',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/surroundings', '.districts'],
      ['/desk/surroundings/campuses', '.sur-row'],
      ['/desk/surroundings/campuses?view=records', '.sur-row'],
      ['/desk/surroundings/campuses/{campus}', '.pair'],
      ['/desk/surroundings/places', '.sur-row'],
      ['/desk/surroundings/spot?kind=internet_cafe&at=120.102,30.2502', '.pair'],
      ['/desk/surroundings/sweeps', '.sur-row'],
      ['/desk/surroundings/sweeps/{sweep}', '.sur-row'],
      ['/desk/surroundings/cases', '.empty, .sur-row'],
      ['/desk/surroundings/rules', '.sur-rule'],
    ],
  },
  {
    who: 'teacher',
    on: 'a desktop',
    pages: [
      ['/desk', '.desk-areas'],
      ['/desk/school', '.tasks, .hint'],
      ['/visits', 'h1'],
      ['/open-days', '.visit'],
    ],
  },
  {
    who: 'family',
    on: 'a phone',
    pages: [
      ['/book/{slot}', '.price'],
      ['/visits', '.visit'],
      ['/visits/{visit}', '.ticket-qr svg'],
    ],
  },
  {
    who: 'admin',
    on: 'a phone',
    pages: [
      ['/account', 'form'],
      ['/desk/people', 'summary'],
      ['/desk/organisations', 'strong'],
      ['/desk/audit', 'tbody tr'],
      ['/desk/webhooks', 'form, .button'],
    ],
  },
]

test.each(rounds)(
  'the pages of the $who on $on: axe finds nothing, none is wider than a phone, all speak English',
  async ({ who, on, pages }) => {
    const ids = await given()
    const page = await site.open(doorstep, on === 'a phone' ? touch : {})
    await site.signIn(page, who)
    const wrong: Record<string, string[]> = {}
    for (const [pattern, until] of pages) {
      const path = pattern.replace(/\{(\w+)\}/, (_, name: keyof typeof ids) => ids[name])
      const found = await look(page, path, until)
      if (found.length > 0) wrong[pattern] = found
    }
    expect(wrong).toEqual({})
  },
  180_000,
)

async function given() {
  const { venue, slot, visit } = await visits()
  const { campus } = await surroundings()
  const [own, sweep] = await Promise.all([
    site.db.selectFrom('venue').select('id').where('name', '=', '中国丝绸博物馆').executeTakeFirstOrThrow(),
    site.db.selectFrom('sweep').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow(),
  ])
  return { venue, slot, visit, campus, own: own.id, sweep: sweep.id }
}

/** Everything that is wrong with a page, a line each. */
async function look(page: Page, path: string, until: string): Promise<string[]> {
  await page.goto(site.origin + path)
  await page
    .locator(`main ${until.replaceAll(', ', ', main ')}`)
    .first()
    .waitFor()
  for (const details of await page.locator('.pair summary').all()) await details.click()
  const found = await axe(page)
  const screen = page.viewportSize() ?? phone
  await page.setViewportSize(phone)
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const inChinese = await beyond()
  await speakEnglish(page)
  const widest = Math.max(inChinese, await beyond())
  if (widest > 0) found.push(`${widest} px wider than a phone`)
  for (const text of await unmarked(page, 'body')) found.push(`Chinese in English: ${text}`)
  await page.setViewportSize(screen)
  await page.evaluate(() => localStorage.removeItem('gongyu.lang'))
  return found
}

/** As the reader does it on a phone. */
async function speakEnglish(page: Page): Promise<void> {
  await page.locator('.bar-button[aria-haspopup="dialog"]').click()
  await page.locator('.modal .choice', { hasText: 'English' }).click()
  await page.locator('.modal h2', { hasText: 'Display and language' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.modal[open]').waitFor({ state: 'detached' })
}
