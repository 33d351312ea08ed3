import { describe, expect, test } from 'vitest'
import { categoryOfGuess, categoryOfName, categoryOfTags, categoryOfWord } from '../../api/exchange/kinds/category.ts'

describe('what a place is', () => {
  test.each([
    ['浙江省博物馆', 'museum'],
    ['中国科学技术馆', 'science_museum'],
    ['宁波美术馆', 'art_museum'],
    ['侵华日军南京大屠杀遇难同胞纪念馆', 'memorial'],
    ['鲁迅故居', 'memorial'],
    ['北京植物园', 'botanical_garden'],
    ['红山森林动物园', 'zoo'],
    ['西溪国家湿地公园', 'park'],
    ['东北虎豹国家公园', 'national_park'],
    ['杭州青少年活动中心', 'youth_palace'],
    ['妇女儿童活动中心', 'children_centre'],
    ['浙江省非物质文化遗产馆', 'heritage_hall'],
    ['黄龙体育中心', 'stadium'],
    ['西湖区文化馆', 'cultural_centre'],
    ['城市规划展览馆', 'exhibition_hall'],
    ['香港歷史博物館 Hong Kong Museum of History', 'museum'],
    ['社区家庭教育指导服务站', 'guidance_station'],
    ['中共中央图书馆旧址', undefined],
    ['拙政园', undefined],
  ])('%s is told by its name: %s', (name, category) => {
    expect(categoryOfName(name)).toBe(category)
  })

  test.each([
    '珍珠鸡',
    '猴山',
    '临展厅',
    '三区',
    '2号观景平台',
    '“凤窝”摩崖石刻文物普查登记牌',
    'Summer Palace ticket office',
    '动物园北门',
    '东江纵队纪念碑',
  ])('%s is no place of its own, whatever a list guesses', (name) => {
    expect(categoryOfGuess('museum', name)).toMatchObject({ refused: 'part-of-place' })
  })

  test('a guess of museum is believed where the name says nothing, others are not', () => {
    expect(categoryOfGuess('museum', '天一阁')).toEqual({ category: 'museum' })
    expect(categoryOfGuess('sightseeing', '留园')).toEqual({ refused: 'not-a-venue', tag: 'sightseeing' })
  })

  test.each<[Record<string, string>, string, unknown]>([
    [{ amenity: 'library' }, '甲', { category: 'library' }],
    [{ amenity: 'community_centre' }, '复兴少年宫', { category: 'youth_palace' }],
    [{ amenity: 'community_centre' }, '老年活动中心', { category: 'community_centre' }],
    [{ tourism: 'museum' }, '浙江科技馆', { category: 'science_museum' }],
    [{ tourism: 'gallery' }, '甲', { category: 'art_museum' }],
    [{ leisure: 'stadium' }, '甲', { category: 'stadium' }],
    [{ historic: 'memorial' }, '解放纪念碑', { refused: 'part-of-place', tag: 'historic=memorial' }],
    [{ historic: 'memorial' }, '烈士陵园', { category: 'memorial' }],
    [{ leisure: 'swimming_pool', access: 'private' }, '甲', { refused: 'private', tag: 'access=private' }],
    [{ amenity: 'bar' }, '甲', { refused: 'not-a-venue', tag: 'amenity=bar' }],
    [{ highway: 'bus_stop' }, '甲', undefined],
  ])('%j named %s is %j', (tags, name, told) => {
    expect(categoryOfTags(tags, name)).toEqual(told)
  })

  test.each([
    ['图书馆', 'library'],
    ['Library', 'library'],
    ['红色教育基地', 'patriotism_base'],
    ['博物馆类', 'museum'],
    ['影剧院', 'theatre'],
    ['夜总会', undefined],
  ])('a list’s word %s means %s', (word, category) => {
    const names = new Map([
      ['图书馆', 'library'],
      ['library', 'library'],
      ['博物馆', 'museum'],
    ])
    expect(categoryOfWord(word, names)).toBe(category)
  })
})
