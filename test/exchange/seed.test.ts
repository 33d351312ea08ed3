import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Db } from '../../api/db/atomic.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { openTestDatabase } from '../support/world.ts'

let db: Db
let remove: () => Promise<void>
let close: () => Promise<void>

beforeAll(async () => {
  const database = await openTestDatabase(inject('engine') as 'pglite' | 'server')
  ;({ db, remove, close } = database)
  expect(await seedEmptyInstallation(db, seedFiles, { scope: 'demo' })).toBe(true)
})

afterAll(async () => {
  await close()
  await remove()
})

async function numberOf(from: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${from}`.execute(db)
  return rows[0]?.n as number
}

test('an empty installation gets the divisions of the whole country', async () => {
  const { rows } = await sql<{ level: string; n: number }>`select level, count(*)::int as n from division group by level
    order by min(length(code))`.execute(db)
  expect(rows).toEqual([
    { level: 'province', n: 31 },
    { level: 'city', n: 342 },
    { level: 'county', n: 2854 },
  ])
  expect(await db.selectFrom('division').select('code').where('name_en', 'is', null).execute()).toEqual([])
})

test('Hangzhou has the districts of today', async () => {
  const { rows } = await sql<{
    name: string
  }>`select name from division where parent_code = '3301' order by code`.execute(db)
  expect(rows.map(({ name }) => name).join(' ')).toBe(
    '上城区 拱墅区 西湖区 滨江区 萧山区 余杭区 富阳区 临安区 临平区 钱塘区 桐庐县 淳安县 建德市',
  )
})

test('the cities of the five documents, Hangzhou and Nanjing have outlines, cut into pieces for look-ups', async () => {
  const { rows } = await sql<{ name: string }>`select name from division where level = 'city' and outline is not null
    order by code`.execute(db)
  expect(rows.map(({ name }) => name).join(' ')).toBe(
    '唐山市 南京市 杭州市 广州市 临夏回族自治州 银川市 石嘴山市 吴忠市 固原市 中卫市',
  )
  expect(await numberOf(sql`division where outline is not null and (not st_isvalid(outline) or centre is null)`)).toBe(
    0,
  )
  expect(await numberOf(sql`division where outline is not null and code not in (select code from division_part)`)).toBe(
    0,
  )
})

test('every place has a county and lies in it, or within 300 m where the coarse outline is known to be wrong', async () => {
  expect(await numberOf(sql`venue where division_code is null or length(division_code) <> 6`)).toBe(0)
  const astray = sql`venue join division as county on county.code = venue.division_code
    join division as city on city.code = county.parent_code
    where not st_covers(city.outline, location)
      or st_distance(coalesce(county.outline, city.outline)::geography, location::geography) > 300`
  expect(await numberOf(astray)).toBe(0)
})

test('each place that has a policy document begins with public places of its own', async () => {
  const placesIn = async (code: string) => {
    const rows = await db.selectFrom('venue').select('name').where('division_code', 'like', `${code}%`).execute()
    return rows.map(({ name }) => name)
  }
  expect((await placesIn('1302')).sort()).toEqual(['唐山博物馆', '清东陵'])
  expect((await placesIn('64')).sort()).toEqual(['宁夏博物馆', '览山公园', '西夏陵', '贺兰山岩画遗址公园'].sort())
  expect(await placesIn('622923')).toEqual(['炳灵寺石窟'])
  expect((await placesIn('4401')).length).toBeGreaterThan(50)
})

test('offers and hours count in searches', async () => {
  expect(await numberOf(sql`venue where category_code = 'library' and not is_free`)).toBe(0)
  expect(await numberOf(sql`venue where opening_pattern_id is not null`)).toBeGreaterThan(150)
  expect(await numberOf(sql`venue where has_free_day`)).toBeGreaterThan(5)
})

test('a second start changes nothing', async () => {
  const before = await numberOf(sql`audit`)
  expect(await seedEmptyInstallation(db, seedFiles, { scope: 'demo' })).toBe(false)
  expect(await numberOf(sql`audit`)).toBe(before)
})

test('reference data alone brings no places', async () => {
  const database = await openTestDatabase(inject('engine') as 'pglite' | 'server')
  try {
    expect(await seedEmptyInstallation(database.db, seedFiles, { scope: 'reference' })).toBe(true)
    const { rows } = await sql<{ venues: number; categories: number; days: number }>`select
      (select count(*)::int from venue) as venues, (select count(*)::int from category) as categories,
      (select count(*)::int from calendar_day) as days`.execute(database.db)
    expect(rows).toEqual([{ venues: 0, categories: 25, days: 141 }])
  } finally {
    await database.close()
    await database.remove()
  }
})
