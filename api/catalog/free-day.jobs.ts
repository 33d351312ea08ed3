import type { JobList } from '../db/queue.ts'
import { today } from './calendar.ts'
import { refreshFreeDays } from './free-day.queries.ts'

export const freeDayJobs: JobList = {
  'catalog.free-days': {
    run: async (db) => {
      await refreshFreeDays(db, today())
    },
    schedule: '5 0 * * *',
  },
}
