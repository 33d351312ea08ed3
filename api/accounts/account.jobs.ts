import type { JobList } from '../db/queue.ts'
import { purgeAudit } from './audit.queries.ts'
import { tidyAccounts } from './tidy.queries.ts'

export const accountJobs: JobList = {
  'accounts.tidy': {
    run: async (db, _data, signal, { config }) => {
      await tidyAccounts(db)
      if (config.auditDays !== null) await purgeAudit(db, config.auditDays, signal)
    },
    schedule: '17 3 * * *',
  },
}
