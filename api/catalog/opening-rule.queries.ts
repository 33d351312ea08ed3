import type { Db } from '../db/atomic.ts'
import type { OpeningRule } from './opening-rule.ts'

/** A venue's opening rules, in the order they were given. */
export async function findOpeningRules(db: Db, venueId: string): Promise<OpeningRule[]> {
  const rows = await db.selectFrom('opening_rule').selectAll().where('venue_id', '=', venueId).orderBy('id').execute()
  return rows.map((rule) => {
    const fields = {
      kind: rule.kind,
      weekdays: rule.weekdays,
      opens: rule.opens?.slice(0, 5),
      closes: rule.closes?.slice(0, 5),
      lastEntry: rule.last_entry?.slice(0, 5),
      seasonFrom: rule.season_from,
      seasonTo: rule.season_to,
      fromOn: rule.from_on,
      toOn: rule.to_on,
      holidays: rule.holidays,
      makeupDays: rule.makeup_days,
      note: rule.note,
      isDemo: rule.is_demo,
    }
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as OpeningRule
  })
}
