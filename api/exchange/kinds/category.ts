// What a place is, told by OpenStreetMap's tags, by a list's own word for it, or by its name.

type Word = readonly [RegExp, string]

/** Parts of a place, signs and things to look at: no venue of their own, whatever a list calls them. */
const PARTS: readonly RegExp[] = [
  /(?:售票处|售票口|售票厅|检票口|检票处|入口|出口|[东西南北正后侧]门|大门|停车场|卫生间|厕所|洗手间|游客中心|服务站|码头|缆车站|车站|站牌)$/,
  /(?:登记牌|文保牌|文保碑|指示牌|说明牌|简介|导览图)$/,
  /(?:观景台|觀景台|觀景臺|观景平台|观景点|观景亭|瞭望台|瞭望塔|观鸟楼|觀景圖|观星台|觀星台|观光点)(?:$|[\s（])/,
  /(?:石刻|题刻|摩崖|石碑|碑刻|雕塑|雕像|塑像|石雕|木雕|铜像|銅像|浮雕|界碑|界石|牌坊|牌樓|牌楼|纪念碑|紀念碑|纪念塔|墓碑|之墓|古墓|碉堡|炮台)(?:$|\s|（)/,
  /(?:^|[\s-])(?:ticket office|main entrance|entrance|exit|toilets?|car park|parking|view(?:ing)? ?point|lookout|viewing platform|gate)$/i,
  /(?:^|馆|院|宫)(?:[一二三四五六七八九十\d]+[区厅号]|[东西南北中]区|临时?展厅|[^馆园]{0,4}展厅|[^馆园]{0,3}厅)$/,
  /^(?:临展厅|冥思厅|报告厅|序厅|珍稀动物区|猴房|猴山|猴馆|熊猫馆|狮虎山|象馆|鸟语林|百鸟苑|熊森林|黇鹿园|珍珠鸡|长颈鹿馆|大熊猫馆|两栖爬行馆|熊山|虎山|狮山|鹿苑|孔雀园)$/,
]

