/** Webhooks: who is told by machine, and what became of it. */

import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Change, recordChange } from '../accounts/record.queries.ts'
import { openField, sealField } from '../accounts/secret-field.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { sendJob } from '../db/queue.ts'
import { Problem } from '../http/problems.ts'

export type Scope = { organisationId: string | null; divisionCode: string | null }
export type WebhookInput = Scope & { url: string; description: string; events: string[] }
export type WebhookRow = WebhookInput & {
  /** Its name. */
  organisation: string | null
  id: string
  createdAt: Date
  disabledAt: Date | null
  disabledReason: 'by-hand' | 'gone' | 'failing' | null
}
const MOST_WEBHOOKS = 50

const columns = [
  'id',
  'url',
  'description',
  'events',
  'organisation_id as organisationId',
  'division_code as divisionCode',
] as const
const more = ['created_at as createdAt', 'disabled_at as disabledAt', 'disabled_reason as disabledReason'] as const

/** Those of divisions within reach (null: everywhere), the newest first. */
const nameOfOrganisation = sql<
  string | null
>`(select name from organisation where organisation.id = webhook.organisation_id)`.as('organisation')

export async function listWebhooks(db: Db, reach: readonly (string | null)[]): Promise<WebhookRow[]> {
  const rows = await db
    .selectFrom('webhook')
    .select([...columns, ...more])
    .select(nameOfOrganisation)
    .$if(!reach.includes(null), (query) =>
      query.where(
        sql<boolean>`exists (select 1 from unnest(${reach}::text[]) as own where starts_with(division_code, own))`,
      ),
    )
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows as WebhookRow[]
}

export async function getWebhook(db: Db, id: string): Promise<WebhookRow> {
  const row = await db
    .selectFrom('webhook')
    .select([...columns, ...more])
    .select(nameOfOrganisation)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem({ status: 404, code: 'no-such-webhook' })
  return row as WebhookRow
}

/** Where an organisation lies; throws a Problem when there is none. */
export async function divisionOfOrganisation(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('organisation').select('division_code').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem({ status: 422, code: 'no-such-organisation' })
  return row.division_code
}

/** Makes a webhook; gives its id and the secret that signs, which is shown this once. */
export async function createWebhook(
  db: Db,
  webhook: WebhookInput,
  actor: string,
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [newId(), newSecret()]
  await atomic(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('gongyu webhooks'))`.execute(transaction)
    const { count } = await transaction
      .selectFrom('webhook')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('division_code', 'is not distinct from', webhook.divisionCode)
      .executeTakeFirstOrThrow()
    if (count >= MOST_WEBHOOKS)
      throw new Problem({ status: 409, code: 'too-many-webhooks', params: { limit: MOST_WEBHOOKS } })
    const { url, description, events, organisationId: organisation_id, divisionCode: division_code } = webhook
    await transaction
      .insertInto('webhook')
      .values({
        id,
        url,
        description,
        events,
        organisation_id,
        division_code,
        created_by: actor,
        secret_sealed: sealField(secret),
      })
      .execute()
    await record(transaction, { id, actor, action: 'create', after: { url, events, organisation_id, division_code } })
  })
  return { id, secret }
}

export type WebhookChange = { url?: string; description?: string; events?: string[]; isEnabled?: boolean }

export async function changeWebhook(
  db: Db,
  id: string,
  { isEnabled, ...change }: WebhookChange,
  actor: string,
): Promise<void> {
  await atomic(db, async (transaction) => {
    const before = await getWebhook(transaction, id)
    const off =
      isEnabled === undefined
        ? {}
        : isEnabled
          ? ON
          : { disabled_at: sql<Date>`now()`, disabled_reason: 'by-hand' as const }
    if (Object.keys({ ...change, ...off }).length > 0)
      await transaction
        .updateTable('webhook')
        .set({ ...change, ...off })
        .where('id', '=', id)
        .execute()
    await record(transaction, { id, actor, action: 'update', before, after: { ...change, isEnabled } })
  })
}
const ON = { disabled_at: null, disabled_reason: null }

/** A new secret from now on; gives it. */
export async function renewSecret(db: Db, id: string, actor: string): Promise<string> {
  const secret = newSecret()
  await atomic(db, async (transaction) => {
    await transaction
      .updateTable('webhook')
      .set({ secret_sealed: sealField(secret) })
      .where('id', '=', id)
      .execute()
    await record(transaction, { id, actor, action: 'renew-secret' })
  })
  return secret
}

export async function deleteWebhook(db: Db, id: string, actor: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const before = await getWebhook(transaction, id)
    await transaction.deleteFrom('webhook').where('id', '=', id).execute()
    await record(transaction, { id, actor, action: 'delete', before })
  })
}

/** Sends a trial event to one webhook, whatever it listens to; gives the delivery's id. */
export async function sendTrial(db: Db, webhookId: string): Promise<string> {
  const id = newId()
  const body = JSON.stringify({
    type: 'webhook.test',
    timestamp: new Date().toISOString(),
    data: { title: 'Webhook 测试' },
  })
  await atomic(db, async (transaction) => {
    await transaction
      .insertInto('webhook_delivery')
      .values({ id, webhook_id: webhookId, event: 'webhook.test', body })
      .execute()
    await sendJob(transaction, 'webhook.deliver', { id }, { singletonKey: id })
  })
  return id
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

async function record(db: Db, change: Omit<Change, 'subject'>): Promise<void> {
  await recordChange(db, { ...change, subject: 'webhook' })
}

/** The webhook's secret, opened. */
export async function secretOf(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('webhook').select('secret_sealed').where('id', '=', id).executeTakeFirstOrThrow()
  return openField(row.secret_sealed)
}
