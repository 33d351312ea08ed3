import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Db, inBatches } from '../db/atomic.ts'
import { newId, newIds } from '../db/id.ts'
import { refuseFaults } from '../http/problems.ts'
import { addDays, localTime, lookUpDay } from './calendar.ts'
import { nextChange, type OpenNow, type OpenState, stateAt, stateOn } from './opening.ts'
import { loadPatterns, type Patterns } from './opening-pattern.queries.ts'
import { canonicalRules, findRuleFaults, type OpeningRule } from './opening-rule.ts'

/** Replaces a venue's opening rules; none = hours unknown. */
export async function saveOpeningRules(db: Db, venueId: string, rules: readonly OpeningRule[]): Promise<void> {
  await saveOpeningRulesOf(db, new Map([[venueId, rules]]))
}

/**
 * Replaces the opening rules of many venues, all or none, and points each at the pattern of its rules; refuses with a Problem
 * rules that can't be. They must have passed the schema.
 */
export async function saveOpeningRulesOf(db: Db, rulesOf: ReadonlyMap<string, readonly OpeningRule[]>): Promise<void> {
  await inBatches(db, sound(rulesOf), BATCH, saveBatch)
}

/** The same for venues just written that have none yet, and point at the pattern of these already. */
export async function addOpeningRulesOf(db: Db, rulesOf: ReadonlyMap<string, readonly OpeningRule[]>): Promise<void> {
  await inBatches(db, sound(rulesOf), BATCH, addBatch)
}

type Entries = [string, readonly OpeningRule[]][]

const BATCH = 2_000

function sound(rulesOf: ReadonlyMap<string, readonly OpeningRule[]>): Entries {
  for (const rules of rulesOf.values()) refuseFaults('/openingRules', findRuleFaults(rules))
  return [...rulesOf]
}

async function addBatch(db: Db, entries: Entries): Promise<void> {
  const unnumbered = entries.flatMap(([venueId, rules]) => rules.map((rule) => row(venueId, rule)))
  const ids = newIds(unnumbered.length)
  const rows = unnumbered.map((rule, index) => ({ id: ids[index], ...rule }))
  await sql`insert into opening_rule
    select given.* from jsonb_populate_recordset(null::opening_rule, ${JSON.stringify(rows)}::jsonb) as given`.execute(
    db,
  )
}

async function saveBatch(db: Db, entries: Entries): Promise<void> {
  const patterns = new Map<string, OpeningRule[]>()
  const venues = entries.map(([id, rules]) => {
    if (rules.length === 0) return { id, digest: null }
    const canonical = canonicalRules(rules)
    const digest = digestOf(canonical)
    patterns.set(digest, canonical)
    return { id, digest }
  })
  await sql`delete from opening_rule
    where venue_id in (select id from jsonb_to_recordset(${JSON.stringify(venues)}::jsonb) as given (id uuid))`.execute(
    db,
  )
  await addBatch(db, entries)
  await addPatterns(db, patterns)
  await sql`update venue set opening_pattern_id = pattern.id
    from jsonb_to_recordset(${JSON.stringify(venues)}::jsonb) as given (id uuid, digest text)
    left join opening_pattern as pattern using (digest)
    where venue.id = given.id and venue.opening_pattern_id is distinct from pattern.id`.execute(db)
}

function digestOf(canonical: readonly OpeningRule[]): string {
  return createHash('sha256').update(JSON.stringify(canonical)).digest('base64url')
}

/** The ids of the patterns of sets of rules, in their order; new patterns are added. No rules have no pattern. */
export async function openingPatternIds(db: Db, sets: readonly (readonly OpeningRule[])[]): Promise<(string | null)[]> {
  const canonical = sets.map(canonicalRules)
  const digests = canonical.map((rules) => (rules.length > 0 ? digestOf(rules) : null))
  const patterns = new Map(
    digests.flatMap((digest, index) => (digest ? [[digest, canonical[index] ?? []] as const] : [])),
  )
  if (patterns.size === 0) return digests
  await addPatterns(db, patterns)
  const known = await db
    .selectFrom('opening_pattern')
    .select(['id', 'digest'])
    .where('digest', 'in', [...patterns.keys()])
    .execute()
  const ids = new Map(known.map(({ id, digest }) => [digest, id]))
  return digests.map((digest) => (digest && ids.get(digest)) ?? null)
}

/** In the order of their digests, so that two writers of the same patterns wait for each other instead of blocking. */
async function addPatterns(db: Db, patterns: ReadonlyMap<string, OpeningRule[]>): Promise<void> {
  const sorted = [...patterns].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = sorted.map(([digest, rules]) => ({ id: newId(), digest, rules }))
  await sql`insert into opening_pattern (id, digest, rules)
    select given.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, digest text, rules jsonb)
    where not exists (select from opening_pattern as known where known.digest = given.digest)
    on conflict (digest) do nothing`.execute(db)
}

