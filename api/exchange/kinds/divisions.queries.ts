import { sql } from 'kysely'
import { nameDivisions } from '../../catalog/division-name.queries.ts'
import { divisionSound } from '../../catalog/division-name.ts'
import { cleanName, textOrNothing } from '../../catalog/text.ts'
import type { Db } from '../../db/atomic.ts'
import { understand } from '../columns.ts'
import type { SourceRow } from '../row.ts'
import { refuseRepeatedRefs, rowSpans } from '../stage.queries.ts'
import type { Batch, Conflict, Kind, Say, Staged } from './kind.ts'

type DivisionEntry = { code: string; name: string; level: string; parentCode: string | null }

const LEVELS: Record<number, string> = { 2: 'province', 4: 'city', 6: 'county', 9: 'street' }

/** Administrative divisions by GB/T 2260 code: code and name; level and parent follow from the code. */
export const divisions: Kind = {
  hasCoordinates: false,
  reader: async () => readDivision,
  weigh: async () => undefined,
  match: matchDivisions,
  apply: applyDivisions,
  conflicts: findConflicts,
  undo: undoDivisions,
}

function readDivision(source: SourceRow): Staged {
  const cells = understand(source.fields)
  const name = cleanName(cells.name?.value)
  const about = { row: source.row, ...(name && { name }) }
  const given = textOrNothing(cells.code?.value ?? cells.ref?.value) ?? ''
  const code = withoutPadding(given, source.fields)
  if (source.refusal) return { ...about, reasons: [source.refusal] }
  if (!name) return { ...about, reasons: [{ code: 'no-name', ...(cells.name && { column: cells.name.column }) }] }
  const level = LEVELS[code.length]
  if (!level || !/^[1-9]\d+$/.test(code))
    return {
      ...about,
      reasons: [{ code: 'code-malformed', column: cells.code?.column ?? 'code', params: { value: given } }],
    }
  const parentCode = level === 'province' ? null : code.slice(0, level === 'street' ? 6 : -2)
  return { ...about, ref: code, reasons: [], entry: { code, name, level, parentCode } satisfies DivisionEntry }
}

/** 441900 under city 4419 (东莞市, which has no counties) is a county's code of its own, not a padded one. */
function withoutPadding(given: string, fields: SourceRow['fields']): string {
  const code = unpadded(given)
  return code !== given && Object.values(fields).includes(code) ? given : code
}

/** Provinces and cities are often padded to six digits (330000, 330100), streets to twelve. */
function unpadded(code: string): string {
  if (/^\d{12}$/.test(code)) return unpadded(code.slice(0, code.endsWith('000000') ? 6 : 9))
  if (!/^\d{6}$/.test(code)) return code
  return code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : code
}

/** What the statistics bureau writes where a province has counties but no cities; no division is called so. */
const PLACEHOLDERS = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']

async function matchDivisions(db: Db, { id }: Batch, say: Say): Promise<void> {
  for (const { from, to } of await rowSpans(db, id, 5_000)) {
    await refuseRepeatedRefs(db, id, { from, to }, { code: 'code-repeated', ref: 'code' })
    await sql`update import_row as r set outcome = 'refused', reasons = r.reasons || jsonb_build_array(
        jsonb_build_object('code', 'parent-missing', 'params', jsonb_build_object('code', r.entry ->> 'parentCode')))
      where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null and r.entry ->> 'parentCode' is not null
        and not exists (select from division where code = r.entry ->> 'parentCode')
        and not exists (select from import_row as e where e.import_id = ${id} and e.ref = r.entry ->> 'parentCode' and e.entry is not null)`.execute(
      db,
    )
    await sql`update import_row as r set target = r.ref, outcome = found.outcome, changes = found.changes
      from (
        select r.row, case when d.code is null then 'new' when d.retired_on is null and (d.name = r.name or r.name = any(${PLACEHOLDERS}::text[])) then 'same' else 'changed' end as outcome,
          case when d.name <> r.name and r.name <> all(${PLACEHOLDERS}::text[]) then jsonb_build_object('name', jsonb_build_object('before', d.name, 'after', r.name)) end as changes
        from import_row as r left join division as d on d.code = r.ref
        where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null
      ) as found where r.import_id = ${id} and r.row = found.row`.execute(db)
    say(`row ${to.toLocaleString('en')} compared`)
  }
}

