import type { JobList } from '../db/queue.ts'
import { tidySearch } from './tidy.queries.ts'

export const tidyJobs: JobList = {
  // Without it reading becomes slower with every write, never wrong.
  'search.tidy': { run: tidySearch, schedule: '*/10 * * * *' },
}
