import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, doorstep, phone, useSite, type Visit } from '../support/browser.ts'

const site = useSite()

type State = {
  name: string
  path: string
  /** Who of the demonstration is signed in. */
  as?: string
  visit?: Visit
  until: string
  act?: (page: Page) => Promise<unknown>
}
const touch = { viewport: phone, hasTouch: true, isMobile: true }
const failing = (page: Page) => page.route('**/api/v1/venues?**', (route) => route.fulfill({ status: 503, body: '{}' }))

const states: State[] = [
  { name: 'the list and the map', path: '/', until: '.row' },
  { name: 'the sheet at half height', path: '/', visit: touch, until: '.row' },
  { name: 'the sheet over the whole screen', path: '/?view=list', visit: touch, until: '.row' },
  { name: 'the sheet at its lowest', path: '/?view=map', visit: touch, until: '.list-count' },
  { name: '大字版', path: '/', visit: { ...touch, chosen: { size: 'large' } }, until: '.row' },
  { name: 'dark', path: '/', visit: { chosen: { theme: 'dark' } }, until: '.row' },
  { name: 'English', path: '/?lang=en', until: '.row' },
  { name: 'filters set', path: '/?free=true&age=6&category=museum,library', until: '.active-filters' },
  { name: 'nothing found', path: '/?category=swimming_pool&free=true&wheelchair=true', until: '.repairs' },
  { name: 'a filter panel', path: '/', until: '.age', act: (page) => page.click('.chip:has-text("孩子年龄")') },
  {
    name: 'the panel of categories',
    path: '/',
    visit: touch,
    until: '.category-list',
    act: (page) => page.click('.chip:has-text("类别")'),
  },
  { name: 'where are you', path: '/', until: '.division-grid .chip', act: (page) => page.click('.from-button') },
  { name: 'display and language', path: '/', until: '.modal .choice', act: (page) => page.click('text=显示') },
  {
    name: 'suggestions',
    path: '/',
    until: '.suggest-item:nth-child(2), .suggest-label',
    act: async (page) => {
      await page.locator('.search input').first().focus()
      await page.locator('.search [role="combobox"]').fill('图书馆')
    },
  },
  { name: 'a venue', path: '/', until: '.facts', act: (page) => page.locator('.row a').first().click() },
  { name: 'a venue on a phone', path: '/', visit: touch, until: '.facts', act: (page) => page.click('.row a') },
  {
    name: 'a venue in the dark',
    path: '/',
    visit: { chosen: { theme: 'dark' } },
    until: '.facts',
    act: (page) => page.click('.row a'),
  },
  { name: 'a venue that does not exist', path: '/venue/00000000-0000-7000-8000-000000000000', until: '.venue .empty' },
  { name: 'about', path: '/about', until: '#accessibility' },
  { name: 'no such page', path: '/nowhere/at/all', until: '.prose h1' },
  { name: 'signing in', path: '/sign-in', until: '.demo-accounts' },
  { name: 'the desk, closed', path: '/desk', until: '.desk-closed' },
  { name: 'editions', path: '/editions', until: '.empty, .desk-list' },
  {
    name: 'suggesting a correction',
    path: '/',
    until: '.edit-form textarea',
    act: async (page) => {
      await page.locator('.row a').first().click()
      await page.getByRole('link', { name: '建议更正' }).click()
    },
  },
  { name: 'a page of the desk that is not mine', path: '/desk/law-checks', as: 'family', until: '.desk-closed' },
]

test.each(states)('axe finds nothing: $name', async ({ path, visit, until, act, as }) => {
  const page = await site.open(as ? doorstep : path, visit)
  if (as) {
    await site.signIn(page, as)
    await page.goto(site.origin + path)
  }
  if (act) {
    await page.locator('.row, .prose').first().waitFor()
    await act(page)
  }
  await page.locator(until).first().waitFor()
  expect(await axe(page)).toEqual([])
})

test('axe finds nothing: a list that could not be loaded', async () => {
  const page = await site.open(doorstep)
  await failing(page)
  await page.goto(site.origin)
  await page.locator('.error-state').waitFor()
  expect(await axe(page)).toEqual([])
})
