import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { badField } from '../http/problems.ts'
import type { NamedDivision } from '../http/schema.ts'
import {
  LAW_CHECKS,
  type LawCheck,
  type LawFacts,
  type LawFinding,
  type LawStatus,
  lawFindings,
  POLICY_AUDIENCES,
} from './law.ts'
import { ALL_AGES, MINORS, PUPILS } from './offer.masks.ts'

/** `divisions` are codes and mean everything below them, too; null among them is everywhere. */
export type LawFilter = {
  divisions?: readonly (string | null)[]
  category?: string
  check?: LawCheck
  status?: LawStatus
}
export type LawItem = {
  venue: { id: string; name: string; nameEn: string | null; category: string; division: NamedDivision | null }
  findings: LawFinding[]
}

/** Refuses categories and a division that the catalogue doesn't have: they would look as if nothing were wrong there. */
export async function requireKnownLawFilter(
  db: Db,
  { category, division }: { category?: string | undefined; division?: string | undefined },
): Promise<void> {
  if (division) {
    const found = await db.selectFrom('division').select('code').where('code', '=', division).executeTakeFirst()
    if (!found) throw badField('/division', 'no-such-division', { code: division })
  }
  if (!category) return
  const known = await db.selectFrom('category').select('code').orderBy('sort').execute()
  const allowed = known.map(({ code }) => code)
  if (category.split(',').some((code) => !allowed.includes(code)))
    throw badField('/category', 'not-one-of', { allowed: allowed.join(', ') })
}

/**
 * Published venues whose recorded offers fall short of a rule, by id, after the id `after`. The database narrows them down by
 * their masks; what is found, `lawFindings` decides from the same facts.
 */
export async function findLawChecks(
  db: Db,
  { after, limit, ...filter }: LawFilter & { after?: string; limit: number },
): Promise<LawItem[]> {
  const { rows } = await sql<FactsRow>`
    select judged.*, division.name as division_name, division.name_en as division_name_en
    from (${judged(filter, after)}) as judged left join division on division.code = judged.division_code
    where ${isAsked(filter)}
    order by id limit ${limit}`.execute(db)
  return rows.map((row) => itemOf(row, filter))
}

export type LawCounts = Record<LawCheck, Record<LawStatus, number>>

