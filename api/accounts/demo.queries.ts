/** The invented people and organisations of a demonstration. They never exist in production. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import type { Membership } from '../http/caller.ts'
import { createPerson } from './person.queries.ts'

export type DemoAccount = { username: string; name: string; words: string }

/** Everybody's password in a demonstration; it opens invented data only. */
export const DEMO_PASSWORD = 'Gongyu-demo-2026'

const ORGANISATIONS = {
  school: { name: '杭州共育小学（演示）', kind: 'school' },
  operator: { name: '杭州共育场馆联盟（演示）', kind: 'operator' },
  department: { name: '杭州市文化市场执法队（演示）', kind: 'office' },
} as const
type OrganisationKey = keyof typeof ORGANISATIONS

/** Real venues that the demonstration's keeper keeps; the keeper is invented, and says so. */
const KEPT_VENUES = ['杭州图书馆', '杭州少年儿童图书馆', '中国丝绸博物馆', '中国湿地博物馆', '浙江美术馆']
/** The city of the demonstration: 杭州市. */
export const DEMO_CITY = '3301'

const PEOPLE: (DemoAccount & { role?: Membership['role']; organisation?: OrganisationKey; divisionCode?: string })[] = [
  { username: 'admin', name: '管理员（演示）', words: 'administrator', role: 'administrator' },
  {
    username: 'steward',
    name: '教育局管理员（演示）',
    words: 'steward of 杭州市',
    role: 'steward',
    divisionCode: DEMO_CITY,
  },
  {
    username: 'regulator',
    name: '执法人员（演示）',
    words: 'regulator of 杭州市',
    role: 'regulator',
    organisation: 'department',
    divisionCode: DEMO_CITY,
  },
  {
    username: 'keeper',
    name: '场馆工作人员（演示）',
    words: 'keeper of five venues',
    role: 'keeper',
    organisation: 'operator',
  },
  { username: 'teacher', name: '德育主任（演示）', words: 'guide of a school', role: 'guide', organisation: 'school' },
  { username: 'family', name: '家长（演示）', words: 'family' },
]

/** Makes the demonstration's accounts where nobody has an account yet. Gives whether it did. */
export async function createDemoAccounts(db: Db): Promise<boolean> {
  return atomic(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('gongyu demo accounts'))`.execute(transaction)
    const anybody = await transaction.selectFrom('person').select('id').limit(1).executeTakeFirst()
    if (anybody) return false
    const organisations = await createOrganisations(transaction)
    for (const { role, organisation, divisionCode, ...person } of PEOPLE) {
      const organisationId = organisation ? organisations[organisation] : null
      const memberships = role ? [{ role, organisationId, divisionCode: divisionCode ?? null }] : []
      await createPerson(transaction, { ...person, password: DEMO_PASSWORD, memberships, isDemo: true }, 'seed')
    }
    return true
  })
}

async function createOrganisations(db: Db): Promise<Record<OrganisationKey, string>> {
  const ids = { school: newId(), operator: newId(), department: newId() }
  const city = await db.selectFrom('division').select('code').where('code', '=', DEMO_CITY).executeTakeFirst()
  const rows = Object.entries(ORGANISATIONS).map(([key, row]) => ({
    ...row,
    id: ids[key as OrganisationKey],
    division_code: city?.code ?? null,
  }))
  await db.insertInto('organisation').values(rows).execute()
  await db
    .updateTable('venue')
    .set({ organisation_id: ids.operator })
    .where('name', 'in', KEPT_VENUES)
    .where('division_code', 'like', `${DEMO_CITY}%`)
    .where('organisation_id', 'is', null)
    .execute()
  return ids
}

/** The demonstration's accounts that can sign in, for the words at the start. */
export async function listDemoAccounts(db: Db): Promise<DemoAccount[]> {
  const found = await db
    .selectFrom('person')
    .select('username')
    .where('is_demo', '=', true)
    .where('disabled_at', 'is', null)
    .execute()
  return PEOPLE.filter(({ username }) => found.some((person) => person.username === username))
}

/** In production the demonstration's accounts, should there be any, can't sign in. */
export async function closeDemoAccounts(db: Db): Promise<void> {
  await atomic(db, async (transaction) => {
    const demo = transaction.selectFrom('person').select('id').where('is_demo', '=', true)
    await transaction.deleteFrom('session').where('person_id', 'in', demo).execute()
    await transaction
      .updateTable('person')
      .set({ disabled_at: sql`coalesce(disabled_at, now())` })
      .where('is_demo', '=', true)
      .execute()
  })
}
