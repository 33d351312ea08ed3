import { type Language, type MapCounts, placeKey, type ViewDescription } from './handle.ts'
import { mapWords, readableDistance } from './words.ts'

type Known = {
  language: Language
  division: string | undefined
  /** What distances are measured from, when it is not the middle of the view. */
  from: string | undefined
  names: ReadonlyMap<string, string>
  /** Metres the list beside says of places, from where these are measured: the sentence says the same. */
  listed?: ReadonlyMap<string, number | undefined> | undefined
  categoryName: (code: string) => string
}

/** The text twin of the map: 视野：西湖区一带；42 个场馆，12 个免费；最近 浙江图书馆 东北 1.2 公里. */
export function describe(counts: MapCounts, known: Known): ViewDescription {
  const { language, division, names, listed, categoryName } = known
  const away = counts.nearestInside ?? counts.nearestOutside
  const key = away ? placeKey(away.place) : ''
  const nearest = away && {
    ...away,
    metres: listed?.get(key) ?? away.metres,
    name: names.get(key) ?? categoryName(away.category),
  }
  const facts = { division: division ?? null, matched: counts.matched, free: counts.free, nearest }
  const from = { label: known.from, isOutside: counts.nearestInside === null }
  return { ...facts, sentence: language === 'en' ? inEnglish(facts, from) : inChinese(facts, from) }
}

type Facts = Omit<ViewDescription, 'sentence'>
type From = { label: string | undefined; isOutside: boolean }

function inChinese({ division, matched, free, nearest }: Facts, { label, isOutside }: From): string {
  const words = mapWords('zh-CN')
  const numbers = matched === 0 ? '0 个场馆' : `${matched} 个场馆，${free} 个免费`
  const where =
    nearest && `${nearest.name} ${words.winds[nearest.direction]} ${readableDistance(nearest.metres, words)}`
  const last = where && `${isOutside ? '视野外' : ''}${label ? `离${label}` : ''}最近 ${where}`
  return [division && `视野：${division}一带`, numbers, last].filter(Boolean).join('；')
}

function inEnglish({ division, matched, free, nearest }: Facts, { label, isOutside }: From): string {
  const words = mapWords('en')
  const places = matched === 1 ? 'place' : 'places'
  const numbers = matched === 0 ? `${division ? 'n' : 'N'}o places` : `${matched} ${places}, ${free} free`
  const where =
    nearest && `${nearest.name}, ${readableDistance(nearest.metres, words)} ${words.winds[nearest.direction]}`
  const last = where && `nearest${label ? ` to ${label}` : ''}${isOutside ? ' outside the view' : ''}: ${where}`
  return [division && `View: around ${division}`, numbers, last].filter(Boolean).join('; ')
}