/** How many venues each check finds under a filter. */
export async function countLawChecks(db: Db, { divisions, category }: LawFilter): Promise<LawCounts> {
  const counts = LAW_CHECKS.flatMap((check) => [
    sql`count(*) filter (where ${FOUND[check]} and has_offers)::int as ${sql.ref(`${check}_breaks`)}`,
    sql`count(*) filter (where ${FOUND[check]} and not has_offers)::int as ${sql.ref(`${check}_unrecorded`)}`,
  ])
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(counts)} from (${judged({ divisions, category })}) as judged`.execute(db)
  const [row = {}] = rows
  const pairs = LAW_CHECKS.map((check) => [
    check,
    { breaks: row[`${check}_breaks`] ?? 0, unrecorded: row[`${check}_unrecorded`] ?? 0 },
  ])
  return Object.fromEntries(pairs) as LawCounts
}

type FactsRow = {
  id: string
  name: string
  category_code: string
  division_code: string | null
  division_name: string | null
  division_name_en: string | null
  name_en: string | null
  minors_duty: 'free' | 'reduced' | null
  is_base: boolean
  is_public_culture: boolean
  is_in_policy: boolean
  free_audiences: number
  reduced_audiences: number
  free_ages: number
  reduced_ages: number
  has_offers: boolean
  charges: boolean
  has_monthly_day: boolean
}

/** The facts of `LawFacts` for each published venue under a filter. */
function judged({ divisions = [null], category }: LawFilter, after?: string): RawBuilder<unknown> {
  return sql`
    select venue.id, venue.name, venue.name_en, venue.category_code, venue.division_code, venue.free_audiences, venue.reduced_audiences,
      venue.free_ages, venue.reduced_ages, duty.minors_duty, duty.is_public_culture, duty.is_in_policy,
      (venue.category_code = 'patriotism_base' or exists (select from designation
        where designation.venue_id = venue.id and designation.category_code = 'patriotism_base')) as is_base,
      coalesce(recorded.has_offers, false) as has_offers, coalesce(recorded.charges, false) as charges,
      coalesce(recorded.has_monthly_day, false) as has_monthly_day
    from venue
    join (select category.*, exists (select from category_clause
        where category_code = category.code and document = 'NAT') as is_in_policy from category) as duty
      on duty.code = venue.category_code
    left join (
      select venue_id, true as has_offers, bool_or(kind <> 'free') as charges,
        bool_or(kind = 'free' and days = 'monthly' and min_age is null and max_age is null and max_height_cm is null
          and audiences @> array['primary', 'junior', 'senior']) as has_monthly_day
      from offer group by venue_id
    ) as recorded on recorded.venue_id = venue.id
    where venue.status = 'published'
      ${after ? sql`and venue.id > ${after}` : sql``}
      ${divisions.includes(null) ? sql`` : sql`and venue.division_code like any (${divisions.map((code) => `${code}%`)}::text[])`}
      ${category ? sql`and venue.category_code = any(${category.split(',')}::text[])` : sql``}`
}

const covers = (audiences: RawBuilder<number>, ages: RawBuilder<number>, needed: number) =>
  sql<SqlBool>`((${audiences}) & ${sql.lit(needed)} = ${sql.lit(needed)} or (${ages}) = ${sql.lit(ALL_AGES)})`
const isFree = (needed: number) => covers(sql`free_audiences`, sql`free_ages`, needed)
const isReduced = (needed: number) =>
  covers(sql`free_audiences | reduced_audiences`, sql`free_ages | reduced_ages`, needed)

/** The conditions of `lawFindings`, for the database. */
const FOUND: Record<LawCheck, RawBuilder<SqlBool>> = {
  free_for_minors: sql`((is_base or coalesce(minors_duty = 'free', false)) and not ${isFree(MINORS)})`,
  reduced_for_minors: sql`(coalesce(minors_duty = 'reduced', false) and not is_base and not ${isReduced(MINORS)})`,
  monthly_free_day: sql`(is_public_culture and charges and not has_monthly_day and not ${isFree(PUPILS)})`,
  policy_free_or_reduced: sql`(is_in_policy and minors_duty is null and not is_base and not ${isReduced(POLICY_AUDIENCES)})`,
}

function isAsked({ check, status }: LawFilter): RawBuilder<SqlBool> {
  const found = sql.join(check ? [FOUND[check]] : Object.values(FOUND), sql` or `)
  const hasStatus = status === undefined ? sql`` : status === 'breaks' ? sql`and has_offers` : sql`and not has_offers`
  return sql`(${found}) ${hasStatus}`
}

function itemOf(row: FactsRow, { check, status }: LawFilter): LawItem {
  const { id, name, name_en: nameEn, category_code: category, division_code: code } = row
  const { division_name: divisionName, division_name_en: divisionNameEn } = row
  const findings = lawFindings(factsOf(row)).filter(
    (finding) => (!check || finding.check === check) && (!status || finding.status === status),
  )
  return {
    venue: {
      id,
      name,
      nameEn,
      category,
      division: code && divisionName ? { code, name: divisionName, nameEn: divisionNameEn } : null,
    },
    findings,
  }
}

function factsOf(row: FactsRow): LawFacts {
  return {
    minorsDuty: row.minors_duty,
    isPatriotismBase: row.is_base,
    isPublicCulture: row.is_public_culture,
    isInPolicy: row.is_in_policy,
    freeAudiences: row.free_audiences,
    reducedAudiences: row.reduced_audiences,
    freeAges: row.free_ages,
    reducedAges: row.reduced_ages,
    hasOffers: row.has_offers,
    charges: row.charges,
    hasMonthlyDayForPupils: row.has_monthly_day,
  }
}
