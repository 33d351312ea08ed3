/** A venue in short, as lists show it. */
import { type Static, Type } from 'typebox'
import { Choice, Day, Id, Instant, NamedDivision, Nullable, Position } from '../http/schema.ts'
import { AUDIENCES } from './offer.ts'

export const OpenNowAnswer = Type.Object(
  {
    state: Choice(['open', 'closed', 'unknown', 'not-yet-published'], {
      description: 'not-yet-published: it turns on a holiday arrangement that isn’t out',
    }),
    until: Type.Optional(Instant),
    opensNext: Type.Optional(Instant),
  },
  { description: 'At the moment of the request' },
)

export const VenueCard = Type.Object({
  id: Id,
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  category: Type.String(),
  location: Position,
  address: Nullable(Type.String()),
  division: Nullable(NamedDivision),
  metres: Type.Optional(Type.Number({ description: 'True distance from the place asked about' })),
  freeFor: Type.Array(Choice(AUDIENCES), { description: 'Every day' }),
  reducedFor: Type.Array(Choice(AUDIENCES)),
  hasFreeDay: Type.Boolean({ description: 'A monthly free day, an open day or a free season' }),
  open: OpenNowAnswer,
  wheelchair: Nullable(Choice(['yes', 'limited', 'no'])),
  groupMax: Nullable(Type.Integer()),
  verifiedOn: Nullable(Day),
  source: Type.String(),
  demoFields: Type.Array(Type.String(), { description: 'Fields invented for a demonstration' }),
})
export type VenueCard = Static<typeof VenueCard>
