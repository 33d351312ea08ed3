import type { JobList } from '../db/queue.ts'
import { purgeContacts } from './contact.queries.ts'
import { closeWaitlists, expireRequests, lapseOffers, markMissed, releaseGreen } from './due.queries.ts'
import { reconcile } from './reconcile.queries.ts'
import { publishSlots } from './visit-rule.queries.ts'

/** Adults' contacts are forgotten so many days after the visit. */
const KEEP_CONTACTS = 30

export const bookingJobs: JobList = {
  'booking.expire': { schedule: '* * * * *', run: (db) => expireRequests(db) },
  'booking.lapse': {
    schedule: '* * * * *',
    run: async (db) => {
      await lapseOffers(db)
      await closeWaitlists(db)
    },
  },
  'booking.release': { schedule: '* * * * *', run: (db) => releaseGreen(db) },
  'booking.miss': { schedule: '*/10 * * * *', run: (db) => markMissed(db) },
  'booking.publish': { schedule: '5 * * * *', run: (db) => publishSlots(db) },
  'booking.reconcile': { schedule: '*/15 * * * *', run: (db) => reconcile(db) },
  'booking.forget': { schedule: '30 3 * * *', run: (db) => purgeContacts(db, { days: KEEP_CONTACTS }) },
}
