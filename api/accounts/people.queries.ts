import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import type { Membership, Role } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import type { NamedDivision } from '../http/schema.ts'
import { type Bounds, isWithin } from './bounds.queries.ts'
import { openField } from './secret-field.ts'
import { maskedUsername, storedUsername, usernameKind } from './username.ts'

export const STATES = ['active', 'locked', 'disabled'] as const
export type State = (typeof STATES)[number]
export type PeopleFilter = { q?: string; role?: Role; organisation?: string; state?: State }
export type PersonRow = {
  id: string
  name: string
  username: string | null
  contact: string | null
  state: State
  isDemo: boolean
  createdAt: Date
  lastSeenAt: Date | null
  memberships: {
    id: string
    role: Membership['role']
    organisation: { id: string; name: string } | null
    division: NamedDivision | null
  }[]
}

const STATE = sql<State>`case when person.disabled_at is not null then 'disabled'
  when person.locked_until > now() then 'locked' else 'active' end`

/** People whom an administrator sees, the newest first, after the id `after`. Contacts are masked. */
export async function listPeople(
  db: Db,
  bounds: Bounds,
  { q, role, organisation, state, after, limit }: PeopleFilter & { after?: string; limit: number },
): Promise<PersonRow[]> {
  let query = seen(db, bounds).orderBy('person.id', 'desc').limit(limit)
  if (q) query = query.where(isCalled(q))
  if (state) query = query.where(sql<boolean>`${STATE} = ${state}`)
  if (role || organisation)
    query = query.where(
      sql<boolean>`exists (select from membership where membership.person_id = person.id
        ${role ? sql`and role = ${role}` : sql``} ${organisation ? sql`and organisation_id = ${organisation}` : sql``})`,
    )
  if (after) query = query.where('person.id', '<', after)
  return (await query.execute()).map(masked)
}

/** One of them; throws 404. */
export async function getPerson(db: Db, bounds: Bounds, id: string): Promise<PersonRow> {
  const found = await seen(db, bounds).where('person.id', '=', id).executeTakeFirst()
  if (!found) throw new Problem({ status: 404, code: 'no-such-person' })
  return masked(found)
}

function seen(db: Db, bounds: Bounds) {
  return db
    .selectFrom('person')
    .select(['person.id', 'person.name', 'display_username as username', 'contact_sealed'])
    .select(['is_demo as isDemo', 'person.created_at as createdAt'])
    .select(STATE.as('state'))
    .select(sql<Date | null>`(select max(last_seen_at) from session where person_id = person.id)`.as('lastSeenAt'))
    .select(
      sql<PersonRow['memberships']>`coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role,
          'organisation', case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end,
          'division', case when d.code is not null then jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) end) order by m.id)
        from membership m left join organisation o on o.id = m.organisation_id left join division d on d.code = m.division_code
        where m.person_id = person.id), '[]')`.as('memberships'),
    )
    .where('erased_at', 'is', null)
    .where(isWithin(bounds, sql.ref('person.id')))
}

/** Part of the name, the beginning of a username, or a whole e-mail address or mobile number. */
function isCalled(q: string) {
  const text = q.trim().replace(/[\\%_]/g, '\\$&')
  const kind = usernameKind(q)
  const exact = kind === 'email' || kind === 'mobile' ? storedUsername(q) : ''
  return sql<boolean>`(person.name ilike ${`%${text}%`} or person.username = ${exact}
    or person.username like ${`${text.toLowerCase()}%`} and person.username not like 'contact:%')`
}

function masked({ contact_sealed, ...row }: Omit<PersonRow, 'contact'> & { contact_sealed: string | null }): PersonRow {
  return { ...row, contact: contact_sealed === null ? null : maskedUsername(openField(contact_sealed)) }
}
