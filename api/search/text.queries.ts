import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Run } from '../catalog/words.ts'
import type { Db } from '../db/atomic.ts'
import { findMeanings } from './meaning.queries.ts'
import { anywhereNeeds, combine, type Meaning, type Need, phraseRuns, readPhrase } from './phrase.ts'
import { mistakenNeeds } from './typo.ts'

/** A text as conditions on `venue`. */
export type TextMatch = {
  /** What a venue needs to have the text as its whole name; at its beginning; in the name; anywhere. Each includes the last. */
  ranks: [Need[], Need[], Need[], Need[]]
  /** Nothing has it as typed; these have it but for one mistake. */
  isCorrected: boolean
}

const MOST_MISTAKES = 256

/** What a text matches. Where nothing published does, what matches but for one mistake; else nothing. */
export async function matchText(db: Db, text: string): Promise<TextMatch> {
  const runs = phraseRuns(text)
  const meanings = await findMeanings(db, runs)
  const phrase = readPhrase(text, meanings)
  if (!phrase) return { ranks: [[], [], [], []], isCorrected: false }
  const { exact, start, name, anywhere } = phrase
  if (!(await isFound(db, anywhere))) {
    const mistaken = mistakenPhrase(runs, meanings)
    if (await isFound(db, mistaken)) return { ranks: [[], [], [], mistaken], isCorrected: true }
  }
  return { ranks: [exact, start, name, anywhere], isCorrected: false }
}

/** One part mistaken, the others as typed. */
function mistakenPhrase(runs: ReturnType<typeof phraseRuns>, meanings: Meaning[]): Need[] {
  const typed = runs.map((run) => anywhereNeeds(run, meanings))
  return runs.flatMap((run, index) =>
    combine([mistakenRun(run, meanings), ...typed.filter((_, i) => i !== index)], MOST_MISTAKES),
  )
}

/** Mistaken as a whole, or in what is left over once its beginning names a division: 上城区图书管. */
function mistakenRun(run: Run, meanings: Meaning[]): Need[] {
  const leftOver = meanings.filter(({ part, rest }) => part === run.text && rest !== '')
  const inRest = ({ terms, rest }: Meaning) =>
    mistakenNeeds({ ...run, text: rest }).map((need) => ({ ...need, any: [...need.any, terms] }))
  return [...mistakenNeeds(run), ...leftOver.flatMap(inRest)]
}

async function isFound(db: Db, needs: Need[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from venue where status = 'published' and ${hasOneOf(needs)}) as found`.execute(db)
  return rows[0]?.found ?? false
}

/** Whether a venue has one of the needs, and one of the terms in `within`: told to the index together, it reads only both. */
export function hasOneOf(needs: readonly Need[], within?: string[]): RawBuilder<SqlBool> {
  if (needs.length === 0) return sql<SqlBool>`false`
  const distinct = new Map(needs.map((need) => [JSON.stringify(need), need]))
  const parts = [...distinct.values()].map((need) => has(within ? { ...need, any: [...need.any, within] } : need))
  return sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}

function has({ all, any, like }: Need): RawBuilder<SqlBool> {
  const parts = any.map((terms) => sql<SqlBool>`venue.terms && ${[...new Set(terms)]}::text[]`)
  if (all.length > 0) parts.unshift(sql<SqlBool>`venue.terms @> ${[...new Set(all)]}::text[]`)
  if (like) {
    const patterns = like.map((pattern) => `%${pattern}%`)
    parts.push(sql<SqlBool>`(lower(venue.name) like any(${patterns}::text[])
      or lower(array_to_string(venue.aliases, ' ')) like any(${patterns}::text[]))`)
  }
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}
