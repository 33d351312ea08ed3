/** Papers of a group's visit (公函, 承诺书, 安全预案, 名单): stored files, read by the school and the venue alone, forgotten after the visit. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { attachFiles, getFile, removeFile, type StoredFile } from '../files/file.queries.ts'
import { Problem } from '../http/problems.ts'
import type { BookingFound } from './booking.queries.ts'
import type { Paper } from './policy.ts'

/** Adds an upload of the caller's own to the visit. */
export async function addPaper(
  db: Db,
  booking: BookingFound,
  { kind, fileId, by }: { kind: Paper; fileId: string; by: string },
): Promise<void> {
  if (booking.audience === 'family') throw new Problem({ status: 409, code: 'papers-are-for-groups' })
  await atomic(db, async (transaction) => {
    await attachFiles(transaction, [fileId], { subject: 'booking', subjectId: booking.id, by })
    const { fileName } = await getFile(transaction, fileId)
    await transaction
      .insertInto('booking_paper')
      .values({ id: newId(), booking_id: booking.id, kind, file_id: fileId, file_name: fileName, added_by: by })
      .execute()
  })
}

/** The paper itself; reading it is noted. */
export async function readPaper(
  db: Db,
  { bookingId, paperId, actor }: { bookingId: string; paperId: string; actor: string },
): Promise<StoredFile> {
  const paper = await findPaper(db, bookingId, paperId)
  await sql`insert into audit (id, actor, action, subject, subject_id, after) values (${newId()}, ${actor}, 'paper.read',
    'booking', ${bookingId}, ${JSON.stringify({ paper: paperId })}::jsonb)`.execute(db)
  return getFile(db, paper)
}

export async function removePaper(db: Db, bookingId: string, paperId: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const fileId = await findPaper(transaction, bookingId, paperId)
    await transaction.deleteFrom('booking_paper').where('id', '=', paperId).execute()
    await removeFile(transaction, fileId)
  })
}

async function findPaper(db: Db, bookingId: string, paperId: string): Promise<string> {
  const row = await db
    .selectFrom('booking_paper')
    .select('file_id')
    .where('id', '=', paperId)
    .where('booking_id', '=', bookingId)
    .executeTakeFirst()
  if (!row) throw new Problem({ status: 404, code: 'no-such-paper' })
  return row.file_id
}

/** Forgets papers so many days after the visit: a roster names pupils. */
export async function purgePapers(db: Db, { days, now = new Date() }: { days: number; now?: Date }): Promise<number> {
  const { rows } = await sql<{ bookingId: string; id: string }>`select booking_id as "bookingId", paper.id
    from booking_paper paper join booking on booking.id = booking_id join slot on slot.id = slot_id
    where slot.ends_at < ${now}::timestamptz - make_interval(days => ${days}) limit 500`.execute(db)
  for (const { bookingId, id } of rows) await removePaper(db, bookingId, id)
  return rows.length
}
