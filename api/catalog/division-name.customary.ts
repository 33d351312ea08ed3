/**
 * What divisions are customarily called in English beside their official romanisation; they are found by both. Sources: the zones of the
 * IANA time zone database (Kashgar, Urumqi, Macau, Chungking), the customary names that the Chinese post had kept until pinyin (Peking,
 * Canton), titles of articles in English encyclopaedias (Tibet, Shigatse); one by one in seeds/README.md.
 */
import { normaliseText, runsOf } from './words.ts'

export const CUSTOMARY: Readonly<Record<string, readonly string[]>> = {
  澳门特别行政区: ['Macau'],
  西藏自治区: ['Tibet'], 日喀则市: ['Shigatse'], 昌都市: ['Chamdo'], 江孜县: ['Gyantse'],
  新疆维吾尔自治区: ['Sinkiang'], 喀什地区: ['Kashgar'], 喀什市: ['Kashgar'], 和田地区: ['Khotan'], 和田市: ['Khotan'],
  吐鲁番市: ['Turfan'], 库车市: ['Kucha'], 莎车县: ['Yarkand', 'Yarkant'], 伊宁市: ['Ghulja', 'Kulja'], 哈密市: ['Kumul'],
  北京市: ['Peking'], 天津市: ['Tientsin'], 重庆市: ['Chungking'], 南京市: ['Nanking'], 苏州市: ['Soochow'], 杭州市: ['Hangchow'],
  青岛市: ['Tsingtao'], 沈阳市: ['Mukden'], 大连市: ['Dairen'], 旅顺口区: ['Port Arthur'], 福州市: ['Foochow'], 厦门市: ['Amoy'],
  广东省: ['Kwangtung'], 广州市: ['Canton'], 汕头市: ['Swatow'],
} // biome-ignore format: read as one table

const spelt = Object.entries(CUSTOMARY).flatMap(([name, all]) => all.map((one) => ({ name, typed: oneSpaced(one) })))

/** 'tib' begins Tibet: too many names begin with fewer letters. */
const SHORTEST = 3

/** Divisions (喀什市) that are customarily called what has been typed, or something that begins so. */
export function customaryFor(text: string): string[] {
  const begun = oneSpaced(text)
  if (begun.length < SHORTEST) return []
  return spelt.filter(({ typed }) => typed.startsWith(begun)).map(({ name }) => name)
}

/** Divisions that are customarily called exactly so. */
export function customarilyCalled(word: string): string[] {
  return spelt.filter(({ typed }) => typed === word).map(({ name }) => name)
}

function oneSpaced(text: string): string {
  return runsOf(normaliseText(text))
    .map((run) => run.text)
    .join(' ')
}
