import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { isPoint, latOf, lonOf } from '../db/geo.ts'
import { Problem } from '../http/problems.ts'
import { tenth } from './check.ts'
import type { Finding, FindingFilters } from './sweep.ts'

type Row = Omit<Finding, 'campus' | 'place' | 'rule'> & {
  campus: never
  place: never
  rule: never
  key: [string, number, string]
}

const COLUMNS = sql`f.id, f.sweep_id as "sweepId", f.verdict, f.reasons, f.straight_metres as "straightMetres", f.radius_metres as "radiusMetres",
  f.walk_metres as "walkMetres",
  json_build_object('id', c.id, 'name', c.name, 'divisionCode', c.division_code,
    'divisionName', (select name from division where code = c.division_code),
    'divisionNameEn', (select name_en from division where code = c.division_code)) as campus,
  json_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'status', p.status, 'lon', ${lonOf(sql.ref('p.location'))},
    'lat', ${latOf(sql.ref('p.location'))}, 'isDemo', p.is_demo) as place,
  json_build_object('id', r.id, 'code', r.code, 'version', r.version, 'jurisdiction', r.jurisdiction, 'metres', r.metres, 'method', r.method,
    'legalSource', r.legal_source, 'article', r.article, 'status', r.status) as rule,
  (select id from surroundings_case as k where k.campus_id = f.campus_id and k.place_id = f.place_id and k.rule_id = f.rule_id
    and k.state <> 'closed') as "caseId"`
const TABLES = sql`finding as f join campus as c on c.id = f.campus_id join regulated_place as p on p.id = f.place_id
  join surroundings_rule as r on r.id = f.rule_id`

const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** The condition of a list's filters; every file of the list has the same. */
export function findingCondition({
  division,
  kind,
  verdict,
  rule,
  campus,
  place,
  q,
}: FindingFilters): RawBuilder<unknown> {
  const parts = [
    division && sql`coalesce(c.division_code, '') like ${`${division}%`}`,
    kind && sql`p.kind = ${kind}`,
    verdict && sql`f.verdict = ${verdict}`,
    rule && sql`r.code = ${rule}`,
    campus && sql`f.campus_id = ${campus}`,
    place && sql`f.place_id = ${place}`,
    q && sql`(c.name ilike ${like(q)} or p.name ilike ${like(q)})`,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

export type FindingKey = [verdict: string, metres: number, id: string]
export const keyOf = ({ verdict, straightMetres, id }: Finding): FindingKey => [verdict, straightMetres, id]

/** Findings of a sweep: inside first, then the nearest; `after` is the key of the finding to go on behind. */
export async function listFindings(
  db: Db,
  sweepId: string,
  { after, limit, ...filters }: FindingFilters & { after?: FindingKey | undefined; limit: number },
): Promise<Finding[]> {
  const behind = after
    ? sql`(f.verdict, f.straight_metres, f.id) > (${after[0]}, ${after[1]}::real, ${after[2]}::uuid)`
    : sql`true`
  const { rows } = await sql<Row>`select ${COLUMNS} from ${TABLES}
    where f.sweep_id = ${sweepId} and ${findingCondition(filters)} and ${behind}
    order by f.verdict, f.straight_metres, f.id limit ${limit}`.execute(db)
  return rows
}

/** Metres as they are shown: to the decimetre. Lists go on behind the exact ones. */
export function shownFinding(finding: Finding): Finding {
  const round = (metres: number | null) => (metres === null ? null : tenth(metres))
  return {
    ...finding,
    straightMetres: tenth(finding.straightMetres),
    radiusMetres: round(finding.radiusMetres),
    walkMetres: round(finding.walkMetres),
  }
}

export async function countFindings(
  db: Db,
  sweepId: string,
  filters: FindingFilters,
): Promise<{ inside: number; onSite: number }> {
  const { rows } = await sql<{ inside: number; onSite: number }>`
    select count(*) filter (where f.verdict = 'inside')::int as inside, count(*) filter (where f.verdict = 'on_site')::int as "onSite"
    from ${TABLES} where f.sweep_id = ${sweepId} and ${findingCondition(filters)}`.execute(db)
  return rows[0] ?? { inside: 0, onSite: 0 }
}

export async function getFinding(db: Db, id: string): Promise<Finding> {
  const { rows } = await sql<Row>`select ${COLUMNS} from ${TABLES} where f.id = ${id}`.execute(db)
  if (!rows[0]) throw new Problem({ status: 404, code: 'finding-unknown' })
  return rows[0]
}

type Worst = {
  id: string
  name: string
  divisionCode: string | null
  divisionName: string | null
  divisionNameEn: string | null
  schoolType: string
  isPoint: boolean
  gates: number
  inside: number
  onSite: number
  nearestMetres: number
}

/** Campuses that a sweep found anything at, the worst first: most places inside, then most to be measured. */
export async function listWorstCampuses(
  db: Db,
  sweepId: string,
  { after, limit, ...filters }: FindingFilters & { after?: [number, number, string] | undefined; limit: number },
): Promise<Worst[]> {
  const { rows } = await sql<Worst>`
    with pair as (
      select f.campus_id, f.place_id, min(f.verdict) as verdict, min(f.straight_metres) as metres
      from ${TABLES} where f.sweep_id = ${sweepId} and ${findingCondition(filters)} group by f.campus_id, f.place_id
    ), counted as (
      select campus_id, count(*) filter (where verdict = 'inside')::int as inside,
        count(*) filter (where verdict = 'on_site')::int as on_site, min(metres) as metres from pair group by campus_id
    )
    select c.id, c.name, c.division_code as "divisionCode", (select name from division where code = c.division_code) as "divisionName",
      (select name_en from division where code = c.division_code) as "divisionNameEn",
      c.school_type as "schoolType", ${isPoint(sql.ref('c.ground'))} as "isPoint",
      (select count(*)::int from gate where campus_id = c.id) as gates, inside, on_site as "onSite", round(metres::numeric, 1)::float8 as "nearestMetres"
    from counted join campus as c on c.id = campus_id
    where ${after ? sql`(-inside, -on_site, c.id) > (${-after[0]}, ${-after[1]}, ${after[2]}::uuid)` : sql`true`}
    order by inside desc, on_site desc, c.id limit ${limit}`.execute(db)
  return rows
}
