import type { Db } from '../db/atomic.ts'
import type { JobContext, JobList } from '../db/queue.ts'
import { sendJob } from '../db/queue.ts'
import { purgeNotices } from './bell.queries.ts'
import { openPost, type Post } from './channels/email.sender.ts'
import { type DueLetter, letterFailed, letterSent, nextLetterAt, skipLetters, takeLetters } from './letter.queries.ts'
import { writeLetter } from './letter.ts'

export const noticeJobs: JobList = {
  'notice.email': { run: sendLetters, schedule: '*/5 * * * *' },
  'notice.purge': { run: purgeNotices, schedule: '23 4 * * *' },
}

const AT_ONCE = 20

/** Sends every letter that is due. */
async function sendLetters(db: Db, _: unknown, signal: AbortSignal, { config }: JobContext): Promise<void> {
  if (!config.mail) return skipLetters(db)
  const post = openPost(config.mail)
  try {
    for (let due = await takeLetters(db, AT_ONCE); due.length > 0; due = await takeLetters(db, AT_ONCE))
      for (const letter of due) {
        signal.throwIfAborted()
        await sendLetter(db, post, letter, config.publicUrl)
      }
  } finally {
    post.close()
  }
  const next = await nextLetterAt(db)
  if (next) await sendJob(db, 'notice.email', {}, { startAfter: next, singletonKey: 'later' })
}

async function sendLetter(db: Db, post: Post, letter: DueLetter, publicUrl: string): Promise<void> {
  if (!letter.address) return letterFailed(db, letter, 'no e-mail address', true)
  try {
    await post.send({ id: letter.id, to: letter.address, ...writeLetter(letter, publicUrl) })
  } catch (error) {
    const { responseCode = 0, message } = error as Error & { responseCode?: number }
    return letterFailed(db, letter, message, responseCode >= 500)
  }
  await letterSent(db, letter.id)
}
