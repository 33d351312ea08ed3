import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import type { CaseAnswer, CaseCounts, CaseQuery, CaseRow } from './case.ts'

const COLUMNS = sql`k.id, k.number, k.state, k.outcome, k.division_code as "divisionCode",
  (select name from division where code = k.division_code) as "divisionName",
      (select name_en from division where code = k.division_code) as "divisionNameEn",
  json_build_object('id', c.id, 'name', c.name) as campus,
  json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'isDemo', p.is_demo) as place,
  json_build_object('id', r.id, 'code', r.code, 'version', r.version, 'status', r.status, 'legalSource', r.legal_source, 'article', r.article) as rule,
  case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation, k.measured, k.due_on as "dueOn",
  (k.state <> 'closed' and coalesce(k.due_on < (now() at time zone 'Asia/Shanghai')::date, false)) as "isOverdue",
  k.opened_by as "openedBy", k.opened_at as "openedAt", k.closed_at as "closedAt"`
const TABLES = sql`surroundings_case as k join campus as c on c.id = k.campus_id join regulated_place as p on p.id = k.place_id
  join surroundings_rule as r on r.id = k.rule_id left join organisation as o on o.id = k.organisation_id`

/** Cases of a division, the newest first; `before` is the id to go on behind. */
export async function listCases(
  db: Db,
  { division = '', state, organisation, overdue, before, limit }: CaseQuery & { before?: string | undefined },
) {
  const { rows } = await sql<CaseRow>`select ${COLUMNS} from ${TABLES}
    where k.division_code like ${`${division}%`} and ${state ? sql`k.state = ${state}` : sql`true`}
      and ${organisation ? sql`k.organisation_id = ${organisation}` : sql`true`}
      and ${overdue ? sql`k.state <> 'closed' and k.due_on < (now() at time zone 'Asia/Shanghai')::date` : sql`true`}
      and ${before ? sql`k.id < ${before}` : sql`true`}
    order by k.id desc limit ${limit}`.execute(db)
  return rows
}

/** One case with its visits and history; refuses (404) what isn't there. */
export async function getCase(db: Db, id: string): Promise<CaseAnswer> {
  const { rows } = await sql<CaseRow & { outcomeNote: string | null }>`
    select ${COLUMNS}, k.outcome_note as "outcomeNote" from ${TABLES} where k.id = ${id}`.execute(db)
  const [found] = rows
  if (!found) throw new Problem({ status: 404, code: 'case-unknown' })
  const visits = await sql<CaseAnswer['visits'][number]>`
    select id, visited_on as "visitedOn", method, measured_metres as "measuredMetres", note, visited_by as "visitedBy",
      coalesce((select json_agg(json_build_object('fileId', file.id, 'caption', file_name) order by file.id) from stored_file as file
        where subject = 'case_visit' and subject_id = case_visit.id::text), '[]') as photos
    from case_visit where case_id = ${id} order by visited_on, id`.execute(db)
  const history = await sql<CaseAnswer['history'][number]>`
    select at, actor, kind, params from case_event where case_id = ${id} order by at, id`.execute(db)
  return { ...found, visits: visits.rows, history: history.rows }
}

/** Counts of cases in the divisions below one, and how long the open ones have waited. */
export async function countCases(db: Db, division: string): Promise<CaseCounts[]> {
  const below = division.length === 0 ? 2 : Math.min(6, division.length + 2)
  const age = sql`(now() - opened_at)`
  const isOpen = sql`state <> 'closed'`
  const { rows } = await sql<CaseCounts>`
    select left(division_code, ${below}) as "divisionCode", (select name from division where code = left(division_code, ${below})) as "divisionName",
      (select name_en from division where code = left(division_code, ${below})) as "divisionNameEn",
      count(*) filter (where ${isOpen})::int as open,
      count(*) filter (where ${isOpen} and ${age} < interval '30 days')::int as "under30Days",
      count(*) filter (where ${isOpen} and ${age} >= interval '30 days' and ${age} < interval '90 days')::int as "under90Days",
      count(*) filter (where ${isOpen} and ${age} >= interval '90 days')::int as "over90Days",
      count(*) filter (where ${isOpen} and due_on < (now() at time zone 'Asia/Shanghai')::date)::int as overdue,
      count(*) filter (where state = 'closed')::int as closed
    from surroundings_case where division_code like ${`${division}%`} group by 1, 2, 3 order by 1`.execute(db)
  return rows
}
