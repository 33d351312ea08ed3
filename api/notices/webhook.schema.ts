import { Type } from 'typebox'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'

const Url = Type.String({
  pattern: '^https?://',
  examples: ['https://example.org/hook'],
  maxLength: 500,
  description: 'https; where it may lead into the own network, http too',
})
const Events = Type.Array(
  Type.String({ pattern: '^(\\*|[a-z]+(\\.[a-zA-Z_-]+)?)$', maxLength: 60, examples: ['booking.confirmed'] }),
  {
    minItems: 1,
    maxItems: 30,
    uniqueItems: true,
    description: 'Kinds (booking.confirmed), first words of kinds (booking), or * for all',
  },
)
const Description = Type.String({ maxLength: 200 })
const Division = Type.String({ pattern: '^[1-9][0-9]{1,8}$', examples: ['3301'] })

export const NewWebhook = Type.Object(
  {
    url: Url,
    events: Events,
    description: Type.Optional(Description),
    organisationId: Type.Optional(Nullable(Id)),
    divisionCode: Type.Optional(Nullable(Division)),
  },
  { additionalProperties: false },
)
export const WebhookPatch = Type.Object(
  {
    url: Type.Optional(Url),
    events: Type.Optional(Events),
    description: Type.Optional(Description),
    isEnabled: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
)
export const WebhookBody = Type.Object({
  id: Id,
  url: Type.String(),
  description: Type.String(),
  events: Type.Array(Type.String()),
  organisationId: Nullable(Id),
  organisation: Nullable(Type.String({ description: 'Its name' })),
  divisionCode: Nullable(Type.String()),
  createdAt: Instant,
  disabledAt: Nullable(Instant),
  disabledReason: Nullable(Choice(['by-hand', 'gone', 'failing'])),
})
export const Secret = Type.String({ description: 'Signs the deliveries (Standard Webhooks); shown this once' })
export const DeliveryBody = Type.Object({
  id: Id,
  event: Type.String(),
  state: Choice(['waiting', 'delivered', 'failed']),
  attempts: Type.Integer(),
  createdAt: Instant,
  lastAttemptAt: Nullable(Instant),
  nextAttemptAt: Nullable(Instant),
  status: Nullable(Type.Integer({ description: 'The answer’s HTTP status; null when there was no answer' })),
  answer: Nullable(Type.String({ description: 'How the answer begins' })),
  error: Nullable(Type.String()),
  milliseconds: Nullable(Type.Integer()),
})
export const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
}
