/** The findings of some campuses: those without gates are judged in the database, the others here, where one can walk. */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { asGeography, boxesWithin, isPoint, metresBetween } from '../db/geo.ts'
import { judgeByRule } from './check.ts'
import { measurePairs } from './measured.queries.ts'
import type { RuleRow } from './rule.schema.ts'
import type { RuleBook } from './rule.ts'
import type { BandSet, CampusClass } from './sweep-bands.ts'

/** Campuses of one class, by their ids. */
export type Swept = CampusClass & { ids: string[]; hasGates: boolean }
export type Counts = { inside: number; onSite: number }
type Asking = {
  sweepId: string
  kinds: readonly string[]
  reach: number
  book: RuleBook<RuleRow>
  bandsFor: (campus: CampusClass) => BandSet
}

/** Writes what the rules find around these campuses. */
export async function writeFindings(db: Db, asking: Asking, campuses: readonly Swept[]): Promise<Counts> {
  const straight = await writeByBands(
    db,
    asking,
    campuses.filter(({ hasGates }) => !hasGates),
  )
  const gated = await judgeWithGates(
    db,
    asking,
    campuses.filter(({ hasGates }) => hasGates),
  )
  await insertFindings(db, asking.sweepId, gated)
  const inside = gated.filter(({ verdict }) => verdict === 'inside').length
  return { inside: straight.inside + inside, onSite: straight.onSite + gated.length - inside }
}

async function writeByBands(db: Db, { sweepId, bandsFor }: Asking, campuses: readonly Swept[]): Promise<Counts> {
  const asked = campuses.flatMap((campus) => {
    const { number, bands, reach } = bandsFor(campus)
    return reach > 0 ? campus.ids.map((id) => ({ id, number, bands, reach })) : []
  })
  if (asked.length === 0) return { inside: 0, onSite: 0 }
  const sets = new Map(asked.map(({ number, bands }) => [number, bands]))
  const bands = [...sets].flatMap(([number, own]) => own.map((band) => ({ ...band, number })))
  const [ground, doors] = [sql.ref<string>('c.ground'), sql.ref<string>('p.entrances')]
  // Once each: a ground is made into geography (`offset 0`), a distance is measured (`materialized`, which also lets the bands be hashed).
  const { rows } = await sql<Counts>`
    with near as materialized (
      select c.id as campus, c.version as cv, c.number, p.id as place, p.version as pv, p.kind, ${metresBetween(ground, doors)} as straight
      from (
        select campus.id, version, ${asGeography(sql.ref('campus.ground'))} as ground, number, reach
        from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ number }) => number)}::int[], ${asked.map(({ reach }) => reach)}::float8[])
          as asked (id, number, reach) join campus on campus.id = asked.id offset 0
      ) as c join regulated_place as p on ${boxesWithin(sql`c.reach`, doors, ground)}
        and p.status <> 'closed' and p.kind = any(${[...new Set(bands.map(({ kind }) => kind))]}::text[])
    ), written as (
      insert into finding (id, sweep_id, campus_id, place_id, rule_id, campus_version, place_version, verdict, reasons, straight_metres)
      select gen_random_uuid(), ${sweepId}::uuid, campus, place, rule, cv, pv, verdict, string_to_array(reasons, ','), straight
      from near join unnest(${bands.map(({ number }) => number)}::int[], ${bands.map(({ kind }) => kind)}::text[], ${bands.map(({ rule }) => rule)}::uuid[],
        ${bands.map(({ above }) => above)}::float8[], ${bands.map(({ upTo }) => upTo)}::float8[], ${bands.map(({ verdict }) => verdict)}::text[],
        ${bands.map(({ reasons }) => reasons.join())}::text[]) as band (number, kind, rule, above, up_to, verdict, reasons)
        on band.number = near.number and band.kind = near.kind and straight > above and straight <= up_to
      returning verdict
    ) select count(*) filter (where verdict = 'inside')::int as inside, count(*) filter (where verdict = 'on_site')::int as "onSite" from written`.execute(
    db,
  )
  return rows[0] ?? { inside: 0, onSite: 0 }
}

type PairRow = {
  campus_id: string
  place_id: string
  campus_version: number
  place_version: number
  kind: string
  straight: number
}
type NewFinding = {
  campus: string
  place: string
  rule: string
  cv: number
  pv: number
  verdict: 'inside' | 'on_site'
  reasons: string[]
  straight: number
  radius: number | null
  walk: number | null
}

