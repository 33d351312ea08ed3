/** What the rules say of a campus without gates, as bands of metres: there the straight line alone decides, and the database can judge. */
import { judgeByRule } from './check.ts'
import type { Reason, Verdict } from './measure.ts'
import type { RuleRow } from './rule.schema.ts'
import type { RuleBook } from './rule.ts'

/** Campuses that the rules treat alike. */
export type CampusClass = { division: string; ruleTypes: readonly string[]; isPoint: boolean; slack: number }
/** Straight metres above `above` up to `upTo`, the latter included. */
export type Band = {
  kind: string
  rule: string
  verdict: Exclude<Verdict, 'outside'>
  reasons: Reason[]
  above: number
  upTo: number
}
/** Bands that many campuses share; `reach` is how far the widest of them goes. */
export type BandSet = { number: number; bands: Band[]; reach: number }

/** Gives the set for a class of campuses; answers are remembered, as a sweep asks the same few questions again and again. */
export function openBands(book: RuleBook<RuleRow>, kinds: readonly string[], jurisdictions: readonly string[]) {
  const known = new Map<string, BandSet>()
  const longestFirst = [...new Set(jurisdictions)].sort((a, b) => b.length - a.length)
  return ({ division, ruleTypes, isPoint, slack }: CampusClass): BandSet => {
    // All divisions for which the same rules speak are one.
    const divisionCode = longestFirst.find((code) => division.startsWith(code)) ?? ''
    const key = `${divisionCode} ${ruleTypes.join()} ${isPoint} ${slack}`
    const found = known.get(key)
    if (found) return found
    const bands = kinds.flatMap((kind) =>
      book({ divisionCode, ruleTypes, kind }).rules.flatMap((rule) => bandsOf(rule, kind, { isPoint, slack })),
    )
    const set = { number: known.size, bands, reach: Math.max(0, ...bands.map(({ upTo }) => upTo)) }
    known.set(key, set)
    return set
  }
}

/** A verdict changes only where the limit, its margin or what the ground leaves open ends; so one judgement at each end says it all. */
function bandsOf(rule: RuleRow, kind: string, { isPoint, slack }: Pick<CampusClass, 'isPoint' | 'slack'>): Band[] {
  const limit = rule.metres ?? 0
  const ends = [limit - rule.marginMetres, limit + rule.marginMetres, limit + rule.marginMetres + slack]
  return ends.flatMap((upTo, index): Band[] => {
    const above = ends[index - 1] ?? -1
    if (upTo < 0 || upTo === above) return []
    const distances = { straight: upTo, radius: 'no-gates', walk: 'no-gates' } as const
    const { verdict, reasons } = judgeByRule(rule, { isPoint, slackMetres: slack }, distances)
    return verdict === 'outside' ? [] : [{ kind, rule: rule.id, verdict, reasons, above, upTo }]
  })
}
