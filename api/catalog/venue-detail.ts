/** A venue with everything a visitor needs. */
import { type Static, Type } from 'typebox'
import { Choice, Day, Id, Nullable } from '../http/schema.ts'
import { OfferInput } from './offer.ts'
import { OpeningRule } from './opening-rule.ts'
import { VenueCard } from './venue-card.ts'

const text = Nullable(Type.String())
const number = Nullable(Type.Integer())
const Words = Type.Object({ zh: Type.String(), en: Type.String() })

export const DayHours = Type.Object({
  day: Day,
  state: Choice(['open', 'closed', 'unknown', 'not-yet-published']),
  ranges: Type.Array(
    Type.Object({ opens: Type.String(), closes: Type.String(), lastEntry: Type.Optional(Type.String()) }),
    { description: 'HH:MM in China; closes at or before opens is after midnight' },
  ),
  reason: Type.Optional(Type.String({ description: 'Which kind of rule decided' })),
  note: Type.Optional(Type.String()),
  holiday: Type.Optional(
    Type.String({ description: 'Name of the day off, or of the holiday a 调休 day makes up for' }),
  ),
})

const Programme = Type.Object({
  id: Id,
  name: Type.String(),
  types: Type.Array(Type.String()),
  gradeFrom: Type.Integer({ description: '0 = before school, 1–6 primary, 7–9 junior, 10–12 senior' }),
  gradeTo: Type.Integer(),
  minutes: number,
  groupMin: number,
  groupMax: number,
  priceFen: Type.Integer(),
  comesToSchool: Type.Boolean({ description: '进校园' }),
  lessonUrl: text,
  description: text,
  isDemo: Type.Boolean(),
})

export const VenueDetail = Type.Object({
  ...VenueCard.properties,
  aliases: Type.Array(Type.String()),
  description: text,
  phone: text,
  website: text,
  directions: text,
  accessibilityNote: text,
  organisation: Nullable(Type.Object({ id: Id, name: Type.String() })),
  designations: Type.Array(
    Type.Object({
      category: Type.String(),
      level: Choice(['national', 'provincial', 'city', 'county']),
      year: number,
      source: Type.String(),
      isDemo: Type.Boolean(),
    }),
  ),
  offers: Type.Array(Type.Object({ ...OfferInput.properties, words: Words })),
  offersToday: Type.Array(Type.Integer(), { description: 'Which of `offers` hold today, by their place in the list' }),
  openingRules: Type.Array(Type.Object(OpeningRule.properties)),
  openingWords: Words,
  week: Type.Array(DayHours, { description: 'Seven days from today on' }),
  programmes: Type.Array(Programme),
  capacity: number,
  groupMin: number,
  groupNoticeDays: number,
  bookingUrl: text,
  sourceRef: text,
  sourceLicence: text,
  version: Type.Integer(),
})
export type VenueDetail = Static<typeof VenueDetail>
