import { AUDIENCES, type Audience, type OfferInput } from './offer.ts'

type Lang = 'zh' | 'en'

export const AUDIENCE_WORDS: Record<Audience, { zh: string; en: string }> = {
  preschool: { zh: '学龄前儿童', en: 'children before school' },
  primary: { zh: '小学生', en: 'primary pupils' },
  junior: { zh: '初中生', en: 'junior pupils' },
  senior: { zh: '高中生', en: 'senior pupils' },
  vocational: { zh: '中职生', en: 'vocational pupils' },
  family: { zh: '亲子家庭', en: 'families with children' },
  school_group: { zh: '学校团体', en: 'school groups' },
  kindergarten_group: { zh: '幼儿园团体', en: 'kindergarten groups' },
  teacher: { zh: '教师', en: 'teachers' },
}

/** Sets of audiences that have a name of their own, the widest first. */
const SETS: { audiences: Audience[]; zh: string; en: string }[] = [
  { audiences: ['preschool', 'primary', 'junior', 'senior', 'vocational'], zh: '未成年人', en: 'minors' },
  {
    audiences: ['primary', 'junior', 'senior', 'vocational'],
    zh: '中小学生（含中职）',
    en: 'school pupils (vocational schools too)',
  },
  { audiences: ['primary', 'junior', 'senior'], zh: '中小学生', en: 'school pupils' },
]
const CHILDREN = new Set<Audience>(['preschool', 'primary', 'junior', 'senior', 'vocational'])
const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An offer in plain words: 6 岁（含）以下或 1.2 米以下儿童免费. */
export function describeOffer(offer: OfferInput, lang: Lang): string {
  const [who, what, when] = [audienceText(offer, lang), kindText(offer, lang), daysText(offer, lang)]
  if (lang === 'zh') return `${when}${who}${what}${offer.condition ? `（${offer.condition}）` : ''}`
  const sentence = `${what} for ${who}${when}${offer.condition ? ` (${offer.condition})` : ''}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function audienceText({ audiences, minAge, maxAge, maxHeightCm }: OfferInput, lang: Lang): string {
  const bounds = boundsText({ minAge, maxAge, maxHeightCm }, lang)
  const areChildren = audiences.every((audience) => CHILDREN.has(audience))
  if (bounds && areChildren && maxAge !== undefined && maxAge <= 17)
    return lang === 'zh' ? `${bounds}${maxAge <= 14 ? '儿童' : '未成年人'}` : `children ${bounds}`
  if (bounds && areChildren && maxAge === undefined && minAge === undefined)
    return lang === 'zh' ? `${bounds}儿童` : `children ${bounds}`
  const names = namesOf(audiences, lang)
  return lang === 'zh' ? `${bounds}${names}` : [names, bounds].filter(Boolean).join(' ')
}

function namesOf(audiences: readonly Audience[], lang: Lang): string {
  const set = SETS.find((candidate) => candidate.audiences.every((audience) => audiences.includes(audience)))
  const others = AUDIENCES.filter((audience) => audiences.includes(audience) && !set?.audiences.includes(audience))
  const names = [...(set ? [set[lang]] : []), ...others.map((audience) => AUDIENCE_WORDS[audience][lang])]
  return lang === 'zh' ? names.join('、') : names.join(', ')
}

function boundsText({ minAge, maxAge, maxHeightCm }: Partial<OfferInput>, lang: Lang): string {
  const height = maxHeightCm === undefined ? '' : `${maxHeightCm / 100}`
  if (lang === 'zh') {
    const parts = [agesInChinese(minAge, maxAge), height && `${height} 米以下`]
    return parts.filter(Boolean).join('或 ')
  }
  return [agesInEnglish(minAge, maxAge), height && `up to ${height} m tall`].filter(Boolean).join(' or ')
}

function agesInChinese(minAge?: number, maxAge?: number): string {
  if (minAge !== undefined && maxAge !== undefined) return `${minAge}–${maxAge} 岁`
  if (maxAge !== undefined) return `${maxAge} 岁（含）以下`
  return minAge === undefined ? '' : `${minAge} 岁（含）以上`
}

function agesInEnglish(minAge?: number, maxAge?: number): string {
  if (minAge !== undefined && maxAge !== undefined) return `aged ${minAge} to ${maxAge}`
  if (maxAge !== undefined) return `up to age ${maxAge}`
  return minAge === undefined ? '' : `from age ${minAge}`
}

function kindText({ kind, percent = 0, priceFen = 0 }: OfferInput, lang: Lang): string {
  const yuan = (priceFen / 100).toFixed(priceFen % 100 === 0 ? 0 : 2)
  if (kind === 'free') return lang === 'zh' ? '免费' : 'free'
  if (kind === 'price') return lang === 'zh' ? ` ${yuan} 元` : `¥${yuan}`
  if (percent === 50) return lang === 'zh' ? '半价' : 'half price'
  return lang === 'zh' ? `享 ${percent / 10} 折` : `${percent}% of the full price`
}

function daysText(offer: OfferInput, lang: Lang): string {
  const { days, dates = [], seasonFrom, seasonTo } = offer
  if (days === 'daily') return ''
  if (days === 'monthly') return monthlyText(offer, lang)
  if (days === 'open_day')
    return lang === 'zh' ? `开放日（${dates.join('、')}）：` : ` on open days (${dates.join(', ')})`
  const [from, to] = [seasonFrom, seasonTo].map((monthDay = '') => monthDayText(monthDay, lang))
  return lang === 'zh' ? `每年${from}至${to}：` : ` from ${from} to ${to}`
}

function monthlyText({ monthlyDay, monthlyNth, monthlyWeekday }: OfferInput, lang: Lang): string {
  if (monthlyDay !== undefined) return lang === 'zh' ? `每月 ${monthlyDay} 日：` : ` on day ${monthlyDay} of each month`
  const weekday = WEEKDAYS[lang][(monthlyWeekday ?? 1) - 1]
  if (lang === 'zh')
    return monthlyNth === -1 ? `每月最后一个${weekday}：` : `每月第${' 一二三四五'[monthlyNth ?? 1]}个${weekday}：`
  const nth = monthlyNth === -1 ? 'last' : ['first', 'second', 'third', 'fourth', 'fifth'][(monthlyNth ?? 1) - 1]
  return ` on the ${nth} ${weekday} of each month`
}

function monthDayText(monthDay: string, lang: Lang): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`
}
