import { type Static, Type } from 'typebox'
import { Proof } from '../../accounts/account.schema.ts'
import { Choice, Id, Instant, NamedDivision, Nullable, Position } from '../../http/schema.ts'

export const TOPICS = ['position', 'hours', 'offers', 'contact', 'name', 'closed', 'other'] as const

/** What somebody without an account says about a venue. */
export const CorrectionInput = Type.Object(
  {
    topic: Choice(TOPICS),
    message: Type.String({ minLength: 1, maxLength: 1_000, description: 'Plain text; no personal data, please' }),
    location: Type.Optional(
      Type.Object(
        { lon: Type.Number({ minimum: -180, maximum: 180 }), lat: Type.Number({ minimum: -90, maximum: 90 }) },
        { additionalProperties: false, description: 'WGS-84: where the place is instead' },
      ),
    ),
    contact: Type.Optional(
      Type.String({
        minLength: 5,
        maxLength: 254,
        description:
          'A mobile number or an e-mail address, for questions; kept encrypted, and deleted when the correction is decided',
      }),
    ),
    proof: Proof,
  },
  { additionalProperties: false },
)
export type CorrectionInput = Static<typeof CorrectionInput>

/** A venue as lists of the desk show it. */
export const DeskVenue = Type.Object({
  id: Id,
  name: Type.String(),
  nameEn: Nullable(Type.String()),
  category: Type.String(),
  location: Position,
  version: Type.Integer(),
  division: Nullable(NamedDivision),
})
export type DeskVenue = Static<typeof DeskVenue>

export const Correction = Type.Object({
  id: Id,
  topic: Choice(TOPICS),
  message: Type.String(),
  location: Nullable(Position),
  createdAt: Instant,
  contact: Nullable(Type.String({ description: 'Masked' })),
  venue: DeskVenue,
})
export type Correction = Static<typeof Correction>

/** A venue and its division as a desk's query gives them. */
export type DeskVenueRow = {
  venueId: string
  name: string
  nameEn: string | null
  category: string
  version: number
  lon: number
  lat: number
  code: string | null
  divisionName: string | null
  divisionNameEn: string | null
}

export function deskVenueOf(row: DeskVenueRow): DeskVenue {
  const { venueId, name, nameEn, category, version, lon, lat, code, divisionName, divisionNameEn } = row
  const division = code && divisionName ? { code, name: divisionName, nameEn: divisionNameEn } : null
  return { id: venueId, name, nameEn, category, version, location: { lon, lat }, division }
}
