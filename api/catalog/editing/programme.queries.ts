import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { newId } from '../../db/id.ts'
import { badField } from '../../http/problems.ts'
import type { ProgrammeInput } from './entry.ts'

/** A venue's programmes, also those held for review; without those that ended. */
export async function findProgrammes(db: Db, venueId: string): Promise<ProgrammeInput[]> {
  const rows = await db
    .selectFrom('programme')
    .selectAll()
    .where('venue_id', '=', venueId)
    .where('status', '<>', 'closed')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    types: row.types as ProgrammeInput['types'],
    gradeFrom: row.grade_from,
    gradeTo: row.grade_to,
    minutes: row.minutes,
    groupMin: row.group_min,
    groupMax: row.group_max,
    priceFen: row.price_fen,
    comesToSchool: row.comes_to_school,
    lessonUrl: row.lesson_url,
    description: row.description,
  }))
}

/**
 * Makes the list the venue's programmes: known ids are changed, new ones added, the others end (their rows stay: visits may be
 * booked for them). Gives the list with all its ids. Refuses an id that isn't one of this venue's.
 */
export async function saveProgrammes(
  db: Db,
  venueId: string,
  programmes: readonly ProgrammeInput[],
): Promise<ProgrammeInput[]> {
  const known = await db.selectFrom('programme').select('id').where('venue_id', '=', venueId).execute()
  const ids = new Set(known.map(({ id }) => id))
  programmes.forEach(({ id }, index) => {
    if (id && !ids.has(id)) throw badField(`/changes/programmes/${index}/id`, 'not-of-this-venue')
  })
  const saved = programmes.map((programme) => ({ ...programme, id: programme.id ?? newId() }))
  await sql`update programme set status = 'closed'
    where venue_id = ${venueId} and status <> 'closed' and id <> all(${saved.map(({ id }) => id)}::uuid[])`.execute(db)
  for (const programme of saved) await saveProgramme(db, venueId, programme)
  return saved
}

async function saveProgramme(db: Db, venueId: string, programme: ProgrammeInput & { id: string }): Promise<void> {
  const row = {
    name: programme.name,
    types: programme.types,
    grade_from: programme.gradeFrom,
    grade_to: programme.gradeTo,
    minutes: programme.minutes,
    group_min: programme.groupMin,
    group_max: programme.groupMax,
    price_fen: programme.priceFen,
    comes_to_school: programme.comesToSchool,
    lesson_url: programme.lessonUrl,
    description: programme.description,
  }
  await db
    .insertInto('programme')
    .values({ id: programme.id, venue_id: venueId, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        ...row,
        // One that ended and is listed again is shown again; one that is held stays held.
        status: sql`case programme.status when 'closed' then 'published' else programme.status end`,
        is_demo: false,
      }),
    )
    .execute()
}