/** Ordered: the first that fits decides. Simplified and traditional, English where lists use it. */
const NAME_WORDS: readonly Word[] = [
  [/非遗|非物质文化遗产/, 'heritage_hall'],
  [/家庭教育指导(?:服务)?(?:站|中心|点)/, 'guidance_station'],
  [/家长学校/, 'parent_school'],
  [/青少年宫|少年宫|青少年活动中心|青少年活动|青少年(?:校外)?(?:发展|素质|综合)?(?:教育|活动)?中心|youth palace/i, 'youth_palace'],
  [/儿童之家/, 'children_home'],
  [/妇女儿童活动中心|妇儿活动中心|儿童活动中心|儿童中心|儿童公益|children'?s (?:activity )?cent/i, 'children_centre'],
  [/图书馆|圖書館|书馆|(?:^|\s)librar(?:y|ies)(?:$|\s)/i, 'library'],
  [/科技馆|科技館|科学馆|科學館|科学技术馆|科学中心|科学宫|天文馆|天文台|科普馆|科普体验馆|科技博物馆|科学博物馆|科学探|planetarium|science (?:museum|cent)|science and technology museum/i, 'science_museum'],
  [/美术馆|美術館|艺术馆|藝術館|艺术博物|书画院|书画馆|画院|美术院|艺术宫|art museum|museum of art|\bgaller(?:y|ies)\b|galerie/i, 'art_museum'],
  [/(?:革命|抗战|抗日|烈士|战役|名人|事迹|生平|同志|先生|将军|元帅|惨案|遇难).*(?:纪念|陈列|紀念|展览)馆|纪念馆|紀念館|纪念堂|紀念堂|烈士陵园|烈士公墓|革命公墓|革命烈士纪念|纪念园|故居|旧居|故里|舊居|memorial hall|former residence/i, 'memorial'],
  [/植物园|植物園|botanic/i, 'botanical_garden'],
  [/动物园|動物園|野生动物|海洋馆|海洋公园|海洋公園|海洋世界|海底世界|水族馆|极地馆|极地世界|熊猫基地|熊猫(?:繁育|保护)|(?:^|\s)zoo(?:$|\s)|aquarium|safari/i, 'zoo'],
  [/国家公园(?!.*(?:湿地|森林|地质))|national park/i, 'national_park'],
  [/文化馆|文化館|文化宫|文化宮|群众艺术馆|文化活动中心|文化中心|文化艺术中心|文化礼堂|文化站|cultural cent|cultural palace/i, 'cultural_centre'],
  [/博物馆|博物院|博物館|museum/i, 'museum'],
  [/大剧院|剧院|劇院|剧场|劇場|音乐厅|音樂廳|戏院|戲院|歌剧院|戏楼|演艺中心|演艺厅|theatre|theater|opera house|concert hall/i, 'theatre'],
  [/展览馆|展覽館|展览中心|展示馆|展示中心|规划馆|规划展览|陈列馆|陳列館|陈列室|展览厅|展覽廳|展览廊|展览廊|博览中心|博览馆|会展中心|校史馆|村史馆|史馆|建设馆|(?:^|\s)exhibition (?:hall|cent)/i, 'exhibition_hall'],
  [/游泳馆|游泳池|游泳场|游泳中心|水上中心|swimming pool/i, 'swimming_pool'],
  [/体育馆|體育館|体育场|體育場|体育中心|体育公园|运动中心|奥体中心|全民健身中心|stadium|gymnasium|sports cent/i, 'stadium'],
  [/爱国主义教育/, 'patriotism_base'],
  [/法治(?:教育|宣传|文化)|法制教育/, 'law_base'],
  [/研学|社会实践基地|综合实践基地|劳动教育|学农基地/, 'study_base'],
  [/科普(?:教育|示范)?(?:基地|中心)|科普园/, 'science_base'],
  [/党群服务中心|社区服务中心|社区综合服务|便民服务中心|邻里中心|居委会|community cent/i, 'community_centre'],
  [/(?:公园|公園|乐园|樂園|游乐园|游乐场|遊樂場|主题园|欢乐谷|欢乐世界|风景区|風景區|风景名胜区|景区|景區|旅游区)(?=$|[\s（(]|[A-Za-z])|(?:^|\s)park(?:$|\s)|theme park|amusement/i, 'park'],
] // biome-ignore format: one rule a line

/** Is it certainly only a part, a sign or a thing? */
export function isPartOfPlace(name: string): boolean {
  return PARTS.some((pattern) => pattern.test(name))
}

/** The category that a name's own words tell; undefined where they tell none. */
export function categoryOfName(name: string): string | undefined {
  // The former site of a library is no library.
  if (/(?:旧址|遗址|故址|舊址|遺址)(?:$|（)|^former /i.test(name) && !/公园|博物/.test(name)) return undefined
  return NAME_WORDS.find(([pattern]) => pattern.test(name))?.[1]
}

/** What lists call their categories, besides the categories' own names and codes. */
const LIST_WORDS: readonly Word[] = [
  [/^(?:书店|书房|阅览|城市书房|农家书屋|公共图书馆)/, 'library'],
  [/^(?:文博|博物)/, 'museum'],
  [/^(?:展馆|展览|会展)/, 'exhibition_hall'],
  [/^(?:红色|爱国|革命)/, 'patriotism_base'],
  [/^(?:法治|法制|普法)/, 'law_base'],
  [/^(?:研学|实践|劳动)/, 'study_base'],
  [/^科普/, 'science_base'],
  [/^(?:影剧院|剧院|剧场|演出|影院)/, 'theatre'],
  [/^(?:体育|运动|健身)/, 'stadium'],
  [/^(?:儿童友好|儿童活动|妇儿)/, 'children_centre'],
  [/^(?:社区|街道|综合服务)/, 'community_centre'],
]

/** The category a list's word means, through `names` (our own names and codes) first; undefined where none is meant. */
export function categoryOfWord(word: string, names: ReadonlyMap<string, string>): string | undefined {
  const key = word.toLowerCase()
  return (
    names.get(key) ??
    names.get(key.replace(/[类馆]$/, '')) ??
    LIST_WORDS.find(([pattern]) => pattern.test(word))?.[1] ??
    categoryOfName(word)
  )
}

type Tags = Record<string, string>
export type Told =
  | { category: string }
  | { refused: 'not-a-venue' | 'part-of-place' | 'private'; tag: string }
  | undefined

/** Tag by tag, what a place is; a function decides by the name, with what it is when the name says nothing. */
const TAGS: Readonly<Record<string, string>> = {
  'amenity=library': 'library',
  'amenity=public_bookcase': '',
  'amenity=theatre': 'theatre',
  'amenity=arts_centre': 'cultural_centre?',
  'amenity=community_centre': 'community_centre?',
  'amenity=social_centre': 'community_centre?',
  'amenity=exhibition_centre': 'exhibition_hall?',
  'amenity=conference_centre': '?',
  'amenity=events_venue': '?',
  'amenity=planetarium': 'science_museum',
  'amenity=social_facility': '?',
  'tourism=museum': 'museum?',
  'tourism=gallery': 'art_museum?',
  'tourism=zoo': 'zoo',
  'tourism=aquarium': 'zoo',
  'tourism=theme_park': 'park?',
  'tourism=attraction': '?',
  'leisure=park': 'park?',
  'leisure=garden': '?',
  'leisure=nature_reserve': '?',
  'leisure=water_park': 'swimming_pool?',
  'leisure=swimming_pool': 'swimming_pool',
  'leisure=sports_centre': 'stadium?',
  'leisure=sports_hall': 'stadium',
  'leisure=stadium': 'stadium?',
  'historic=memorial': '?',
  'historic=monument': '?',
  'boundary=national_park': 'national_park?',
}

const DECIDING_KEYS = ['tourism', 'amenity', 'leisure', 'historic', 'boundary'] as const

/**
 * What OpenStreetMap's tags make of a place. `?` in the table lets the name decide (少年宫 among the community centres, a
 * memorial hall among the museums); undefined when no tag is one we know of.
 */
export function categoryOfTags(tags: Tags, name: string): Told {
  for (const key of DECIDING_KEYS) {
    const value = tags[key]
    const rule = value === undefined ? undefined : TAGS[`${key}=${value}`]
    if (rule === undefined) continue
    if (isPartOfPlace(name)) return { refused: 'part-of-place', tag: `${key}=${value}` }
    if (/^(?:private|no|customers|permit)$/.test(tags.access ?? ''))
      return { refused: 'private', tag: `access=${tags.access}` }
    const category = rule.endsWith('?') ? (categoryOfName(name) ?? rule.slice(0, -1)) : rule
    if (category) return { category }
  }
  const tag = DECIDING_KEYS.find((key) => tags[key])
  return tag ? { refused: 'not-a-venue', tag: `${tag}=${tags[tag]}` } : undefined
}

/**
 * The category of a row that only carries a guess (`category_inferred` of the tourism list: museum, history, outdoor,
 * sightseeing). The name decides; only `museum` is believed where the name says nothing.
 */
export function categoryOfGuess(guess: string, name: string): Told {
  if (isPartOfPlace(name)) return { refused: 'part-of-place', tag: guess }
  const category = categoryOfName(name) ?? (guess === 'museum' ? 'museum' : undefined)
  return category ? { category } : { refused: 'not-a-venue', tag: guess }
}
