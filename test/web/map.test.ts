import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { MapEvents, View } from '../../web/map/map.ts'
import { somePlaces } from '../map/points.ts'
import { eventsOf, type Opened, openHarness, settle, showMap } from './harness/open.ts'
import { at, centre, cross, museum, namesOn } from './harness/places.ts'

let opened: Opened
let page: Page
beforeAll(async () => {
  opened = await openHarness()
})
afterEach(() => page?.context().close())
afterAll(() => opened?.close())

/** Towns all around the middle. */
const towns = somePlaces(3_000).map((place) => ({ ...place, lon: place.lon / 10 + 108.16, lat: place.lat / 10 + 27.2 }))

const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName)
const view = () => page.evaluate(() => window.map.view()) as Promise<View>

describe('what a screen reader is told', () => {
  test('the map is a region with a name and instructions in the language of the page', async () => {
    page = await showMap(opened, { rows: cross })
    const region = page.getByRole('region', { name: '场馆地图' })
    const described = await region.getAttribute('aria-describedby')
    expect(await page.locator(`#${described}`).textContent()).toContain('方向键移动地图')
    await page.evaluate(() => window.map.setLanguage('en'))
    await page.getByRole('region', { name: 'Map of places' }).waitFor()
    expect(await page.getByRole('button', { name: 'Zoom in' }).count()).toBe(1)
    await expect.poll(() => namesOn(page)).toContain('Museum, free, in the north of the map')
  })

  test('every marker has a name of its own that says what or how many', async () => {
    page = await showMap(opened, { rows: towns, options: { zoom: 11 } })
    const names = await namesOn(page)
    expect(names.length).toBeGreaterThan(20)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^\d+ 个场馆|^(博物馆|图书馆|公园|stadium|theatre|zoo)，/)
    expect(await page.locator('.mark:not([aria-label]):not([aria-hidden])').count()).toBe(0)
  })

  test('a pin is called by its venue once that is known', async () => {
    page = await showMap(opened, { rows: cross })
    await page.evaluate(() => window.map.setNames(new Map([['12016000,3033000', '浙江图书馆']])))
    await expect.poll(() => namesOn(page)).toContain('浙江图书馆，博物馆，免费')
  })

  test('axe finds nothing', async () => {
    page = await showMap(opened, { rows: towns, options: { zoom: 11 } })
    await page.evaluate(() => window.map.setSelected({ lon: 120.16, lat: 30.26 }, 'museum'))
    const { violations } = await new AxeBuilder({ page }).include('#map').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })

  test('the default flag of the map library is not shown', async () => {
    page = await showMap(opened, { rows: cross })
    expect(await page.locator('.leaflet-attribution-flag').count()).toBe(0)
    expect(await page.locator('#map a').count()).toBe(0)
    expect(await page.locator('#map').textContent()).not.toContain('Leaflet')
  })
})

describe('by keyboard', () => {
  test('the map is one tab stop and its two buttons are the only others', async () => {
    page = await showMap(opened, { rows: towns, options: { zoom: 11 } })
    const stops: unknown[] = []
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Tab')
      stops.push(await focused())
    }
    expect(stops.slice(0, 4)).toEqual(['场馆地图', '放大地图', '缩小地图', 'BODY'])
  })

  test('arrows pan, plus and minus zoom', async () => {
    page = await showMap(opened, { rows: cross })
    await page.keyboard.press('Tab')
    const before = await view()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('+')
    await settle(page)
    expect((await view()).centre.lon).toBeGreaterThan(before.centre.lon)
    expect((await view()).zoom).toBe(before.zoom + 1)
    await page.keyboard.press('-')
    await settle(page)
    expect((await view()).zoom).toBe(before.zoom)
    expect(await focused()).toBe('场馆地图')
  })

  test('Enter goes among the markers, arrows from one to the next, Escape back', async () => {
    page = await showMap(opened, { rows: [museum, ...cross] })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('博物馆，免费，图中央')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('博物馆，免费，图中偏东')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('博物馆，免费，图中偏南')
    await page.keyboard.press('Escape')
    expect(await focused()).toBe('场馆地图')
  })

  test('Page Down reaches every marker', async () => {
    page = await showMap(opened, { rows: towns, options: { zoom: 11 } })
    const names = await namesOn(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const reached = new Set<unknown>()
    for (const _ of names) {
      reached.add(await focused())
      await page.keyboard.press('PageDown')
    }
    expect(reached.size).toBe(names.length)
  })

  test('Enter on a pin chooses it, and the focus can be given back to it', async () => {
    page = await showMap(opened, { rows: [museum, ...cross] })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await eventsOf(page, 'select')).toEqual([{ place: centre, category: 'museum' }])
    await page.evaluate((place) => {
      window.map.setSelected(place, 'museum')
      ;(document.activeElement as HTMLElement).blur()
      window.map.focusPlace(place)
    }, centre)
    expect(await focused()).toBe('博物馆，免费，图中央')
  })

  test('opening a cluster leaves the focus on a marker', async () => {
    page = await showMap(opened, {
      rows: [at(120.16, 30.26), at(120.163, 30.262), at(120.157, 30.259)],
      options: { zoom: 11 },
    })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('3 个场馆，全部免费，图中央')
    await page.keyboard.press('Enter')
    await settle(page)
    expect((await view()).zoom).toBeGreaterThan(12)
    expect(await focused()).toContain('博物馆')
  })
})

