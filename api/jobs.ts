/** Table of contents of background work: every domain's jobs, in product order. */
import { accountJobs } from './accounts/account.jobs.ts'
import { bookingJobs } from './booking/booking.jobs.ts'
import { freeDayJobs } from './catalog/free-day.jobs.ts'
import { correctionJobs } from './catalog/review/correction.jobs.ts'
import type { JobList } from './db/queue.ts'
import { fileJobs } from './files/file.jobs.ts'
import { idempotencyJobs } from './http/idempotency.jobs.ts'
import { noticeJobs } from './notices/notice.jobs.ts'
import { webhookJobs } from './notices/webhook.jobs.ts'
import { tidyJobs } from './search/tidy.jobs.ts'
import { surroundingsJobs } from './surroundings/surroundings.jobs.ts'

export const jobs: JobList = {
  ...idempotencyJobs,
  ...fileJobs,
  ...accountJobs,
  ...freeDayJobs,
  ...correctionJobs,
  ...noticeJobs,
  ...webhookJobs,
  ...tidyJobs,
  ...surroundingsJobs,
  ...bookingJobs,
}
