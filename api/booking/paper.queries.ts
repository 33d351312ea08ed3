/** Papers of a group's visit (公函, 承诺书, 安全预案, 名单): sealed, read by the school and the venue alone, forgotten after the visit. */

import { sql } from 'kysely'
import { recordChange } from '../accounts/record.queries.ts'
import { openField, sealField } from '../accounts/secret-field.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { attachFiles, getFile, removeFile } from '../files/file.queries.ts'
import { Problem } from '../http/problems.ts'
import type { BookingFound } from './booking.queries.ts'
import type { Paper } from './policy.ts'

/** Adds an upload of the caller's own to the visit: from then on its content is only kept sealed. */
export async function addPaper(
  db: Db,
  booking: BookingFound,
  { kind, fileId, by }: { kind: Paper; fileId: string; by: string },
): Promise<void> {
  if (booking.audience === 'family') throw new Problem({ status: 409, code: 'papers-are-for-groups' })
  await atomic(db, async (transaction) => {
    await attachFiles(transaction, [fileId], { subject: 'booking', subjectId: booking.id, by })
    const { fileName, mediaType, sha256, bytes } = await getFile(transaction, fileId)
    await transaction
      .insertInto('booking_paper')
      .values({
        ...{ id: newId(), booking_id: booking.id, kind, added_by: by },
        ...{ file_name: fileName, media_type: mediaType, sha256 },
        content_sealed: sealField(Buffer.from(bytes).toString('base64')),
      })
      .execute()
    await removeFile(transaction, fileId)
  })
}

/** The paper itself; reading it is noted. */
export async function readPaper(
  db: Db,
  { bookingId, paperId, actor }: { bookingId: string; paperId: string; actor: string },
) {
  const paper = await db
    .selectFrom('booking_paper')
    .select(['file_name as fileName', 'media_type as mediaType', 'sha256', 'content_sealed as sealed'])
    .where('id', '=', paperId)
    .where('booking_id', '=', bookingId)
    .executeTakeFirst()
  if (!paper) throw new Problem({ status: 404, code: 'no-such-paper' })
  const after = { paper: paperId }
  await recordChange(db, { actor, action: 'paper.read', subject: 'booking', id: bookingId, after })
  const { sealed, ...about } = paper
  return { ...about, bytes: Buffer.from(openField(sealed), 'base64') }
}

export async function removePaper(db: Db, bookingId: string, paperId: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('booking_paper')
    .where('id', '=', paperId)
    .where('booking_id', '=', bookingId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw new Problem({ status: 404, code: 'no-such-paper' })
}

/** Forgets papers so many days after the visit: a roster names pupils. */
export async function purgePapers(db: Db, { days, now = new Date() }: { days: number; now?: Date }): Promise<number> {
  const { rows } = await sql<{ bookingId: string; id: string }>`select booking_id as "bookingId", paper.id
    from booking_paper paper join booking on booking.id = booking_id join slot on slot.id = slot_id
    where slot.ends_at < ${now}::timestamptz - make_interval(days => ${days}) limit 500`.execute(db)
  for (const { bookingId, id } of rows) await removePaper(db, bookingId, id)
  return rows.length
}
