import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { AUDIENCES } from '../catalog/offer.ts'
import type { Db } from '../db/atomic.ts'
import { inBox, type Point, place, within } from '../db/geo.ts'
import { badField } from '../http/problems.ts'
import type { Filter } from './filter.ts'
import type { Memory } from './memory.queries.ts'
import { openPatterns } from './openness.queries.ts'
import { hasOneOf, matchText, type TextMatch } from './text.queries.ts'

export type Condition = RawBuilder<SqlBool>

/** A filter as conditions on `venue`, by the parameter they come from, so that a facet can leave its own out. */
export type Matching = {
  filter: Filter
  /** The same for the same filter. */
  key: string
  conditions: Partial<Record<FilterPart, Condition>>
  text?: TextMatch
}
export type FilterPart =
  | 'text'
  | 'category'
  | 'designation'
  | 'offer'
  | 'open'
  | 'programme'
  | 'place'
  | 'circle'
  | 'group'
  | 'wheelchair'

/** Every list, map, count and facet goes through here, so that they never disagree. Throws a Problem for an unknown code. */
export async function matchFilter(db: Db, memory: Memory, filter: Filter): Promise<Matching> {
  await checkCodes(db, memory, filter)
  const { text, categories, box, circle, division, group } = filter
  const match = text === undefined ? undefined : await memory.recall(`text ${text}`, () => matchText(db, text))
  const patterns = filter.open && (await openPatterns(db, filter.open))
  const places = [...(box ? [inBox(sql<string>`venue.location`, box)] : []), ...(division ? [lies(division)] : [])]
  const parts: [FilterPart, Condition | false | undefined][] = [
    ['text', match && hasOneOf(match.ranks[3])],
    ['category', categories && isOneOf('venue.category_code', categories)],
    ['designation', isDesignated(filter)],
    ['offer', hasOffer(filter)],
    ['open', patterns && isOpen(patterns)],
    ['programme', hasProgramme(filter)],
    ['place', places.length > 0 && allOf(places)],
    ['circle', circle && isWithin(circle, circle.metres)],
    ['group', group !== undefined && takesGroup(group)],
    ['wheelchair', filter.isWheelchair && isAccessible],
  ]
  const conditions = Object.fromEntries(parts.filter(([, condition]) => condition)) as Matching['conditions']
  const key = JSON.stringify([filter, filter.open && patterns])
  return { filter, key, conditions, ...(match && { text: match }) }
}

/** All conditions as one, but for those of the parts left out. */
export function whereMatching({ conditions }: Matching, ...without: FilterPart[]): Condition {
  const held = Object.entries(conditions).filter(([part]) => !without.includes(part as FilterPart))
  return allOf([sql<SqlBool>`venue.status = 'published'`, ...held.map(([, condition]) => condition)])
}

/** The same for a walk outwards from a place: how far it goes is kept from the planner, so that the walk's plan is kept. */
export function whereWalking(matching: Matching): Condition {
  const { circle } = matching.filter
  const where = whereMatching(matching, 'circle')
  return circle ? allOf([where, isWithin(circle, unseen(circle.metres, 'float8'))]) : where
}

