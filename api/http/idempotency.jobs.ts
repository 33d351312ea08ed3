import type { JobList } from '../db/queue.ts'
import { purgeKeys } from './idempotency.queries.ts'

export const idempotencyJobs: JobList = {
  'idempotency.purge': { run: purgeKeys, schedule: '17 * * * *' },
}
