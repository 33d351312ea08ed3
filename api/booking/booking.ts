import { createHash, randomBytes } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import {
  BOOKING_AUDIENCES,
  CHANNELS,
  type Channel,
  isGroup,
  minorsOf,
  type Party,
  PartyFields,
  placesOf,
} from './party.ts'
import { PAPERS, type Policy } from './policy.ts'
import { PriceLine } from './price.ts'
import type { SlotFacts } from './slot.ts'

export const STATES = ['requested', 'confirmed', 'checked_in', 'no_show', 'cancelled', 'expired', 'declined'] as const
export type BookingState = (typeof STATES)[number]
/** States that hold places before the visit. */
export const AHEAD = ['requested', 'confirmed'] as const

export const BookingInput = Type.Object(
  {
    slotId: Id,
    channel: Type.Optional(Choice(['web', 'desk', 'phone', 'walk_in'], { description: 'All but web: keepers only' })),
    ...PartyFields,
  },
  { additionalProperties: false },
)
export type BookingInput = Static<typeof BookingInput>

/** Who wants what: one party for one slot, by whom, with the key that makes a retry harmless. */
export type Wish = {
  slotId: string
  party: Party
  channel: Channel
  bookedBy: string
  actor: string
  /** A keeper of the venue enters it: the venue's own rules don't bind the venue. */
  byVenue: boolean
  requestKey: string | null
  contactSealed: string | null
}

export type NewBooking = Record<string, unknown> & { id: string; code: string; state: BookingState }

/** The row a wish becomes. Requested where the venue wants to be asked, else confirmed at once. */
export function newBooking(
  wish: Wish,
  {
    id,
    slot,
    policy,
    price,
    now,
  }: { id: string; slot: SlotFacts; policy: Policy; price: { lines: unknown[]; totalFen: number | null }; now: Date },
): NewBooking {
  const { party } = wish
  const state = needsApproval(policy, wish) ? 'requested' : 'confirmed'
  const answerBy = Math.min(now.getTime() + policy.answerHours * 3_600_000, slot.startsAt.getTime())
  return {
    id,
    code: newCode(),
    venue_id: slot.venueId,
    slot_id: slot.id,
    programme_id: party.programmeId ?? slot.programmeId,
    state,
    channel: wish.channel,
    audience: party.audience,
    booked_by: wish.bookedBy,
    organisation_id: party.organisationId ?? null,
    grade: party.grade ?? null,
    minors: minorsOf(party),
    adults: party.adults,
    places: placesOf(party),
    children: party.children ?? {},
    needs: party.needs ?? {},
    extras: party.extras ?? {},
    contact_sealed: wish.contactSealed,
    purpose: party.purpose ?? null,
    price: price.lines,
    total_fen: price.totalFen,
    moving_to: null,
    expires_at: state === 'requested' ? new Date(answerBy).toISOString() : null,
    request_key: wish.requestKey,
    request_digest: wish.requestKey ? digestOf(wish) : null,
    is_demo: false,
    version: 1,
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
  }
}

export function needsApproval({ approval }: Policy, { party, byVenue }: Pick<Wish, 'party' | 'byVenue'>): boolean {
  return !byVenue && (approval === 'all' || (approval === 'groups' && isGroup(party.audience)))
}

/** Tells two requests with the same key apart. The contact is sealed differently each time, so it isn't part of it. */
export function digestOf({ slotId, channel, party }: Wish): string {
  const { contact, ...rest } = party
  const fields = Object.entries({ slotId, channel, ...rest, phone: contact?.phone, name: contact?.name })
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 22)
}

/** Without letters and digits that look or sound alike. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Eight signs to say at the door: some 8 × 10¹¹ of them. */
export function newCode(): string {
  let code = ''
  while (code.length < 8)
    for (const byte of randomBytes(12)) if (byte < 248 && code.length < 8) code += LETTERS[byte % 31]
  return code
}

export const BookingBody = Type.Object({
  id: Id,
  code: Type.String({ description: 'Eight signs to say at the door' }),
  state: Choice(STATES),
  channel: Choice(CHANNELS),
  venue: Type.Object({ id: Id, name: Type.String(), nameEn: Nullable(Type.String()) }),
  slot: Type.Object({ id: Id, startsAt: Instant, endsAt: Instant, status: Type.String() }),
  movingTo: Nullable(Type.Object({ id: Id, startsAt: Instant, endsAt: Instant })),
  programme: Nullable(Type.Object({ id: Id, name: Type.String() })),
  audience: Choice(BOOKING_AUDIENCES),
  organisation: Nullable(Type.Object({ id: Id, name: Type.String() })),
  grade: Nullable(Type.Integer()),
  minors: Type.Integer(),
  adults: Type.Integer(),
  places: Type.Integer(),
  children: Type.Record(Type.String(), Type.Integer()),
  needs: Type.Record(Type.String(), Type.Integer()),
  extras: Type.Record(Type.String(), Type.Integer()),
  contact: Nullable(Type.Object({ name: Type.String(), phone: Type.String() }, { description: 'Masked in lists' })),
  purpose: Nullable(Type.String()),
  price: Type.Array(PriceLine),
  totalFen: Nullable(Type.Integer()),
  isGreenChannel: Type.Boolean({ description: 'Takes its places from the green channel' }),
  expiresAt: Nullable(Instant),
  cancelUntil: Instant,
  reason: Nullable(Type.String()),
  arrived: Nullable(Type.Integer({ description: 'People who came' })),
  arrivedAt: Nullable(Instant),
  papers: Type.Array(Type.Object({ id: Id, kind: Choice(PAPERS), fileName: Type.String(), addedAt: Instant })),
  papersMissing: Type.Array(Choice(PAPERS)),
  resources: Type.Array(Type.Object({ kind: Type.String(), name: Type.String() }), {
    description: 'Who or what the venue has set aside for it: a guide, a counsellor, a room',
  }),
  isMineToAnswer: Type.Optional(
    Type.Boolean({ description: 'Waits for the answer of the venue, which the caller may give' }),
  ),
  isOfMyVenue: Type.Optional(Type.Boolean({ description: 'The caller sees it as one who keeps the venue' })),
  isDemo: Type.Boolean(),
  version: Type.Integer(),
  createdAt: Instant,
})
export type BookingBody = Static<typeof BookingBody>
