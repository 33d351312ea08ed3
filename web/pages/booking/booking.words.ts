/** Bookings in words. */
import { clock, count, dayLong, dayOf, money } from '../../words/numbers.ts'
import { inLanguage, language, t, type Word } from '../../words/t.ts'
import { gradeLabel, wordOr } from '../explore/filter.words.ts'
import type { Booking, Policy, PriceLine, Slot } from './calls.ts'
import type { Room } from './room.ts'

/** What is left of a visit time for the party, or why it can't be booked. */
export function roomWords({ slot, state, left, isGreen, why }: Room): string {
  if (why) return t(`room.${why}`)
  if (state === 'full') return t('room.full', { n: count(left), w: slot.waiting })
  return t(isGreen ? 'room.green' : 'room.free', { n: count(left) })
}

/** 12月3日, 3 Dec. */
export function dayShort(day: string): string {
  const locale = language.value === 'en' ? 'en-GB' : 'zh-CN'
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** 12月3日周四 09:00–10:30. */
export function timeWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${dayLong(dayOf(startsAt))} ${clock(startsAt)}–${clock(endsAt)}`
}

/** 杭州共育小学 · 小学三年级 · 40 名学生 · 3 位成年人 · 轮椅 1 人. */
export function partyWords({ audience, organisation, grade, minors, adults, children, needs }: PartyTold): string {
  const bands = Object.entries(children ?? {}).filter(([, n]) => n > 0)
  const who =
    audience === 'family'
      ? bands.map(([band, n]) => t('party.band', { band: t(`band.${band}` as 'band.0-6'), n }))
      : [t(audience === 'other_group' ? 'party.minors' : 'party.pupils', { n: count(minors) })]
  const inNeed = Object.entries(needs ?? {}).filter(([, n]) => n > 0)
  return [
    (typeof organisation === 'string' ? organisation : organisation?.name) ?? t(`audience-of.${audience}`),
    grade === null || audience === 'kindergarten_group' ? '' : gradeLabel(grade),
    ...who,
    t('party.adults', { n: count(adults) }),
    ...inNeed.map(([need, n]) => t(`need.${need}` as 'need.wheelchair', { n })),
  ]
    .filter(Boolean)
    .join('\u00a0· ')
}
type PartyTold = Pick<Booking, 'audience' | 'grade' | 'minors' | 'adults' | 'needs'> & {
  organisation: { name: string } | string | null
  children?: Booking['children']
}

export function priceWho({ what, count: n }: PriceLine): string {
  return t(`price.${what}`, { n: count(n) })
}
export function priceEach({ unitFen }: PriceLine): string {
  if (unitFen === null) return t('price.unsaid')
  return unitFen === 0 ? t('price.free') : t('price.each', { price: money(unitFen) })
}
/** Why the line costs what it costs. */
export function priceWhy({ reason, words, basis, unitFen }: PriceLine): string {
  if (reason === 'full_price' && unitFen === 0) return t('price.why.no-fee')
  const said = words ? inLanguage(words) : t(`price.why.${reason}`)
  return basis ? t('price.basis', { said, basis }) : said
}
export function priceTotal(totalFen: number | null): string {
  if (totalFen === null) return t('price.unsaid')
  return totalFen === 0 ? t('price.free') : money(totalFen)
}

/** A venue's rules, a sentence each; for groups or for families. */
export function ruleLines(policy: Policy, isGroup: boolean): string[] {
  const { approval, cancelUntilHours, requiredPapers, noShowLimit, noShowDays, pauseDays } = policy
  const asks = approval === 'all' || (approval === 'groups' && isGroup)
  const own = isGroup
    ? [
        t('rule.group', { least: policy.groupMin, most: policy.groupMax }),
        policy.noticeDays > 0
          ? t('rule.ahead', { notice: policy.noticeDays, most: policy.horizonDays })
          : t('rule.horizon', { most: policy.horizonDays }),
        policy.groupWeekdays.length < 7 &&
          t('rule.weekdays', {
            days: policy.groupWeekdays.map((n) => t(`weekday.long.${n}` as 'weekday.long.1')).join(t('list.comma')),
          }),
        t('rule.adults', { pupils: policy.pupilsPerAdult, preschool: policy.preschoolPerAdult }),
        requiredPapers.length > 0 &&
          t('rule.papers', { papers: requiredPapers.map((paper) => t(`paper.${paper}`)).join(t('list.comma')) }),
      ]
    : [t('rule.family', { most: policy.familyMax }), t('rule.horizon', { most: policy.horizonDays })]
  return [
    ...own,
    asks ? t('rule.asks', { hours: policy.answerHours }) : t('rule.at-once'),
    cancelUntilHours > 0 ? t('rule.cancel', { span: hoursWords(cancelUntilHours) }) : t('rule.cancel-any'),
    t('rule.missed', { limit: noShowLimit, days: noShowDays, pause: pauseDays }),
  ].filter((line) => line !== false)
}

/** What is left of each pool: 公众名额剩 60/60 · 讲解员剩 2/2. */
export function poolWords({ pools }: Slot): string {
  return pools
    .filter(({ capacity }) => capacity > 0)
    .map(({ kind, capacity, remaining }) =>
      t('today.pool', { pool: wordOr('pool', kind), left: count(remaining), of: count(capacity) }),
    )
    .join('\u00a0· ')
}

/** 24 小时, 2 天. */
export function hoursWords(hours: number): string {
  return hours % 24 === 0 && hours > 24 ? t('span.days', { n: hours / 24 }) : t('span.hours', { n: hours })
}

/** An event of a visit in words, where it has some. */
export function eventWords(kind: string): string {
  const key = `event.${kind}` as Word
  const said = t(key)
  return said === key ? kind : said
}
