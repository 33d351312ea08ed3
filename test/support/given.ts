import { sql } from 'kysely'
import { nameDivisions } from '../../api/catalog/division-name.queries.ts'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import type { VenueInput } from '../../api/catalog/venue.ts'
import type { Db } from '../../api/db/atomic.ts'

/** The categories that tests use: the product's own seed has all of them. */
export async function givenCategories(db: Db): Promise<void> {
  await sql`insert into category (code, name_zh, name_en, family, is_designation, minors_duty, is_public_culture, sort) values
    ('library', '图书馆', 'Library', 'culture', false, 'free', true, 1),
    ('museum', '博物馆', 'Museum', 'culture', false, 'reduced', true, 2),
    ('swimming_pool', '游泳馆', 'Swimming pool', 'sport', false, 'reduced', false, 3),
    ('park', '公园', 'Park', 'nature', false, 'reduced', false, 4),
    ('patriotism_base', '爱国主义教育基地', 'Patriotism education base', 'base', true, 'free', false, 5)
    on conflict do nothing`.execute(db)
}

/** 杭州市 with two districts as squares: 西湖区 120.0–120.15 E, 上城区 120.15–120.3 E, both 30.1–30.4 N. */
export async function givenHangzhou(db: Db): Promise<void> {
  const square = (from: number, to: number) =>
    `MULTIPOLYGON(((${from} 30.1, ${to} 30.1, ${to} 30.4, ${from} 30.4, ${from} 30.1)))`
  await sql`insert into division (code, name, level, parent_code, pinyin, outline) values
    ('33', '浙江省', 'province', null, 'zhejiangsheng', null),
    ('3301', '杭州市', 'city', '33', 'hangzhoushi', null),
    ('330106', '西湖区', 'county', '3301', 'xihuqu', ${square(120, 120.15)}::geometry),
    ('330102', '上城区', 'county', '3301', 'shangchengqu', ${square(120.15, 120.3)}::geometry)
    on conflict do nothing`.execute(db)
  await sql`insert into division_part (code, part)
    select code, (st_dump(outline)).geom from division where outline is not null and code like '3301%'`.execute(db)
  await nameDivisions(db)
}

/** Saves a venue: a library in 西湖区 unless told otherwise. Needs givenCategories. */
export async function givenVenue(db: Db, changes: Partial<VenueInput> = {}): Promise<string> {
  const venue: VenueInput = {
    name: '杭州图书馆',
    categoryCode: 'library',
    location: { lon: 120.1, lat: 30.25 },
    source: 'test',
    ...changes,
  }
  const [saved] = await saveVenues(db, [venue], { actor: 'test' })
  return (saved as { id: string }).id
}
