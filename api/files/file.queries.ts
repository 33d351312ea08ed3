/** Stored files: uploaded by a person, then attached to what they belong to. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import { acceptFile, type MediaType, type Upload } from './file.ts'

export type Subject = { subject: string; subjectId: string }
export type FileCard = { id: string; fileName: string; mediaType: string; size: number; createdAt: Date }
export type StoredFile = FileCard & { bytes: Uint8Array; sha256: string; createdBy: string } & (
    | Subject
    | { subject: null; subjectId: null }
  )

/** What one person may have lying about unattached. */
const MOST_UNUSED = 40
const UNUSED_HOURS = 24

/** Keeps an upload; gives its id. Throws a Problem when it may not be kept (file.ts), or too much of theirs lies unused. `by` is the caller's id. */
export async function storeFile(db: Db, upload: Upload & { by: string }): Promise<string> {
  const { bytes, fileName, mediaType } = await acceptFile(upload)
  const id = newId()
  await atomic(db, async (transaction) => {
    const { count } = await transaction
      .selectFrom('stored_file')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('created_by', '=', upload.by)
      .where('subject', 'is', null)
      .executeTakeFirstOrThrow()
    if (count >= MOST_UNUSED)
      throw new Problem({ status: 429, code: 'too-many-unused-files', params: { limit: MOST_UNUSED } })
    await transaction
      .insertInto('stored_file')
      .values({
        id,
        file_name: fileName,
        media_type: mediaType satisfies MediaType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: Buffer.from(bytes),
        created_by: upload.by,
      })
      .execute()
  })
  return id
}

/** Attaches a person's own unused uploads; throws a Problem, and attaches none, when one isn't theirs, is used already, or is gone. */
export async function attachFiles(
  db: Db,
  ids: readonly string[],
  { subject, subjectId, by }: Subject & { by: string },
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  await atomic(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('stored_file')
      .set({ subject, subject_id: subjectId })
      .where('id', 'in', wanted)
      .where('created_by', '=', by)
      .where('subject', 'is', null)
      .executeTakeFirstOrThrow()
    if (Number(numUpdatedRows) !== wanted.length) throw new Problem({ status: 422, code: 'file-not-at-hand' })
  })
}

/** What is attached to something, the oldest first, without the content. */
export function listFiles(db: Db, { subject, subjectId }: Subject): Promise<FileCard[]> {
  return db
    .selectFrom('stored_file')
    .select(['id', 'file_name as fileName', 'media_type as mediaType', 'size', 'created_at as createdAt'])
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .execute()
}

/** A file with its content; throws 404. Whether the caller may see it, the domain it is attached to decides. */
export async function getFile(db: Db, id: string, belongsTo?: Partial<Subject>): Promise<StoredFile> {
  const file = await db
    .selectFrom('stored_file')
    .select(['id', 'file_name as fileName', 'media_type as mediaType', 'size', 'sha256', 'bytes', 'subject'])
    .select(['subject_id as subjectId', 'created_by as createdBy', 'created_at as createdAt'])
    .where('id', '=', id)
    .$if(belongsTo?.subject !== undefined, (query) => query.where('subject', '=', belongsTo?.subject as string))
    .$if(belongsTo?.subjectId !== undefined, (query) => query.where('subject_id', '=', belongsTo?.subjectId as string))
    .executeTakeFirst()
  if (!file) throw new Problem({ status: 404, code: 'no-such-file' })
  return file as StoredFile
}

export async function removeFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('stored_file').where('id', '=', id).execute()
}

/** Deletes uploads that nothing came to use within a day; gives how many. */
export async function purgeUnusedFiles(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('stored_file')
    .where('subject', 'is', null)
    .where('created_at', '<', sql<Date>`clock_timestamp() - make_interval(hours => ${UNUSED_HOURS})`)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
