import { afterEach, beforeEach, expect, test } from 'vitest'
import { notify } from '../../api/notices/notice.queries.ts'
import { axe, doorstep, phone, useSite } from '../support/browser.ts'

const site = useSite()
const forget = () => site.db.deleteFrom('notice').execute()
// Other tests on this site leave some, too.
beforeEach(forget)
afterEach(forget)

async function personId(username: string): Promise<string> {
  const { id } = await site.db
    .selectFrom('person')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  return id
}
const tell = async (username: string) =>
  notify(site.db, { to: { personIds: [await personId(username)] }, kind: 'notice.test', link: '/about' })

async function signedIn(path: string, username: string, visit = {}) {
  const page = await site.open(doorstep, visit)
  await site.signIn(page, username)
  await page.goto(site.origin + path)
  return page
}

test('the bell counts a notice as it comes, and the page lists and opens it', async () => {
  const page = await signedIn('/notices', 'teacher')
  const bell = page.locator('.bell')
  await bell.waitFor()
  expect(await bell.getAttribute('aria-label')).toBe('通知，没有未读')
  await page.getByText('还没有通知。').waitFor()
  await tell('teacher')
  await page.getByRole('link', { name: '通知，1 条未读' }).waitFor()
  await page.locator('.notice-new').waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByRole('link', { name: /^查看/ }).click()
  await page.waitForURL('**/about')
  await page.getByRole('link', { name: '通知，没有未读' }).waitFor()
})

test('all are marked as read at once, and how one is told is kept', async () => {
  await tell('keeper')
  await tell('keeper')
  const page = await signedIn('/notices', 'keeper', { viewport: phone, chosen: { lang: 'en' } })
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.locator('.notice-new').first().waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: 'Cases near campuses' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  const kept = await site.db.selectFrom('notice_preference').select('muted').execute()
  expect(kept).toEqual([{ muted: ['case'] }])
  expect(await axe(page)).toEqual([])
  const small = await page
    .locator('main button:visible, main .check:visible')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent))
  expect(small).toEqual([])
})

test('a steward makes a webhook, sees its secret once, and its log', async () => {
  const page = await signedIn('/desk/webhooks', 'admin')
  await page.getByText('新建 Webhook').click()
  await page.getByLabel('接收网址').fill('https://hooks.example.invalid/')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByText(/^whsec_/).waitFor()
  await page.getByRole('button', { name: '发送测试' }).click()
  await page.getByText('webhook.test').waitFor()
  expect(await axe(page)).toEqual([])
  await page.reload()
  await page.getByText('https://hooks.example.invalid/').waitFor()
  expect(await page.getByText(/^whsec_/).count()).toBe(0)
})

test('a webhook may hear of one organisation alone', async () => {
  const page = await signedIn('/desk/webhooks', 'admin')
  await page.getByText('新建 Webhook').click()
  await page.getByLabel('接收网址').fill('https://school.example.invalid/')
  await page.getByLabel('接收范围').selectOption('organisation')
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '杭州共育小学（演示） · 杭州市' })
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: '新建', exact: true }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'school.example.invalid' })
  await row.getByText('杭州共育小学（演示）').waitFor()
})
