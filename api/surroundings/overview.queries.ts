import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { isPoint } from '../db/geo.ts'
import type { OverviewBody } from './overview.ts'
import { getSweep } from './sweep.queries.ts'

/** A division in numbers. Findings are those of the last sweep that was finished for it, or for a division above it. */
export async function overviewOf(db: Db, division: string): Promise<OverviewBody> {
  const below = sql`coalesce(division_code, '') like ${`${division}%`}`
  const { rows } = await sql<Omit<OverviewBody, 'districts' | 'lastSweep'> & { sweepId: string | null }>`
    select ${division} as "divisionCode", (select name from division where code = ${division}) as "divisionName",
      (select name_en from division where code = ${division}) as "divisionNameEn",
      (select json_build_object('total', count(*), 'onlyPoint', count(*) filter (where ${isPoint(sql.ref('ground'))}),
          'withoutGates', count(*) filter (where not exists (select from gate where campus_id = campus.id)),
          'oldData', count(*) filter (where data_on is null or data_on < now() - interval '3 years'),
          'byType', (select coalesce(json_object_agg(school_type, n), '{}') from (select school_type, count(*) as n from campus
            where status = 'open' and ${below} group by 1) as typed))
        from campus where status = 'open' and ${below}) as campuses,
      (select json_build_object('total', coalesce(sum(n), 0), 'byKind', coalesce(json_object_agg(kind, n), '{}')) from (
        select kind, count(*) as n from regulated_place where status <> 'closed' and ${below} group by 1) as kinds) as places,
      (select count(*)::int from walk_edge) as streets,
      (select id from sweep where state = 'done' and kinds is null and starts_with(${division}, division_code)
        order by ended_at desc limit 1) as "sweepId"`.execute(db)
  const [{ sweepId, ...numbers }] = rows as [(typeof rows)[number]]
  return {
    ...numbers,
    lastSweep: sweepId ? await getSweep(db, sweepId) : null,
    districts: await districtsOf(db, division, sweepId),
  }
}

async function districtsOf(db: Db, division: string, sweepId: string | null): Promise<OverviewBody['districts']> {
  const digits = division.length === 0 ? 2 : Math.min(6, division.length + 2)
  const district = sql`left(coalesce(campus.division_code, ''), ${digits})`
  const { rows } = await sql<OverviewBody['districts'][number]>`
    with campuses as (
      select ${district} as code, count(*)::int as n from campus
      where status = 'open' and coalesce(division_code, '') like ${`${division}%`} group by 1
    ), findings as (
      select ${district} as code, count(*) filter (where verdict = 'inside')::int as inside, count(*) filter (where verdict = 'on_site')::int as on_site
      from finding join campus on campus.id = campus_id
      where sweep_id = ${sweepId}::uuid and coalesce(campus.division_code, '') like ${`${division}%`} group by 1
    ), cases as (
      select left(division_code, ${digits}) as code, count(*)::int as n from surroundings_case
      where state <> 'closed' and division_code like ${`${division}%`} group by 1
    )
    select campuses.code as "divisionCode", (select name from division where division.code = campuses.code) as "divisionName",
      (select name_en from division where division.code = campuses.code) as "divisionNameEn", campuses.n as campuses,
      coalesce(inside, 0) as inside, coalesce(on_site, 0) as "onSite", coalesce(cases.n, 0) as "openCases"
    from campuses left join findings using (code) left join cases using (code)
    order by inside desc nulls last, on_site desc nulls last, campuses.code`.execute(db)
  return rows
}
