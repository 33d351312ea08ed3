import { expect, test } from 'vitest'
import { createPerson } from '../../api/accounts/person.queries.ts'
import { axe, doorstep, phone, useSite } from '../support/browser.ts'

const site = useSite()

test('an administrator makes a staff account, is asked for the password when it is long ago, and reads who did it', async () => {
  const page = await site.open(doorstep)
  await site.signIn(page, 'admin')
  // The first try is answered as if the password were too long ago.
  let isFirst = true
  await page.route('**/api/v1/people', async (route) => {
    if (route.request().method() !== 'POST' || !isFirst) return route.continue()
    isFirst = false
    const problem = { type: 'urn:gongyu:problem:confirm-password', title: '请再输入一次密码', status: 403 }
    await route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) })
  })
  await page.goto(`${site.origin}/desk/people`)
  await page.getByText('开通工作账号').click()
  const form = page.locator('form.desk-form').first()
  await form.getByLabel('姓名或称呼').fill('周老师')
  await form.getByLabel('用户名').fill('zhou.min')
  await form.getByLabel('角色').selectOption('steward')
  await form.getByRole('button', { name: '开通' }).click()
  const dialog = page.getByRole('dialog', { name: '请再输入一次密码' })
  await dialog.getByLabel('密码').fill('Gongyu-demo-2026')
  await dialog.getByRole('button', { name: '确认' }).click()
  await page.locator('.once code').waitFor()
  expect((await page.locator('.once code').textContent())?.length).toBeGreaterThan(12)
  await page.goto(`${site.origin}/desk/audit`)
  await page.locator('tbody tr').first().waitFor()
  expect(await page.locator('tbody').textContent()).toContain('周老师')
})

test('who is given a first password chooses another one before anything else, and goes on where they were going', async () => {
  const page = await site.open(doorstep, { viewport: phone })
  const wish = { name: '吴老师', username: 'wu.laoshi', password: 'First-of-all-1', isFirstPassword: true }
  await createPerson(site.db, wish, 'test')
  await page.goto(`${site.origin}/sign-in?next=/account`)
  await page
    .getByLabel('用户名、手机号或邮箱')
    .or(page.locator('input[autocomplete=username]'))
    .first()
    .fill('wu.laoshi')
  await page.locator('input[autocomplete=current-password]').fill('First-of-all-1')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('heading', { name: '请换成自己的密码' }).waitFor()
  expect(await page.getByText('当前浏览器').count()).toBe(0)
  expect(await axe(page)).toEqual([])
  await page.goto(`${site.origin}/desk`)
  await page.getByLabel('别人给您的密码').fill('First-of-all-1')
  await page.getByLabel('新密码').fill('Spring-tide-42')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByRole('heading', { name: '吴老师，您好' }).waitFor()
})

test('a family makes an account, changes its name, and closes it', async () => {
  const page = await site.open('/sign-up', { viewport: phone })
  await page.getByLabel('姓名或称呼').fill('赵先生')
  await page.getByLabel('手机号或电子邮箱').fill('13900139001')
  const password = page.getByLabel('新密码')
  await password.fill('aaaa')
  await page.getByText('应为 10–128 位').waitFor()
  await password.fill('Spring-tide-42')
  await page.getByText('这个密码可以用').waitFor()
  await page.getByRole('button', { name: '注册' }).click()
  await page.getByRole('heading', { name: '赵先生，您好' }).waitFor()
  await page.getByRole('link', { name: /我的账号/ }).click()
  await page.getByText('当前浏览器').waitFor()
  await page.getByRole('button', { name: '注销账号' }).click()
  const dialog = page.getByRole('dialog', { name: '注销账号' })
  await dialog.getByLabel('密码').fill('Spring-tide-42')
  await dialog.getByRole('button', { name: '确认注销' }).click()
  await page.waitForURL(`${site.origin}/`)
})

test('/sign-up is for everyone: axe finds nothing, a phone needs no sideways scrolling', async () => {
  for (const lang of [undefined, 'en'] as const) {
    const page = await site.open('/sign-up', { viewport: phone, ...(lang && { chosen: { lang } }) })
    await page.locator('h1').waitFor()
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})
