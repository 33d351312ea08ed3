import type { Db } from '../db/atomic.ts'
import type { Language } from '../http/language.ts'
import { Problem } from '../http/problems.ts'
import { checkCampus } from './check.queries.ts'
import type { CampusCheckBody } from './check.ts'
import { tenth } from './check.ts'
import { getFinding } from './finding.queries.ts'
import { findRules } from './rule.queries.ts'
import { ruleBody } from './rule.schema.ts'
import type { SheetFacts } from './sheet.ts'

type About = { on: string; language: Language; now: Date }

/** What a sheet of a campus and a place needs, as it is measured now; refuses (404) a place that no rule's reach holds. */
export async function sheetOfPair(
  db: Db,
  campusId: string,
  placeId: string,
  { on, language, now }: About,
): Promise<SheetFacts> {
  const check = await checkCampus(db, campusId, now)
  const pair = check.places.find(({ place }) => place.id === placeId)
  if (!pair) throw new Problem({ status: 404, code: 'place-not-near' })
  return { check, pair, on, language }
}

/**
 * What a sheet of a finding needs: the picture and the places as they are now, the ruling as it was found, by the version of the rule
 * that it was made with; the other rules beside it.
 */
export async function sheetOfFinding(db: Db, id: string, about: About): Promise<SheetFacts> {
  const finding = await getFinding(db, id)
  const facts = await sheetOfPair(db, finding.campus.id, finding.place.id, about)
  const [rule] = await findRules(db, [finding.rule.id])
  if (!rule) return facts
  const kept = facts.pair.rulings.find(({ ruleId }) => ruleId === rule.id)
  const found = kept ?? {
    ruleId: rule.id,
    verdict: finding.verdict,
    reasons: finding.reasons,
    measures: [{ measure: 'straight' as const, metres: tenth(finding.straightMetres), verdict: null, reason: null }],
    hints: [],
  }
  const rulings = [found, ...facts.pair.rulings.filter(({ ruleId }) => ruleId !== rule.id)]
  const rules: CampusCheckBody['rules'] = [ruleBody(rule), ...facts.check.rules.filter((other) => other.id !== rule.id)]
  return { ...facts, check: { ...facts.check, rules }, pair: { ...facts.pair, rulings }, findingId: id }
}
