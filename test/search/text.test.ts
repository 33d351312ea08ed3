import { beforeEach, describe, expect, it } from 'vitest'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

async function find(q: string, more = '') {
  const { status, body } = await world.get(`/api/v1/venues?q=${encodeURIComponent(q)}${more}`)
  expect(status).toBe(200)
  return { ...body, names: body.items.map((item: { name: string }) => item.name) }
}

beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  const inShangcheng = { lon: 120.2, lat: 30.25 }
  await givenVenue(world.db, { name: '杭州图书馆', nameEn: 'Hangzhou Public Library' })
  await givenVenue(world.db, { name: '浙江省博物馆', categoryCode: 'museum', aliases: ['浙博'], address: '孤山路25号' })
  await givenVenue(world.db, { name: '浙江图书馆', address: '曙光路73号' })
  await givenVenue(world.db, { name: '南宋官窑博物馆', categoryCode: 'museum', location: inShangcheng })
  await givenVenue(world.db, { name: 'K11艺术空间', categoryCode: 'museum', address: '孤山路26号' })
  await givenVenue(world.db, { name: '上城区图书馆', location: inShangcheng })
  await givenVenue(world.db, { name: '吴山公园', categoryCode: 'park', location: inShangcheng })
})

describe('what somebody types is found', () => {
  it.each([
    ['one character', '窑', ['南宋官窑博物馆']],
    ['the beginning', '杭州图', ['杭州图书馆']],
    ['a part from the middle', '官窑', ['南宋官窑博物馆']],
    ['full pinyin', 'hangzhoutushuguan', ['杭州图书馆']],
    ['pinyin apart', 'hang zhou tu shu guan', ['杭州图书馆']],
    ['unfinished pinyin', 'nansongg', ['南宋官窑博物馆']],
    ['capital letters, full width', 'ＧＵＡＮＹＡＯ bowu', ['南宋官窑博物馆']],
    ['initials', 'zjsbwg', ['浙江省博物馆']],
    ['initials of a part', 'gybwg', ['南宋官窑博物馆']],
    ['Chinese and initials', '南宋 bwg', ['南宋官窑博物馆']],
    ['Chinese and initials without a space', '南宋bwg', ['南宋官窑博物馆']],
    ['an English word', 'public', ['杭州图书馆']],
    ['the beginning of an English word', 'libr', ['杭州图书馆']],
    ['letters and digits in a name', 'k11', ['K11艺术空间']],
    ['an alias', '浙博', ['浙江省博物馆']],
    ['the address', '曙光路', ['浙江图书馆']],
    ['a division and a name', '上城区 图书馆', ['上城区图书馆']],
    ['a division and a category', '上城 博物馆', ['南宋官窑博物馆']],
    ['the same without a space', '上城区博物馆', ['南宋官窑博物馆']],
    ['a division in pinyin', 'shangcheng gongyuan', ['吴山公园']],
  ])('%s: %s', async (_, q, expected) => {
    const { names, corrected, numberMatched } = await find(q)
    expect(names).toEqual(expected)
    expect([numberMatched, corrected]).toEqual([expected.length, false])
  })

  it('a division alone gives everything in it', async () => {
    expect((await find('上城区')).names).toEqual(expect.arrayContaining(['南宋官窑博物馆', '上城区图书馆', '吴山公园']))
  })

  it.each(['bowuguan', 'bwg', '博物馆'])('%s gives all museums', async (q) => {
    expect((await find(q)).names).toEqual(expect.arrayContaining(['浙江省博物馆', '南宋官窑博物馆']))
  })
})

describe('what fits better comes first', () => {
  it('the name, then its beginning, then in it, then the address', async () => {
    await givenVenue(world.db, { name: '西湖' })
    await givenVenue(world.db, { name: '西湖博物馆', location: { lon: 0, lat: 0 } })
    await givenVenue(world.db, { name: '杭州西湖书店', location: { lon: 0, lat: 0 } })
    await givenVenue(world.db, { name: '孤山馆', address: '西湖边', location: { lon: 0, lat: 0 } })
    const { names } = await find('西湖')
    expect(names.slice(0, 3)).toEqual(['西湖', '西湖博物馆', '杭州西湖书店'])
    expect(names.slice(3)).toContain('孤山馆')
  })

  it.each(['zhejiang bowu', '浙江 bwg', '浙江bwg'])('%s: the one called so, then others of the province', async (q) => {
    expect((await find(q)).names).toEqual(['浙江省博物馆', '南宋官窑博物馆'])
  })

  it('of equals the nearer', async () => {
    expect((await find('图书馆', '&near=120.2,30.25')).names[0]).toBe('上城区图书馆')
    expect((await find('图书馆', '&near=120.1,30.25')).names.at(-1)).toBe('上城区图书馆')
  })
})

describe('one mistake is forgiven where nothing is called what was typed', () => {
  it.each([
    ['a character that sounds the same', '博务馆', '浙江省博物馆'],
    ['a wrong character', '杭州图画馆', '杭州图书馆'],
    ['a wrong first character', '航州图书馆', '杭州图书馆'],
    ['a missing character', '南宋官博物馆', '南宋官窑博物馆'],
    ['an additional character', '吴山大公园', '吴山公园'],
    ['two characters that changed places', '南宋窑官博物馆', '南宋官窑博物馆'],
    ['a wrong letter', 'hangzhoutushuguen', '杭州图书馆'],
    ['a missing letter', 'hangzoutushuguan', '杭州图书馆'],
    ['two letters that changed places', 'nansongguanyaobowugaun', '南宋官窑博物馆'],
    ['a wrong letter in English', 'publik', '杭州图书馆'],
    ['a mistake after a division', '上城区博物管', '南宋官窑博物馆'],
    ['a mistake after a division without its ending', '上城图术馆', '上城区图书馆'],
    ['a mistake in one of two words', '浙江 bowuguam', '浙江省博物馆'],
  ])('%s: %s', async (_, q, expected) => {
    const { names, corrected } = await find(q)
    expect(names).toContain(expected)
    expect(corrected).toBe(true)
  })

  it('what nobody could mean finds nothing', async () => {
    expect(await find('火锅店')).toMatchObject({ names: [], corrected: false, numberMatched: 0 })
  })
})

it('signs of other languages are only signs', async () => {
  for (const q of [
    '%',
    '_',
    '\\',
    "'; drop table venue; --",
    '.*',
    '[[',
    '"',
    '\u{1F600}',
    '%E5%9B',
    '图%',
    '$1',
    '\ud800',
  ])
    expect((await world.get(`/api/v1/venues?q=${encodeURIComponent(q.toWellFormed())}`)).status).toBe(200)
  expect((await find('%')).numberMatched).toBe(0)
  expect((await find("'图书馆%_")).numberMatched).toBe(3)
  expect((await find('  ')).numberMatched).toBe(7)
})
