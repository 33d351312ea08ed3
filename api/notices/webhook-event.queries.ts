import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { newIds } from '../db/id.ts'
import type { NewJob } from '../db/queue.ts'
import type { NewNotice } from './notice.queries.ts'
import { noticeText } from './notice.words.ts'

/** Writes what the webhooks that listen are to be told of these notices; gives the jobs that tell them. */
export async function webhookJobs(db: Db, notices: readonly NewNotice[]): Promise<NewJob[]> {
  const events = notices.flatMap(({ kind, params = {}, link = null, to, about }, n) => {
    const { organisationId = to.organisationId ?? null, divisionCode = to.divisionCode ?? null } = about ?? {}
    const data = { title: noticeText('zh-CN', kind, params).title, ...params, link, organisationId, divisionCode }
    return [
      {
        n,
        kind,
        organisation: organisationId,
        division: divisionCode,
        body: { type: kind, timestamp: new Date().toISOString(), data },
      },
    ]
  })
  const { rows } = await sql<{ n: number; webhook: string }>`
    select n, webhook.id as webhook
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event (n int, kind text, organisation uuid, division text)
    join webhook on webhook.disabled_at is null and webhook.events && array['*', kind, split_part(kind, '.', 1)]
      and (webhook.organisation_id is null or webhook.organisation_id = organisation)
      and (webhook.division_code is null or starts_with(division, webhook.division_code))`.execute(db)
  if (rows.length === 0) return []
  const ids = newIds(rows.length)
  await db
    .insertInto('webhook_delivery')
    .values(
      rows.map(({ n, webhook }, i) => ({
        id: ids[i] as string,
        webhook_id: webhook,
        event: events[n]?.kind as string,
        body: JSON.stringify(events[n]?.body),
      })),
    )
    .execute()
  return ids.map((id) => ({ name: 'webhook.deliver', data: { id }, singletonKey: id }))
}
