import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, doorstep, phone, type Site, unmarked, useSite } from '../support/browser.ts'
import { givenVisitsAt } from './booking.given.ts'
import { givenSurroundingsAt, touch } from './surroundings.given.ts'

/** `again`: axe looks at the English page, too. */
type OnePage = [path: string, until: string, again?: 'in English, too']
export type Round = { who: string; on: 'a desktop' | 'a phone'; pages: OnePage[] }

/** One visit of each page that somebody signs in for: axe in Chinese, the width of a phone, and what is left in Chinese when the reader changes to English there. */
export function lookAtPages(rounds: Round[]): void {
  const site = useSite()
  const ids = givenAt(site)
  for (const { who, on, pages } of rounds)
    test(`the pages of the ${who} on ${on}: axe finds nothing, none is wider than a phone, all speak English`, {
      timeout: pages.length * 60_000,
    }, async () => {
      const known = await ids()
      const page = await site.open(doorstep, on === 'a phone' ? touch : {})
      await site.signIn(page, who)
      const wrong: Record<string, string[]> = {}
      for (const [pattern, until, again] of pages) {
        const path = pattern.replace(/\{(\w+)\}/, (_, name: keyof typeof known) => known[name])
        const found = await look(page, site.origin + path, until, again !== undefined)
        if (found.length > 0) wrong[pattern] = found
      }
      expect(wrong).toEqual({})
    })
}

function givenAt(site: Site) {
  const visits = givenVisitsAt(site)
  const surroundings = givenSurroundingsAt(site)
  return async () => {
    const { venue, slot, visit } = await visits()
    const { campus } = await surroundings()
    const [own, sweep] = await Promise.all([
      site.db.selectFrom('venue').select('id').where('name', '=', '中国丝绸博物馆').executeTakeFirstOrThrow(),
      site.db.selectFrom('sweep').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow(),
    ])
    return { venue, slot, visit, campus, own: own.id, sweep: sweep.id }
  }
}

/** Everything that is wrong with a page, a line each. */
async function look(page: Page, address: string, until: string, isTwice: boolean): Promise<string[]> {
  await page.goto(address)
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
  if (isTwice) found.push(...(await axe(page)).map((wrong) => `in English: ${wrong}`))
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
