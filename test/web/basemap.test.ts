import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { BasemapState, View } from '../../web/map/map.ts'
import { eventsOf, type Opened, openHarness, serve, settle, showMap, tile } from './harness/open.ts'
import { centre, cross, namesOn } from './harness/places.ts'

let opened: Opened
let page: Page
beforeAll(async () => {
  opened = await openHarness()
})
afterEach(() => page?.context().close())
afterAll(() => opened?.close())

const view = () => page.evaluate(() => window.map.view()) as Promise<View>

const outlines = {
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      properties: { code: '330106', name: '西湖区' },
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [120, 30.1],
            [120.3, 30.1],
            [120.3, 30.4],
            [120, 30.4],
            [120, 30.1],
          ],
        ],
      },
    },
  ],
}
const states = async () => (await eventsOf<{ state: BasemapState }>(page, 'basemap')).map(({ state }) => state)

test('without settings nothing leaves the origin, and the districts carry the map', async () => {
  page = await showMap(opened, { rows: cross })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate((districts) => {
    window.map.setOutlines(districts)
    window.map.setBasemap({ kind: 'none' })
    window.map.flyTo({ lon: 120.16, lat: 30.26 }, 13)
  }, outlines)
  await settle(page)
  expect(asked.filter((address) => !address.startsWith(opened.origin))).toEqual([])
  expect(await page.locator('.district:not([hidden])').textContent()).toBe('西湖区')
  expect(await page.locator('.land-district').count()).toBe(1)
  expect(await page.locator('.map-notice').textContent()).toBe('行政区划示意图')
  expect(await page.evaluate(() => window.map.describeView()?.sentence)).toMatch(/^视野：西湖区一带；/)
})

test('the approval number stands at the lower left', async () => {
  page = await showMap(opened, { rows: cross })
  await page.evaluate(() => window.map.setBasemap({ kind: 'none', approvalNumber: 'GS（2024）0650号' }))
  const notice = page.getByText('审图号：GS（2024）0650号')
  const box = await notice.boundingBox()
  expect(box?.x).toBeLessThan(60)
  expect(box?.y).toBeGreaterThan(700)
})

test('tiles that fail go, and come back when asked to', async () => {
  let isBroken = true
  let answered = 0
  const tiles = await serve((_, response) => {
    answered += 1
    response.writeHead(isBroken ? 500 : 200, { 'content-type': 'image/png' }).end(isBroken ? '' : tile)
  })
  page = await showMap(opened, { rows: cross })
  await page.evaluate(
    (url) => window.map.setBasemap({ kind: 'xyz', url, attribution: '某市测绘院' }),
    `${tiles.origin}/{z}/{x}/{y}.png`,
  )
  await page.waitForFunction(() =>
    window.harness.events.some(({ event }) => (event as { state?: string }).state === 'failed'),
  )
  expect(await states()).toEqual(['loading', 'failed'])
  expect(await page.locator('.leaflet-tile').count()).toBe(0)
  const afterFailing = answered
  await page.evaluate(() => window.map.flyTo({ lon: 120.3, lat: 30.3 }))
  await settle(page)
  expect(answered).toBeLessThanOrEqual(afterFailing + 20)
  isBroken = false
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.waitForFunction(() => document.querySelectorAll('.leaflet-tile-loaded').length > 4)
  expect(await states()).toEqual(['loading', 'failed', 'loading', 'shown'])
  expect(await page.locator('#map').textContent()).toContain('某市测绘院')
  await tiles.close()
})

test('one refusal (403) is enough', async () => {
  page = await showMap(opened, { rows: cross })
  let refused = 0
  await page.route('**/tiles/**', (route) => {
    refused += 1
    return refused === 1 ? route.fulfill({ status: 403, body: '' }) : new Promise(() => undefined)
  })
  await page.evaluate(() => window.map.setBasemap({ kind: 'xyz', url: '/tiles/{z}/{x}/{y}.png' }))
  await page.waitForFunction(() =>
    window.harness.events.some(({ event }) => (event as { state?: string }).state === 'failed'),
  )
  expect(await states()).toEqual(['loading', 'failed'])
})

test('天地图 in longitude/latitude is asked for the right tile', async () => {
  page = await showMap(opened, { rows: cross })
  const asked: string[] = []
  await page.route('**/vec_c/**', (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'image/png', body: tile })
  })
  const url = '/vec_c/wmts?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}'
  await page.evaluate((address) => window.map.setBasemap({ kind: 'tianditu', url: address, crs: 'EPSG:4490' }), url)
  await page.waitForFunction(() => document.querySelectorAll('.leaflet-tile-loaded').length > 4)
  const { zoom } = await view()
  // Level L of the _c grid has 2^L columns over 360° and 2^(L-1) rows over 180°, from 90° N.
  const level = zoom + 1
  const column = Math.floor(((centre.lon + 180) / 360) * 2 ** level)
  const row = Math.floor(((90 - centre.lat) / 360) * 2 ** level)
  expect(asked.some((address) => address.endsWith(`TILEMATRIX=${level}&TILEROW=${row}&TILECOL=${column}`))).toBe(true)
  expect((await view()).centre.lon).toBeCloseTo(centre.lon, 2)
  await settle(page)
  expect((await namesOn(page)).sort()).toEqual(
    ['北', '东', '南', '西'].map((wind) => `博物馆，免费，图中偏${wind}`).sort(),
  )
})
