import type { JobList } from '../../db/queue.ts'
import { forgetContacts } from './correction.queries.ts'

export const correctionJobs: JobList = {
  'corrections.forget-contacts': { run: forgetContacts, schedule: '23 3 * * *' },
}
