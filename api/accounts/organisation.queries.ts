import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import type { Bounds } from './bounds.queries.ts'
import { holds } from './grant.ts'
import { type Change, recordChange } from './record.queries.ts'

export const KINDS = ['operator', 'school', 'kindergarten', 'office'] as const
export type Organisation = { name: string; kind: (typeof KINDS)[number]; divisionCode: string | null }
export type OrganisationFilter = { q?: string; kind?: Organisation['kind']; division?: string }

/** Organisations within the bounds, by name after `after`, with how many people act for them and venues they run. */
export function listOrganisations(
  db: Db,
  bounds: Bounds,
  { q, kind, division, after, limit }: OrganisationFilter & { after?: [string, string]; limit: number },
) {
  let query = db
    .selectFrom('organisation')
    .leftJoin('division', 'division.code', 'organisation.division_code')
    .select([
      'organisation.id',
      'organisation.name',
      'kind',
      'division_code as divisionCode',
      'division.name as division',
      'division.name_en as divisionEn',
    ])
    .select(
      sql<number>`(select count(distinct person_id)::int from membership where organisation_id = organisation.id)`.as(
        'people',
      ),
    )
    .select(sql<number>`(select count(*)::int from venue where venue.organisation_id = organisation.id)`.as('venues'))
    .where(isWithin(bounds))
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .limit(limit)
  if (q) query = query.where('organisation.name', 'ilike', `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`)
  if (kind) query = query.where('kind', '=', kind)
  if (division) query = query.where('division_code', 'like', `${division}%`)
  if (after) query = query.where(sql<boolean>`(organisation.name, organisation.id) > (${after[0]}, ${after[1]}::uuid)`)
  return query.execute()
}

function isWithin(bounds: Bounds) {
  return bounds.includes(null)
    ? sql<boolean>`true`
    : sql<boolean>`organisation.division_code like any (${bounds.map((code) => `${code}%`)}::text[])`
}

/** Adds an organisation; gives its id. Refuses (403) one outside, (409) one that is there already. */
export async function addOrganisation(db: Db, bounds: Bounds, wish: Organisation, actor: string): Promise<string> {
  return atomic(db, async (transaction) => {
    await requireWithin(transaction, bounds, wish.divisionCode)
    const id = newId()
    const inserted = await transaction
      .insertInto('organisation')
      .values({ id, name: wish.name, kind: wish.kind, division_code: wish.divisionCode })
      .onConflict((conflict) => conflict.columns(['name', 'division_code']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) throw new Problem({ status: 409, code: 'organisation-exists' })
    await record(transaction, { actor, action: 'create', id, before: null, after: wish })
    return id
  })
}

/** Changes an organisation; both where it was and where it goes must be within the bounds. */
export async function changeOrganisation(
  db: Db,
  bounds: Bounds,
  id: string,
  change: Partial<Organisation>,
  actor: string,
): Promise<void> {
  await atomic(db, async (transaction) => {
    const before = await transaction
      .selectFrom('organisation')
      .select(['name', 'kind', 'division_code as divisionCode'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!before || !holds(bounds, before.divisionCode)) throw new Problem({ status: 404, code: 'no-such-organisation' })
    const after = { ...before, ...change }
    await requireWithin(transaction, bounds, after.divisionCode)
    const twin = await transaction
      .selectFrom('organisation')
      .select('id')
      .where('name', '=', after.name)
      .where(sql<boolean>`division_code is not distinct from ${after.divisionCode}`)
      .where('id', '<>', id)
      .executeTakeFirst()
    if (twin) throw new Problem({ status: 409, code: 'organisation-exists' })
    const { name, kind, divisionCode: division_code } = after
    const query = transaction.updateTable('organisation').set({ name, kind, division_code, updated_at: sql`now()` })
    await query.where('id', '=', id).execute()
    await record(transaction, { actor, action: 'change', id, before, after })
  })
}

async function requireWithin(db: Db, bounds: Bounds, divisionCode: string | null): Promise<void> {
  if (!holds(bounds, divisionCode)) throw new Problem({ status: 403, code: 'outside-your-division' })
  if (divisionCode === null) return
  const division = await db.selectFrom('division').select('code').where('code', '=', divisionCode).executeTakeFirst()
  const errors = [{ pointer: '/divisionCode', code: 'no-such-division', params: { code: divisionCode } }]
  if (!division) throw new Problem({ status: 400, code: 'bad-request', errors })
}

async function record(db: Db, change: Omit<Change, 'subject'>): Promise<void> {
  await recordChange(db, { ...change, subject: 'organisation' })
}
