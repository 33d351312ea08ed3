import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'qrcode'
import { expect, test } from 'vitest'
import { axe, phone, useSite } from '../support/browser.ts'
import { launchBrowser } from '../support/chromium.ts'
import { bookingAt } from './booking.given.ts'

const site = useSite()

const { as, call, givenVenue, givenSlot } = bookingAt(site)

test('a venue adds a counsellor, approves on the visit’s own page and assigns her; the family sees how long it is held, and whom it has', async () => {
  const keeper = await as('keeper')
  const venue = await givenVenue(keeper.request, 3, { approval: 'all' })
  const slot = await givenSlot(keeper.request, venue, 26, { public: 20 })
  const family = await as('family', { viewport: phone, hasTouch: true, isMobile: true })
  await family.goto(`${site.origin}/book/${slot}?for=family&size=2`)
  await family.getByText(/答复前名额为您保留/).waitFor()
  await family.getByText('填写时不占名额').waitFor()
  await family.getByLabel('姓名').fill('王女士')
  await family.getByLabel('手机号').fill('13800002222')
  await family.locator('.price tfoot').waitFor()
  await family.locator('.book-end .primary').click()
  await family.getByRole('timer').waitFor()
  expect(await family.getByRole('timer').textContent()).toMatch(/还保留 1 天 \d+ 小时|还保留 2\d 小时/)
  expect(await axe(family)).toEqual([])
  const visit = family.url().replace(/\?.*/, '')

  await keeper.goto(`${site.origin}/desk/venue?venue=${venue}&tab=resources`)
  await keeper.getByLabel('类别').selectOption({ label: '咨询师（一对一）' })
  await keeper.getByLabel('名称').fill('陈老师')
  await keeper.getByRole('button', { name: '登记' }).click()
  await keeper.getByText('近期没有安排').first().waitFor()
  expect(await axe(keeper)).toEqual([])
  await keeper.goto(visit)
  const approve = keeper.getByRole('button', { name: '批准', exact: true })
  await approve.click()
  await approve.waitFor({ state: 'detached' })
  await keeper.locator('.resource-choice select').selectOption({ label: '咨询师（一对一） 陈老师' })
  await keeper.getByRole('button', { name: '安排', exact: true }).click()
  await keeper.getByRole('button', { name: '取消安排' }).waitFor()
  expect(await axe(keeper)).toEqual([])
  // Told by the page's one stream, or asked again: without a reload.
  await family.getByText('已安排：咨询师（一对一） 陈老师').waitFor()
  expect(await family.getByRole('button', { name: '批准' }).count()).toBe(0)
})

test('the door reads a ticket by its camera, and another door of the venue sees at once who was let in', async () => {
  const keeper = await as('keeper')
  const venue = await givenVenue(keeper.request, 4, { approval: 'all' })
  const slot = await givenSlot(keeper.request, venue, 0, { public: 20 })
  const family = await as('family')
  const wish = { slotId: slot, audience: 'family', adults: 1, children: { '7-13': 1 } }
  const { id } = await call(family.request, 'post', '/bookings', wish)
  await call(keeper.request, 'post', `/bookings/${id}/approve`)
  const { ticket } = await call(family.request, 'get', `/bookings/${id}/ticket`)
  await keeper.goto(`${site.origin}/door/${venue}`)
  await keeper.locator('.door-row').first().waitFor()

  const folder = mkdtempSync(join(tmpdir(), 'gongyu-camera-'))
  const film = join(folder, 'ticket.y4m')
  writeFileSync(film, filmOf(ticket))
  const flags = [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]
  const browser = await launchBrowser(flags)
  try {
    const context = await browser.newContext({
      viewport: phone,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      permissions: ['camera'],
    })
    const door = await context.newPage()
    await door.goto(`${site.origin}/about`)
    await site.signIn(door, 'keeper')
    await door.goto(`${site.origin}/door/${venue}`)
    await door.locator('.door-row').first().waitFor()
    await door.getByRole('button', { name: '打开摄像头扫码' }).click()
    await door.locator('.sight-verdict').waitFor()
    expect(await door.locator('.sight-verdict').textContent()).toContain('可以入场')
    await door.getByRole('button', { name: '入场', exact: true }).click()
    // Before it asks by itself, which a door does every 30 s.
    await keeper.locator('.door-row.came').first().waitFor({ timeout: 20_000 })
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})

/** A QR code held still before a camera: uncompressed frames of 640 × 480. */
function filmOf(text: string): Buffer {
  const [width, height] = [640, 480]
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const scale = Math.floor((height - 40) / size)
  const [left, top] = [(width - size * scale) >> 1, (height - size * scale) >> 1]
  const light = Buffer.alloc(width * height, 235)
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++)
      if (data[Math.floor(y / scale) * size + Math.floor(x / scale)]) light[(top + y) * width + left + x] = 16
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`),
    ...Array(10).fill(frame),
  ])
}
