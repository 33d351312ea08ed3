import { type Language, type MapCounts, placeKey, type ViewDescription } from './handle.ts'
import { mapWords, readableDistance } from './words.ts'

type Known = {
  language: Language
  division: string | undefined
  names: ReadonlyMap<string, string>
  categoryName: (code: string) => string
}

/** The text twin of the map: 视野：西湖区一带；42 个场馆，12 个免费；最近 浙江图书馆 东北 1.2 公里. */
export function describe(counts: MapCounts, { language, division, names, categoryName }: Known): ViewDescription {
  const away = counts.nearestInside ?? counts.nearestOutside
  const nearest = away && { ...away, name: names.get(placeKey(away.place)) ?? categoryName(away.category) }
  const facts = { division: division ?? null, matched: counts.matched, free: counts.free, nearest }
  const isOutside = counts.nearestInside === null
  return { ...facts, sentence: language === 'en' ? inEnglish(facts, isOutside) : inChinese(facts, isOutside) }
}

type Facts = Omit<ViewDescription, 'sentence'>

function inChinese({ division, matched, free, nearest }: Facts, isOutside: boolean): string {
  const words = mapWords('zh-CN')
  const numbers = matched === 0 ? '0 个场馆' : `${matched} 个场馆，${free} 个免费`
  const where =
    nearest && `${nearest.name} ${words.winds[nearest.direction]} ${readableDistance(nearest.metres, words)}`
  const last = where && (isOutside ? `视野外最近 ${where}` : `最近 ${where}`)
  return [division && `视野：${division}一带`, numbers, last].filter(Boolean).join('；')
}

function inEnglish({ division, matched, free, nearest }: Facts, isOutside: boolean): string {
  const words = mapWords('en')
  const venues = matched === 1 ? 'venue' : 'venues'
  const numbers = matched === 0 ? 'no venues' : `${matched} ${venues}, ${free} free`
  const where =
    nearest && `${nearest.name}, ${readableDistance(nearest.metres, words)} ${words.winds[nearest.direction]}`
  const last = where && (isOutside ? `nearest outside the view: ${where}` : `nearest: ${where}`)
  return [division && `View: around ${division}`, numbers, last].filter(Boolean).join('; ')
}
