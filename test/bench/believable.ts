/** Cities, names and addresses that read like real ones and are the same on every machine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { bitsOf } from '../../api/catalog/offer.masks.ts'
import type { Audience } from '../../api/catalog/offer.ts'
import { searchWords } from '../../api/catalog/words.ts'
import { mulberry32 } from '../support/random.ts'

const SEED = 20_260_901
const CITIES = 100
export const PATTERNS = 400

type Place = { code: string; name: string }
/** A real city with its real counties, at an invented place; `weight` is how much of the catalogue lies there. */
export type City = Place & { lon: number; lat: number; weight: number; counties: Place[] }

type Minors = 'free' | 'reduced' | 'none'
/** Category, what its names end in, how many of a thousand venues it has, what minors pay. */
const KINDS: [string, string[], number, Minors][] = [
  ['library', ['图书馆', '少年儿童图书馆', '城市书房'], 110, 'free'],
  ['museum', ['博物馆', '陈列馆', '民俗博物馆'], 90, 'free'],
  ['cultural_centre', ['文化馆', '文化活动中心'], 90, 'free'],
  ['heritage_hall', ['非遗馆', '非遗传习所'], 25, 'reduced'],
  ['art_museum', ['美术馆', '艺术馆'], 35, 'reduced'],
  ['memorial', ['纪念馆', '故居', '烈士陵园'], 45, 'free'],
  ['theatre', ['大剧院', '音乐厅', '影剧院'], 35, 'none'],
  ['exhibition_hall', ['展览馆', '规划展示馆'], 25, 'reduced'],
  ['science_museum', ['科技馆', '科学中心'], 30, 'reduced'],
  ['stadium', ['体育馆', '体育中心', '全民健身中心'], 100, 'none'],
  ['swimming_pool', ['游泳馆', '水上中心'], 40, 'none'],
  ['national_park', ['国家公园', '国家森林公园'], 5, 'reduced'],
  ['zoo', ['动物园', '野生动物园'], 8, 'reduced'],
  ['botanical_garden', ['植物园', '湿地公园'], 15, 'reduced'],
  ['park', ['公园', '文化公园', '儿童公园'], 130, 'free'],
  ['patriotism_base', ['爱国主义教育基地', '革命旧址'], 15, 'free'],
  ['law_base', ['法治教育基地'], 10, 'free'],
  ['study_base', ['研学实践基地', '劳动教育基地'], 20, 'none'],
  ['science_base', ['科普教育基地'], 12, 'reduced'],
  ['youth_palace', ['青少年宫', '少年宫'], 20, 'free'],
  ['children_centre', ['儿童活动中心', '妇女儿童活动中心'], 20, 'free'],
  ['children_home', ['儿童之家'], 40, 'free'],
  ['guidance_station', ['家庭教育指导站'], 30, 'free'],
  ['parent_school', ['家长学校'], 20, 'free'],
  ['community_centre', ['社区综合服务设施', '社区服务中心', '邻里中心'], 30, 'free'],
]
const FIRST = [
  ...'文望翠清明和安永金玉龙凤紫东南西北新长华云海江山河湖林松梅兰竹桂春秋锦彩星光景泰康宁庆祥瑞德仁义礼智信孝廉远',
]
const SECOND = [...'澜江苑河德平兴源泉溪湖山岭峰林园台阁亭桥门港湾洲滨阳城村坊里路街塘池堂庭轩居庄寨岗坪川原野谷海汇润']
const MINORS: Audience[] = ['preschool', 'primary', 'junior', 'senior', 'vocational']
const ALL_AGES = 2 ** 18 - 1

export function believableCities(): City[] {
  const random = mulberry32(SEED)
  const file = readFileSync(join(import.meta.dirname, '../../seeds/divisions.csv'))
  const rows = parse(file, { columns: true }) as (Place & { level: string })[]
  const cities = rows.filter(({ level }) => level === 'city').slice(0, CITIES)
  return cities.map(({ code, name }, index) => ({
    ...{ code, name, lon: 98 + random() * 22, lat: 22 + random() * 22, weight: 1 / (index + 12) },
    counties: rows.filter((row) => row.level === 'county' && row.code.startsWith(code)).slice(0, 12),
  }))
}

/** Columns of a venue as the generator writes them; `terms` with U+001F between. */
export type BelievableVenue = ReturnType<ReturnType<typeof believableVenues>>

/** Gives one venue after another. */
export function believableVenues(cities: City[]) {
  const random = mulberry32(SEED + 1)
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
  const pickKind = weighted(KINDS, ([, , weight]) => weight, random)
  const pickCity = weighted(cities, ({ weight }) => weight, random)
  // Towards the middle of the city, some 30 km across.
  const spread = () => (random() + random() + random() - 1.5) * 0.2
  return () => {
    const city = pickCity()
    const county = pick(city.counties)
    const [category, endings, , minors] = pickKind()
    const word = pick(FIRST) + pick(SECOND)
    const owner = pick(['', '', city.name.replace(/市$/, ''), county.name.replace(/[市区县]$/, ''), county.name])
    const name = `${owner}${word}${pick(endings)}`
    const address = `${city.name}${county.name}${pick(FIRST)}${pick(SECOND)}路${1 + Math.floor(random() * 900)}号`
    const { terms, pinyin, initials } = searchWords({ name, address })
    const groupMax = random() < 0.4 ? 10 * (1 + Math.floor(random() * 30)) : null
    return {
      id: uuid(random),
      ...{ name, category, address, pinyin, initials, terms: terms.join('\u001f'), division: county.code },
      ...{
        lon: city.lon + spread(),
        lat: city.lat + spread(),
        groupMax,
        pattern: Math.floor(random() * PATTERNS * 1.4),
      },
      wheelchair: pick(['yes', 'limited', 'no', null]),
      ...masks(minors, random() < 0.9),
    }
  }
}

function masks(minors: Minors, isTold: boolean) {
  const [free, reduced] = [isTold && minors === 'free', isTold && minors === 'reduced']
  return {
    freeAudiences: free ? bitsOf(MINORS) : 0,
    reducedAudiences: reduced ? bitsOf(MINORS) : 0,
    freeAges: free ? ALL_AGES : 0,
    reducedAges: reduced ? ALL_AGES : 0,
  }
}

function weighted<Value>(values: Value[], weightOf: (value: Value) => number, random: () => number): () => Value {
  const sums: number[] = []
  for (const value of values) sums.push((sums.at(-1) ?? 0) + weightOf(value))
  return () => {
    const at = random() * (sums.at(-1) ?? 0)
    return values[sums.findIndex((sum) => at < sum)] as Value
  }
}

/** A UUIDv7 of the day the generator was written, from the seeded source. */
function uuid(random: () => number): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return `019${hex(5)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`
}
