/** A visit rule as its form has it, and in words. */
import { dayOf } from '../../words/numbers.ts'
import { t } from '../../words/t.ts'
import { dayShort } from '../booking/booking.words.ts'
import { wordOr } from '../explore/filter.words.ts'
import type { RuleInput, VisitRule } from './calls.ts'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export type RuleForm = {
  name: string
  /** 1 = Monday; used where `recurrence` is empty. */
  weekdays: number[]
  /** Anything but plain weekdays, as RFC 5545 writes it. */
  recurrence: string
  starts: string
  minutes: number
  fromOn: string
  toOn: string
  holidays: VisitRule['holidays']
  makeupDays: VisitRule['makeupDays']
  exceptions: string
  withinOpening: boolean
  isOpenDay: boolean
  pools: Record<string, number>
}

export function formOf(rule: VisitRule | null): RuleForm {
  const weekdays = rule ? weekdaysOf(rule.recurrence) : [2, 3, 4, 5]
  return {
    name: rule?.name ?? '',
    weekdays: weekdays ?? [],
    recurrence: weekdays ? '' : (rule?.recurrence ?? ''),
    starts: rule?.starts.slice(0, 5) ?? '09:30',
    minutes: rule?.minutes ?? 90,
    fromOn: rule?.fromOn ?? dayOf(new Date()),
    toOn: rule?.toOn ?? '',
    holidays: rule?.holidays ?? 'except',
    makeupDays: rule?.makeupDays ?? 'own',
    exceptions: rule?.exceptions.join(' ') ?? '',
    withinOpening: rule?.withinOpening ?? true,
    isOpenDay: rule?.isOpenDay ?? false,
    pools: Object.fromEntries(
      (
        rule?.pools ?? [
          { kind: 'public', capacity: 60 },
          { kind: 'green_channel', capacity: 40 },
        ]
      ).map(({ kind, capacity }) => [kind, capacity]),
    ),
  }
}

export function inputOf(form: RuleForm, rule: VisitRule | null): RuleInput {
  const byDay = [...form.weekdays].sort().map((n) => codes[n - 1])
  return {
    ...(rule?.programmeId && { programmeId: rule.programmeId }),
    name: form.name.trim(),
    recurrence: form.recurrence.trim() || `FREQ=WEEKLY;BYDAY=${byDay.join(',')}`,
    ...{ starts: form.starts, minutes: form.minutes, fromOn: form.fromOn, toOn: form.toOn || null },
    ...{ holidays: form.holidays, makeupDays: form.makeupDays },
    exceptions: [...new Set(form.exceptions.match(/\d{4}-\d\d-\d\d/g) ?? [])],
    ...{ withinOpening: form.withinOpening, isOpenDay: form.isOpenDay },
    pools: Object.entries(form.pools)
      .filter(([, capacity]) => capacity > 0)
      .map(([kind, capacity]) => ({ kind, capacity })),
  }
}

/** The weekdays of a plain weekly recurrence; undefined for any other. */
function weekdaysOf(recurrence: string): number[] | undefined {
  const days = /^FREQ=WEEKLY;BYDAY=([A-Z]{2}(,[A-Z]{2})*)$/.exec(recurrence)?.[1]
  return days?.split(',').map((code) => codes.indexOf(code) + 1)
}

/** On which days, in words; a recurrence that the form has no fields for stands as RFC 5545 writes it. */
function daysWords(recurrence: string): string {
  const weekday = (n: number) => t(`weekday.long.${n}` as 'weekday.long.1')
  const weekdays = weekdaysOf(recurrence)
  if (weekdays) return weekdays.map(weekday).join(t('list.comma'))
  if (recurrence === 'FREQ=DAILY') return t('vrule.daily')
  const [, which, code = ''] = /^FREQ=MONTHLY;BYDAY=([1-5]|-1)([A-Z]{2})$/.exec(recurrence) ?? []
  if (!which || !codes.includes(code)) return recurrence
  return t('vrule.monthly', { which: t(`vrule.which.${which as '1'}`), day: weekday(codes.indexOf(code) + 1) })
}

export function ruleWords(rule: VisitRule): string {
  const days = daysWords(rule.recurrence)
  const pools = rule.pools.map(({ kind, capacity }) => `${wordOr('pool', kind)} ${capacity}`)
  const until = rule.toOn ? t('vrule.until', { day: dayShort(rule.toOn) }) : ''
  return [
    days,
    t('vrule.time', { starts: rule.starts.slice(0, 5), n: rule.minutes }),
    t(`vrule.holidays.${rule.holidays}`),
    ...pools,
    until,
  ]
    .filter(Boolean)
    .join('\u00a0· ')
}
