import { Type } from 'typebox'
import type { OfferInput } from '../catalog/offer.ts'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import type { Pool } from './claim.ts'
import type { Policy } from './policy.ts'

export const SLOT_STATUSES = ['open', 'blocked', 'withdrawn'] as const
export type SlotStatus = (typeof SLOT_STATUSES)[number]

/** A slot as claims see it. */
export type SlotFacts = {
  id: string
  venueId: string
  programmeId: string | null
  startsAt: Date
  endsAt: Date
  status: SlotStatus
  isOpenDay: boolean
  pools: Pool[]
}

/** All that deciding about a slot's bookings needs, as it stands now. */
export type SlotContext = {
  slot: SlotFacts
  policy: Policy
  programmes: Map<string, { name: string; priceFen: number }>
  isFreeByLaw: boolean
  offers: OfferInput[]
  waiting: number
}

export const PoolCount = Type.Object({
  kind: Type.String({ description: 'public, green_channel, guide, room, bus …' }),
  capacity: Type.Integer(),
  remaining: Type.Integer(),
})

export const SlotBody = Type.Object({
  id: Id,
  venueId: Id,
  programme: Nullable(Type.Object({ id: Id, name: Type.String(), priceFen: Type.Integer() })),
  startsAt: Instant,
  endsAt: Instant,
  status: Choice(SLOT_STATUSES),
  origin: Choice(['rule', 'hand']),
  ruleId: Nullable(Id),
  isOpenDay: Type.Boolean(),
  title: Nullable(Type.String()),
  note: Nullable(Type.String()),
  pools: Type.Array(PoolCount),
  waiting: Type.Integer({ description: 'Parties on the waitlist' }),
  releaseAt: Nullable(Instant),
  releasedAt: Nullable(Instant),
  isDemo: Type.Boolean(),
})

export const PoolInput = Type.Object(
  {
    kind: Type.String({ pattern: '^(?!day$|day_groups$)[a-z][a-z_]{0,30}$', examples: ['guide'] }),
    capacity: Type.Integer({ minimum: 0, maximum: 100_000 }),
  },
  { additionalProperties: false },
)

export const SlotInput = Type.Object(
  {
    programmeId: Type.Optional(Id),
    startsAt: Instant,
    endsAt: Instant,
    isOpenDay: Type.Optional(Type.Boolean()),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    note: Type.Optional(Type.String({ maxLength: 500 })),
    pools: Type.Array(PoolInput, { minItems: 1, maxItems: 10 }),
  },
  { additionalProperties: false },
)
