import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { recordChange } from '../../accounts/record.queries.ts'
import type { Db } from '../../db/atomic.ts'
import { newId } from '../../db/id.ts'
import type { ProgrammeInput } from '../editing/entry.ts'
import type { FieldChanges } from '../editing/entry-changes.ts'
import { findProgrammes } from '../editing/programme.queries.ts'
import { type TrainingWord, trainingText, trainingWords } from './training.ts'

export type Held = { name: string; words: string[] }
type Suspect = { venueId: string; programmeId: string | null; text: string; evidence: TrainingWord[] }

/** Looks at what an edit changed, and holds back what reads like lessons for money; gives what is held now. */
export async function holdTraining(db: Db, venueId: string, changes: FieldChanges, actor: string): Promise<Held[]> {
  const held: Held[] = []
  if (changes.programmes) held.push(...(await holdProgrammes(db, venueId, changes.programmes.before, actor)))
  if (changes.name || changes.description) held.push(...(await holdVenue(db, venueId, actor)))
  return held
}

async function holdProgrammes(db: Db, venueId: string, before: unknown, actor: string): Promise<Held[]> {
  const known = new Map((before as ProgrammeInput[]).map((programme) => [programme.id, judged(programme)]))
  const held: Held[] = []
  for (const programme of await findProgrammes(db, venueId)) {
    const { id = '', name, priceFen } = programme
    const text = judged(programme)
    if (known.get(id) === text) continue
    const evidence = trainingWords(trainingText(programme), priceFen)
    const suspect = { venueId, programmeId: id, text, evidence }
    if (evidence.length === 0) await clearHold(db, suspect)
    else if (await hold(db, suspect, actor)) held.push({ name, words: evidence.map(({ word }) => word) })
  }
  return held
}

/** What is judged of a programme, in one text: another price is another programme. */
function judged(programme: ProgrammeInput): string {
  return `${trainingText(programme)}\n${programme.priceFen}`
}

async function holdVenue(db: Db, venueId: string, actor: string): Promise<Held[]> {
  const { rows } = await sql<{ id: string; name: string; description: string | null }>`
    select id, name, description from venue where id = ${venueId}`.execute(db)
  return holdVenues(db, rows, actor)
}

/** Holds back those of the venues, just written, that read like lessons for money. */
export async function holdVenues(
  db: Db,
  venues: readonly { id: string; name: string; description?: string | null }[],
  actor: string,
): Promise<Held[]> {
  const held: Held[] = []
  for (const venue of venues) {
    const text = trainingText(venue)
    const evidence = trainingWords(text, null)
    if (evidence.length === 0) continue
    const isHeld = await hold(db, { venueId: venue.id, programmeId: null, text, evidence }, actor)
    if (isHeld) held.push({ name: venue.name, words: evidence.map(({ word }) => word) })
  }
  return held
}

/** Holds a suspect, unless a steward let just this text pass before. */
async function hold(db: Db, { venueId, programmeId, text, evidence }: Suspect, actor: string): Promise<boolean> {
  const digest = textDigest(text)
  const { rows } = await sql<{ state: string }>`
    insert into training_hold (id, venue_id, programme_id, evidence, digest)
    values (${newId()}, ${venueId}, ${programmeId}, ${JSON.stringify(evidence)}::jsonb, ${digest})
    on conflict (venue_id, programme_id, digest) do update set evidence = excluded.evidence returning state`.execute(db)
  if (rows[0]?.state === 'released') return false
  if (programmeId) await sql`update programme set status = 'held' where id = ${programmeId}`.execute(db)
  else await sql`update venue set status = 'held', held_reason = 'training' where id = ${venueId}`.execute(db)
  await recordHold(db, { actor, action: 'hold', venueId, programmeId, after: { evidence } })
  return true
}

export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** The text no longer reads like that: what is held of the programme is shown again. */
async function clearHold(db: Db, { programmeId }: Suspect): Promise<void> {
  const { rows } = await sql`update training_hold set state = 'released', decided_by = 'programme', decided_at = now(),
    reason = 'text changed' where programme_id = ${programmeId} and state = 'held' returning 1`.execute(db)
  if (rows.length > 0)
    await sql`update programme set status = 'published' where id = ${programmeId} and status = 'held'`.execute(db)
}

export async function recordHold(
  db: Db,
  {
    actor,
    action,
    venueId,
    programmeId,
    after,
  }: { actor: string; action: string; venueId: string; programmeId: string | null; after: object },
): Promise<void> {
  const subject = programmeId ? 'programme' : 'venue_hold'
  await recordChange(db, { actor, action, subject, id: programmeId ?? venueId, after: { venueId, ...after } })
}
