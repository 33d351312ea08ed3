/** Notices: who is told what. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newIds } from '../db/id.ts'
import { type PublishedEvent, publish } from '../db/publish.ts'
import { sendJobs } from '../db/queue.ts'
import type { Role } from '../http/caller.ts'
import { NOTICES, type Params } from './notice.words.ts'
import { webhookJobs } from './webhook-event.queries.ts'

/**
 * Who is told: persons; and whoever has one of the roles for an organisation; and whoever has one of the roles in a division. In a
 * division it is those whose reach is the nearest: a county's stewards, and the city's only where the county has none.
 */
export type Recipients = {
  personIds?: readonly string[]
  organisationId?: string | null
  divisionCode?: string | null
  roles?: readonly Role[]
}
export type NewNotice = {
  to: Recipients
  /** Has words in api/notices. */
  kind: string
  params?: Params
  /** An address of this site, from its root. */
  link?: string
  /** What it is about, for webhooks; where and for whom it is told unless said. */
  about?: { organisationId?: string | null; divisionCode?: string | null }
}

/**
 * Tells people, in the caller's transaction: a notice for each recipient (the bell, live), a letter for those who want one, and the
 * webhooks that listen. Gives how many persons are told.
 */
export function notify(db: Db, notice: NewNotice): Promise<number> {
  return notifyAll(db, [notice])
}

/** The same for many notices, in a fixed number of statements. */
export async function notifyAll(db: Db, notices: readonly NewNotice[]): Promise<number> {
  const unknown = notices.find(({ kind }) => !NOTICES[kind])
  if (unknown) throw new Error(`There are no words for the notice ${unknown.kind}: add them in api/notices`)
  if (notices.length === 0) return 0
  return atomic(db, async (transaction) => {
    const told = await recipients(transaction, notices)
    const mailed = await insertNotices(transaction, notices, told)
    const jobs = await webhookJobs(transaction, notices)
    if (mailed > 0) jobs.push({ name: 'notice.email', data: {}, singletonKey: 'all' })
    await sendJobs(transaction, jobs)
    const persons = [...new Set(told.map(({ personId }) => personId))]
    await publish(
      transaction,
      persons.map((id): PublishedEvent => ({ topic: `person:${id}`, data: { notices: true } })),
    )
    return told.length
  })
}

type Told = { n: number; personId: string }

async function recipients(db: Db, notices: readonly NewNotice[]): Promise<Told[]> {
  const asked = notices.map(({ to }, n) => ({
    n,
    persons: to.personIds ?? [],
    organisation: to.organisationId ?? null,
    division: to.divisionCode ?? null,
    roles: to.roles ?? [],
  }))
  const { rows } = await sql<Told>`
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as given (n int, persons uuid[], organisation uuid, division text, roles text[])
    ), near as (
      select n, person_id, rank() over (partition by n order by length(division_code) desc nulls last) as place
      from asked join membership on role = any(roles) and organisation_id is null
        and (division_code is null or starts_with(division, division_code))
      where division is not null
    ), found as (
      select n, unnest(persons) as person_id from asked
      union select n, person_id from asked join membership on organisation_id = organisation and role = any(roles)
      union select n, person_id from near where place = 1
    )
    select n, person_id as "personId" from found join person on person.id = person_id
    where disabled_at is null and erased_at is null order by n, person_id`.execute(db)
  return rows
}

/** Writes the notices and, for those whose contact is an e-mail address and who have not said no, their letters; gives how many letters. */
async function insertNotices(db: Db, notices: readonly NewNotice[], told: readonly Told[]): Promise<number> {
  if (told.length === 0) return 0
  const ids = newIds(told.length)
  const rows = told.map(({ n, personId }, i) => {
    const { kind, params = {}, link = null } = notices[n] as NewNotice
    return { id: ids[i], person: personId, kind, params, link }
  })
  const { rows: letters } = await sql`
    with written as (
      insert into notice (id, person_id, kind, params, link)
      select id, person, kind, params, link from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (id uuid, person uuid, kind text, params jsonb, link text)
      returning id, person_id, kind
    )
    insert into notice_delivery (notice_id)
    select written.id from written join person on person.id = written.person_id
      left join notice_preference wish on wish.person_id = written.person_id
    -- The contact of who signs in by a mobile number is that number; letters go where they say, if they do.
    where (person.letters_sealed is not null or person.contact_sealed is not null
        and (person.display_username like '%@%' or coalesce(person.display_username, '') not like '%*%'))
      and coalesce(wish.emails, true)
      and not split_part(kind, '.', 1) = any(coalesce(wish.muted, '{}'))
    returning notice_id`.execute(db)
  return letters.length
}
