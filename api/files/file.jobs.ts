import type { JobList } from '../db/queue.ts'
import { purgeUnusedFiles } from './file.queries.ts'

export const fileJobs: JobList = {
  'file.purge': { run: purgeUnusedFiles, schedule: '41 3 * * *' },
}
