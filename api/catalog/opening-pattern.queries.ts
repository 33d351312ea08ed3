import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { loadCalendar } from './calendar.queries.ts'
import type { Calendar } from './calendar.ts'
import { catalogueVersion } from './catalogue.queries.ts'
import type { OpeningRule } from './opening-rule.ts'

/** All distinct sets of opening rules with the calendar that decides them, as they stood at one version of the catalogue. */
export type Patterns = {
  /** Changes when a pattern or the calendar does. */
  version: string
  calendar: Calendar
  rules: ReadonlyMap<string, OpeningRule[]>
}

type Known = { catalogue: string; patterns: Patterns }
const known = new WeakMap<Db, Known>()

/**
 * The patterns as they stand now. They are kept in memory and read again when the catalogue's version says that something
 * changed, so another process's write is seen by the next call.
 */
export async function loadPatterns(db: Db): Promise<Patterns> {
  const catalogue = await catalogueVersion(db)
  const before = known.get(db)
  if (before?.catalogue === catalogue) return before.patterns
  const version = await patternVersion(db)
  const patterns = before?.patterns.version === version ? before.patterns : await readPatterns(db, version)
  known.set(db, { catalogue, patterns })
  return patterns
}

/** Patterns are only ever added, so their number and their largest id tell one state from another. */
async function patternVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(':',
      (select count(*) from opening_pattern), (select id from opening_pattern order by id desc limit 1),
      (select string_agg(year::text, ',' order by year) from calendar_year),
      (select md5(string_agg(concat(day, kind, name), ',' order by day)) from calendar_day)) as version`.execute(db)
  return rows[0]?.version ?? ''
}

async function readPatterns(db: Db, version: string): Promise<Patterns> {
  const calendar = await loadCalendar(db)
  const rows = await db.selectFrom('opening_pattern').select(['id', 'rules']).execute()
  return { version, calendar, rules: new Map(rows.map(({ id, rules }) => [id, rules as unknown as OpeningRule[]])) }
}