const PAGE = 2_000

/** Parents come before their children, whatever their order in the file. */
async function applyDivisions(db: Db, { id }: Batch, actor: string, say: Say): Promise<void> {
  for (const [digits, level] of Object.entries(LEVELS)) {
    for (let after = 0; ; ) {
      const { rows } = await sql<{ row: number; entry: DivisionEntry }>`
        select row, entry from import_row where import_id = ${id} and outcome in ('new', 'changed') and length(ref) = ${Number(digits)}
          and row > ${after} order by row limit ${PAGE}`.execute(db)
      if (rows.length === 0) break
      await writeDivisions(db, id, actor, rows)
      after = rows.at(-1)?.row ?? after
      say(`${level} written`)
    }
  }
}

async function writeDivisions(
  db: Db,
  id: string,
  actor: string,
  rows: readonly { row: number; entry: DivisionEntry }[],
): Promise<void> {
  const given = rows.map(({ row, entry }) => ({
    row,
    ...entry,
    pinyin: divisionSound(entry.name),
  }))
  await sql`with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given (row int, code text, name text, level text, "parentCode" text, pinyin text)
    ), old as (
      select division.* from division join given using (code)
    ), kept as (
      update import_row as r set before = jsonb_build_object('name', old.name, 'pinyin', old.pinyin, 'retiredOn', old.retired_on)
      from given join old using (code) where r.import_id = ${id} and r.row = given.row
    ), written as (
      insert into division (code, name, level, parent_code, pinyin)
      select given.code, case when given.name = '市辖区' then coalesce(parent.name, given.name) else given.name end, given.level,
        "parentCode", case when given.name = '市辖区' then coalesce(parent.pinyin, given.pinyin) else given.pinyin end
      from given left join division as parent on parent.code = "parentCode"
      on conflict (code) do update set name = excluded.name, pinyin = excluded.pinyin, retired_on = null, name_en = null
      returning code, name
    )
    insert into audit (id, actor, action, subject, subject_id, before, after)
    select gen_random_uuid(), ${actor}, case when old.code is null then 'create' else 'change' end, 'division', written.code,
      case when old.code is not null then jsonb_build_object('name', old.name, 'retiredOn', old.retired_on) end,
      jsonb_build_object('name', written.name)
    from written left join old using (code)`.execute(db)
  await nameDivisions(db)
}

/** A division that was renamed since, or that something has come to stand on. */
async function findConflicts(db: Db, { id }: Batch): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`
    select r.row, r.name, r.target from import_row as r left join division as d on d.code = r.target
    where r.import_id = ${id} and r.outcome in ('new', 'changed') and (
      (d.name is distinct from r.name and r.name <> '市辖区')
      or r.outcome = 'new' and (d.outline is not null
        or exists (select from venue where venue.division_code = r.target)
        or exists (select from organisation where organisation.division_code = r.target)
        or exists (select from division_rename where division_rename.code = r.target or division_rename.city_code = r.target)
        or exists (select from division as child where child.parent_code = r.target and not exists (
          select from import_row as e where e.import_id = ${id} and e.ref = child.code and e.outcome = 'new'))))
    order by r.row limit 1000`.execute(db)
  return rows
}

async function undoDivisions(db: Db, { id }: Batch, actor: string): Promise<void> {
  await sql`update division set name = r.before ->> 'name', pinyin = r.before ->> 'pinyin', retired_on = (r.before ->> 'retiredOn')::date,
      name_en = null
    from import_row as r where r.import_id = ${id} and r.outcome = 'changed' and division.code = r.target`.execute(db)
  await nameDivisions(db)
  for (const digits of [9, 6, 4, 2])
    await sql`delete from division using import_row as r
      where r.import_id = ${id} and r.outcome = 'new' and division.code = r.target and length(r.target) = ${digits}`.execute(
      db,
    )
  await sql`insert into audit (id, actor, action, subject, subject_id, before)
    select gen_random_uuid(), ${actor}, case outcome when 'new' then 'remove' else 'restore' end, 'division', target, to_jsonb(name)
    from import_row where import_id = ${id} and outcome in ('new', 'changed')`.execute(db)
}
