import type { Db } from '../db/atomic.ts'
import type { JobContext, JobList } from '../db/queue.ts'
import { tell } from './channels/webhook.sender.ts'
import { secretOf } from './webhook.queries.ts'
import { findDue, purgeDeliveries, settle } from './webhook-delivery.queries.ts'

export const webhookJobs: JobList = {
  'webhook.deliver': { run: deliver },
  'webhook.purge': { run: purgeDeliveries, schedule: '29 4 * * *' },
}

async function deliver(db: Db, { id }: { id: string }, _: AbortSignal, { config }: JobContext): Promise<void> {
  const due = await findDue(db, id)
  if (!due) return
  const { url, body, webhookId } = due
  const secret = await secretOf(db, webhookId)
  const attempt = await tell({ id, url, body, secret, mayReachPrivate: config.webhooksReachPrivate })
  await settle(db, due, attempt)
}
