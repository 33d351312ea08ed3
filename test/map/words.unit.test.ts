import { expect, test } from 'vitest'
import { describe as inWords } from '../../web/map/describe.ts'
import type { MapCounts } from '../../web/map/handle.ts'
import type { Mark } from '../../web/map/messages.ts'
import { nameMarks } from '../../web/map/naming.ts'
import { districtsOf, isInside, labelPlacesWithin } from '../../web/map/polygons.ts'
import { mapWords, readableDistance } from '../../web/map/words.ts'

const bbox = { minLon: 120, minLat: 30, maxLon: 121, maxLat: 31 }
const mark = (key: string, lon: number, lat: number, change: Partial<Mark> = {}): Mark => ({
  ...{ key, lon, lat, count: 1, free: 0, single: true, category: 'museum' },
  ...change,
})
const naming = (language: 'zh-CN' | 'en', names = new Map<string, string>()) => ({
  words: mapWords(language),
  bbox,
  names,
  categoryName: (code: string) => ({ museum: '博物馆', library: '图书馆' })[code] ?? code,
})

test('a cluster is named by its numbers and where it lies', () => {
  const names = nameMarks([mark('a', 120.9, 30.9, { single: false, count: 42, free: 12 })], naming('zh-CN'))
  expect(names.get('a')).toBe('42 个场馆，其中 12 个免费，图中偏东北')
  const english = nameMarks([mark('a', 120.9, 30.9, { single: false, count: 42, free: 12 })], naming('en'))
  expect(english.get('a')).toBe('42 places, 12 of them free, in the north-east of the map')
})

test('a place is named by its venue, or by its category and where it lies', () => {
  const known = new Map([['12050000,3050000', '浙江图书馆']])
  const marks = [mark('a', 120.5, 30.5, { category: 'library', free: 1 }), mark('b', 120.1, 30.1)]
  expect([...nameMarks(marks, naming('zh-CN', known)).values()]).toEqual([
    '浙江图书馆，图书馆，免费',
    '博物馆，图中偏西南',
  ])
})

test('a place that is in the list carries its number there', () => {
  const numbers = new Map([['12050000,3050000', 3]])
  const names = nameMarks([mark('a', 120.5, 30.5, { category: 'library' })], { ...naming('zh-CN'), numbers })
  expect(names.get('a')).toBe('3. 图书馆，图中央')
})

test('no two markers have the same name', () => {
  const marks = Array.from({ length: 60 }, (_, at) => mark(`m${at}`, 120.1 + (at % 3) / 100, 30.1 + at / 1000))
  const names = nameMarks(marks, naming('zh-CN'))
  expect(new Set(names.values()).size).toBe(60)
})

const counts: MapCounts = {
  local: true,
  matched: 42,
  free: 12,
  everywhere: 99,
  facets: { category: {}, free: 0, reduced: 0, wheelchair: 0, openNow: 0, group: 0 },
  without: {},
  nearestInside: { place: { lon: 120.5, lat: 30.5 }, category: 'library', metres: 1234, direction: 'ne' },
  nearestOutside: { place: { lon: 122, lat: 30.5 }, category: 'museum', metres: 3210, direction: 'e' },
  zoomOut: [],
}
const known = { division: '西湖区', from: undefined, categoryName: naming('zh-CN').categoryName }

test('the text twin says where, how many, and what is nearest', () => {
  const names = new Map([['12050000,3050000', '浙江图书馆']])
  expect(inWords(counts, { ...known, language: 'zh-CN', names }).sentence).toBe(
    '视野：西湖区一带；42 个场馆，12 个免费；最近 浙江图书馆 东北 1.2 公里',
  )
  expect(inWords(counts, { ...known, language: 'en', names, division: 'Xihu', from: 'School 3' }).sentence).toBe(
    'View: around Xihu; 42 places, 12 free; nearest to School 3: 浙江图书馆, 1.2 km north-east',
  )
})

test('the text twin says the metres that the list says of the same place', () => {
  const listed = new Map([['12050000,3050000', 780]])
  const said = inWords(counts, { ...known, language: 'zh-CN', names: new Map(), listed }).sentence
  expect(said).toMatch(/最近 图书馆 东北 780 米$/)
})

test('the text twin of an empty view points outside', () => {
  const empty = { ...counts, matched: 0, free: 0, nearestInside: null }
  expect(inWords(empty, { ...known, language: 'zh-CN', names: new Map() }).sentence).toBe(
    '视野：西湖区一带；0 个场馆；视野外最近 博物馆 东 3.2 公里',
  )
})

test('distances are read in metres, then kilometres', () => {
  const words = mapWords('zh-CN')
  expect([44, 994, 995, 9_940, 12_400].map((metres) => readableDistance(metres, words))).toEqual([
    '40 米',
    '990 米',
    '1.0 公里',
    '9.9 公里',
    '12 公里',
  ])
})

test('a bent district has its name inside itself, and in the part that is seen', () => {
  const hook = [
    [0, 0],
    [10, 0],
    [10, 10],
    [9, 10],
    [9, 1],
    [0, 1],
    [0, 0],
  ]
  const feature = { type: 'Feature' as const, properties: { code: '1', name: '钩区' } }
  const [district] = districtsOf({
    type: 'FeatureCollection',
    features: [{ ...feature, geometry: { type: 'Polygon', coordinates: [hook] } }],
  })
  if (!district) throw new Error('no district')
  for (const place of district.labels) expect(isInside(district, place)).toBe(true)
  const seen = labelPlacesWithin(district, { minLon: 8, minLat: 6, maxLon: 12, maxLat: 9 })
  expect(seen[0]?.lon).toBeCloseTo(9.5, 5)
  expect(isInside(district, { lon: 5, lat: 5 })).toBe(false)
})