async function judgeWithGates(db: Db, asking: Asking, campuses: readonly Swept[]): Promise<NewFinding[]> {
  if (campuses.length === 0) return []
  const [ground, doors] = [sql.ref<string>('c.ground'), sql.ref<string>('p.entrances')]
  const { rows } = await sql<PairRow>`
    select * from (select c.id as campus_id, p.id as place_id, c.version as campus_version, p.version as place_version, p.kind,
      c.slack_metres as slack, ${metresBetween(ground, doors)} as straight
    from campus as c join regulated_place as p on ${boxesWithin(sql`${asking.reach}::float8 + c.slack_metres`, doors, ground)}
      and p.status <> 'closed' and p.kind = any(${asking.kinds}::text[])
    where c.id = any(${campuses.flatMap(({ ids }) => ids)}::uuid[]) offset 0) as near where straight <= ${asking.reach}::float8 + slack`.execute(
    db,
  )
  return judgePairs(
    db,
    asking,
    rows,
    new Map(campuses.flatMap((campus) => campus.ids.map((id) => [id, campus] as const))),
  )
}

async function judgePairs(
  db: Db,
  { book }: Asking,
  rows: readonly PairRow[],
  campuses: ReadonlyMap<string, Swept>,
): Promise<NewFinding[]> {
  const pairs = rows.flatMap((row) => {
    const campus = campuses.get(row.campus_id)
    if (!campus) return []
    const { rules } = book({ divisionCode: campus.division, ruleTypes: campus.ruleTypes, kind: row.kind })
    return rules.length > 0 ? [{ row, rules, ground: { isPoint: campus.isPoint, slackMetres: campus.slack } }] : []
  })
  const measured = await measurePairs(
    db,
    pairs.map(({ row, rules }) => ({
      campusId: row.campus_id,
      placeId: row.place_id,
      straight: row.straight,
      methods: rules.map(({ method }) => method),
    })),
  )
  return pairs.flatMap(({ row, rules, ground }, index) => {
    const distances = measured[index]
    if (!distances) return []
    return rules.flatMap((rule): NewFinding[] => {
      const { verdict, reasons } = judgeByRule(rule, ground, distances)
      if (verdict === 'outside') return []
      const { straight, radius, walk } = distances
      return [
        {
          campus: row.campus_id,
          place: row.place_id,
          rule: rule.id,
          cv: row.campus_version,
          pv: row.place_version,
          verdict,
          reasons,
          straight,
          radius: typeof radius === 'number' ? radius : null,
          walk: typeof walk === 'number' ? walk : null,
        },
      ]
    })
  })
}

/** Columns as arrays: a third of the time that rows as JSON take. */
async function insertFindings(db: Db, sweepId: string, findings: readonly NewFinding[]): Promise<void> {
  if (findings.length === 0) return
  const column = <Name extends keyof NewFinding>(name: Name) => findings.map((finding) => finding[name])
  await sql`insert into finding (id, sweep_id, campus_id, place_id, rule_id, campus_version, place_version, verdict, reasons,
      straight_metres, radius_metres, walk_metres)
    select gen_random_uuid(), ${sweepId}::uuid, campus, place, rule, cv, pv, verdict, string_to_array(reasons, ','), straight, radius, walk
    from unnest(${column('campus')}::uuid[], ${column('place')}::uuid[], ${column('rule')}::uuid[], ${column('cv')}::int[],
      ${column('pv')}::int[], ${column('verdict')}::text[], ${column('reasons').map((reasons) => reasons.join())}::text[],
      ${column('straight')}::real[], ${column('radius')}::real[], ${column('walk')}::real[])
      as given (campus, place, rule, cv, pv, verdict, reasons, straight, radius, walk)`.execute(db)
}

/** The next open campuses of a division in the order of their ids: those that the rules treat alike together. */
export async function nextCampuses(
  db: Db,
  { division, after, limit }: { division: string; after: string | null; limit: number },
): Promise<{ campuses: Swept[]; count: number; last: string | null }> {
  const { rows } = await sql<Swept & { last: string }>`
    with next as (
      select id, coalesce(division_code, '') as division, rule_types, ${isPoint(sql.ref('ground'))} as is_point,
        slack_metres as slack, exists (select from gate where campus_id = campus.id) as has_gates
      from campus where status = 'open' and coalesce(division_code, '') like ${`${division}%`}
        and ${after ? sql`id > ${after}::uuid` : sql`true`} order by id limit ${limit}
    ) select division, rule_types as "ruleTypes", is_point as "isPoint", slack, has_gates as "hasGates", array_agg(id::text) as ids,
      (select id from next order by id desc limit 1) as last
    from next group by division, rule_types, is_point, slack, has_gates`.execute(db)
  const count = rows.reduce((sum, { ids }) => sum + ids.length, 0)
  return { campuses: rows, count, last: rows[0]?.last ?? null }
}