function row(venueId: string, rule: OpeningRule): Record<string, unknown> {
  return {
    venue_id: venueId,
    kind: rule.kind,
    weekdays: rule.weekdays ?? null,
    opens: rule.opens,
    closes: rule.closes,
    last_entry: rule.lastEntry,
    season_from: rule.seasonFrom,
    season_to: rule.seasonTo,
    from_on: rule.fromOn,
    to_on: rule.toOn,
    holidays: rule.holidays ?? 'any',
    makeup_days: rule.makeupDays ?? 'own',
    note: rule.note,
    is_demo: rule.isDemo ?? false,
  }
}

/** When visitors want to come; several conditions must all hold. `openAt` is RFC 3339, `openOn` YYYY-MM-DD. */
export type OpenQuery = { openAt?: string; openOn?: string; open?: 'now' | 'weekend' }
/** Ids of opening patterns: open for sure, and those of which nobody can say. All others are closed. */
export type PatternsOpen = { open: string[]; undecided: string[] }

const decided = new WeakMap<Patterns, Map<string, PatternsOpen>>()

/**
 * Which opening patterns are open when a query asks: search then filters venues by opening_pattern_id. A day counts as open
 * when some hours begin on it. The weekend is the coming Saturday or Sunday, either is enough; on a Saturday it is today and
 * tomorrow, on a Sunday today. A query that asks for nothing has everything open.
 */
export async function findPatternsOpen(db: Db, query: OpenQuery, now = Temporal.Now.instant()): Promise<PatternsOpen> {
  const patterns = await loadPatterns(db)
  const minute = (instant: Temporal.Instant) => instant.round({ smallestUnit: 'minute', roundingMode: 'floor' })
  const wishes: Wish[] = [
    ...(query.openAt ? [minute(Temporal.Instant.from(query.openAt))] : []),
    ...(query.open === 'now' ? [minute(now)] : []),
    ...(query.openOn ? [[query.openOn]] : []),
    ...(query.open === 'weekend' ? [weekendDays(localTime(now).day)] : []),
  ]
  const kept = decided.get(patterns) ?? new Map<string, PatternsOpen>()
  const key = wishes.map(String).join(' ')
  const found = kept.get(key) ?? sortOut(patterns, wishes)
  if (kept.size > 100) kept.clear()
  decided.set(patterns, kept.set(key, found))
  return found
}

/** The days of the weekend that a visitor of a day (YYYY-MM-DD) means. */
export function weekendDays(today: string): string[] {
  const weekday = Temporal.PlainDate.from(today).dayOfWeek
  return weekday === 7 ? [today] : [addDays(today, 6 - weekday), addDays(today, 7 - weekday)]
}

/** An instant, or days of which one is enough. */
type Wish = Temporal.Instant | string[]

function sortOut({ calendar, rules }: Patterns, wishes: Wish[]): PatternsOpen {
  const deciders = wishes.map((wish) => deciderOf(calendar, wish))
  const result: PatternsOpen = { open: [], undecided: [] }
  for (const [id, set] of rules) {
    const states = deciders.map((decide) => decide(set))
    if (states.every((state) => state === 'open')) result.open.push(id)
    else if (!states.includes('closed')) result.undecided.push(id)
  }
  return result
}

/** Looks the days up once for all patterns. */
function deciderOf(calendar: Patterns['calendar'], wish: Wish): (rules: OpeningRule[]) => OpenState {
  if (Array.isArray(wish)) {
    const dates = wish.map((day) => lookUpDay(calendar, day))
    return (rules) => best(dates.map((date) => stateOn(rules, date)))
  }
  const { day, minute } = localTime(wish)
  const [today, yesterday] = [lookUpDay(calendar, day), lookUpDay(calendar, addDays(day, -1))]
  return (rules) => stateAt(rules, today, yesterday, minute)
}

function best(states: OpenState[]): OpenState {
  return states.find((state) => state === 'open') ?? states.find((state) => state !== 'closed') ?? 'closed'
}

/** State and next change at an instant, by pattern id, for the venues of one page. An unknown id gives 'unknown'. */
export async function findOpenNow(
  db: Db,
  patternIds: readonly (string | null)[],
  now = Temporal.Now.instant(),
): Promise<(patternId: string | null) => OpenNow> {
  const { calendar, rules } = await loadPatterns(db)
  const ids = new Set(patternIds.filter((id) => id !== null))
  const changes = new Map([...ids].map((id) => [id, nextChange(rules.get(id) ?? [], calendar, now)]))
  return (id) => (id !== null && changes.get(id)) || { state: 'unknown' }
}
