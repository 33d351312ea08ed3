import type { Method } from './rule.ts'

/** inside: 范围内. on_site: 需实地测量. outside: 范围外. Never "illegal": only the licensing authority decides. */
export type Verdict = 'inside' | 'on_site' | 'outside'
/** What is measured; a method needs one or two of them. */
export type Measure = 'straight' | 'radius' | 'walk'
/** Why a verdict is to be measured on site. */
export const REASONS = [
  'within-margin',
  'methods-disagree',
  'campus-is-point',
  'no-gates',
  'no-student-gate',
  'no-network',
  'gate-off-network',
  'place-off-network',
  'no-route',
  'along-street',
] as const
export type Reason = (typeof REASONS)[number]

/** Metres, or why there are none. `straight` is to the edge of the ground, 0 inside it; of a point, to that point. */
export type Distances = { straight: number; radius: number | Reason; walk: number | Reason }

/** What of a campus bears on measuring. */
export type Ground = {
  isPoint: boolean
  /** How far gates lie off the ground; of a point, how far the ground may reach. No lawful distance is shorter than straight − slack. */
  slackMetres: number
}

/** Where only a point is known, the ground may reach so far. */
export const POINT_REACH_METRES = 150

export type Judged = {
  verdict: Verdict
  reasons: Reason[]
  /** One line for each thing the rule's method needs, side by side. */
  measures: { measure: Measure; metres: number | null; verdict: Verdict | null; reason: Reason | null }[]
}

type Limits = { metres: number; marginMetres: number; method: Method }

/**
 * What each method needs. Where the text is silent both the straight line and the walk are taken; `gate_extent` (进出通道口向外延伸)
 * may mean either a circle or a walk from the gate, so both are.
 */
const NEEDS: Record<Method, Measure[]> = {
  boundary_straight: ['straight'],
  gate_radius: ['radius'],
  gate_extent: ['radius', 'walk'],
  gate_walk: ['walk'],
  along_street: [],
  unspecified: ['straight', 'walk'],
}

/** Whether any of the rules needs this measured. */
export function needs(measure: Measure, methods: readonly string[]): boolean {
  return methods.some((method) => NEEDS[method as Method]?.includes(measure))
}

/** Judges one campus and place by one rule. Where methods disagree, or one can't be measured, it is to be measured on site. */
export function judge(limits: Limits, ground: Ground, distances: Distances): Judged {
  const { metres, marginMetres, method } = limits
  const isFar = distances.straight - ground.slackMetres > metres + marginMetres
  const measures = NEEDS[method].map((measure) => judgeOne(measure, limits, ground, distances, isFar))
  if (isFar) return { verdict: 'outside', reasons: [], measures }
  if (method === 'along_street') return { verdict: 'on_site', reasons: ['along-street'], measures }
  const verdicts = new Set(measures.map(({ verdict }) => verdict ?? 'on_site'))
  const reasons = [...new Set(measures.flatMap(({ reason }) => reason ?? []))]
  const [only = 'on_site'] = verdicts
  if (verdicts.size === 1) return { verdict: only, reasons, measures }
  if (verdicts.has('inside') && verdicts.has('outside')) reasons.push('methods-disagree')
  return { verdict: 'on_site', reasons, measures }
}

function judgeOne(
  measure: Measure,
  { metres, marginMetres }: Limits,
  { isPoint }: Ground,
  distances: Distances,
  isFar: boolean,
): Judged['measures'][number] {
  const measured = distances[measure]
  const known = typeof measured === 'number' ? measured : null
  const verdict = (verdict: Verdict | null, reason: Reason | null = null) => ({
    measure,
    metres: known,
    verdict,
    reason,
  })
  if (isFar) return verdict('outside')
  if (known === null) return verdict(null, measured as Reason)
  if (known <= metres - marginMetres) return verdict('inside')
  // The edge of a ground of which only a point is known is nearer than the point.
  if (measure === 'straight' && isPoint) return verdict(null, 'campus-is-point')
  if (known > metres + marginMetres) return verdict('outside')
  return verdict('on_site', 'within-margin')
}

const RANK: Record<Verdict, number> = { inside: 0, on_site: 1, outside: 2 }
const STRICTNESS: Record<Method, number> = {
  boundary_straight: 0,
  unspecified: 1,
  gate_radius: 2,
  gate_extent: 3,
  along_street: 4,
  gate_walk: 5,
}

type Found = { judged: Judged; rule: { metres: number | null; method: string } }

/** The strictest first: by verdict, then by metres, then by method. */
export function byStrictness(a: Found, b: Found): number {
  return (
    RANK[a.judged.verdict] - RANK[b.judged.verdict] ||
    (b.rule.metres ?? 0) - (a.rule.metres ?? 0) ||
    (STRICTNESS[a.rule.method as Method] ?? 9) - (STRICTNESS[b.rule.method as Method] ?? 9)
  )
}
