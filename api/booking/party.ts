import { type Static, Type } from 'typebox'
import { Choice, Id } from '../http/schema.ts'

/** Who a visit is for. Schools and kindergartens come through the green channel 绿色通道. */
export const BOOKING_AUDIENCES = ['school_group', 'kindergarten_group', 'other_group', 'family'] as const
export type BookingAudience = (typeof BOOKING_AUDIENCES)[number]
export const CHANNELS = ['web', 'desk', 'phone', 'walk_in', 'trip'] as const
export type Channel = (typeof CHANNELS)[number]

export const AGE_BANDS = ['0-6', '7-13', '14-17'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

const count = (most: number) => Type.Integer({ minimum: 0, maximum: most })
const MOST = 5_000

export const Contact = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 50, pattern: '\\S' }),
    phone: Type.String({ pattern: '^\\+?[0-9][0-9 -]{4,18}[0-9]$', examples: ['13800000000', '020-12345678'] }),
  },
  { additionalProperties: false, description: 'The responsible adult; kept sealed, shown to the venue only' },
)
export type Contact = Static<typeof Contact>

/** Counts only: no pupil is named, a family's children are an age band and a number. */
export const PartyFields = {
  audience: Choice(BOOKING_AUDIENCES),
  organisationId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'The school; for groups of its guides' })),
  grade: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 12, description: '0 before school, 1–6 primary, 7–9 junior, 10–12 senior' }),
  ),
  minors: Type.Optional(Type.Unsafe<number>({ ...count(MOST), description: 'Groups: how many under 18' })),
  adults: count(MOST),
  children: Type.Optional(
    Type.Object(
      { '0-6': Type.Optional(count(100)), '7-13': Type.Optional(count(100)), '14-17': Type.Optional(count(100)) },
      { additionalProperties: false, description: 'Families: how many children in each age band' },
    ),
  ),
  needs: Type.Optional(
    Type.Object(
      { wheelchair: Type.Optional(count(MOST)), other: Type.Optional(count(MOST)) },
      { additionalProperties: false, description: 'Needs as counts' },
    ),
  ),
  extras: Type.Optional(
    Type.Record(
      Type.String({ pattern: '^[a-z][a-z_]{0,30}$', examples: ['guide'] }),
      Type.Integer({ minimum: 1, maximum: 100 }),
      {
        maxProperties: 6,
        description: 'What else is taken of the slot: { "guide": 1 }',
      },
    ),
  ),
  programmeId: Type.Optional(Id),
  purpose: Type.Optional(Type.String({ maxLength: 500 })),
  contact: Type.Optional(Contact),
}
export const Party = Type.Object(PartyFields, { additionalProperties: false })
export type Party = Static<typeof Party>

export function isGroup(audience: BookingAudience): boolean {
  return audience !== 'family'
}

/** Whether the green channel is for them. */
export function isSchool(audience: BookingAudience): boolean {
  return audience === 'school_group' || audience === 'kindergarten_group'
}

export function minorsOf({ audience, minors = 0, children = {} }: Party): number {
  return isGroup(audience) ? minors : AGE_BANDS.reduce((sum, band) => sum + (children[band] ?? 0), 0)
}

/** How many places the party takes. */
export function placesOf(party: Party): number {
  return minorsOf(party) + party.adults
}

/** What the schema can't say. Pointers are relative to the party. */
export function findPartyFaults(party: Party): { pointer: string; code: string; params?: Record<string, unknown> }[] {
  const { audience, minors, children, grade, adults, needs = {} } = party
  const group = isGroup(audience)
  const inNeed = Math.max(needs.wheelchair ?? 0, needs.other ?? 0)
  const faults: [boolean, string, string][] = [
    [placesOf(party) === 0, group ? '/minors' : '/children', 'nobody-comes'],
    [group && children !== undefined, '/children', 'belongs-to-families'],
    [
      !group && (minors !== undefined || grade !== undefined),
      minors !== undefined ? '/minors' : '/grade',
      'belongs-to-groups',
    ],
    [isSchool(audience) && party.organisationId === undefined, '/organisationId', 'school-is-missing'],
    [isSchool(audience) && grade === undefined, '/grade', 'missing-field'],
    [adults === 0, '/adults', 'an-adult-must-come'],
    [inNeed > placesOf(party), '/needs', 'more-needs-than-people'],
  ]
  return faults
    .filter(([holds]) => holds)
    .map(([, pointer, code]) => ({ pointer, code, params: { field: pointer.slice(1) } }))
}
