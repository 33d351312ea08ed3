import { type Static, Type } from 'typebox'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import { PlaceKindSchema } from './place.ts'
import { METHODS, type Rule, standingOf } from './rule.ts'

export const RULE_STATUSES = ['in_force', 'in_force_verify', 'draft', 'repealed'] as const
export const RULE_SCHOOLS = [
  'primary', 'middle', 'high', 'special', 'vocational', 'specialized', 'kindergarten', 'university', 'youth_palace',
  'school_unspecified', 'all_levels',
] as const // biome-ignore format: read as one list

const Text = (maxLength: number) => Type.Optional(Nullable(Type.String({ maxLength })))

/** What a steward writes of a rule. A rule without a method or with metres below 1 is refused. */
export const RuleInput = Type.Object({
  jurisdiction: Type.String({ minLength: 1, maxLength: 100 }),
  ruleKind: Choice(['siting_ban', 'stall_ban', 'measuring_rule'], { default: 'siting_ban' }),
  kinds: Type.Array(PlaceKindSchema, { minItems: 1, maxItems: 30 }),
  kindsZh: Type.String({ minLength: 1, maxLength: 200 }),
  schoolTypes: Type.Array(Choice(RULE_SCHOOLS), { minItems: 1, maxItems: 12 }),
  metres: Type.Integer({ minimum: 1, maximum: 5_000 }),
  measureFrom: Text(100),
  measureTo: Text(100),
  method: Choice(METHODS),
  marginMetres: Type.Integer({ minimum: 0, maximum: 100, default: 15 }),
  appliesTo: Text(200),
  departments: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 20, default: [] }),
  status: Choice(RULE_STATUSES, { default: 'in_force' }),
  effectiveFrom: Text(20),
  legalSource: Type.String({ minLength: 1, maxLength: 300 }),
  article: Text(50),
  quotation: Text(2_000),
  source: Text(500),
  evidenceGrade: Choice(['A', 'B', 'C', 'D', '-'], { default: '-' }),
  note: Text(1_000),
})
export type RuleFields = Omit<
  Static<typeof RuleInput>,
  'kinds' | 'schoolTypes' | 'metres' | 'method' | 'status' | 'ruleKind'
> & {
  ruleKind: string
  kinds: string[]
  schoolTypes: string[]
  metres: number | null
  method: string
  status: string
  screenMethod?: string | null
}
export type RuleRow = Rule &
  RuleFields & { supersededBy: string | null; createdBy: string; createdAt: Date; screenMethod: string | null }

export const RuleBody = Type.Object({
  id: Id,
  code: Type.String({ description: 'The row of the rule table, e.g. CN-IC-9' }),
  version: Type.Integer(),
  copyFor: Type.String({ description: 'The division a steward made this copy for; empty for the row as seeded' }),
  divisionCode: Type.String({ description: 'Where the text is in force; empty: the nation' }),
  jurisdiction: Type.String(),
  level: Choice(['county', 'city', 'province', 'nation']),
  ruleKind: Type.String(),
  kinds: Type.Array(Type.String()),
  kindsZh: Type.String(),
  schoolTypes: Type.Array(Type.String()),
  metres: Nullable(Type.Integer({ description: 'Null: the text names no distance' })),
  measureFrom: Nullable(Type.String()),
  measureTo: Nullable(Type.String()),
  method: Type.String(),
  screenMethod: Nullable(Type.String()),
  marginMetres: Type.Integer(),
  appliesTo: Nullable(Type.String()),
  departments: Type.Array(Type.String()),
  status: Type.String(),
  standing: Choice(['local', 'silent', 'default', 'none'], {
    description:
      'local: applied with its number; silent: forbids without a number; default: the product’s own screen, not law; none: kept, never applied',
  }),
  toBeVerified: Type.Boolean(),
  effectiveFrom: Nullable(Type.String()),
  legalSource: Type.String(),
  article: Nullable(Type.String()),
  quotation: Nullable(Type.String()),
  source: Nullable(Type.String()),
  evidenceGrade: Type.String(),
  note: Nullable(Type.String()),
  isCurrent: Type.Boolean(),
  createdBy: Type.String(),
  createdAt: Instant,
})
export type RuleAnswer = Static<typeof RuleBody>

const LEVELS = { 0: 'nation', 2: 'province', 4: 'city', 6: 'county' } as const

export function ruleBody({ supersededBy, createdAt, ...rule }: RuleRow): RuleAnswer {
  const depth = (rule.copyFor || rule.divisionCode).length as keyof typeof LEVELS
  return {
    ...rule,
    level: LEVELS[depth],
    measureFrom: rule.measureFrom ?? null,
    measureTo: rule.measureTo ?? null,
    article: rule.article ?? null,
    quotation: rule.quotation ?? null,
    source: rule.source ?? null,
    note: rule.note ?? null,
    standing: standingOf(rule),
    toBeVerified: rule.status === 'in_force_verify',
    isCurrent: supersededBy === null,
    createdAt: createdAt.toISOString(),
  }
}
