import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { doorstep, phone, type Site, type Visit } from '../support/browser.ts'

export const touch = { viewport: phone, hasTouch: true, isMobile: true }

/** A corner in 西湖区; east and north are metres from it. */
const corner = { lon: 120.1, lat: 30.25 }
export const at = (east: number, north: number) => ({
  lon: corner.lon + east / 96_239.7,
  lat: corner.lat + north / 110_853.6,
})

function square(east: number, north: number, side = 100) {
  const ring = [
    [east, north],
    [east + side, north],
    [east + side, north + side],
    [east, north + side],
    [east, north],
  ].map(([x = 0, y = 0]) => [at(x, y).lon, at(x, y).lat])
  return { type: 'Polygon', coordinates: [ring] }
}

export type Surroundings = { campus: string; point: string; shop: string }

async function enter(page: Page, origin: string, path: string, data: object): Promise<string> {
  const answer = await page.request.post(`${origin}/api/v1/surroundings${path}`, { data, headers: { origin } })
  expect([await answer.text(), answer.status()]).toEqual([expect.anything(), 201])
  return (await answer.json()).id
}

/** A regulated place, entered by whoever is signed in on the page. */
export function givenPlace(page: Page, origin: string, name: string, kind: string, location: object): Promise<string> {
  return enter(page, origin, '/places', { name, kind, location, entrances: [location], status: 'open' })
}

/** Three campuses of an invented school and what stands around them, entered by whoever is signed in on the page. */
export async function givenSurroundings(page: Page, origin: string): Promise<Surroundings> {
  const post = (path: string, data: object) => enter(page, origin, path, data)
  const campus = (name: string, changes: object) =>
    post('/campuses', {
      name,
      schoolType: 'school',
      stages: ['primary'],
      status: 'open',
      dataOn: '2026-09-01',
      ...changes,
    })
  const gate = (id: string, name: string, location: object, kind = 'student') =>
    post(`/campuses/${id}/gates`, { name, kind, location })
  const place = (name: string, kind: string, location: object) => givenPlace(page, origin, name, kind, location)

  const first = await campus('共育小学（演示）', { ground: square(0, 0) })
  await gate(first, '南门', at(50, 0))
  await gate(first, '东侧消防门', at(100, 60), 'fire')
  const point = await campus('共育幼儿园（演示）', {
    schoolType: 'kindergarten',
    stages: [],
    ground: { type: 'Point', coordinates: [at(900, 0).lon, at(900, 0).lat] },
    dataOn: '2021-05-01',
  })
  await campus('共育中学（演示）', { stages: ['middle'], ground: square(-700, 300) })
  const shop = await place('蓝星网吧（演示）', 'internet_cafe', at(180, 50))
  await place('转角烟酒店（演示）', 'tobacco', at(50, -60))
  await place('云上歌舞厅（演示）', 'entertainment', at(295, 40))
  await place('老街棋牌室（演示）', 'chess_cards', at(-120, 20))
  await place('小巷网吧（演示）', 'internet_cafe', at(980, 60))
  return { campus: first, point, shop }
}

export const campusPage = ({ campus }: Surroundings) => `/desk/surroundings/campuses/${campus}`

let given: Promise<Surroundings> | undefined

/** The campuses are entered once and swept once, for all the files of a worker: they share the site. */
export function givenSurroundingsAt(site: Site): () => Promise<Surroundings> {
  async function prepare(): Promise<Surroundings> {
    const page = await site.open(doorstep)
    await site.signIn(page, 'regulator')
    const ids = await givenSurroundings(page, site.origin)
    const headers = { origin: site.origin }
    await page.request.post(`${site.origin}/api/v1/surroundings/sweeps`, { data: {}, headers })
    await site.runJobs()
    return ids
  }
  return () => {
    given ??= prepare()
    return given
  }
}

export function surroundingsAt(site: Site) {
  const prepared = givenSurroundingsAt(site)
  /** A page of the desk, opened by somebody of the demonstration. */
  return async (
    path: string | ((ids: Surroundings) => string),
    who = 'regulator',
    visit: Visit = {},
  ): Promise<Page> => {
    const page = await site.open(doorstep, visit)
    const ids = await prepared()
    await site.signIn(page, who)
    await page.goto(site.origin + (typeof path === 'string' ? path : path(ids)))
    return page
  }
}
