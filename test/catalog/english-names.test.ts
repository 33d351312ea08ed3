import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { nameDivisions } from '../../api/catalog/division-name.queries.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const xihu = { code: '330106', name: '西湖区', nameEn: 'Xihu District' }

beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

async function find(q: string): Promise<string[]> {
  const { body } = await world.get(`/api/v1/venues?q=${encodeURIComponent(q)}`)
  return body.items.map(({ name }: { name: string }) => name).sort()
}
const suggested = async (q: string) => (await world.get(`/api/v1/suggest?q=${encodeURIComponent(q)}`)).body.divisions

/** What an older release left: a division that nobody has named in English. */
async function givenUnnamed(code: string, name: string, level = 'province') {
  await world.db.insertInto('division').values({ code, name, level, pinyin: 'x' }).execute()
}

describe('divisions carry their English names', () => {
  it('in lists, by themselves with all they lie in, and on outlines', async () => {
    expect((await world.get('/api/v1/divisions?parent=3301')).body.items[1]).toMatchObject(xihu)
    expect((await world.get('/api/v1/divisions/330106')).body).toMatchObject({
      ...xihu,
      path: [{ nameEn: 'Zhejiang' }, { nameEn: 'Hangzhou' }],
    })
    expect((await world.get('/api/v1/divisions/3301')).body.children[1]).toMatchObject(xihu)
    const { features } = (await world.get('/api/v1/divisions/outlines?under=330106')).body
    expect(features[0].properties).toMatchObject(xihu)
  })

  it('on venues, in lists and by themselves', async () => {
    const id = await givenVenue(world.db, { nameEn: 'Hangzhou Library' })
    expect((await world.get('/api/v1/venues')).body.items[0]).toMatchObject({
      nameEn: 'Hangzhou Library',
      division: xihu,
    })
    expect((await world.get(`/api/v1/venues/${id}`)).body.division).toEqual(xihu)
  })

  it('in memberships and organisations', async () => {
    const steward = await world.as({ role: 'steward', divisionCode: '3301' })
    const { body } = await world.get('/api/v1/me', steward)
    expect(body.memberships[0].division).toEqual({ code: '3301', name: '杭州市', nameEn: 'Hangzhou' })
  })
})

describe('an installation that had none gets them', () => {
  it('at its next start, by the rule or the table, each once', async () => {
    await givenUnnamed('15', '内蒙古自治区')
    await givenUnnamed('36', '江西省')
    await nameDivisions(world.db)
    await sql`update division set name_en = 'Kiangsi' where code = '36'`.execute(world.db)
    await nameDivisions(world.db)
    const { items } = (await world.get('/api/v1/divisions')).body
    expect(items.map(({ nameEn }: { nameEn: string }) => nameEn)).toEqual(['Inner Mongolia', 'Zhejiang', 'Kiangsi'])
  })
})

describe('English words find', () => {
  beforeEach(async () => {
    await givenVenue(world.db, { name: '浙江省博物馆', nameEn: 'Zhejiang Provincial Museum', categoryCode: 'museum' })
    await givenVenue(world.db, { name: '西泠图书馆' })
    await givenVenue(world.db, { name: '吴山公园', categoryCode: 'park', location: { lon: 120.2, lat: 30.25 } })
  })

  it.each([
    ['a venue by words of its English name', 'Zhejiang Museum', ['浙江省博物馆']],
    ['everything in a division', 'Xihu District', ['浙江省博物馆', '西泠图书馆']],
    ['a category in a division', 'xihu district library', ['西泠图书馆']],
    ['the same with a comma', 'Park, Shangcheng District', ['吴山公园']],
  ])('%s: %s', async (_, q, expected) => {
    expect(await find(q)).toEqual(expected)
  })

  it('what lies in a division whose English name is not its pinyin', async () => {
    await givenUnnamed('1501', '呼和浩特市', 'city')
    await givenUnnamed('6501', '乌鲁木齐市', 'city')
    await nameDivisions(world.db)
    await givenVenue(world.db, { name: '少年宫', divisionCode: '1501', location: { lon: 111.7, lat: 40.8 } })
    await givenVenue(world.db, { name: '科技馆', divisionCode: '6501', location: { lon: 87.6, lat: 43.8 } })
    expect([await find('Hohhot'), await find('Ürümqi'), await find('urumqi')]).toEqual([
      ['少年宫'],
      ['科技馆'],
      ['科技馆'],
    ])
  })

  it('divisions for the search box, by the beginning of the name or by a word of it', async () => {
    await givenUnnamed('15', '内蒙古自治区')
    await nameDivisions(world.db)
    const mongolia = { code: '15', nameEn: 'Inner Mongolia', pathEn: 'Inner Mongolia' }
    expect(await suggested('Inner Mon')).toMatchObject([mongolia])
    expect(await suggested('mongolia')).toMatchObject([mongolia])
    expect(await suggested('xihu dist')).toMatchObject([{ ...xihu, pathEn: 'Xihu District, Hangzhou, Zhejiang' }])
    expect(await suggested('西湖')).toMatchObject([{ ...xihu, path: '浙江省 杭州市 西湖区' }])
  })
})

describe('customary English names find as well as the official ones', () => {
  beforeEach(async () => {
    await givenUnnamed('54', '西藏自治区')
    await givenUnnamed('65', '新疆维吾尔自治区')
    await givenUnnamed('6501', '乌鲁木齐市', 'city')
    await givenUnnamed('6531', '喀什地区', 'city')
    await givenUnnamed('653101', '喀什市', 'county')
    await givenUnnamed('5401', '拉萨市', 'city')
    await givenUnnamed('15', '内蒙古自治区')
    await givenUnnamed('81', '香港特别行政区')
    await givenUnnamed('82', '澳门特别行政区')
    await nameDivisions(world.db)
  })
  const namesOf = async (q: string) => (await suggested(q)).map(({ name }: { name: string }) => name)

  it.each([
    ['Tibet', ['西藏自治区']],
    ['tib', ['西藏自治区']],
    ['Xizang', ['西藏自治区']],
    ['Kashgar', ['喀什地区', '喀什市']],
    ['Kashi', ['喀什地区', '喀什市']],
    ['Inner Mongolia', ['内蒙古自治区']],
    ['Xinjiang', ['新疆维吾尔自治区']],
    ['Sinkiang', ['新疆维吾尔自治区']],
    ['Macao', ['澳门特别行政区']],
    ['Macau', ['澳门特别行政区']],
    ['Hong Kong', ['香港特别行政区']],
    ['Urumqi', ['乌鲁木齐市']],
    ['Ürümqi', ['乌鲁木齐市']],
    ['Lhasa', ['拉萨市']],
    ['Hangchow', ['杭州市']],
  ])('%s suggests %s', async (q, expected) => {
    expect(await namesOf(q)).toEqual(expected)
  })

  it('what lies there, in the list', async () => {
    await givenVenue(world.db, { name: '布达拉宫', divisionCode: '5401', location: { lon: 91.1, lat: 29.65 } })
    await givenVenue(world.db, { name: '少年宫', divisionCode: '653101', location: { lon: 76, lat: 39.5 } })
    expect([await find('Tibet'), await find('Xizang'), await find('Kashgar')]).toEqual([
      ['布达拉宫'],
      ['布达拉宫'],
      ['少年宫'],
    ])
    expect(await find('Lhasa Tibet')).toEqual(['布达拉宫'])
  })

  it('but nothing is suggested for two letters of one', async () => {
    expect(await namesOf('pe')).toEqual([])
  })
})
