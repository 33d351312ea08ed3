import type { MultiPolygon } from 'geojson'
import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import {
  areaOf,
  asGeoJson,
  asMulti,
  covers,
  fromGeoJson,
  invalidReason,
  isValidGeometry,
  metresBetween,
  pieces,
  pointInside,
  repaired,
  sameShape,
  unionOf,
} from '../../db/geo.ts'
import type { Reason } from '../row.ts'
import { type Decision, decideRows } from '../stage.queries.ts'
import type { Batch, Conflict, Kind } from './kind.ts'
import { type OutlineEntry, outlineToWgs84, readOutline, weighOutlines } from './outlines.ts'

/** Outlines of divisions. An old division's outline becomes part of the one that stands there now. */
export const outlines: Kind = {
  hasCoordinates: true,
  reader: async () => readOutline,
  weigh: weighStaged,
  match: matchOutlines,
  apply: applyOutlines,
  conflicts: findConflicts,
  undo: undoOutlines,
  notes: findMissing,
}

type Row = { row: number; name: string; entry: OutlineEntry }

async function stagedRows(db: Db, id: string): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select row, name, entry from import_row where import_id = ${id} and entry is not null order by row`.execute(
      db,
    )
  return rows
}

/** Compares with the outlines that the directory has of the same divisions and of the cities they lie in. */
async function weighStaged(db: Db, { id }: Batch) {
  const rows = await stagedRows(db, id)
  const codes = await currentCodes(db, rows)
  const wanted = [...new Set([...codes.values()].flat().flatMap((code) => [code, code.slice(0, 4)]))]
  const { rows: known } = await sql<{ name: string; outline: MultiPolygon }>`
    select name, ${asGeoJson(sql.ref('outline'))} as outline from division
    where code = any(${wanted}::text[]) and outline is not null`.execute(db)
  return weighOutlines(
    known,
    rows.map(({ entry }) => entry.outline),
  )
}

/**
 * The codes of the divisions that stand now where each row's division stood, by row: by code and name, by name within the
 * city that the code names, by a former name, or by the name in English or pinyin.
 */
async function currentCodes(db: Db, rows: readonly Row[]): Promise<Map<number, string[]>> {
  const asked = rows.map(({ row, entry }) => ({
    row,
    name: entry.name,
    code: entry.code ?? null,
    pinyin: pinyinOfEnglish(entry.name),
  }))
  const { rows: found } = await sql<{ row: number; codes: string[] }>`
    select row, coalesce(
      (select array[code] from division where code = asked.code and name = asked.name and retired_on is null),
      (select array_agg(code) from division where name = asked.name and retired_on is null and starts_with(code, left(asked.code, 4))
         having count(*) > 0),
      (select array_agg(distinct code) from division_rename where old_name = asked.name and (asked.code is null or starts_with(asked.code, city_code))
         having count(*) > 0),
      (select array_agg(code) from division where asked.code is null and name = asked.name and retired_on is null having count(*) > 0),
      (select array_agg(code) from division where pinyin = asked.pinyin and length(code) <= 6 and retired_on is null having count(*) > 0),
      '{}') as codes
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (row int, name text, code text, pinyin text)`.execute(
    db,
  )
  return new Map(found.map(({ row, codes }) => [row, codes]))
}

const SUFFIXES: Record<string, string> = { city: 'shi', district: 'qu', county: 'xian', province: 'sheng' }

/** 'Hangzhou City' → 'hangzhoushi'; null where the name is none of that form. */
function pinyinOfEnglish(name: string): string | null {
  const parts = /^([A-Za-z' -]+) (City|District|County|Province)$/.exec(name)
  return parts ? (parts[1] ?? '').toLowerCase().replace(/[^a-z]/g, '') + SUFFIXES[(parts[2] ?? '').toLowerCase()] : null
}

async function matchOutlines(db: Db, batch: Batch): Promise<void> {
  const rows = await stagedRows(db, batch.id)
  const codes = await currentCodes(db, rows)
  const names = await divisionNames(db, [...codes.values()].flat())
  const refused = rows.flatMap(({ row, name }): Decision[] => {
    const reason = refusal(name, codes.get(row) ?? [], names)
    return reason ? [{ row, outcome: 'refused', reasons: [reason] }] : []
  })
  await decideRows(db, batch.id, refused)
  const isRefused = new Set(refused.map(({ row }) => row))
  for (const { row, name, entry } of rows) {
    if (isRefused.has(row)) continue
    const [code = ''] = codes.get(row) ?? []
    const merged: Reason[] =
      names.get(code) === name || pinyinOfEnglish(name)
        ? []
        : [{ code: 'division-merged', params: { value: name, name: names.get(code) ?? '', code } }]
    await stageOutline(db, batch, row, code, entry, merged)
  }
  await compareOutlines(db, batch.id)
}

function refusal(name: string, codes: readonly string[], names: ReadonlyMap<string, string>): Reason | undefined {
  if (codes.length === 1) return undefined
  if (codes.length === 0) return { code: 'division-unknown', params: { value: name } }
  const listed = codes.map((code) => `${names.get(code)}（${code}）`).join('、')
  return {
    code: codes.every((code) => names.get(code) === name) ? 'division-ambiguous' : 'division-split',
    params: { value: name, codes: listed },
  }
}

async function divisionNames(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('division')
    .select(['code', 'name'])
    .where('code', 'in', [...codes, ''])
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

async function stageOutline(
  db: Db,
  { id, crs = 'wgs84' }: Batch,
  row: number,
  code: string,
  entry: OutlineEntry,
  reasons: Reason[],
): Promise<void> {
  const shape = fromGeoJson(JSON.stringify(outlineToWgs84(crs, entry.outline)))
  await sql`with given as materialized (select ${shape} as shape), checked as materialized (
      select shape, ${repaired(sql.ref('shape'))} as whole,
        case when not ${isValidGeometry(sql.ref('shape'))} then ${invalidReason(sql.ref('shape'))} end as flaw
      from given
    ), judged as (
      select flaw, whole, flaw is not null and abs(${areaOf(sql.ref('whole'))} - ${areaOf(sql.ref('shape'))}) > ${REPAIRABLE} * ${areaOf(sql.ref('whole'))} as is_bad
      from checked
    )
    update import_row set outline = case when not is_bad then whole end, target = ${code}, outcome = case when is_bad then 'refused' end,
      reasons = reasons || ${JSON.stringify(reasons)}::jsonb || case when flaw is null then '[]'::jsonb
        else jsonb_build_array(jsonb_build_object('code', case when is_bad then 'outline-invalid' else 'outline-repaired' end,
          'params', jsonb_build_object('message', flaw))) end
    from judged where import_id = ${id} and row = ${row}`.execute(db)
}

/** A ring that crosses itself is repaired where that moves less than this share of its area: rounding does such things. */
const REPAIRABLE = 0.01

/** Rows of one division count together: their union is its outline. */
async function compareOutlines(db: Db, id: string): Promise<void> {
  await sql`with wanted as (${union(id)})
    update import_row as r set outcome = case when d.outline is null then 'new' when ${sameShape(sql.ref('d.outline'), sql.ref('wanted.outline'))} then 'same' else 'changed' end,
      changes = case when d.outline is not null and not ${sameShape(sql.ref('d.outline'), sql.ref('wanted.outline'))}
        then jsonb_build_object('outline', jsonb_build_object('before', d.outline_source, 'after', (select source from import where import.id = ${id}))) end
    from wanted join division as d on d.code = wanted.target
    where r.import_id = ${id} and r.target = wanted.target and r.outcome is null`.execute(db)
  await remarkMoved(db, id)
}

/** Neighbours drawn by different hands may leave a gap; further off, it is another place. */
const GAP_METRES = 2_000

/** An outline that doesn't touch the one before, or the division it belongs to, is probably of another one. */
async function remarkMoved(db: Db, id: string): Promise<void> {
  await sql`with wanted as materialized (${union(id)}), apart as materialized (
      select wanted.target, parent.name as parent, ${metresBetween(sql.ref('wanted.outline'), sql.ref('d.outline'))} as moved,
        ${metresBetween(sql.ref('wanted.outline'), sql.ref('parent.outline'))} as off
      from wanted join division as d on d.code = wanted.target
      left join lateral (select name, outline from division as above where starts_with(d.code, above.code) and above.code <> d.code
        and above.outline is not null order by length(above.code) desc limit 1) as parent on true
    )
    update import_row as r set reasons = reasons
      || case when moved > ${GAP_METRES} then jsonb_build_array(jsonb_build_object('code', 'outline-moved', 'params', jsonb_build_object('km', round(moved / 1000)))) else '[]' end
      || case when off > ${GAP_METRES} then jsonb_build_array(jsonb_build_object('code', 'outline-outside-parent', 'params', jsonb_build_object('parent', parent, 'km', round(off / 1000)))) else '[]' end
    from apart where r.import_id = ${id} and r.target = apart.target and r.outcome in ('new', 'changed')
      and (moved > ${GAP_METRES} or off > ${GAP_METRES})`.execute(db)
}

/** The outline each division would get. */
function union(id: string) {
  return sql`select target, ${asMulti(unionOf(sql.ref('outline')))} as outline from import_row
    where import_id = ${id} and outline is not null and outcome is distinct from 'refused' group by target`
}

async function applyOutlines(db: Db, { id, source }: Batch, actor: string): Promise<void> {
  await sql`with wanted as materialized (${union(id)}), kept as (
      update import_row as r set before = jsonb_build_object('outline', ${asGeoJson(sql.ref('d.outline'), 15)}, 'centre', ${asGeoJson(sql.ref('d.centre'), 15)}, 'source', d.outline_source)
      from division as d where r.import_id = ${id} and r.outcome in ('new', 'changed') and d.code = r.target
    ), recorded as (
      insert into audit (id, actor, action, subject, subject_id, before, after)
      select gen_random_uuid(), ${actor}, 'change', 'division', target, jsonb_build_object('outlineSource', d.outline_source),
        jsonb_build_object('outlineSource', ${source}::text)
      from wanted join division as d on d.code = target
      where exists (select from import_row as r where r.import_id = ${id} and r.target = wanted.target and r.outcome in ('new', 'changed'))
    )
    update division set outline = wanted.outline, centre = ${pointInside(sql.ref('wanted.outline'))}, outline_source = ${source}
    from wanted where division.code = wanted.target
      and exists (select from import_row as r where r.import_id = ${id} and r.target = wanted.target and r.outcome in ('new', 'changed'))`.execute(
    db,
  )
  await cutParts(db, id)
}

/** Cuts the written outlines anew, and finds the division of the venues in and around them. */
async function cutParts(db: Db, id: string): Promise<void> {
  const touched = sql`select distinct target from import_row where import_id = ${id} and outcome in ('new', 'changed')`
  await sql`delete from division_part where code in (${touched})`.execute(db)
  await sql`insert into division_part (code, part) select code, ${pieces(sql.ref('outline'))} from division
    where code in (${touched}) and outline is not null`.execute(db)
  const lying = sql`(select part.code from division_part as part where ${covers(sql.ref('part.part'), sql.ref('venue.location'))}
    order by length(part.code) desc limit 1)`
  await sql`update venue set division_code = ${lying}
    where (division_code in (${touched}) or exists (select from division_part as part
        where part.code in (${touched}) and ${covers(sql.ref('part.part'), sql.ref('venue.location'))}))
      and division_code is distinct from ${lying}`.execute(db)
}

/** An outline that somebody else replaced since. */
async function findConflicts(db: Db, { id, source }: Batch): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`
    with wanted as (${union(id)})
    select r.row, r.name, r.target from import_row as r join wanted on wanted.target = r.target left join division as d on d.code = r.target
    where r.import_id = ${id} and r.outcome in ('new', 'changed')
      and (d.outline_source is distinct from ${source} or d.outline is null or not ${sameShape(sql.ref('d.outline'), sql.ref('wanted.outline'))})
    order by r.row`.execute(db)
  return rows
}

async function undoOutlines(db: Db, { id }: Batch, actor: string): Promise<void> {
  await sql`update division set outline = ${fromGeoJson(sql<string>`r.before ->> 'outline'`)}, centre = ${fromGeoJson(sql<string>`r.before ->> 'centre'`)},
      outline_source = r.before ->> 'source'
    from import_row as r where r.import_id = ${id} and r.outcome in ('new', 'changed') and division.code = r.target`.execute(
    db,
  )
  await cutParts(db, id)
  await sql`insert into audit (id, actor, action, subject, subject_id, after)
    select distinct on (target) gen_random_uuid(), ${actor}, 'restore', 'division', target, jsonb_build_object('outlineSource', before ->> 'source')
    from import_row where import_id = ${id} and outcome in ('new', 'changed')`.execute(db)
}

/** Divisions beside the file's that still have no outline: the file may be older than the list of divisions. */
async function findMissing(db: Db, { id }: Batch): Promise<Reason[]> {
  const { rows } = await sql<{ names: string | null }>`
    select string_agg(d.name, '、' order by d.code) as names from division as d
    where length(d.code) = 6 and d.outline is null and d.retired_on is null
      and left(d.code, 4) in (select left(target, 4) from import_row where import_id = ${id} and length(target) = 6)
      and d.code not in (select target from import_row where import_id = ${id} and target is not null)`.execute(db)
  return rows[0]?.names ? [{ code: 'outlines-missing', params: { names: rows[0].names } }] : []
}
