import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe, phone, tabTo, useSite } from '../support/browser.ts'
import { bookingAt } from './booking.given.ts'

const site = useSite()
const touch = { viewport: phone, hasTouch: true, isMobile: true }

const { as, call, givenVenue, givenSlot } = bookingAt(site)
/** Groups wait for the venue's answer and bring a letter. */
const asked = { cancelUntilHours: 0, requiredPapers: ['letter'], approval: 'groups' }
const titled = { title: '测试时段' }

async function book(page: Page) {
  await page.getByLabel('姓名').fill('张老师')
  await page.getByLabel('手机号').fill('13800001111')
  await page.locator('.price tfoot').waitFor()
  await page.locator('.book-end .primary').dblclick()
  await page.locator('.visit-top').waitFor()
}

test('a school asks, the venue approves, the class is let in with the network down, and it is synchronised', async () => {
  const venuePage = await as('keeper', { ...touch, serviceWorkers: 'allow' })
  const venue = await givenVenue(venuePage.request, 0, asked)
  const slot = await givenSlot(venuePage.request, venue, 0, { public: 60, green_channel: 60 }, titled)

  const school = await as('teacher', touch)
  await school.goto(`${site.origin}/book/${slot}?for=school_group&size=33`)
  await school.getByLabel('年级').selectOption({ label: '小学三年级' })
  expect(await axe(school)).toEqual([])
  await book(school)
  expect(await school.locator('h1').textContent()).toBe('申请已提交')
  await school.locator('.papers input[type="file"]').setInputFiles({
    name: '公函.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
    ),
  })
  await school.getByRole('link', { name: /公函.pdf/ }).waitFor()

  await venuePage.goto(`${site.origin}/desk/venue?venue=${venue}&tab=requests`)
  await venuePage.getByRole('button', { name: '批准', exact: true }).waitFor()
  expect(await axe(venuePage)).toEqual([])
  await venuePage.getByRole('button', { name: '批准', exact: true }).click()
  await venuePage.getByText('没有待答复的申请').waitFor()

  // A double press made one booking.
  const { items } = await call(venuePage.request, 'get', `/venues/${venue}/bookings?state=confirmed`)
  expect(items).toHaveLength(1)
  const [{ id, code }] = items
  await school.reload()
  const drawn = await school.locator('.ticket-qr svg').evaluate((svg) => new XMLSerializer().serializeToString(svg))
  const qr = await pngOf(school, drawn)

  await venuePage.goto(`${site.origin}/door/${venue}`)
  await venuePage.locator('.door-row').first().waitFor()
  await venuePage.evaluate(() => navigator.serviceWorker.ready)
  await venuePage.reload()
  await expect.poll(() => venuePage.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await venuePage.context().setOffline(true)
  await venuePage.reload()
  await venuePage.getByText('离线，照常核验').waitFor()
  await venuePage.locator('input[type="file"]').setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: qr })
  await venuePage.getByText('可以入场').waitFor()
  expect(await axe(venuePage)).toEqual([])
  await venuePage.getByRole('spinbutton', { name: '实到人数' }).fill('32')
  await venuePage.getByRole('button', { name: '入场', exact: true }).click()
  await venuePage.getByText('1 条待同步').waitFor()
  await venuePage.getByLabel('预约码', { exact: true }).fill(code)
  await venuePage.getByRole('button', { name: '查找' }).click()
  await venuePage.getByText(/重复：.*已经入场/).waitFor()
  await venuePage.context().setOffline(false)
  await venuePage.getByText('已全部同步').waitFor()
  const visit = await call(venuePage.request, 'get', `/bookings/${id}`)
  expect(visit).toMatchObject({ state: 'checked_in', arrived: 32 })
}, 400_000)

