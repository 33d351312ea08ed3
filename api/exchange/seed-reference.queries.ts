import { sql } from 'kysely'
import { nameDivisions } from '../catalog/division-name.queries.ts'
import { divisionSound } from '../catalog/division-name.ts'
import type { Db } from '../db/atomic.ts'
import { asMulti, fromGeoJson, pieces, point, pointInside, unionOf } from '../db/geo.ts'
import type { SeedFiles, SeedOutline, SeedRow } from './seed.ts'

/** Divisions with their outlines and former names, the holiday calendar, the categories: what every installation needs. */
export async function writeReference(db: Db, files: SeedFiles, say: (progress: string) => void): Promise<void> {
  await writeDivisions(db, files.table('divisions'))
  await writeRenames(db, files.table('division_renames'))
  say('outlines')
  for (const outline of files.outlines()) await writeOutline(db, outline)
  await uniteCities(db)
  await cutOutlines(db)
  say('calendar and categories')
  await writeCalendar(db, files)
  await writeCategories(db, files)
}

/** Pinyin is one word, as names are typed; the file has its own where the reading is not the usual one (六合 Luhe). */
async function writeDivisions(db: Db, rows: SeedRow[]): Promise<void> {
  const divisions = rows.map((row) => ({ ...row, pinyin: row.pinyin || divisionSound(row.name as string) }))
  await sql`insert into division (code, name, level, parent_code, pinyin)
    select code, name, level, nullif(parent_code, ''), pinyin
    from jsonb_to_recordset(${JSON.stringify(divisions)}::jsonb)
      as row (code text, name text, level text, parent_code text, pinyin text)`.execute(db)
  await nameDivisions(db)
}

async function writeRenames(db: Db, rows: SeedRow[]): Promise<void> {
  await sql`insert into division_rename (old_name, city_code, code, since, source)
    select old_name, city_code, code, nullif(since, '')::date, source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (old_name text, city_code text, code text, since text, source text)`.execute(db)
}

async function writeOutline(db: Db, { code, geometry, centre, outline_source }: SeedOutline): Promise<void> {
  const outline = asMulti(fromGeoJson(geometry))
  const middle = centre ? point({ lon: centre[0], lat: centre[1] }) : pointInside(outline)
  await sql`update division set outline = ${outline}, centre = ${middle}, outline_source = ${outline_source}
    where code = ${code}`.execute(db)
}

/** A city without an outline of its own is the union of its counties, where all of them have one. */
async function uniteCities(db: Db): Promise<void> {
  // Materialised: without statistics yet, a server may otherwise unite all counties anew for every city.
  await sql`with united as materialized (
      select parent_code, ${asMulti(unionOf(sql.ref('outline')))} as outline, min(outline_source) as outline_source
      from division where level = 'county' group by parent_code having count(*) = count(outline)
    )
    update division as city
    set outline = united.outline, centre = ${pointInside(sql.ref('united.outline'))}, outline_source = united.outline_source
    from united where city.code = united.parent_code and city.outline is null`.execute(db)
}

async function cutOutlines(db: Db): Promise<void> {
  await sql`insert into division_part (code, part) select code, ${pieces(sql.ref('outline'))} from division
    where outline is not null`.execute(db)
}

async function writeCalendar(db: Db, files: SeedFiles): Promise<void> {
  await sql`insert into calendar_year (year, published_on, source)
    select * from jsonb_to_recordset(${JSON.stringify(files.table('calendar_years'))}::jsonb)
      as row (year smallint, published_on date, source text)`.execute(db)
  await sql`insert into calendar_day (day, kind, name, year)
    select * from jsonb_to_recordset(${JSON.stringify(files.table('calendar'))}::jsonb)
      as row (day date, kind text, name text, year smallint)`.execute(db)
}

async function writeCategories(db: Db, files: SeedFiles): Promise<void> {
  await sql`insert into category (code, name_zh, name_en, family, is_designation, minors_duty, is_public_culture, sort)
    select code, name_zh, name_en, family, is_designation, nullif(minors_duty, ''), is_public_culture, sort
    from jsonb_to_recordset(${JSON.stringify(files.table('categories'))}::jsonb)
      as row (code text, name_zh text, name_en text, family text, is_designation boolean, minors_duty text,
        is_public_culture boolean, sort smallint)`.execute(db)
  await sql`insert into category_clause (category_code, document, clause, quotation)
    select * from jsonb_to_recordset(${JSON.stringify(files.table('category_clauses'))}::jsonb)
      as row (category_code text, document text, clause text, quotation text)`.execute(db)
}
