import { type Static, Type } from 'typebox'
import { Choice, Id, Nullable, Position } from '../http/schema.ts'
import { CampusBody } from './campus.ts'
import { byStrictness, type Distances, type Ground, type Judged, judge, REASONS } from './measure.ts'
import type { Measured } from './measured.queries.ts'
import { PlaceBody, PlaceKindSchema } from './place.ts'
import { RuleBody, type RuleRow } from './rule.schema.ts'
import type { Applying, Method } from './rule.ts'

export const VerdictSchema = Choice(['inside', 'on_site', 'outside'], {
  description:
    'inside 范围内, on_site 需实地测量, outside 范围外; a lead for the licensing authority, never a decision',
})
const ReasonSchema = Choice(REASONS, { description: 'Why it is to be measured on site' })
const Shape = Type.Unsafe<{ type: string; coordinates: unknown }>({ type: 'object', additionalProperties: true })
const Line = Type.Object({ type: Type.Literal('LineString'), coordinates: Type.Array(Type.Array(Type.Number())) })

/** One rule's word on one pair. `hints` are grounds for an exemption that the dates suggest. */
export const RulingBody = Type.Object({
  ruleId: Id,
  verdict: VerdictSchema,
  reasons: Type.Array(ReasonSchema),
  measures: Type.Array(
    Type.Object({
      measure: Choice(['straight', 'radius', 'walk']),
      metres: Nullable(Type.Number()),
      verdict: Nullable(VerdictSchema),
      reason: Nullable(ReasonSchema),
    }),
  ),
  hints: Type.Array(Choice(['licensed-before-rule', 'licensed-before-school'])),
})
export type Ruling = Static<typeof RulingBody>

const PairBody = {
  verdict: Nullable(VerdictSchema),
  straightMetres: Type.Number({ description: 'To the edge of the ground; 0 inside it' }),
  radiusMetres: Nullable(Type.Number({ description: 'From the nearest gate that is not closed for good' })),
  walkMetres: Nullable(Type.Number({ description: 'Shortest walk from a student gate; null where it is not known' })),
  isDemoWalk: Type.Boolean({ description: 'The walk goes along invented streets of the demonstration' }),
  lines: Type.Object({
    straight: Nullable(Line),
    radius: Nullable(Line),
    walk: Nullable(Line),
  }),
  rulings: Type.Array(RulingBody, { description: 'Every rule that applies, the strictest first; never merged' }),
  silentRuleIds: Type.Array(Id, { description: 'Rules that forbid without naming a distance' }),
}

export const CampusRemark = Choice([
  'campus-is-point',
  'no-gates',
  'no-student-gate',
  'data-old',
  'data-undated',
  'division-unknown',
])

export const CampusCheck = Type.Object({
  campus: CampusBody,
  remarks: Type.Array(CampusRemark),
  ring: Type.Object({
    metres: Type.Integer({ description: 'The widest distance that a rule names for this campus' }),
    geometry: Shape,
    marginMetres: Type.Integer({ description: 'How far to either side of the ring one must measure on site' }),
    band: Shape,
  }),
  places: Type.Array(Type.Object({ place: PlaceBody, ...PairBody }), { description: 'Nearest first' }),
  rules: Type.Array(RuleBody, {
    description: 'The rules that the rulings name, and those that would speak of other kinds',
  }),
})
export type CampusCheckBody = Static<typeof CampusCheck>

export const SpotCheck = Type.Object({
  location: Position,
  kind: PlaceKindSchema,
  verdict: Nullable(VerdictSchema),
  campuses: Type.Array(
    Type.Object({
      campus: CampusBody,
      remarks: Type.Array(CampusRemark),
      ...PairBody,
    }),
    { description: 'Campuses that a rule looks at from this spot, nearest first' },
  ),
  rules: Type.Array(RuleBody),
})
export type SpotCheckBody = Static<typeof SpotCheck>

type Licensed = { licensedOn: string | null; foundedOn: string | null }

/** All rulings on one pair, the strictest first. */
export function rulingsOf(
  { rules }: Applying<RuleRow>,
  ground: Ground,
  distances: Measured,
  licence: Licensed = { licensedOn: null, foundedOn: null },
): Ruling[] {
  return rules
    .map((rule) => ({ rule, judged: judgeByRule(rule, ground, distances) }))
    .toSorted(byStrictness)
    .map(({ rule, judged }) => ({
      ruleId: rule.id,
      verdict: judged.verdict,
      reasons: judged.reasons,
      measures: judged.measures.map((one) => ({ ...one, metres: one.metres === null ? null : tenth(one.metres) })),
      hints: hintsOf(rule, licence),
    }))
}

export function judgeByRule(rule: RuleRow, ground: Ground, distances: Distances): Judged {
  const { metres, marginMetres, method } = rule
  return judge({ metres: metres ?? 0, marginMetres, method: method as Method }, ground, distances)
}

/** A licence older than the rule or the school may be a ground for an exemption; whether it is, the authority decides. */
function hintsOf({ effectiveFrom }: RuleRow, { licensedOn, foundedOn }: Licensed): Ruling['hints'] {
  const hints: Ruling['hints'] = []
  if (licensedOn && effectiveFrom && /^\d{4}/.test(effectiveFrom) && licensedOn < effectiveFrom)
    hints.push('licensed-before-rule')
  if (licensedOn && foundedOn && licensedOn < foundedOn) hints.push('licensed-before-school')
  return hints
}

/** Metres to the decimetre: more than any of it is known to. */
export function tenth(metres: number): number {
  return Math.round(metres * 10) / 10
}

/** What a pair shows beside its rulings. */
export function pairBody(
  measured: Measured,
  straightLine: [number, number][] | null,
  rulings: Ruling[],
  silent: readonly RuleRow[],
) {
  const line = (coordinates: readonly [number, number][] | null) =>
    coordinates && coordinates.length > 1
      ? { type: 'LineString' as const, coordinates: coordinates.map((at) => [...at]) }
      : null
  const { straight, radius, walk, route, gateLine, isDemoWalk } = measured
  return {
    verdict: rulings[0]?.verdict ?? null,
    straightMetres: tenth(straight),
    radiusMetres: typeof radius === 'number' ? tenth(radius) : null,
    walkMetres: typeof walk === 'number' ? tenth(walk) : null,
    isDemoWalk,
    lines: {
      straight: line(straightLine),
      radius: line(gateLine?.map(({ lon, lat }) => [lon, lat] as [number, number]) ?? null),
      walk: line(route),
    },
    rulings,
    silentRuleIds: silent.map(({ id }) => id),
  }
}

const OLD_DAYS = 3 * 365

/** What a person must know before trusting the distances of a campus. */
export function remarksOn(
  campus: {
    isPoint: boolean
    divisionCode: string | null
    dataOn: string | null
    gates: { hasStudentAccess: boolean }[]
  },
  today: Date,
): Static<typeof CampusRemark>[] {
  const remarks: Static<typeof CampusRemark>[] = []
  if (campus.isPoint) remarks.push('campus-is-point')
  if (campus.gates.length === 0) remarks.push('no-gates')
  else if (!campus.gates.some(({ hasStudentAccess }) => hasStudentAccess)) remarks.push('no-student-gate')
  if (campus.dataOn === null) remarks.push('data-undated')
  else if (today.getTime() - Date.parse(campus.dataOn) > OLD_DAYS * 86_400_000) remarks.push('data-old')
  if (campus.divisionCode === null) remarks.push('division-unknown')
  return remarks
}
