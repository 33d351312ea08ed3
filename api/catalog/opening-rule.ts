import { type Static, Type } from 'typebox'

const TIME = '^([01][0-9]|2[0-3]):[0-5][0-9]$'
const CLOSING_TIME = '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'
const MONTH_DAY = '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'
const DAY = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'

/**
 * One sentence of a venue's opening hours. README "Opening rules" and `opening.ts` say how several are read together.
 * Times are HH:MM in China; `closes` at or before `opens` is after midnight.
 */
export const OpeningRule = Type.Object(
  {
    kind: Type.Union([Type.Literal('hours'), Type.Literal('closed')]),
    weekdays: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
        minItems: 1,
        maxItems: 7,
        description: '1 = Monday … 7 = Sunday; absent: every day',
      }),
    ),
    opens: Type.Optional(Type.String({ pattern: TIME, examples: ['09:00'] })),
    closes: Type.Optional(Type.String({ pattern: CLOSING_TIME, examples: ['17:00'] })),
    lastEntry: Type.Optional(Type.String({ pattern: CLOSING_TIME, examples: ['17:00'] })),
    seasonFrom: Type.Optional(
      Type.String({ pattern: MONTH_DAY, examples: ['11-01'], description: 'MM-DD; the season may wrap New Year' }),
    ),
    seasonTo: Type.Optional(Type.String({ pattern: MONTH_DAY, examples: ['11-01'] })),
    fromOn: Type.Optional(
      Type.String({ pattern: DAY, examples: ['2026-10-01'], description: 'With toOn: an exception for these dates' }),
    ),
    toOn: Type.Optional(Type.String({ pattern: DAY, examples: ['2026-10-01'] })),
    holidays: Type.Optional(Type.Union([Type.Literal('any'), Type.Literal('except'), Type.Literal('only')])),
    makeupDays: Type.Optional(Type.Union([Type.Literal('own'), Type.Literal('workday')])),
    note: Type.Optional(Type.String({ maxLength: 200 })),
    isDemo: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type OpeningRule = Static<typeof OpeningRule>

type Fault = { pointer: string; code: string }

/** What the schema can't say: which fields belong together. Pointers are relative to the list (/0/closes). */
export function findRuleFaults(rules: readonly OpeningRule[]): Fault[] {
  return rules.flatMap((rule, index) =>
    faultsOf(rule).map(({ pointer, code }) => ({ pointer: `/${index}${pointer}`, code })),
  )
}

function faultsOf(rule: OpeningRule): Fault[] {
  const { kind, opens, closes, lastEntry, seasonFrom, seasonTo, fromOn, toOn } = rule
  const faults: [boolean, string, string][] = [
    [kind === 'hours' && !opens, '/opens', 'hours-need-times'],
    [kind === 'hours' && !closes, '/closes', 'hours-need-times'],
    [kind === 'closed' && Boolean(opens ?? closes ?? lastEntry), '/kind', 'closed-has-times'],
    [isOutside(rule), '/lastEntry', 'last-entry-outside-hours'],
    [!seasonFrom !== !seasonTo, seasonFrom ? '/seasonTo' : '/seasonFrom', 'season-needs-both-ends'],
    [!existsInLeapYear(seasonFrom), '/seasonFrom', 'no-such-day'],
    [!existsInLeapYear(seasonTo), '/seasonTo', 'no-such-day'],
    [!fromOn !== !toOn, fromOn ? '/toOn' : '/fromOn', 'dates-need-both-ends'],
    [!exists(fromOn), '/fromOn', 'no-such-day'],
    [!exists(toOn), '/toOn', 'no-such-day'],
    [Boolean(fromOn && toOn && fromOn > toOn), '/toOn', 'ends-before-it-begins'],
  ]
  return faults.filter(([holds]) => holds).map(([, pointer, code]) => ({ pointer, code }))
}

function isOutside({ opens, closes, lastEntry }: OpeningRule): boolean {
  if (!opens || !closes || !lastEntry) return false
  const range = minutesOf({ opens, closes, lastEntry })
  return (range.lastEntry ?? 0) > range.to
}

function existsInLeapYear(monthDay: string | undefined): boolean {
  return !monthDay || exists(`2024-${monthDay}`)
}

function exists(day: string | undefined): boolean {
  if (!day) return true
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** Minutes since the midnight that begins the day; `to` and `lastEntry` may lie beyond 1440, on the next day. */
export type MinuteRange = { from: number; to: number; lastEntry?: number }

/** A rule's times as minutes: 18:00–02:00 is 1080 to 1560, 00:00–24:00 and 00:00–00:00 the whole day. */
export function minutesOf({
  opens,
  closes,
  lastEntry,
}: {
  opens: string
  closes: string
  lastEntry?: string
}): MinuteRange {
  const from = minute(opens)
  const afterOpening = (time: string) => (minute(time) <= from ? minute(time) + 1440 : minute(time))
  const range = { from, to: afterOpening(closes) }
  if (!lastEntry) return range
  return { ...range, lastEntry: lastEntry === opens ? from : afterOpening(lastEntry) }
}

function minute(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Minutes as HH:MM on a clock; 1440 is written 24:00, later ones as on the next day. */
export function clock(minutes: number): string {
  const shown = minutes > 1440 ? minutes - 1440 : minutes
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`
}

/**
 * The same rules in one fixed form: defaults left out, weekdays sorted, order immaterial, notes
 * and marks dropped. Venues whose canonical rules are equal are open at the same times and share an opening pattern.
 */
export function canonicalRules(rules: readonly OpeningRule[]): OpeningRule[] {
  const distinct = new Map(rules.map((rule) => canonical(rule)).map((rule) => [JSON.stringify(rule), rule]))
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rule]) => rule)
}

function canonical(rule: OpeningRule): OpeningRule {
  const { kind, opens, closes, lastEntry, seasonFrom, seasonTo, fromOn, toOn, holidays, makeupDays } = rule
  const weekdays = rule.weekdays && [...new Set(rule.weekdays)].sort()
  return {
    kind,
    ...(weekdays && { weekdays }),
    ...(opens && { opens }),
    ...(closes && { closes }),
    ...(lastEntry && { lastEntry }),
    ...(seasonFrom && { seasonFrom, seasonTo }),
    ...(fromOn && { fromOn, toOn }),
    ...(holidays && holidays !== 'any' && { holidays }),
    ...(weekdays && makeupDays === 'workday' && { makeupDays }),
  } as OpeningRule
}
