/** Deliveries to webhooks: the log, and what happens after an attempt. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { sendJob } from '../db/queue.ts'
import { Problem } from '../http/problems.ts'
import { notify } from './notice.queries.ts'
import { getWebhook } from './webhook.queries.ts'

export type Delivery = {
  id: string
  event: string
  state: 'waiting' | 'delivered' | 'failed'
  attempts: number
  createdAt: Date
  lastAttemptAt: Date | null
  nextAttemptAt: Date | null
  status: number | null
  answer: string | null
  error: string | null
  milliseconds: number | null
}
export type DueDelivery = { id: string; webhookId: string; url: string; body: string; attempts: number }
export type Attempt = { status: number | null; answer: string | null; error: string | null; milliseconds: number }

/** Seconds until the next attempt, after the first, second … one failed: nine attempts over a day and a half. */
const PAUSES = [5, 60, 300, 1_800, 7_200, 18_000, 36_000, 72_000]

export function listDeliveries(
  db: Db,
  webhookId: string,
  { before, limit }: { before?: string; limit: number },
): Promise<Delivery[]> {
  return db
    .selectFrom('webhook_delivery')
    .select(['id', 'event', 'state', 'attempts', 'status', 'answer', 'error', 'milliseconds'])
    .select(['created_at as createdAt', 'last_attempt_at as lastAttemptAt', 'next_attempt_at as nextAttemptAt'])
    .where('webhook_id', '=', webhookId)
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute() as Promise<Delivery[]>
}

/** A delivery that still is to be made; undefined when it was, or its webhook is switched off or gone. A trial goes out all the same. */
export async function findDue(db: Db, id: string): Promise<DueDelivery | undefined> {
  return db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_delivery.webhook_id')
    .select(['webhook_delivery.id', 'webhook_id as webhookId', 'url', 'body', 'attempts'])
    .where('webhook_delivery.id', '=', id)
    .where('state', '=', 'waiting')
    .where(({ or, eb }) => or([eb('disabled_at', 'is', null), eb('event', '=', 'webhook.test')]))
    .executeTakeFirst()
}

/** Notes what an attempt came to: done; to be tried again; or given up, which switches a webhook off that is gone or fails for days. */
export async function settle(db: Db, due: DueDelivery, attempt: Attempt): Promise<void> {
  const { status } = attempt
  const isDone = status !== null && status >= 200 && status < 300
  const pause = isDone || status === 410 ? undefined : PAUSES[due.attempts]
  await atomic(db, async (transaction) => {
    await transaction
      .updateTable('webhook_delivery')
      .set({
        ...attempt,
        state: isDone ? 'delivered' : pause === undefined ? 'failed' : 'waiting',
        attempts: due.attempts + 1,
        last_attempt_at: sql`clock_timestamp()`,
        next_attempt_at: pause === undefined ? null : sql`clock_timestamp() + make_interval(secs => ${pause})`,
      })
      .where('id', '=', due.id)
      .execute()
    if (pause !== undefined) await again(transaction, due.id, pause)
    else if (!isDone) await switchOff(transaction, due.webhookId, status === 410 ? 'gone' : 'failing', attempt)
  })
}

async function again(db: Db, id: string, pause: number): Promise<void> {
  const startAfter = new Date(Date.now() + pause * 1_000)
  await sendJob(db, 'webhook.deliver', { id }, { startAfter, singletonKey: `${id} later` })
}

/** Nothing has got through for the day and a half that the delivery was tried: it is not tried for ever. */
async function switchOff(db: Db, id: string, reason: 'gone' | 'failing', { status, error }: Attempt): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('webhook')
    .set({ disabled_at: sql`now()`, disabled_reason: reason })
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('webhook_delivery')
            .select(sql`1`.as('one'))
            .where('webhook_id', '=', id)
            .where('state', '=', 'delivered')
            .where('last_attempt_at', '>', sql<Date>`now() - interval '36 hours'`)
            .where(sql<boolean>`${reason === 'failing'}`),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) === 0) return
  const { url, divisionCode } = await getWebhook(db, id)
  // A division's own stewards; for a webhook of the whole country, whoever administers it.
  await notify(db, {
    to: { divisionCode: divisionCode ?? '', roles: divisionCode ? ['steward', 'administrator'] : ['administrator'] },
    kind: 'webhook.stopped',
    params: { url: new URL(url).host, error: error ?? String(status) },
    link: '/desk/webhooks',
  })
}

/** Sends a delivery once more, at once; throws 404 when it isn't of this webhook. */
export async function redeliver(db: Db, webhookId: string, id: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', attempts: 0, next_attempt_at: null })
      .where('id', '=', id)
      .where('webhook_id', '=', webhookId)
      .executeTakeFirstOrThrow()
    if (Number(numUpdatedRows) === 0) throw new Problem({ status: 404, code: 'no-such-delivery' })
    await sendJob(transaction, 'webhook.deliver', { id }, { singletonKey: id })
  })
}

const KEEP_DAYS = 30

/** Deletes what was delivered or given up a month ago; gives how many. */
export async function purgeDeliveries(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('webhook_delivery')
    .where('state', '<>', 'waiting')
    .where('created_at', '<', sql<Date>`now() - make_interval(days => ${KEEP_DAYS})`)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
