import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { countInCircle } from './cell.queries.ts'
import { allOf, type Condition, type Matching, whereMatching } from './filter.queries.ts'
import { isCounted } from './map.ts'
import type { Memory } from './memory.queries.ts'
import { hasOneOf } from './text.queries.ts'

export type Count = { number: number; isEstimate: boolean }

/** Beyond these a number is an estimate: of matches anywhere, and of those around a place, which nobody asks about twice. */
const MOST_COUNTED = 10_000
const MOST_AROUND = 200
/** How many places one of a sample stands for. */
export const SAMPLE_SHARE = 64
/** Pieces of the catalogue's random order that stand for the whole: a 64th of it. */
const SAMPLE = ['#00', '#01', '#02', '#03']

/** How many places match: exact up to 10,000, beyond that an estimate from a fair sample. */
export async function countMatches(db: Db, memory: Memory, matching: Matching): Promise<Count> {
  return memory.recall(`count ${matching.key}`, async () => {
    const { circle } = matching.filter
    const around = circle && isCounted({ ...matching.filter, circle: undefined })
    const guess = around ? await countInCircle(db, matching.filter, circle) : 0
    if (guess > MOST_AROUND) return estimate(guess)
    const sample = await count(db, sampled(matching))
    if (sample > MOST_COUNTED / SAMPLE_SHARE) return estimate(sample * SAMPLE_SHARE)
    return { number: await count(db, [whereMatching(matching)]), isEstimate: false }
  })
}

/** Two digits are all that it is worth. */
function estimate(number: number): Count {
  return { number: Number(number.toPrecision(2)), isEstimate: true }
}

/** The conditions of a match within the sample. */
export function sampled(matching: Matching): Condition[] {
  if (matching.text) return [whereMatching(matching, 'text'), hasOneOf(matching.text.ranks[3], SAMPLE)]
  return [whereMatching(matching), sql`venue.shuffle < ${2 ** 28 / SAMPLE_SHARE}::int`]
}

async function count(db: Db, conditions: Condition[]): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::int as number from venue where ${allOf(conditions)}`.execute(db)
  return rows[0]?.number ?? 0
}