describe('markers', () => {
  test('places at one spot are handed on as a list, not taken apart', async () => {
    page = await showMap(opened, {
      rows: [museum, { ...museum, category: 'library', flags: 0 }],
      options: { zoom: 14 },
    })
    await page.getByRole('button', { name: '2 个场馆' }).click()
    await expect.poll(() => eventsOf(page, 'clusterOpen')).toHaveLength(1)
    const [list] = await eventsOf<MapEvents['clusterOpen']>(page, 'clusterOpen')
    expect(list).toMatchObject({ count: 2, free: 1 })
    expect(list?.bbox.minLon).toBeCloseTo(120.15999, 5)
    expect((await view()).zoom).toBe(14)
  })

  test("the server's clusters are zoomed into", async () => {
    const clusters = cross.map((place) => ({ ...place, members: 900, freeMembers: 300 }))
    page = await showMap(opened, { rows: clusters, head: { kind: 'clusters', total: 3_600 } })
    await page.getByRole('button', { name: '900 个场馆，其中 300 个免费，图中偏北' }).click()
    await settle(page)
    expect((await view()).zoom).toBe(14)
    expect(await page.evaluate(() => window.map.counts()?.local)).toBe(false)
  })

  test('panning keeps the markers that stay in view', async () => {
    page = await showMap(opened, { rows: towns, options: { zoom: 12 } })
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('.mark'))
        Object.assign(mark, { wasThere: mark.getAttribute('data-key') })
    })
    const before = new Set(
      await page.locator('.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-key'))),
    )
    await page.mouse.move(600, 300)
    await page.mouse.down()
    await page.mouse.move(500, 360, { steps: 8 })
    await page.mouse.up()
    await settle(page)
    const kept = await page.locator('.mark:not([aria-hidden])').evaluateAll((marks) =>
      marks.map((mark) => ({
        key: mark.getAttribute('data-key'),
        was: (mark as { wasThere?: string } & Element).wasThere,
      })),
    )
    const known = kept.filter(({ key }) => before.has(key))
    expect(known.length).toBeGreaterThan(kept.length * 0.7)
    expect(known.filter(({ key, was }) => key === was).length).toBe(known.length)
    const called = (await namesOn(page)).filter((name) => name.includes('，免费，')).length
    expect(await page.locator('.mark-pin:not([aria-hidden]) .mark-free').count()).toBe(called)
  })

  test('dragging from a marker pans and does not choose it', async () => {
    page = await showMap(opened, { rows: [museum] })
    const box = await page.locator('.mark-pin').boundingBox()
    if (box === null) throw new Error('no pin')
    await page.mouse.move(box.x + 20, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 6 })
    await page.mouse.up()
    await settle(page)
    expect(await eventsOf(page, 'select')).toEqual([])
    expect((await view()).centre.lon).toBeLessThan(centre.lon)
    await page.locator('.mark-pin').click()
    expect((await eventsOf(page, 'select')).length).toBe(1)
  })

  test('every target on a phone is at least 44 pixels wide and high', async () => {
    const screen = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    page = await showMap(opened, { rows: towns, options: { zoom: 11 }, screen })
    const sizes = await page
      .locator('#map button')
      .evaluateAll((buttons) =>
        buttons.map((button) => Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height)),
      )
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
  })

  test('a chosen place has its pin even where it is inside a cluster', async () => {
    page = await showMap(opened, { rows: [museum, at(120.161, 30.261)], options: { zoom: 10 } })
    expect(await page.locator('.mark-pin').count()).toBe(0)
    await page.evaluate((place) => window.map.setSelected(place, 'museum'), centre)
    expect(await page.locator('.mark-pin').getAttribute('aria-pressed')).toBe('true')
    await page.evaluate(() => window.map.setSelected(null))
    expect(await page.locator('.mark-pin').count()).toBe(0)
  })

  test('a pin’s name is shown to a mouse, and isn’t there twice for who hears it', async () => {
    page = await showMap(opened, { rows: [museum] })
    const pin = page.locator('.mark-pin')
    const title = () => pin.getAttribute('title')
    expect(await title()).toBeNull()
    await pin.hover()
    expect(await title()).toBe(await pin.getAttribute('aria-label'))
    await page.mouse.move(0, 0)
    expect(await title()).toBeNull()
  })

  test('a filter changes markers and numbers', async () => {
    page = await showMap(opened, { rows: [...cross, at(120.17, 30.27, { flags: 0, category: 'zoo' })] })
    await page.evaluate(() => window.map.setFilter({ categories: ['zoo'], free: true }))
    await settle(page)
    expect(await page.locator('.mark').count()).toBe(0)
    expect(await page.evaluate(() => window.map.counts())).toMatchObject({
      matched: 0,
      without: { categories: 4, free: 1 },
    })
  })
})

