import { type Static, Type } from 'typebox'
import { DivisionCode } from '../catalog/division.ts'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import { REASONS } from './measure.ts'
import { PlaceKindSchema } from './place.ts'

export const SWEEP_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const

export const SweepInput = Type.Object({
  division: Type.Optional(DivisionCode),
  kinds: Type.Optional(
    Type.Array(PlaceKindSchema, { minItems: 1, maxItems: 30, uniqueItems: true, description: 'Left out: all kinds' }),
  ),
})

export const SweepBody = Type.Object({
  id: Id,
  divisionCode: Type.String({ description: 'Empty: the whole country' }),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  kinds: Nullable(Type.Array(Type.String())),
  state: Choice(SWEEP_STATES),
  isCancelAsked: Type.Boolean(),
  campusesTotal: Nullable(Type.Integer()),
  campusesDone: Type.Integer(),
  inside: Type.Integer({ description: 'Findings 范围内 so far' }),
  onSite: Type.Integer({ description: 'Findings 需实地测量 so far' }),
  failure: Nullable(Type.String()),
  createdBy: Type.String(),
  createdAt: Instant,
  startedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
})
export type Sweep = Static<typeof SweepBody>

export const FindingVerdict = Choice(['inside', 'on_site'])
export const FindingBody = Type.Object({
  id: Id,
  sweepId: Id,
  verdict: FindingVerdict,
  reasons: Type.Array(Choice(REASONS)),
  straightMetres: Type.Number(),
  radiusMetres: Nullable(Type.Number()),
  walkMetres: Nullable(Type.Number()),
  campus: Type.Object({
    id: Id,
    name: Type.String(),
    divisionCode: Nullable(Type.String()),
    divisionName: Nullable(Type.String()),
    divisionNameEn: Nullable(Type.String()),
  }),
  place: Type.Object({
    id: Id,
    name: Type.String(),
    kind: Type.String(),
    status: Type.String(),
    lon: Type.Number(),
    lat: Type.Number(),
    isDemo: Type.Boolean(),
  }),
  rule: Type.Object({
    id: Id,
    code: Type.String(),
    version: Type.Integer(),
    jurisdiction: Type.String(),
    metres: Nullable(Type.Integer()),
    method: Type.String(),
    legalSource: Type.String(),
    article: Nullable(Type.String()),
    status: Type.String(),
  }),
  caseId: Nullable(Type.String({ format: 'uuid', description: 'The open case that follows it' })),
})
export type Finding = Static<typeof FindingBody>

/** The filters of every list and file of findings. */
export const FindingFilter = {
  division: Type.Optional(DivisionCode),
  kind: Type.Optional(PlaceKindSchema),
  verdict: Type.Optional(FindingVerdict),
  rule: Type.Optional(Type.String({ maxLength: 40, description: 'Code of a rule' })),
  campus: Type.Optional(Id),
  place: Type.Optional(Id),
  q: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Part of the name of campus or place' })),
}
const FilterObject = Type.Object(FindingFilter)
export type FindingFilters = Static<typeof FilterObject>

export const WorstCampus = Type.Object({
  id: Id,
  name: Type.String(),
  divisionCode: Nullable(Type.String()),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  schoolType: Type.String(),
  isPoint: Type.Boolean(),
  gates: Type.Integer(),
  inside: Type.Integer({ description: 'Places 范围内' }),
  onSite: Type.Integer({ description: 'Places 需实地测量 and none inside' }),
  nearestMetres: Type.Number(),
})

export const Change = Type.Object({
  change: Choice(['new', 'gone', 'changed']),
  causes: Type.Array(
    Choice(
      [
        'place-new',
        'place-moved',
        'place-closed',
        'rule-changed',
        'campus-new',
        'campus-changed',
        'campus-closed',
        'network-changed',
      ],
      {
        description: 'What happened between the two sweeps; empty where the data do not say',
      },
    ),
  ),
  campus: Type.Object({ id: Id, name: Type.String() }),
  place: Type.Object({ id: Id, name: Type.String(), kind: Type.String() }),
  ruleCode: Type.String(),
  before: Nullable(Type.Object({ findingId: Id, verdict: FindingVerdict, straightMetres: Type.Number() })),
  after: Nullable(Type.Object({ findingId: Id, verdict: FindingVerdict, straightMetres: Type.Number() })),
})
export type ChangeBody = Static<typeof Change>
