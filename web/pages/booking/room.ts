/** Whether a party fits a visit time, as the page tells it; the API decides. */
import { dayOf } from '../../words/numbers.ts'
import type { Audience, Policy, Slot } from './calls.ts'
import { daysBetween, weekdayOf } from './days.ts'

/** How a visit time stands for a party. `full`: it can wait; `closed`: it can't, `why` says the reason. */
export type Room = {
  slot: Slot
  state: 'free' | 'full' | 'closed'
  /** Places that the party could take of one pool. */
  left: number
  isGreen: boolean
  why: Closed | null
}
export type Closed = 'past' | 'blocked' | 'notice' | 'weekday' | 'horizon' | 'small'

export const isGroup = (audience: Audience) => audience !== 'family'
export const isSchool = (audience: Audience) => audience === 'school_group' || audience === 'kindergarten_group'

export function roomFor(
  slot: Slot,
  { audience, size }: { audience: Audience; size: number },
  policy: Policy | null,
  now: Date,
): Room {
  const [open, green] = [poolOf(slot, 'public'), isSchool(audience) ? poolOf(slot, 'green_channel') : null]
  const isGreen = green !== null && green.remaining >= size && green.remaining > 0
  const left = isGreen ? green.remaining : Math.max(open?.remaining ?? 0, green?.remaining ?? 0)
  const most = Math.max(open?.capacity ?? 0, green?.capacity ?? 0)
  const why = closedBy(slot, audience, policy, now) ?? (size > most ? 'small' : null)
  const state = why ? 'closed' : left >= size ? 'free' : 'full'
  return { slot, state, left, isGreen, why }
}

function poolOf(slot: Slot, kind: string) {
  return slot.pools.find((pool) => pool.kind === kind) ?? null
}

function closedBy(slot: Slot, audience: Audience, policy: Policy | null, now: Date): Closed | null {
  if (new Date(slot.startsAt) <= now) return 'past'
  if (slot.status !== 'open') return 'blocked'
  if (!policy) return null
  const day = dayOf(slot.startsAt)
  const ahead = daysBetween(dayOf(now), day)
  if (ahead > policy.horizonDays) return 'horizon'
  if (!isGroup(audience)) return null
  if (ahead < policy.noticeDays) return 'notice'
  return policy.groupWeekdays.includes(weekdayOf(day)) || slot.isOpenDay ? null : 'weekday'
}
