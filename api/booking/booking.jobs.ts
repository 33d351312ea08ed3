import type { Db } from '../db/atomic.ts'
import type { JobList } from '../db/queue.ts'
import { purgeContacts } from './contact.queries.ts'
import { countAllIntoCaps } from './day-cap.queries.ts'
import { closeWaitlists, expireRequests, lapseOffers, markMissed, releaseGreen } from './due.queries.ts'
import { purgePapers } from './paper.queries.ts'
import { alarm } from './reconcile.queries.ts'
import { remind, tellEvents, tellOffers } from './tell.queries.ts'
import { publishSlots } from './visit-rule.queries.ts'

/** Adults’ contacts and papers are forgotten so many days after the visit. */
const KEEP_CONTACTS = 30

async function reconcileAll(db: Db): Promise<void> {
  await countAllIntoCaps(db)
  await alarm(db)
}

async function tell(db: Db): Promise<void> {
  await tellEvents(db)
  await tellOffers(db)
}

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
  'booking.reconcile': { schedule: '*/15 * * * *', run: reconcileAll },
  'booking.forget': {
    schedule: '30 3 * * *',
    run: async (db) => {
      await purgeContacts(db, { days: KEEP_CONTACTS })
      await purgePapers(db, { days: KEEP_CONTACTS })
    },
  },
  'booking.remind': { schedule: '20 * * * *', run: (db) => remind(db) },
  'booking.tell': { schedule: '* * * * *', run: tell },
}