export function allOf(conditions: Condition[]): Condition {
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

export const isFree: Condition = sql`venue.is_free`
export const isReduced: Condition = sql`(venue.is_free or venue.is_reduced)`
export const isAccessible: Condition = sql`venue.wheelchair = 'yes'`

export function isOpen(patterns: string[]): Condition {
  return sql`venue.opening_pattern_id = any(${patterns}::uuid[])`
}

export function takesGroup(people: number): Condition {
  return sql`(venue.group_max >= ${people} and coalesce(venue.group_min, 1) <= ${people})`
}

function isWithin(middle: Point, metres: number | RawBuilder<unknown>): Condition {
  return within(metres, sql<string>`venue.location`, place(middle))
}

function isOneOf(column: string, codes: string[]): Condition {
  if (codes.length === 1) return sql`${sql.ref(column)} = ${unseen(codes[0] as string)}`
  return sql`${sql.ref(column)} = any(${codes}::text[])`
}

/**
 * A value that the planner doesn't look at: whatever it is, the plan is to be the same, and so a prepared statement's is
 * kept. For columns whose indexes are in the order of the list.
 */
export function unseen(value: string | number, type: 'text' | 'int' | 'float8' = 'text'): RawBuilder<unknown> {
  return sql`(select ${value}::${sql.raw(type)})`
}

/** Codes nest by prefix; the places of cities and counties have indexes of their own. */
function lies(division: string): Condition {
  const county = sql<SqlBool>`left(venue.division_code, 6) = ${unseen(division.slice(0, 6))}`
  if (division.length === 4) return sql`left(venue.division_code, 4) = ${unseen(division)}`
  if (division.length === 6) return county
  const next = `${division.slice(0, -1)}${String.fromCharCode(division.charCodeAt(division.length - 1) + 1)}`
  const isBelow = sql<SqlBool>`venue.division_code ~>=~ ${division} and venue.division_code ~<~ ${next}`
  return division.length === 2 ? sql`(${isBelow})` : sql`(${county} and ${isBelow})`
}

function isDesignated({ designations, designationLevel }: Filter): Condition | undefined {
  if (!designations && !designationLevel) return undefined
  return sql`exists (select 1 from designation where designation.venue_id = venue.id
    and ${designations ? isOneOf('designation.category_code', designations) : sql`true`}
    and ${designationLevel ? sql`designation.level = ${designationLevel}` : sql`true`})`
}

function hasProgramme({ programmeTypes, grade }: Filter): Condition | undefined {
  if (!programmeTypes && grade === undefined) return undefined
  return sql`exists (select 1 from programme where programme.venue_id = venue.id and programme.status = 'published'
    and ${programmeTypes ? sql`programme.types && ${programmeTypes}::text[]` : sql`true`}
    and ${grade === undefined ? sql`true` : sql`${grade}::int between programme.grade_from and programme.grade_to`})`
}

/** For the audience and at the age where given, else for anybody under 18; free, or free or discounted. */
export function hasOffer({
  audience,
  age,
  isFree: mustBeFree,
  isReduced: mayBeReduced,
}: Filter): Condition | undefined {
  const bit = (free: string, reduced: string, mask: number): Condition =>
    mustBeFree
      ? sql`${sql.ref(free)} & ${mask}::int <> 0`
      : sql`(${sql.ref(free)} | ${sql.ref(reduced)}) & ${mask}::int <> 0`
  const conditions: Condition[] = []
  if (audience)
    conditions.push(bit('venue.free_audiences', 'venue.reduced_audiences', 1 << AUDIENCES.indexOf(audience)))
  if (age !== undefined) conditions.push(bit('venue.free_ages', 'venue.reduced_ages', 1 << age))
  if (conditions.length === 0 && mustBeFree) conditions.push(isFree)
  if (conditions.length === 0 && mayBeReduced) conditions.push(isReduced)
  return conditions.length > 0 ? allOf(conditions) : undefined
}

async function checkCodes(db: Db, memory: Memory, { categories, designations, division }: Filter): Promise<void> {
  if (categories || designations) {
    const known = await memory.recall('categories', () =>
      db.selectFrom('category').select(['code', 'is_designation']).orderBy('sort').execute(),
    )
    refuseUnknown(
      '/category',
      categories,
      known.map(({ code }) => code),
    )
    refuseUnknown(
      '/designation',
      designations,
      known.filter((row) => row.is_designation).map(({ code }) => code),
    )
  }
  if (division) {
    const found = await memory.recall(`division ${division}`, () =>
      db.selectFrom('division').select('code').where('code', '=', division).executeTakeFirst(),
    )
    if (!found) throw badField('/division', 'no-such-division', { code: division })
  }
}

function refuseUnknown(pointer: string, codes: string[] | undefined, allowed: string[]): void {
  if (codes?.some((code) => !allowed.includes(code)))
    throw badField(pointer, 'not-one-of', { allowed: allowed.join(', ') })
}
