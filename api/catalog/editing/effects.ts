/** What a change of hours, or closing, would affect. */
import { type Static, Type } from 'typebox'
import type { Db } from '../../db/atomic.ts'
import { Choice, Day } from '../../http/schema.ts'
import { addDays, type Calendar } from '../calendar.ts'
import { offersOn } from '../offer.days.ts'
import { describeOffer } from '../offer.words.ts'
import { hoursOn } from '../opening.ts'
import type { OpeningRule } from '../opening-rule.ts'
import { DayHours } from '../venue-detail.ts'
import type { Entry } from './entry.ts'

export const EFFECT_KINDS = ['programme', 'open_day', 'booking', 'slot', 'trip', 'event'] as const

export const Effect = Type.Object({
  kind: Choice(EFFECT_KINDS),
  day: Type.Optional(Day),
  name: Type.String({ description: 'What it is, in words that hold no personal data' }),
  people: Type.Optional(Type.Integer({ description: 'How many people it concerns' })),
})
export type Effect = Static<typeof Effect>

const Hours = Type.Object({ state: DayHours.properties.state, ranges: DayHours.properties.ranges })
export const Effects = Type.Object({
  days: Type.Array(Type.Object({ day: Day, before: Hours, after: Hours }), {
    description: `Days of the next ${90} on which the venue would open at other times, or not at all`,
  }),
  week: Type.Array(DayHours, { description: 'The seven days from today on, as they would be' }),
  effects: Type.Array(Effect),
})
export type DayChange = Static<typeof Effects>['days'][number]

/** A change as those are asked who know what depends on a venue's hours. */
export type Closing = {
  venueId: string
  entry: Entry
  /** The venue closes for good. */
  isClosing: boolean
  today: string
  /** The days whose hours change, within the coming weeks. */
  days: readonly DayChange[]
}
/** Finds what a change would affect. Domains above the catalogue add theirs in app.ts. */
export type EffectFinder = (db: Db, closing: Closing) => Promise<Effect[]>

const DAYS_AHEAD = 90

/** The days ahead whose hours would be others. A venue that closes is closed on all of them. */
export function changedDays(
  calendar: Calendar,
  from: string,
  before: readonly OpeningRule[],
  after: readonly OpeningRule[] | 'closed',
): DayChange[] {
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(from, ahead))
  return days.flatMap((day) => {
    const was = hours(hoursOn(before, calendar, day))
    const is = after === 'closed' ? { state: 'closed' as const, ranges: [] } : hours(hoursOn(after, calendar, day))
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ day, before: was, after: is }]
  })
}

function hours({ state, ranges }: Static<typeof DayHours>): DayChange['before'] {
  return { state, ranges }
}

/** Programmes end with their venue. */
export const programmesOf: EffectFinder = async (_db, { entry, isClosing }) =>
  isClosing ? entry.programmes.map(({ name }) => ({ kind: 'programme', name })) : []

/** Open days and monthly free days that would fall on a day when the venue is closed. */
export const openDaysOf: EffectFinder = async (_db, { entry, days }) =>
  days
    .filter(({ after }) => after.state === 'closed')
    .flatMap(({ day }) =>
      offersOn(entry.offers, day)
        .filter((offer) => offer.days === 'open_day' || offer.days === 'monthly')
        .map((offer): Effect => ({ kind: 'open_day', day, name: describeOffer(offer, 'zh') })),
    )
