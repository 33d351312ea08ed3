import { type Static, Type } from 'typebox'
import { DivisionCode } from '../catalog/division.ts'
import { Choice, Day, Id, Instant, Nullable } from '../http/schema.ts'

export const CASE_STATES = ['open', 'assigned', 'visited', 'closed'] as const
export type CaseState = (typeof CASE_STATES)[number]
export const OUTCOMES = [
  'rectified',
  'exempt_before_rule',
  'exempt_before_school',
  'not_regulated',
  'place_closed',
  'referred',
] as const
const Note = Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 2_000 })))
export const VISIT_METHODS = ['boundary_straight', 'gate_walk', 'gate_radius', 'gate_extent', 'along_street'] as const

export const OpenCase = Type.Object({ findingId: Id, dueOn: Type.Optional(Nullable(Day)), note: Note })
export const AssignCase = Type.Object({ organisationId: Id, dueOn: Type.Optional(Nullable(Day)), note: Note })
export const DeadlineCase = Type.Object({ dueOn: Day })
export const NoteCase = Type.Object({ note: Type.String({ minLength: 1, maxLength: 2_000 }) })
export const VisitCase = Type.Object({
  visitedOn: Day,
  method: Type.Optional(Nullable(Choice(VISIT_METHODS))),
  measuredMetres: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 5_000 }))),
  note: Note,
  photoIds: Type.Array(Id, {
    maxItems: 10,
    uniqueItems: true,
    default: [],
    description: 'Photos uploaded to /files: JPG, PNG or WebP of up to 10 MB each',
  }),
})
export type VisitFields = Static<typeof VisitCase>
export const CloseCase = Type.Object({
  outcome: Choice(OUTCOMES, {
    description:
      'rectified 已整改, exempt_before_rule 许可早于规定, exempt_before_school 许可早于建校, not_regulated 不属受管场所, place_closed 已关停, referred 已移送',
  }),
  note: Note,
})

const Named = Type.Object({ id: Id, name: Type.String() })
export const CaseItem = Type.Object({
  id: Id,
  number: Type.String(),
  state: Choice(CASE_STATES),
  outcome: Nullable(Choice(OUTCOMES)),
  divisionCode: Type.String(),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  campus: Named,
  place: Type.Object({ id: Id, name: Type.String(), kind: Type.String(), isDemo: Type.Boolean() }),
  rule: Type.Object({
    id: Id,
    code: Type.String(),
    version: Type.Integer(),
    status: Type.String(),
    legalSource: Type.String(),
    article: Nullable(Type.String()),
  }),
  organisation: Nullable(Named),
  measured: Type.Object({
    verdict: Type.String(),
    reasons: Type.Array(Type.String()),
    straightMetres: Type.Number(),
    radiusMetres: Nullable(Type.Number()),
    walkMetres: Nullable(Type.Number()),
  }),
  dueOn: Nullable(Day),
  isOverdue: Type.Boolean(),
  openedBy: Type.String(),
  openedAt: Instant,
  closedAt: Nullable(Instant),
})
export type CaseRow = Static<typeof CaseItem>

export const CaseBody = Type.Object({
  ...CaseItem.properties,
  outcomeNote: Nullable(Type.String()),
  visits: Type.Array(
    Type.Object({
      id: Id,
      visitedOn: Day,
      method: Nullable(Choice(VISIT_METHODS)),
      measuredMetres: Nullable(Type.Number()),
      note: Nullable(Type.String()),
      visitedBy: Type.String(),
      photos: Type.Array(Type.Object({ fileId: Id, caption: Nullable(Type.String()) })),
    }),
  ),
  history: Type.Array(
    Type.Object({
      at: Instant,
      actor: Type.String(),
      kind: Choice(['opened', 'assigned', 'deadline', 'visited', 'photo', 'closed', 'reopened', 'reminded', 'noted']),
      params: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
})
export type CaseAnswer = Static<typeof CaseBody>

export const CaseListQuery = Type.Object({
  division: Type.Optional(DivisionCode),
  state: Type.Optional(Choice(CASE_STATES)),
  organisation: Type.Optional(Id),
  overdue: Type.Optional(Type.Boolean()),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
})
export type CaseQuery = Static<typeof CaseListQuery>

/** Cases of one division below the one asked about: counts only, no names. */
export const CaseCount = Type.Object({
  divisionCode: Type.String(),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  open: Type.Integer(),
  under30Days: Type.Integer(),
  under90Days: Type.Integer(),
  over90Days: Type.Integer(),
  overdue: Type.Integer(),
  closed: Type.Integer(),
})
export type CaseCounts = Static<typeof CaseCount>
