import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { allOf, type Condition, type Matching, whereMatching } from './filter.queries.ts'
import type { Memory } from './memory.queries.ts'
import { hasOneOf } from './text.queries.ts'

/** How many places one of a sample stands for. */
export const SAMPLE_SHARE = 32

export type Count = { number: number; isEstimate: boolean }

/** Beyond this a number is an estimate. */
const MOST_COUNTED = 10_000
/** So many in the sample stand for that number. */
const MOST_SAMPLED = Math.floor(MOST_COUNTED / SAMPLE_SHARE)
/** Pieces of the catalogue's random order that stand for the whole: a 32nd of it. */
const SAMPLE = ['#00', '#01', '#02', '#03', '#04', '#05', '#06', '#07']

/** How many places match: exact up to 10,000, beyond that an estimate from a fair sample. */
export async function countMatches(db: Db, memory: Memory, matching: Matching): Promise<Count> {
  return memory.recall(`count ${matching.key}`, async () => {
    const isMany =
      matching.text && (await countUpTo(db, 1 + MOST_SAMPLED, sampled(matching))) > MOST_SAMPLED
    const counted = isMany ? MOST_COUNTED + 1 : await countUpTo(db, MOST_COUNTED + 1, [whereMatching(matching)])
    return counted > MOST_COUNTED ? estimate(db, matching) : { number: counted, isEstimate: false }
  })
}

async function estimate(db: Db, matching: Matching): Promise<Count> {
  const counted = await countUpTo(db, 100_000_000, sampled(matching))
  return { number: Number((counted * SAMPLE_SHARE).toPrecision(3)), isEstimate: true }
}

/** The conditions of a match within the sample. */
export function sampled(matching: Matching): Condition[] {
  if (matching.text) return [whereMatching(matching, 'text'), hasOneOf(matching.text.ranks[3], SAMPLE)]
  return [whereMatching(matching), sql`venue.shuffle < ${2 ** 28 / SAMPLE_SHARE}::int`]
}

async function countUpTo(db: Db, most: number, conditions: Condition[]): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::int as number from (select 1 from venue where ${allOf(conditions)} limit ${most}) as match`.execute(
    db,
  )
  return rows[0]?.number ?? 0
}
