import { type Static, Type } from 'typebox'
import { Choice, Nullable } from '../http/schema.ts'

export const PAPERS = ['letter', 'undertaking', 'safety_plan', 'roster'] as const
export type Paper = (typeof PAPERS)[number]

const whole = (minimum: number, maximum: number, description?: string) =>
  Type.Integer({ minimum, maximum, ...(description && { description }) })

/** What a venue asks of those who book. */
export const PolicyFields = {
  groupMin: whole(1, 5_000),
  groupMax: whole(1, 5_000),
  familyMax: whole(1, 100, 'Most people in one family’s booking'),
  noticeDays: whole(0, 60, 'Groups book at least so many days ahead'),
  horizonDays: whole(1, 180, 'How many days ahead one may book'),
  groupWeekdays: Type.Array(whole(1, 7), { maxItems: 7, uniqueItems: true, description: 'Days of groups, 1 = Monday' }),
  preschoolPerAdult: whole(1, 100, 'At least one adult for so many children before school'),
  pupilsPerAdult: whole(1, 100, 'At least one adult for so many pupils'),
  cancelUntilHours: whole(0, 720, 'Cancel, reduce or move until so many hours before the beginning'),
  requiredPapers: Type.Array(Choice(PAPERS), { maxItems: 4, uniqueItems: true }),
  accountLimit: whole(1, 1_000, 'Visits ahead that one account may have here'),
  organisationLimit: whole(1, 10_000, 'Visits ahead that one school may have here'),
  approval: Choice(['none', 'groups', 'all'], { description: 'Who waits for the venue’s answer' }),
  answerHours: whole(1, 720, 'After so many hours an unanswered request expires'),
  releaseHours: whole(0, 720, 'Unused green-channel places become public so many hours before the beginning'),
  offerMinutes: whole(1, 10_080, 'How long an offer from the waitlist holds its places'),
  noShowLimit: whole(1, 100),
  noShowDays: whole(1, 730),
  pauseDays: whole(1, 730),
  dayMax: Nullable(whole(1, 1_000_000)),
  groupDayMax: Nullable(whole(1, 1_000_000)),
  fullPriceFen: Nullable(whole(0, 10_000_000, 'Full price of one visitor; null: not said')),
  graceMinutes: whole(0, 1_440, 'So long after the end a visit that nobody came to counts as missed'),
}
export const PolicyInput = Type.Object(PolicyFields, { additionalProperties: false })
export const Policy = Type.Object({
  ...PolicyFields,
  isDemo: Type.Boolean(),
  version: Type.Integer({ description: '0: the defaults' }),
})
export type PolicyInput = Static<typeof PolicyInput>
export type Policy = Static<typeof Policy>

/** What holds where a venue has said nothing: what real venues ask for most often. */
export const DEFAULT_POLICY: Policy = {
  groupMin: 10,
  groupMax: 50,
  familyMax: 6,
  noticeDays: 3,
  horizonDays: 30,
  groupWeekdays: [1, 2, 3, 4, 5],
  preschoolPerAdult: 10,
  pupilsPerAdult: 20,
  cancelUntilHours: 24,
  requiredPapers: [],
  accountLimit: 3,
  organisationLimit: 20,
  approval: 'groups',
  answerHours: 48,
  releaseHours: 48,
  offerMinutes: 120,
  noShowLimit: 3,
  noShowDays: 90,
  pauseDays: 90,
  dayMax: null,
  groupDayMax: null,
  fullPriceFen: null,
  graceMinutes: 60,
  isDemo: false,
  version: 0,
}
