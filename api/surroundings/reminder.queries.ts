import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { notifyAll } from '../notices/notice.queries.ts'
import { record } from './case.queries.ts'

/** Days before its deadline that a case is brought to mind; after it, every day. */
const DAYS_BEFORE = 3

type Due = {
  id: string
  number: string
  dueOn: string
  organisationId: string | null
  divisionCode: string
  campus: string
  place: string
}

/** Reminds the department (and where none has the case, the division's regulators) of cases that are due; once a day each. */
export async function remindOfCases(db: Db, today: string): Promise<number> {
  return atomic(db, async (transaction) => {
    const { rows } = await sql<Due>`
      update surroundings_case as k set reminded_on = ${today}
      from campus as c, regulated_place as p
      where c.id = k.campus_id and p.id = k.place_id and k.state <> 'closed' and k.due_on <= ${today}::date + ${DAYS_BEFORE}::int
        and k.reminded_on is distinct from ${today}::date
      returning k.id, k.number, k.due_on as "dueOn", k.organisation_id as "organisationId", k.division_code as "divisionCode",
        c.name as campus, p.name as place`.execute(transaction)
    await notifyAll(
      transaction,
      rows.map(({ id, number, dueOn, organisationId, divisionCode, campus, place }) => ({
        to: {
          roles: ['regulator'] as const,
          ...(organisationId ? { organisationId } : {}),
          divisionCode: divisionCode || null,
        },
        kind: 'case.due',
        params: { number, dueOn, campus, place },
        link: `/desk/surroundings/cases/${id}`,
        about: { divisionCode: divisionCode || null },
      })),
    )
    for (const { id, dueOn } of rows) await record(transaction, id, 'gongyu', 'reminded', { dueOn })
    return rows.length
  })
}
