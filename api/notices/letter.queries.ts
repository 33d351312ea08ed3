/** Notices on their way by e-mail (table notice_delivery). */
import { sql } from 'kysely'
import { openField } from '../accounts/secret-field.ts'
import type { Db } from '../db/atomic.ts'
import type { NoticeToWrite } from './letter.ts'

export type DueLetter = NoticeToWrite & { id: string; attempts: number; address: string | null }

/** An attempt that has not come back for so long is made again. */
const GIVEN_UP_MINUTES = 10
/** Minutes until the next attempt, after the first, second … one failed. */
const PAUSES = [1, 5, 30, 120, 480]

/** Takes the next letters that are due, so that no other process takes them too. */
export async function takeLetters(db: Db, most: number): Promise<DueLetter[]> {
  const { rows } = await sql<Omit<DueLetter, 'address'> & { contact: string | null }>`
    with due as (
      select notice_id from notice_delivery where state in ('waiting', 'sending') and due_at <= clock_timestamp()
      order by due_at limit ${most} for update skip locked
    ), taken as (
      update notice_delivery set state = 'sending', attempts = attempts + 1,
        due_at = clock_timestamp() + make_interval(mins => ${GIVEN_UP_MINUTES})
      from due where due.notice_id = notice_delivery.notice_id returning notice_delivery.*
    )
    select notice.id, taken.attempts, kind, params, link, person.name, person.language,
      coalesce(letters_sealed, contact_sealed) as contact
    from taken join notice on notice.id = taken.notice_id join person on person.id = notice.person_id
    order by notice.id`.execute(db)
  return rows.map(({ contact, ...letter }) => ({ ...letter, address: contact && addressOf(contact) }))
}

function addressOf(sealed: string): string | null {
  const contact = openField(sealed)
  return contact.includes('@') ? contact : null
}

export async function letterSent(db: Db, id: string): Promise<void> {
  await sql`update notice_delivery set state = 'sent', sent_at = clock_timestamp(), error = null where notice_id = ${id}`.execute(
    db,
  )
}

/** Notes why a letter did not go; it is tried again unless `isFinal` or this was the last of six attempts. */
export async function letterFailed(
  db: Db,
  { id, attempts }: DueLetter,
  error: string,
  isFinal: boolean,
): Promise<void> {
  const pause = isFinal ? undefined : PAUSES[attempts - 1]
  const state = pause === undefined ? 'failed' : 'waiting'
  await sql`update notice_delivery set state = ${state}, error = ${error.slice(0, 500)},
    due_at = clock_timestamp() + make_interval(mins => ${pause ?? 0}) where notice_id = ${id}`.execute(db)
}

/** Where no letters are sent from, those that wait are let go. */
export async function skipLetters(db: Db): Promise<void> {
  await sql`update notice_delivery set state = 'skipped' where state in ('waiting', 'sending')`.execute(db)
}

/** When the next letter is due; undefined when none waits. */
export async function nextLetterAt(db: Db): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(due_at) as at from notice_delivery where state in ('waiting', 'sending')`.execute(db)
  return rows[0]?.at ?? undefined
}
