/**
 * English names of divisions: the proper part in the romanisation of GB/T 28039 (中国地名汉语拼音字母拼写规则), the kind in English.
 * What no rule can know (Hohhot, Ürümqi, Shaanxi, 乐亭 Laoting) is a table of its own.
 */
import { pinyin } from 'pinyin-pro'
import { EXCEPTIONS } from './division-name.exceptions.ts'
import { normaliseText, runsOf } from './words.ts'

/** How names end, longest first, and what that is called. Cities and provinces are called by their proper name alone. */
const KINDS: readonly [ending: string, kind: string][] = [
  ['自治区', ''],
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['街道办事处', 'Subdistrict'],
  ['行政委员会', 'Administrative Committee'],
  ['民族乡', 'Ethnic Township'],
  ['街道', 'Subdistrict'],
  ['地区', 'Prefecture'],
  ['新区', 'New Area'],
  ['矿区', 'Mining District'],
  ['特区', 'Special District'],
  ['群岛', 'Islands'],
  ['苏木', 'Sumu'],
  ['省', ''],
  ['市', ''],
  ['区', 'District'],
  ['县', 'County'],
  ['盟', 'League'],
  ['旗', 'Banner'],
  ['镇', 'Town'],
  ['乡', 'Township'],
]

const PEOPLES: Record<string, string> = {
  蒙古族: 'Mongol', 蒙古: 'Mongol', 回族: 'Hui', 藏族: 'Tibetan', 维吾尔: 'Uyghur', 苗族: 'Miao', 彝族: 'Yi', 壮族: 'Zhuang',
  布依族: 'Bouyei', 朝鲜族: 'Korean', 满族: 'Manchu', 侗族: 'Dong', 瑶族: 'Yao', 白族: 'Bai', 土家族: 'Tujia', 哈尼族: 'Hani',
  哈萨克族: 'Kazakh', 哈萨克: 'Kazakh', 傣族: 'Dai', 黎族: 'Li', 傈僳族: 'Lisu', 佤族: 'Va', 畲族: 'She', 拉祜族: 'Lahu',
  水族: 'Sui', 东乡族: 'Dongxiang', 纳西族: 'Naxi', 景颇族: 'Jingpo', 柯尔克孜: 'Kyrgyz', 土族: 'Tu', 达斡尔族: 'Daur',
  仫佬族: 'Mulao', 羌族: 'Qiang', 布朗族: 'Blang', 撒拉族: 'Salar', 毛南族: 'Maonan', 仡佬族: 'Gelao', 锡伯: 'Xibe',
  塔吉克: 'Tajik', 怒族: 'Nu', 鄂温克族: 'Evenki', 鄂伦春: 'Oroqen', 裕固族: 'Yugur', 保安族: 'Bonan', 独龙族: 'Derung',
  普米族: 'Pumi', 各族: 'Various Nationalities',
} // biome-ignore format: read as one table

/** 西湖区 → Xihu District, 六安市 → Lu'an, 临夏回族自治州 → Linxia Hui Autonomous Prefecture, 礼县 → Lixian County. */
export function englishDivisionName(name: string): string {
  const known = EXCEPTIONS[name]
  if (known) return known
  const [ending, kind] = KINDS.find(([end]) => name.endsWith(end) && name.length > end.length) ?? ['', '']
  const whole = name.slice(0, name.length - ending.length)
  const mayNamePeoples = /自治|民族乡/.test(ending) || whole.endsWith('族')
  const { proper, peoples } = mayNamePeoples ? withoutPeoples(whole) : { proper: whole, peoples: [] }
  // A proper part of one syllable keeps its ending: 礼县, 郊区.
  const spelt = romanise(name, proper.length === 1 && ending.length === 1 ? 2 : proper.length)
  if (ending === '自治区') return spelt
  return [spelt, list(peoples), kind].filter(Boolean).join(' ')
}

function withoutPeoples(whole: string): { proper: string; peoples: string[] } {
  const named = Object.keys(PEOPLES).find((people) => whole.endsWith(people))
  if (!named) return { proper: whole, peoples: [] }
  const { proper, peoples } = withoutPeoples(whole.slice(0, -named.length))
  return { proper, peoples: [...peoples, PEOPLES[named] as string] }
}

function list(peoples: string[]): string {
  return peoples.length < 2 ? peoples.join('') : `${peoples.slice(0, -1).join(', ')} and ${peoples.at(-1)}`
}

/** A division's pinyin as one word, ü as v: as it is typed. */
export function divisionSound(name: string): string {
  return divisionSyllables(name).join('').replaceAll('ü', 'v')
}

/** Syllables of a division's name, without tones. In such names 都 is always du: Jiangdu, Chengdu, Duyun. */
function divisionSyllables(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array' }).map((syllable, at) => (name[at] === '都' ? 'du' : syllable))
}

/**
 * The first characters of a name as one word with a capital; an apostrophe before a syllable that begins with a, e or o (Lu'an). The
 * whole name tells how they are read: 江都区 is Jiangdu.
 */
function romanise(name: string, length: number): string {
  const word = divisionSyllables(name)
    .slice(0, length)
    .map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const wordsOf = (phrases: string[]) => phrases.flatMap((phrase) => phrase.toLowerCase().split(' '))
/** Words of kinds and peoples name no division by themselves. */
const COMMON = new Set(wordsOf([...KINDS.map(([, kind]) => kind), ...Object.values(PEOPLES), 'and of the']))
const KIND_WORDS = new Set(
  wordsOf(['autonomous province city prefecture district county league banner town township subdistrict']),
)

/** Whether a word only says what kind of division the one before it is: district, county. */
export function isKindWord(word: string): boolean {
  return KIND_WORDS.has(word)
}

/** The words of an English name by which the division is found: inner, mongolia; ü also as u. */
export function divisionWords(nameEn: string): string[] {
  const words = [nameEn, nameEn.replaceAll('ü', 'u').replaceAll('Ü', 'U')].flatMap((text) =>
    runsOf(normaliseText(text)).map((run) => run.text),
  )
  return [...new Set(words)].filter((word) => word.length > 1 && !COMMON.has(word))
}
