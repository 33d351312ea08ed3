import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import type { ChangeBody } from './sweep.ts'

type Pair = { earlier: string; later: string }
/** Below this a difference is rounding. */
const SAME_METRES = 0.5

/**
 * What two sweeps differ in: new, gone, or changed findings, with what happened between them. A finding is the same one when campus,
 * place and the rule's code are, whatever the rule's version.
 */
export async function compareSweeps(
  db: Db,
  { earlier, later }: Pair,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<ChangeBody[]> {
  const { rows } = await sql<ChangeBody>`
    with bounds as (
      select (select started_at from sweep where id = ${earlier}) as since, (select coalesce(ended_at, now()) from sweep where id = ${later}) as until
    ), old as (select f.*, r.code, r.copy_for from finding as f join surroundings_rule as r on r.id = f.rule_id where sweep_id = ${earlier}
    ), new as (select f.*, r.code, r.copy_for from finding as f join surroundings_rule as r on r.id = f.rule_id where sweep_id = ${later}
    ), met as (
      select coalesce(old.campus_id, new.campus_id) as campus_id, coalesce(old.place_id, new.place_id) as place_id, coalesce(old.code, new.code) as code,
        old.id as old_id, old.verdict as old_verdict, old.straight_metres as old_metres, old.rule_id as old_rule, old.walk_metres as old_walk,
        old.campus_version as old_campus, old.place_version as old_place,
        new.id as new_id, new.verdict as new_verdict, new.straight_metres as new_metres, new.rule_id as new_rule, new.walk_metres as new_walk,
        new.campus_version as new_campus, new.place_version as new_place
      from old full join new on new.campus_id = old.campus_id and new.place_id = old.place_id and new.code = old.code
    ), differing as (
      select * from met where old_id is null or new_id is null or old_verdict <> new_verdict or old_rule <> new_rule
        or abs(old_metres - new_metres) > ${SAME_METRES} or old_walk is distinct from new_walk and abs(coalesce(old_walk, -9) - coalesce(new_walk, -9)) > ${SAME_METRES}
    )
    select case when old_id is null then 'new' when new_id is null then 'gone' else 'changed' end as change,
      ${causes} as causes,
      json_build_object('id', c.id, 'name', c.name) as campus, json_build_object('id', p.id, 'name', p.name, 'kind', p.kind) as place,
      differing.code as "ruleCode",
      case when old_id is not null then json_build_object('findingId', old_id, 'verdict', old_verdict, 'straightMetres', round(old_metres::numeric, 1)) end as before,
      case when new_id is not null then json_build_object('findingId', new_id, 'verdict', new_verdict, 'straightMetres', round(new_metres::numeric, 1)) end as after
    from differing cross join bounds join campus as c on c.id = campus_id join regulated_place as p on p.id = place_id
    order by change, c.name, p.name, differing.code, c.id, p.id offset ${after} limit ${limit}`.execute(db)
  return rows
}

/** What the data say happened between the two sweeps, each cause that holds. */
const causes = sql`array_remove(array[
  case when p.created_at > since and p.created_at <= until then 'place-new' end,
  case when p.created_at <= since and p.moved_at > since and p.moved_at <= until then 'place-moved' end,
  case when p.status = 'closed' and p.updated_at > since and new_id is null then 'place-closed' end,
  case when old_rule <> new_rule or exists (select from surroundings_rule as made where made.code = differing.code
    and made.created_at > since and made.created_at <= until) then 'rule-changed' end,
  case when c.created_at > since and c.created_at <= until then 'campus-new' end,
  case when c.status = 'closed' and c.updated_at > since and new_id is null then 'campus-closed'
    when c.created_at <= since and c.moved_at > since and c.moved_at <= until then 'campus-changed' end,
  case when old_walk is distinct from new_walk and exists (select from walk_edge where walk_edge.updated_at > since
    and walk_edge.updated_at <= until) then 'network-changed' end
], null)`
