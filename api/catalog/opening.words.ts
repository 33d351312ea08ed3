import type { OpeningRule } from './opening-rule.ts'

type Lang = 'zh' | 'en'

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Opening rules in plain words, one sentence a rule: 周二至周日 09:00–17:00（16:30 停止入场）；周一闭馆（法定节假日除外）. */
export function describeRules(rules: readonly OpeningRule[], lang: Lang): string {
  if (rules.length === 0) return lang === 'zh' ? '开放时间未知' : 'Opening hours are not known'
  const sentences = joined(rules).map((group) => (lang === 'zh' ? inChinese(group) : inEnglish(group)))
  return sentences.join(lang === 'zh' ? '；' : '; ')
}

/** Rules that differ in their times alone are said together: 09:00–12:00、14:00–17:00. */
function joined(rules: readonly OpeningRule[]): OpeningRule[][] {
  const groups = new Map<string, OpeningRule[]>()
  for (const rule of rules) {
    const { opens: _, closes: __, lastEntry: ___, ...when } = rule
    const key = JSON.stringify(Object.entries(when).sort())
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()]
}

function inChinese(group: OpeningRule[]): string {
  const [rule = { kind: 'closed' as const }] = group
  const season = rule.seasonFrom ? `${dayOfYear(rule.seasonFrom, 'zh')}至${dayOfYear(rule.seasonTo, 'zh')}，` : ''
  const dates = rule.fromOn ? `${span(rule, '至')} ` : ''
  const holiday = rule.holidays === 'only' ? '法定节假日' : ''
  const days = rule.weekdays ? weekdayText(rule.weekdays, 'zh') : dates || holiday ? '' : '每天'
  const makeup = rule.weekdays && rule.makeupDays === 'workday' ? '调休上班日按工作日' : ''
  const remarks = [rule.holidays === 'except' ? '法定节假日除外' : '', makeup, noteOf(rule)].filter(Boolean)
  const what = rule.kind === 'closed' ? '闭馆' : ` ${group.map((one) => times(one, '停止入场', 'zh')).join('、')}`
  const remark = remarks.length > 0 ? `（${remarks.join('，')}）` : ''
  return `${season}${dates}${holiday}${days}${what}${remark}`.replace(/\s+/g, ' ').trim()
}

function inEnglish(group: OpeningRule[]): string {
  const [rule = { kind: 'closed' as const }] = group
  const season = rule.seasonFrom ? `${dayOfYear(rule.seasonFrom, 'en')} to ${dayOfYear(rule.seasonTo, 'en')}: ` : ''
  const dates = rule.fromOn ? `${span(rule, ' to ')}: ` : ''
  const holiday = rule.holidays === 'only' ? 'Public holidays' : ''
  const days = rule.weekdays ? weekdayText(rule.weekdays, 'en') : dates || holiday ? '' : 'Every day'
  const remarks = [
    rule.holidays === 'except' ? 'except on public holidays' : '',
    rule.weekdays && rule.makeupDays === 'workday' ? 'make-up working days count as working days' : '',
    noteOf(rule),
  ].filter(Boolean)
  const what = rule.kind === 'closed' ? 'closed' : group.map((one) => times(one, 'last entry', 'en')).join(', ')
  const remark = remarks.length > 0 ? ` (${remarks.join('; ')})` : ''
  return `${season}${dates}${[holiday, days].filter(Boolean).join(', ')} ${what}${remark}`.replace(/\s+/g, ' ').trim()
}

/** A weekly closing day's note says the same once more (闭馆周一); an exception's says why. */
function noteOf({ kind, fromOn, note = '' }: OpeningRule): string {
  return kind === 'closed' && !fromOn ? '' : note
}

function times({ opens = '', closes = '', lastEntry }: OpeningRule, words: string, lang: Lang): string {
  if (opens === '00:00' && (closes === '24:00' || closes === '00:00'))
    return lang === 'zh' ? '全天开放' : 'open all day'
  const isNextDay = closes <= opens
  const shown =
    lang === 'zh'
      ? `${opens}–${isNextDay ? '次日 ' : ''}${closes}`
      : `${opens}–${closes}${isNextDay ? ' (next day)' : ''}`
  if (!lastEntry) return shown
  return lang === 'zh' ? `${shown}（${lastEntry} ${words}）` : `${shown} (${words} ${lastEntry})`
}

/** 周一至周五, 周六、周日: runs of three and more as a range. */
function weekdayText(weekdays: readonly number[], lang: Lang): string {
  const runs: number[][] = []
  for (const day of [...new Set(weekdays)].sort()) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined) => WEEKDAYS[lang][(day ?? 1) - 1] ?? ''
  const parts = runs.flatMap((run) =>
    run.length > 2 ? [`${name(run[0])}${lang === 'zh' ? '至' : ' to '}${name(run.at(-1))}`] : run.map(name),
  )
  return parts.join(lang === 'zh' ? '、' : ', ')
}

function dayOfYear(monthDay = '', lang: Lang): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`
}

function span({ fromOn = '', toOn = '' }: OpeningRule, to: string): string {
  return fromOn === toOn ? fromOn : `${fromOn}${to}${toOn}`
}