describe('moving', () => {
  test('tells whether the person or the program moved the map', async () => {
    page = await showMap(opened, { rows: cross })
    await page.evaluate(() => window.map.fitTo({ minLon: 120.1, minLat: 30.2, maxLon: 120.2, maxLat: 30.3 }))
    await settle(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowUp')
    await settle(page)
    const moves = await eventsOf<MapEvents['moved']>(page, 'moved')
    expect(moves.map(({ byPerson }) => byPerson)).toEqual([false, true])
  })

  test('keeps clear of what panels cover', async () => {
    page = await showMap(opened, { rows: cross })
    const bbox = { minLon: 120.1, minLat: 30.2, maxLon: 120.2, maxLat: 30.3 }
    await page.evaluate((box) => {
      window.map.setCover({ left: 400, bottom: 200 })
      window.map.fitTo(box)
    }, bbox)
    await settle(page)
    const seen = (await view()).bbox
    expect(seen.minLon).toBeLessThan(bbox.minLon)
    expect(seen.minLat).toBeLessThan(bbox.minLat)
    expect(seen.maxLon).toBeGreaterThan(bbox.maxLon)
    await page.evaluate(() => window.map.reveal({ lon: 120.4, lat: 30.26 }))
    await settle(page)
    expect((await view()).bbox.maxLon).toBeGreaterThan(120.4)
    expect((await view()).zoom).toBeGreaterThan(10)
  })

  test('follows its element when that changes its size', async () => {
    page = await showMap(opened, { rows: cross })
    const before = await view()
    await page.setViewportSize({ width: 800, height: 500 })
    await settle(page)
    const after = await view()
    expect(after.bbox.maxLon - after.bbox.minLon).toBeLessThan(before.bbox.maxLon - before.bbox.minLon)
    expect((await eventsOf<MapEvents['moved']>(page, 'moved')).some(({ byPerson }) => byPerson)).toBe(false)
  })

  test('stands still where motion is unwanted', async () => {
    page = await showMap(opened, { rows: cross, screen: { reducedMotion: 'reduce' } })
    await page.evaluate(() => window.map.flyTo({ lon: 120.2, lat: 30.3 }, 14))
    expect((await view()).zoom).toBe(14)
    expect(await page.locator('.leaflet-zoom-anim').count()).toBe(0)
  })
})
