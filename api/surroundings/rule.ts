import { ruleKindsOf } from './place-kind.ts'
import { ruleTypesOfWords } from './school.ts'

/** Measuring methods found in rules; RULES 2.2. */
export const METHODS = [
  'boundary_straight',
  'gate_walk',
  'gate_radius',
  'gate_extent',
  'along_street',
  'unspecified',
] as const
export type Method = (typeof METHODS)[number]

export type Rule = {
  id: string
  code: string
  version: number
  /** The division a steward made this copy for; '' for the row as seeded. */
  copyFor: string
  /** '' the nation, 33, 3301, 330106. */
  divisionCode: string
  ruleKind: string
  kinds: string[]
  schoolTypes: string[]
  metres: number | null
  method: string
  marginMetres: number
  appliesTo: string | null
  status: string
  effectiveFrom: string | null
}

/** 'local' speaks with a number; 'silent' speaks without one; 'default' is the product's own screen, not law. */
export type Standing = 'local' | 'silent' | 'default' | 'none'

const SITING = ['siting_ban', 'stall_ban', 'measuring_rule']

/** Whether a row is ever applied, and how: in force (also to be verified) only; repealed, draft and news rows are kept, never applied. */
export function standingOf({ status, ruleKind, metres, method, appliesTo, copyFor }: Rule): Standing {
  if (status === 'product_default') return metres === null ? 'none' : 'default'
  if (status !== 'in_force' && status !== 'in_force_verify') return 'none'
  // A division takes part in a pilot by making a copy of the row.
  if (appliesTo === 'pilot areas only' && copyFor === '') return 'none'
  if (metres !== null && SITING.includes(ruleKind) && isMethod(method)) return 'local'
  return ruleKind === 'siting_ban' || ruleKind === 'delegation' ? 'silent' : 'none'
}

export function isMethod(method: string): method is Method {
  return (METHODS as readonly string[]).includes(method)
}

export type Applying<Of extends Rule = Rule> = {
  /** Rows with a number, county before city before province before nation; never merged. */
  rules: Of[]
  /** Rows that forbid without naming a distance, or leave it to others. */
  silent: Of[]
}

export type RuleBook<Of extends Rule = Rule> = (campus: {
  divisionCode: string
  ruleTypes: readonly string[]
  kind: string
}) => Applying<Of>

/** Looks rules up among the current rows; answers are remembered, as a sweep asks the same few questions again and again. */
export function openRuleBook<Of extends Rule>(rows: readonly Of[]): RuleBook<Of> {
  const standing = rows
    .map((rule) => ({ rule, standing: standingOf(rule), types: ruleTypesOfWords(rule.schoolTypes) }))
    .filter((one) => one.standing !== 'none')
  const known = new Map<string, Applying<Of>>()
  return ({ divisionCode, ruleTypes, kind }) => {
    const key = `${divisionCode} ${ruleTypes.join()} ${kind}`
    const found = known.get(key)
    if (found) return found
    const words = ruleKindsOf(kind)
    const speaking = standing.filter(
      ({ rule, types }) =>
        divisionCode.startsWith(rule.copyFor || rule.divisionCode) &&
        rule.kinds.some((word) => words.includes(word)) &&
        types.some((type) => ruleTypes.includes(type)),
    )
    const answer = applying(speaking)
    known.set(key, answer)
    return answer
  }
}

type Speaking<Of> = { rule: Of; standing: Standing }

/** A division's copy stands for the row it was made from; the default speaks only where nobody else names a number. */
function applying<Of extends Rule>(speaking: readonly Speaking<Of>[]): Applying<Of> {
  const current = speaking.filter(
    ({ rule }) =>
      !speaking.some((other) => other.rule.code === rule.code && other.rule.copyFor.length > rule.copyFor.length),
  )
  const of = (standing: Standing) =>
    current
      .filter((one) => one.standing === standing)
      .map(({ rule }) => rule)
      .sort(byLevel)
  const local = of('local')
  return { rules: local.length > 0 ? local : of('default'), silent: of('silent') }
}

function byLevel(a: Rule, b: Rule): number {
  const depth = ({ copyFor, divisionCode }: Rule) => (copyFor || divisionCode).length
  return depth(b) - depth(a) || (a.code < b.code ? -1 : 1)
}
