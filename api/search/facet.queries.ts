import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { countMatches, SAMPLE_SHARE, sampled } from './count.queries.ts'
import {
  allOf,
  type Condition,
  type FilterPart,
  hasOffer,
  isAccessible,
  isOpen,
  type Matching,
  takesGroup,
  whereMatching,
} from './filter.queries.ts'
import type { Memory } from './memory.queries.ts'
import { openPatterns } from './openness.queries.ts'
import type { Facets } from './venue-list.ts'

/** Above this the numbers are estimates from a fair sample. */
const MOST_COUNTED = 50_000
const CHOSEN: FilterPart[] = ['category', 'offer', 'open', 'group', 'wheelchair']

/**
 * How many places there would be if one filter were chosen, or chosen otherwise, and all others kept. One pass over what
 * matches without any of them.
 */
export async function findFacets(db: Db, memory: Memory, matching: Matching): Promise<Facets> {
  const minute = Math.floor(Date.now() / 60_000)
  return memory.recall(`facets ${minute} ${matching.key}`, async () => {
    const base = without(matching, CHOSEN)
    const { number } = await countMatches(db, memory, base)
    const isEstimate = number > MOST_COUNTED
    const where = isEstimate ? sampled(base) : [whereMatching(base)]
    const rows = await countFacets(db, where, await facetConditions(db, matching))
    return sumUp(rows, isEstimate)
  })
}

type FacetRow = Record<'category' | 'free' | 'reduced' | 'now' | 'weekend' | 'wheelchair' | 'group', number> & {
  code: string
}
type FacetConditions = Record<keyof Omit<FacetRow, 'code'>, Condition>

function without({ filter, key, conditions, text }: Matching, parts: FilterPart[]): Matching {
  const kept = Object.entries(conditions).filter(([part]) => !parts.includes(part as FilterPart))
  const { circle: _, ...left } = filter
  return {
    filter: left,
    key: `${key} without ${parts}`,
    conditions: Object.fromEntries(kept),
    ...(text && { text }),
  }
}

/** For each facet its own condition with those of all others that are chosen. */
async function facetConditions(db: Db, { filter, conditions }: Matching): Promise<FacetConditions> {
  const withOthers = (part: FilterPart, condition: Condition | undefined) => {
    const others = CHOSEN.filter((other) => other !== part).map((other) => conditions[other])
    return allOf([sql`true`, ...[condition, ...others].filter((one) => one !== undefined)])
  }
  return {
    category: withOthers('category', undefined),
    free: withOthers('offer', hasOffer({ ...filter, isFree: true })),
    reduced: withOthers('offer', hasOffer({ ...filter, isFree: false, isReduced: true })),
    now: withOthers('open', isOpen(await openPatterns(db, { open: 'now' }))),
    weekend: withOthers('open', isOpen(await openPatterns(db, { open: 'weekend' }))),
    wheelchair: withOthers('wheelchair', isAccessible),
    group: withOthers(
      'group',
      filter.group === undefined ? sql`venue.group_max is not null` : takesGroup(filter.group),
    ),
  }
}

async function countFacets(db: Db, where: Condition[], facets: FacetConditions): Promise<FacetRow[]> {
  const counts = Object.entries(facets).map(
    ([name, condition]) => sql`count(*) filter (where ${condition})::int as ${sql.id(name)}`,
  )
  const { rows } = await sql<FacetRow>`
    select category_code as code, ${sql.join(counts)} from venue where ${allOf(where)} group by category_code`.execute(
    db,
  )
  return rows
}

function sumUp(rows: FacetRow[], isEstimate: boolean): Facets {
  const scale = isEstimate ? SAMPLE_SHARE : 1
  const sum = (name: keyof FacetConditions) => scale * rows.reduce((total, row) => total + row[name], 0)
  const categories = rows.filter((row) => row.category > 0).map((row) => [row.code, scale * row.category])
  return {
    isEstimate,
    category: Object.fromEntries(categories),
    free: sum('free'),
    reduced: sum('reduced'),
    openNow: sum('now'),
    openWeekend: sum('weekend'),
    wheelchair: sum('wheelchair'),
    group: sum('group'),
  }
}