test('a ticket that was changed is not let in; a visit let in at another door is shown as such when it is sent', async () => {
  const page = await as('keeper')
  const venue = await givenVenue(page.request, 1, asked)
  const slot = await givenSlot(page.request, venue, 0, { public: 20 }, titled)
  const family = await as('family')
  const wish = { slotId: slot, audience: 'family', adults: 1, children: { '7-13': 1 } }
  const { id } = await call(family.request, 'post', '/bookings', wish)
  const { ticket } = await call(family.request, 'get', `/bookings/${id}/ticket`)
  await page.goto(`${site.origin}/door/${venue}`)
  await page.locator('.door-row').waitFor()
  const verdict = (text: string) => scan(page, family, text)
  expect(await verdict(ticket.replace(/.{3}$/, 'AAA'))).toContain('票码无效')
  await page.context().setOffline(true)
  expect(await verdict(ticket)).toContain('可以入场')
  await page.getByRole('button', { name: '入场', exact: true }).click()
  // Meanwhile another door, with a network, lets them in.
  const arrival = { id: crypto.randomUUID(), bookingId: id, at: new Date().toISOString(), heads: 2 }
  const keeper = await as('keeper')
  await call(keeper.request, 'post', `/venues/${venue}/arrivals`, { device: '南门', items: [arrival] })
  await page.context().setOffline(false)
  await page.getByText(/重复：.*已由 南门 登记/).waitFor()
}, 400_000)

test('by keyboard alone: a family books, another waits, the first cancels, and the other accepts what is offered', async () => {
  const keeper = await as('keeper')
  const venue = await givenVenue(keeper.request, 2, asked)
  const slot = await givenSlot(keeper.request, venue, 24, { public: 4 }, titled)
  const first = await as('teacher')
  const taken = { slotId: slot, audience: 'family', adults: 2, children: { '0-6': 1 } }
  const { id } = await call(first.request, 'post', '/bookings', taken)

  const family = await as('family')
  await family.goto(`${site.origin}/venue/${venue}`)
  const cell = family.locator('.week-cell.is-full')
  await cell.waitFor()
  await family.locator('.who-choice input:checked').focus()
  await tabTo(family, /名额不够/)
  await family.keyboard.press('Enter')
  await tabTo(family, /加入候补/)
  await family.keyboard.press('Enter')
  await family.getByLabel('姓名').waitFor()
  await family.getByLabel('姓名').focus()
  await family.keyboard.type('王女士')
  await family.keyboard.press('Tab')
  await family.keyboard.type('13800002222')
  await tabTo(family, /加入候补/)
  await family.keyboard.press('Enter')
  await family.getByText('您排在第一位').waitFor()
  expect(await axe(family)).toEqual([])

  await first.goto(`${site.origin}/visits/${id}`)
  await first.getByRole('button', { name: '取消预约' }).click()
  await first.getByRole('button', { name: '确认取消' }).click()
  await first.getByText('已取消').first().waitFor()
  await family.reload()
  await family.getByText(/名额已为您保留/).waitFor()
  await tabTo(family, /接受，确认预约/)
  await family.keyboard.press('Enter')
  await family.getByRole('heading', { name: '预约成功' }).waitFor()
  await family.locator('.ticket-qr svg').waitFor()
}, 400_000)

test('without a network no visit time is offered', async () => {
  const page = await as('keeper')
  const venue = await givenVenue(page.request, 3, asked)
  await givenSlot(page.request, venue, 30, { public: 9 }, titled)
  await page.goto(`${site.origin}/venue/${venue}`)
  await page.locator('.week-cell:enabled').first().waitFor()
  await page.context().setOffline(true)
  await page.getByText('连上网络后才能预约').waitFor()
  expect(await page.locator('.week-cell:enabled').count()).toBe(0)
  await page.context().setOffline(false)
  await page.locator('.week-cell:enabled').first().waitFor()
})

async function scan(page: Page, drawing: Page, text: string): Promise<string | null> {
  const { default: qr } = await import('qrcode')
  const png = await pngOf(drawing, await qr.toString(text, { type: 'svg', margin: 2 }))
  await page.locator('input[type="file"]').setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: png })
  await page.locator('.sight-verdict').waitFor()
  return page.locator('.sight-verdict').textContent()
}

/** A picture of an SVG, as a photograph of a screen would have it. */
async function pngOf(page: Page, svg: string): Promise<Buffer> {
  const page2 = await page.context().newPage()
  await page2.setContent(
    `<body style="margin:0;background:#fff">${svg.replace('<svg', '<svg width="360" height="360"')}</body>`,
  )
  const png = await page2.screenshot({ clip: { x: 0, y: 0, width: 390, height: 390 } })
  await page2.close()
  return png
}
