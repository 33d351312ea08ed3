import { type Static, Type } from 'typebox'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import { STATES } from './booking.ts'
import { BOOKING_AUDIENCES } from './party.ts'

/** What the door needs to admit a day's visitors with the network down. */
export const DoorList = Type.Object({
  venue: Type.Object({ id: Id, name: Type.String(), nameEn: Nullable(Type.String()) }),
  day: Type.String(),
  madeAt: Instant,
  keys: Type.Array(
    Type.Object({ id: Type.String(), x: Type.String({ description: 'Ed25519 public key, the x of a JWK' }) }),
  ),
  slots: Type.Array(Type.Object({ id: Id, startsAt: Instant, endsAt: Instant, title: Nullable(Type.String()) })),
  bookings: Type.Array(
    Type.Object({
      id: Id,
      code: Type.String(),
      slotId: Id,
      state: Choice(STATES),
      audience: Choice(BOOKING_AUDIENCES),
      organisation: Nullable(Type.String()),
      grade: Nullable(Type.Integer()),
      minors: Type.Integer(),
      adults: Type.Integer(),
      places: Type.Integer(),
      needs: Type.Record(Type.String(), Type.Integer()),
      contactName: Nullable(Type.String({ description: 'Masked' })),
      arrived: Nullable(Type.Integer()),
      arrivedAt: Nullable(Instant),
      papersMissing: Type.Array(Type.String()),
    }),
  ),
})

export const Arrivals = Type.Object(
  {
    device: Type.String({ minLength: 1, maxLength: 100, description: 'The device’s own name or id' }),
    deviceNow: Type.Optional(
      Type.Unsafe<string>({
        ...Instant,
        description: 'What the device’s clock says now: arrivals are put right by the difference',
      }),
    ),
    items: Type.Array(
      Type.Object(
        {
          id: Type.Unsafe<string>({ ...Id, description: 'Made by the device: sent twice, it counts once' }),
          ticket: Type.Optional(Type.String({ maxLength: 400 })),
          code: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z]{8}$', examples: ['7H2K9QXA'] })),
          bookingId: Type.Optional(Id),
          at: Instant,
          heads: Type.Integer({ minimum: 1, maximum: 10_000, description: 'Who really came' }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  { additionalProperties: false },
)
export type Arrivals = Static<typeof Arrivals>

export const ArrivalResults = Type.Object({
  skewSeconds: Nullable(Type.Integer({ description: 'How far the device’s clock is ahead' })),
  items: Type.Array(
    Type.Object({
      id: Id,
      result: Choice(['admitted', 'known', 'duplicate', 'refused'], {
        description:
          'known: this very arrival was sent before; duplicate: the visit was admitted before, by another scan',
      }),
      code: Nullable(Type.String({ description: 'Why it was refused' })),
      bookingId: Nullable(Id),
      bookingCode: Nullable(Type.String()),
      places: Nullable(Type.Integer()),
      firstAt: Nullable(Instant),
      firstDevice: Nullable(Type.String()),
    }),
  ),
})
export type ArrivalResult = Static<typeof ArrivalResults>['items'][number]
