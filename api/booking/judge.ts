/** Whether a venue's rules let a party book a slot. Nothing here reads or writes. */
import type { FieldError } from '../http/problems.ts'
import { findPartyFaults, isGroup, minorsOf, type Party, placesOf } from './party.ts'
import type { Policy } from './policy.ts'
import type { SlotFacts } from './slot.ts'

/** What is known of who books: pauses and visits ahead at the venue. */
export type Standing = { pausedUntil: Date | null; accountVisits: number; organisationVisits: number }
export type Refusal = { status: number; code: string; params?: Record<string, unknown>; errors?: FieldError[] }

/** Why the party can't book, or undefined. A keeper at the desk or on the telephone (`byVenue`) may go beyond the venue's own rules. */
export function refusalFor(
  { slot, policy, now }: { slot: SlotFacts; policy: Policy; now: Date },
  party: Party,
  { standing, byVenue }: { standing: Standing; byVenue: boolean },
): Refusal | undefined {
  const faults = findPartyFaults(party)
  if (faults.length > 0) return { status: 400, code: 'bad-request', errors: faults }
  return timeRefusal(slot, now, byVenue) ?? (byVenue ? undefined : ruleRefusal(slot, policy, party, standing, now))
}

function timeRefusal(slot: SlotFacts, now: Date, byVenue: boolean): Refusal | undefined {
  if (slot.status === 'withdrawn') return { status: 409, code: 'slot-withdrawn' }
  if (slot.status === 'blocked') return { status: 409, code: 'slot-blocked' }
  const closes = byVenue ? slot.endsAt : slot.startsAt
  return closes <= now ? { status: 409, code: 'slot-in-the-past' } : undefined
}

function ruleRefusal(
  slot: SlotFacts,
  policy: Policy,
  party: Party,
  standing: Standing,
  now: Date,
): Refusal | undefined {
  const { pausedUntil, accountVisits, organisationVisits } = standing
  if (pausedUntil) return { status: 403, code: 'booking-paused', params: { until: localDay(pausedUntil) } }
  if (accountVisits >= policy.accountLimit && !party.organisationId)
    return { status: 409, code: 'too-many-visits-ahead', params: { limit: policy.accountLimit } }
  if (organisationVisits >= policy.organisationLimit)
    return { status: 409, code: 'too-many-visits-ahead', params: { limit: policy.organisationLimit } }
  const days = daysAhead(slot, now)
  if (days > policy.horizonDays) return { status: 409, code: 'too-far-ahead', params: { days: policy.horizonDays } }
  const faults = isGroup(party.audience) ? groupFaults(slot, policy, party, days) : familyFaults(policy, party)
  return faults.length > 0 ? { status: 400, code: 'against-the-rules', errors: faults } : undefined
}

function groupFaults(slot: SlotFacts, policy: Policy, party: Party, days: number): FieldError[] {
  const places = placesOf(party)
  const minors = minorsOf(party)
  const isPreschool = party.audience === 'kindergarten_group' || party.grade === 0
  const perAdult = isPreschool ? policy.preschoolPerAdult : policy.pupilsPerAdult
  const needed = Math.ceil(minors / perAdult)
  const weekday = new Date(localDay(slot.startsAt)).getUTCDay() || 7
  const faults: [boolean, FieldError][] = [
    [
      places < policy.groupMin,
      { pointer: '/minors', code: 'group-too-small', params: { least: policy.groupMin, places } },
    ],
    [
      places > policy.groupMax,
      { pointer: '/minors', code: 'group-too-large', params: { most: policy.groupMax, places } },
    ],
    [party.adults < needed, { pointer: '/adults', code: 'too-few-adults', params: { needed, perAdult } }],
    [days < policy.noticeDays, { pointer: '/slotId', code: 'too-short-notice', params: { days: policy.noticeDays } }],
    [!policy.groupWeekdays.includes(weekday) && !slot.isOpenDay, { pointer: '/slotId', code: 'no-groups-that-day' }],
    [!party.contact, { pointer: '/contact', code: 'missing-field', params: { field: 'contact' } }],
  ]
  return faults.filter(([holds]) => holds).map(([, fault]) => fault)
}

function familyFaults(policy: Policy, party: Party): FieldError[] {
  const places = placesOf(party)
  return places > policy.familyMax
    ? [{ pointer: '/children', code: 'family-too-large', params: { most: policy.familyMax, places } }]
    : []
}

/** Whole days from today to the slot's day, in China. */
export function daysAhead({ startsAt }: Pick<SlotFacts, 'startsAt'>, now: Date): number {
  return Math.round((Date.parse(localDay(startsAt)) - Date.parse(localDay(now))) / 86_400_000)
}

/** The day in China of an instant, YYYY-MM-DD: eight hours ahead all year since 1991. */
export function localDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
