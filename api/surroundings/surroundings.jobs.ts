import type { JobList } from '../db/queue.ts'
import { failSweep, runSweep } from './sweep-run.queries.ts'

export const surroundingsJobs: JobList = {
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
