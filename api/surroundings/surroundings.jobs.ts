import type { JobList } from '../db/queue.ts'
import { today } from './day.ts'
import { remindOfCases } from './reminder.queries.ts'
import { failSweep, runSweep } from './sweep-run.queries.ts'

export const surroundingsJobs: JobList = {
  'surroundings.remind': { schedule: '0 8 * * *', run: (db) => remindOfCases(db, today()) },
  'surroundings.sweep': {
    isLong: true,
    run: async (db, { id }: { id: string }, signal, { isLastAttempt }) => {
      try {
        await runSweep(db, id, signal)
      } catch (error) {
        if (isLastAttempt && !signal.aborted) await failSweep(db, id, (error as Error).message)
        throw error
      }
    },
  },
}
