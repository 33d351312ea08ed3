import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { directionTo } from '../../web/map/compass.ts'
import { nextPath } from '../../web/pages/account/next-path.ts'
import { readState, readView, type State, writeState, writeView } from '../../web/pages/explore/address.ts'
import { chipCounts } from '../../web/pages/explore/counts.ts'
import { noFilters, setNames, without } from '../../web/pages/explore/filters.ts'
import { handoffs } from '../../web/pages/venue/handoff.ts'
import { accountsWords } from '../../web/words/accounts.ts'
import { en } from '../../web/words/en.ts'
import { zh } from '../../web/words/zh.ts'
import { zhMore } from '../../web/words/zh-more.ts'

const root = join(import.meta.dirname, '../..')
const plain: State = { filters: noFilters, from: null, area: null, sort: null, sheet: 'half' }
const full: State = {
  filters: {
    q: '浙江 图书馆',
    category: ['museum', 'library'],
    free: true,
    reduced: true,
    age: 0,
    open: 'weekend',
    openOn: '2026-10-03',
    openAt: '2026-10-09T10:00:00+08:00',
    group: 45,
    wheelchair: true,
    division: '330106',
    designation: ['patriotism_base'],
    designationLevel: 'national',
    audience: 'primary',
    programmeType: 'study_trip',
    grade: 0,
  },
  from: { kind: 'place', place: { lon: 120.15512, lat: 30.2741 }, label: '阳光小学' },
  area: { minLon: 120, minLat: 30, maxLon: 120.5, maxLat: 30.5 },
  sort: 'name',
  sheet: 'list',
}

describe('the address', () => {
  test('carries every state there and back', () => {
    expect(readState(writeState(full))).toEqual({ state: full, ignored: [] })
    expect(readState(writeState(plain))).toEqual({ state: plain, ignored: [] })
    expect(writeState(plain)).toEqual({})
  })

  test('never carries where this reader is', () => {
    expect(writeState({ ...plain, from: { kind: 'me' } })).toEqual({ near: 'me' })
    expect(readState({ near: 'me' }).state.from).toEqual({ kind: 'me' })
  })

  test.each([
    ['an unknown name', { colour: 'red' }, 'colour'],
    ['an age that is none', { age: '18' }, 'age'],
    ['a category with signs', { category: 'a;b' }, 'category'],
    ['a box that is inside out', { bbox: '121,30,120,31' }, 'bbox'],
    ['a latitude of 95', { near: '120,95' }, 'near'],
    ['a day that does not exist', { openOn: '2026-13-01' }, 'openOn'],
    ['the same name twice', { free: ['true', 'true'] }, 'free'],
  ])('names what it cannot use: %s', (_, query, name) => {
    expect(readState(query)).toEqual({ state: plain, ignored: [name] })
  })

  test('has the view behind the #, also as OpenStreetMap writes it', () => {
    const view = { zoom: 12.5, centre: { lon: 120.16, lat: 30.25 } }
    expect(writeView(view)).toBe('#map=12.5/30.2500/120.1600')
    expect(readView(writeView(view))).toEqual(view)
    expect(readView('#12.5/30.25/120.16')).toEqual(view)
    expect(readView('#map=99/30/120')).toBeNull()
    expect(readView('#sources')).toBeNull()
  })
})

test('the filters that are set are those taken away one by one', () => {
  expect(setNames(noFilters)).toEqual([])
  expect(setNames(full.filters)).toHaveLength(16)
  expect(setNames(full.filters).reduce(without, full.filters)).toEqual(noFilters)
})

test('chips count by the map where it filters itself, else by the server', () => {
  const facets = {
    isEstimate: false,
    category: { museum: 2 },
    free: 1,
    reduced: 1,
    openNow: 5,
    openWeekend: 6,
    wheelchair: 1,
    group: 0,
  }
  expect(chipCounts(null, facets)).toEqual({ category: { museum: 2 }, free: 1, wheelchair: 1, now: 5, weekend: 6 })
  const local = { category: { museum: 3 }, free: 2, reduced: 2, wheelchair: 0, openNow: 9, group: 0 }
  const counts = { local: true, facets: local } as unknown as Parameters<typeof chipCounts>[0]
  expect(chipCounts(counts, facets)).toMatchObject({ category: { museum: 3 }, free: 2, now: 5, weekend: 6 })
})

test('directions are words of the compass', () => {
  const from = { lon: 120, lat: 30 }
  expect(directionTo(from, { lon: 120, lat: 31 })).toBe('n')
  expect(directionTo(from, { lon: 121, lat: 30.85 })).toBe('ne')
  expect(directionTo(from, { lon: 119, lat: 30 })).toBe('w')
  expect(directionTo(from, { lon: 120, lat: 29 })).toBe('s')
})

test('navigation gets the system it takes: Amap and Baidu WGS-84, Tencent GCJ-02', () => {
  const links = handoffs('浙江图书馆', { lon: 120.13, lat: 30.26 }, { lon: 120.1347, lat: 30.2576 })
  const [amap, baidu, tencent] = links.map(({ url }) => new URL(url))
  expect(amap?.host).toBe('uri.amap.com')
  expect(Object.fromEntries(amap?.searchParams ?? [])).toMatchObject({
    position: '120.130000,30.260000',
    coordinate: 'wgs84',
  })
  expect(Object.fromEntries(baidu?.searchParams ?? [])).toMatchObject({
    location: '30.260000,120.130000',
    coord_type: 'wgs84',
  })
  expect(tencent?.searchParams.get('marker')).toBe('coord:30.257600,120.134700;title:浙江图书馆')
  expect(handoffs('x', { lon: 120, lat: 30 }, null)).toHaveLength(2)
})

describe('words', () => {
  const chinese = { ...zh, ...zhMore }
  const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()

  test('both languages say the same things', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(chinese).sort())
  })

  test('English fills only holes that Chinese fills', () => {
    for (const [key, text] of Object.entries(en)) {
      const known = new Set([...holes(chinese[key as keyof typeof chinese]), 'n'])
      expect(
        holes(text).filter((hole) => !known.has(hole ?? '')),
        key,
      ).toEqual([])
    }
  })

  test('nothing shouts', () => {
    for (const text of [...Object.values(chinese), ...Object.values(en)]) expect(text).not.toMatch(/[!！]/)
  })
})

describe('after signing in', () => {
  test.each([
    ['/visits?tab=past', '/visits?tab=past'],
    [undefined, '/desk'],
    ['//elsewhere.example', '/desk'],
    ['/\\elsewhere.example', '/desk'],
    ['https://elsewhere.example', '/desk'],
    ['javascript:alert(1)', '/desk'],
  ])('%s leads to %s', (next, path) => {
    expect(nextPath(next === undefined ? {} : { next })).toBe(path)
  })
})

test('what is on the record of changes has words of its own: deeds and what they were done to', () => {
  const said = new Set<string>()
  for (const file of globSync('api/**/*.ts', { cwd: root })) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, kind, name] of text.matchAll(/\b(action|subject): '([a-z_-]+)'/g))
      said.add(`${kind === 'action' ? 'audit' : 'subject'}.${name}`)
    for (const [, values = ''] of text.matchAll(/insert into audit \([^)]*\)([^)]*)/g))
      for (const [, name] of values.matchAll(/'(create|change|remove|close|publish|restore)'/g))
        said.add(`audit.${name}`)
  }
  expect(said.size).toBeGreaterThan(30)
  for (const words of [accountsWords.zh, accountsWords.en])
    expect([...said].filter((key) => !Object.hasOwn(words, key))).toEqual([])
})
