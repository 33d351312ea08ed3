import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, today } from '../../api/catalog/calendar.ts'
import { fromWgs84, roughMetres } from '../../api/catalog/coordinates.ts'
import { findHistory, getEntryAt } from '../../api/catalog/editing/history.queries.ts'
import { describeRules } from '../../api/catalog/opening.ts'
import { findOpeningRules } from '../../api/catalog/opening-rule.queries.ts'
import { findStoredVenues } from '../../api/catalog/stored-venue.queries.ts'
import { applyImport, undoImport } from '../../api/exchange/apply.queries.ts'
import { lunarNewYear } from '../../api/exchange/kinds/new-year.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { catalogue, csv, preview } from './given.ts'

const world = useWorld()
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

const wgs84 = { crs: 'wgs84' } as const

async function applied(content: string, asked: Parameters<typeof preview>[2] = wgs84) {
  const previewed = await preview(world.db, content, asked)
  await applyImport(world.db, previewed.id, 'test')
  return previewed
}

async function idOf(name: string) {
  return (await world.db.selectFrom('venue').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
}

async function venueNamed(name: string) {
  const [venue] = await findStoredVenues(world.db, [await idOf(name)])
  return venue
}

describe('a list of venues', () => {
  test('is shown row by row before anything is written', async () => {
    await givenVenue(world.db, { name: '西湖图书馆', location: { lon: 120.1, lat: 30.2 }, phone: '0571-87000001' })
    await givenVenue(world.db, { name: '运河公园', categoryCode: 'park', location: { lon: 120.12, lat: 30.3 } })
    const before = await catalogue(world.db)
    const shown = await preview(
      world.db,
      csv(
        '新图书馆,图书馆,120.2,30.2,,',
        '西湖图书馆,图书馆,120.1001,30.2001,0571-87000002,',
        '运河公园,公园,120.12,30.3,,',
        '杭州市运河公园,公园,120.1201,30.3,,',
        '无名馆,夜总会,120.1,30.2,,',
      ),
      wgs84,
    )
    expect(shown.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'new'],
      [3, 'changed'],
      [4, 'same'],
      [5, 'duplicate'],
      [6, 'refused'],
    ])
    expect(shown.counts).toMatchObject({ new: 1, changed: 1, same: 1, duplicate: 1, refused: 1 })
    expect(shown.of('changed')[0]?.changes).toMatchObject({
      phone: { before: '0571-87000001', after: '0571-87000002' },
    })
    expect(shown.of('refused')[0]?.reasons).toEqual([
      { code: 'category-unknown', column: '类别', params: { value: '夜总会' } },
    ])
    expect(await catalogue(world.db)).toEqual(before)
  })

  test('is written as it was shown, with its division, and a second time changes nothing', async () => {
    const list = csv('新图书馆,图书馆,120.2,30.2,0571-87654321,上城区一路1号', '旧公园,公园,120.1,30.2,,')
    await applied(list)
    expect(await venueNamed('新图书馆')).toMatchObject({
      divisionCode: '330102',
      phone: '0571-87654321',
      address: '上城区一路1号',
      source: 'list',
      received: { x: 120.2, y: 30.2, crs: 'wgs84' },
    })
    expect((await preview(world.db, list, wgs84)).counts).toMatchObject({ same: 2 })
  })

  test('in GCJ-02 is converted, and the coordinate received is kept', async () => {
    const point = { lon: 120.123456, lat: 30.234567 }
    const { lon, lat } = fromWgs84('gcj02', point)
    await applied(csv(`新图书馆,图书馆,${lon},${lat},,`), { crs: 'gcj02' })
    const venue = await venueNamed('新图书馆')
    expect(roughMetres(venue?.location ?? point, point)).toBeLessThan(0.01)
    expect(venue?.received).toEqual({ x: lon, y: lat, crs: 'gcj02' })
  })

  test('never erases what it leaves empty', async () => {
    await givenVenue(world.db, { name: '西湖图书馆', phone: '0571-87000001', location: { lon: 120.1, lat: 30.2 } })
    const shown = await preview(world.db, csv('西湖图书馆,图书馆,120.1,30.2,待更新,暂无'), wgs84)
    expect(shown.of('same')).toHaveLength(1)
  })

  test('does not move a venue that another source keeps by an id of its own', async () => {
    await givenVenue(world.db, {
      name: '西湖图书馆',
      location: { lon: 120.1, lat: 30.2 },
      source: 'OpenStreetMap',
      sourceRef: 'way/1',
    })
    const shown = await preview(world.db, csv('西湖图书馆,图书馆,120.1005,30.2,,'), wgs84)
    expect(shown.of('same')).toHaveLength(1)
  })

  test('follows the id of its source when name and place change', async () => {
    const list = (name: string, lon: number) => `编号,名称,类别,经度,纬度\nA-1,${name},图书馆,${lon},30.2\n`
    await applied(list('一馆', 120.1))
    const shown = await applied(list('第一图书馆', 120.13))
    expect(shown.of('changed')[0]?.changes).toHaveProperty('name')
    expect(await venueNamed('第一图书馆')).toMatchObject({ sourceRef: 'A-1', location: { lon: 120.13, lat: 30.2 } })
  })

  test('names the column and what would be right for every coordinate that can’t be', async () => {
    const shown = await preview(
      world.db,
      csv(
        '甲馆,图书馆,30.2,120.1,,',
        '乙馆,图书馆,120.1,95,,',
        '丙馆,图书馆,0,0,,',
        '丁馆,图书馆,,,,',
        '戊馆,图书馆,东经,30.2,,',
        '己馆,图书馆,2.35,48.85,,',
        '庚馆,图书馆,40456123.5,3345678.1,,',
      ),
      wgs84,
    )
    expect(shown.rows.map(({ reasons }) => reasons[0]?.code)).toEqual([
      'coordinate-swapped',
      'latitude-out-of-range',
      'coordinate-zero',
      'no-coordinate',
      'coordinate-unreadable',
      'outside-china',
      'coordinate-projected',
    ])
    expect(shown.rows[0]?.reasons[0]).toMatchObject({ column: '经度, 纬度', params: { lon: 30.2, lat: 120.1 } })
  })

  test('whose columns are swapped throughout says so once for the file', async () => {
    const shown = await preview(world.db, csv('甲馆,图书馆,30.2,120.1,,', '乙馆,图书馆,30.3,120.1,,'), wgs84)
    expect(shown.notes).toContainEqual({ code: 'rows-swapped', params: { rows: 2 } })
  })

  test('with one phone number for many places takes it as empty and says so', async () => {
    const lines = Array.from({ length: 6 }, (_, index) => `第${index}图书馆,图书馆,120.1${index},30.2,0571-87000000,`)
    const shown = await applied(csv(...lines, '别的图书馆,图书馆,120.2,30.3,0571-87000009,'))
    expect(shown.rows[0]?.reasons).toEqual([{ code: 'phone-filler', params: { phone: '0571-87000000', places: 6 } }])
    expect((await venueNamed('第0图书馆'))?.phone).toBeNull()
    expect((await venueNamed('别的图书馆'))?.phone).toBe('0571-87000009')
  })

  test('with the same place twice keeps the first and shows the second', async () => {
    const shown = await preview(
      world.db,
      csv(
        '西湖 博物馆,博物馆,120.1,30.2,,',
        '西湖博物馆,爱国主义教育基地,120.1001,30.2,,',
        '西湖博物馆,博物馆,120.2,30.3,,',
      ),
      wgs84,
    )
    expect(shown.rows.map(({ outcome }) => outcome)).toEqual(['new', 'duplicate', 'new'])
    expect(shown.rows[1]?.reasons[0]).toMatchObject({ code: 'duplicate-in-file', params: { row: 2 } })
  })

  test('with a county that was renamed repairs it, and reports one that is simply another', async () => {
    await world.db
      .insertInto('division_rename')
      .values({ old_name: '江干区', city_code: '3301', code: '330102', source: 'test' })
      .execute()
    const list =
      '名称,类别,经度,纬度,所属区县\n甲馆,图书馆,120.2,30.2,江干区\n乙馆,图书馆,120.1,30.2,上城区\n丙馆,图书馆,120.1,30.3,西湖\n'
    const shown = await preview(world.db, list, wgs84)
    expect(shown.rows.map(({ reasons }) => reasons)).toEqual([
      [{ code: 'county-renamed', params: { stated: '江干区', located: '上城区' } }],
      [{ code: 'county-differs', params: { stated: '上城区', located: '西湖区' } }],
      [],
    ])
  })

  test('takes the row’s word for the division where no outline covers the point', async () => {
    await world.db
      .insertInto('division')
      .values([
        { code: '3302', name: '宁波市', level: 'city', parent_code: '33' },
        { code: '330203', name: '海曙区', level: 'county', parent_code: '3302' },
      ])
      .execute()
    const list =
      '名称,类别,经度,纬度,城市,区县\n远馆,图书馆,121.5,29.8,宁波市,海曙区\n岸馆,图书馆,120.31,30.2,杭州市,上城区\n'
    const shown = await applied(list)
    expect(shown.rows.map(({ reasons }) => reasons)).toEqual([[], []])
    expect(await venueNamed('远馆')).toMatchObject({ divisionCode: '330203' })
    // A kilometre beyond the outline, which is coarse.
    expect(await venueNamed('岸馆')).toMatchObject({ divisionCode: '330102' })
  })

  test('says of each row that it gets no division, and why, and shows those rows by themselves', async () => {
    const list = [
      '名称,类别,经度,纬度,城市,区县',
      '远馆,图书馆,119.5,29.5,杭州市,上城区',
      '无区馆,图书馆,118.8,32.05,,',
      '错字馆,图书馆,118.9,32.05,,玄武去',
      '近馆,图书馆,120.31,30.2,,',
      '西湖馆,图书馆,120.1,30.2,,',
    ].join('\n')
    const shown = await applied(`${list}\n`)
    expect(shown.rows.map(({ reasons }) => reasons)).toEqual([
      [{ code: 'county-far', params: { stated: '上城区' } }],
      [{ code: 'division-none' }],
      [{ code: 'county-unplaced', params: { stated: '玄武去' } }],
      [{ code: 'division-near', params: { located: '上城区', metres: expect.closeTo(963, -1) } }],
      [],
    ])
    expect(shown.counts).toEqual({ new: 5, remarked: 4, passed: 0 })
    expect(await venueNamed('远馆')).toMatchObject({ divisionCode: null })
    const url = `/api/v1/imports/${shown.id}/rows?remarked=true`
    const { body } = await world.get(url, { ...world.steward, 'accept-language': 'en' })
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['远馆', '无区馆', '错字馆', '近馆'])
    expect(body.items[1].reasons[0].text).toContain('lies in no outline the directory knows')
    // The second time the places are known, and still without a division.
    expect((await preview(world.db, `${list}\n`, wgs84)).counts).toEqual({ same: 5, remarked: 4, passed: 0 })
  })

  test('with seasons and 除夕 in its hours writes those it can say, and names what it can’t', async () => {
    const year = Number(today().slice(0, 4)) + 1
    const published = { year, published_on: today(), source: 'test' }
    const list = [
      '名称|类别|经度|纬度|开放时间',
      '甲馆|图书馆|120.2|30.2|夏季 4–10月 9:00-17:30 / 冬季 11–3月 9:00-17:00，周一闭馆，除夕闭馆',
      '乙馆|图书馆|120.1|30.2|夏季 9:00-17:30；冬季 9:00-17:00',
    ].join('\n')
    const early = await preview(world.db, `${list}\n`, wgs84)
    expect(early.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['hours-new-year-unsaid'],
      ['hours-season-vague'],
    ])
    await world.db.insertInto('calendar_year').values(published).execute()
    const shown = await applied(`${list}\n`)
    const eve = addDays(lunarNewYear(year) ?? '', -1)
    expect(shown.rows[0]?.reasons).toMatchObject([{ code: 'hours-new-year', params: { days: '除夕', dates: eve } }])
    const rules = await findOpeningRules(world.db, await idOf('甲馆'))
    expect(describeRules(rules, 'zh')).toBe(
      `4月1日至10月31日，每天 09:00–17:30；11月1日至3月31日，每天 09:00–17:00；周一闭馆；${eve} 闭馆（除夕）`,
    )
    expect((await preview(world.db, `${list}\n`, wgs84)).counts).toMatchObject({ same: 2 })
  })

  test('refuses places abroad, and takes those just beyond a border or out at sea with a remark', async () => {
    const shown = await preview(
      world.db,
      csv(
        '首尔馆,图书馆,126.98,37.57,,',
        '河内馆,图书馆,105.85,21.03,,',
        '台北馆,图书馆,121.56,25.03,,',
        '香港馆,图书馆,114.17,22.3,,',
        '永兴岛馆,图书馆,112.33,16.83,,',
        '东极岛馆,图书馆,122.69,30.19,,',
      ),
      wgs84,
    )
    expect(shown.rows.map(({ name, outcome, reasons }) => [name, outcome, reasons.map(({ code }) => code)])).toEqual([
      ['首尔馆', 'refused', ['outside-china']],
      ['河内馆', 'refused', ['outside-china']],
      ['台北馆', 'new', ['division-none']],
      ['香港馆', 'new', ['division-none']],
      ['永兴岛馆', 'new', ['division-none']],
      ['东极岛馆', 'new', ['beyond-the-border', 'division-none']],
    ])
  })

  test('with opening hours, free admission and an operator writes those too, and finds them the same again', async () => {
    const list =
      '名称,类别,经度,纬度,开放时间,免费情况,主管单位\n甲馆,图书馆,120.2,30.2,周二至周日 9:00-17:00，周一闭馆,免费开放,市文旅局\n'
    await applied(list)
    const venue = await world.db.selectFrom('venue').selectAll().where('name', '=', '甲馆').executeTakeFirstOrThrow()
    expect(venue.opening_pattern_id).not.toBeNull()
    expect(venue.free_audiences).toBe(511)
    expect((await venueNamed('甲馆'))?.organisation).toBe('市文旅局')
    expect((await preview(world.db, list, wgs84)).counts).toMatchObject({ same: 1 })
  })

  test('with two columns of one name says so, and takes the first that is filled', async () => {
    const shown = await preview(world.db, '名称,名称,类别,经度,纬度\n,甲馆,图书馆,120.2,30.2\n', wgs84)
    expect(shown.notes).toContainEqual({ code: 'columns-repeated', params: { columns: '名称' } })
    expect(shown.rows).toMatchObject([{ outcome: 'new', name: '甲馆' }])
  })

  test('with the closing day in a column of its own is shut on that day, not open on it alone', async () => {
    await applied('名称,类别,经度,纬度,开放时间,闭馆日\n甲馆,图书馆,120.2,30.2,9:00-17:00,周一\n')
    await applied('名称,类别,经度,纬度,开馆时间,闭馆时间,闭馆日\n甲馆二部,图书馆,120.3,30.2,9:00,17:00,周一\n')
    const shut = await world.get('/api/v1/venues?openOn=2026-03-02&q=甲馆')
    const open = await world.get('/api/v1/venues?openOn=2026-03-03&q=甲馆')
    expect([shut.body.numberMatched, open.body.numberMatched]).toEqual([0, 2])
  })

  test('is refused without a trace when the file breaks off in the middle', async () => {
    const broken = `${csv('甲馆,图书馆,120.2,30.2,,')}"乙馆,图书馆`
    await expect(preview(world.db, broken, wgs84)).rejects.toMatchObject({ refusal: { code: 'csv-broken' } })
    expect(await world.db.selectFrom('import').selectAll().execute()).toEqual([])
    expect(await world.db.selectFrom('import_row').selectAll().execute()).toEqual([])
  })
})

describe('undoing an import', () => {
  test('restores exactly what stood before', async () => {
    await givenVenue(world.db, {
      name: '西湖图书馆',
      phone: '0571-87000001',
      location: { lon: 120.1, lat: 30.2 },
      aliases: ['西图'],
    })
    const before = await catalogue(world.db)
    const header = '名称,类别,经度,纬度,电话,开放时间,免费情况,主管单位,别名'
    const { id, counts } = await applied(`${header}
西湖图书馆,博物馆,120.1015,30.2,0571-87000002,周二至周日 9:00-17:00，周一闭馆,免费开放,市文旅局,湖图
新图书馆,图书馆,120.2,30.2,,,,,
`)
    expect(counts).toMatchObject({ new: 1, changed: 1 })
    expect(await catalogue(world.db)).not.toEqual(before)
    await undoImport(world.db, id, 'test')
    expect(await catalogue(world.db)).toEqual(before)
  })

  test('stands in the venue’s history with the hours and offers it came with, changed and gave back', async () => {
    const header = '名称,类别,经度,纬度,开放时间,免费情况\n'
    await applied(`${header}甲馆,图书馆,120.2,30.2,周二至周日 9:00-17:00，周一闭馆,\n`)
    const { id } = await applied(`${header}甲馆,图书馆,120.2,30.2,周一至周日 8:00-18:00,免费开放\n`)
    await undoImport(world.db, id, 'test')
    const venue = (await venueNamed('甲馆'))?.id ?? ''
    const versions = await findHistory(world.db, venue, { limit: 10 })
    const opens = (rules: unknown) => (rules as { opens?: string }[]).flatMap(({ opens: at }) => at ?? [])
    const told = versions.map(({ version, changes: { openingRules: hours, offers } }) => [
      version,
      hours && [opens(hours.before), opens(hours.after)],
      offers && [(offers.before as []).length, (offers.after as []).length],
    ])
    expect(told).toEqual([
      [3, [['08:00'], ['09:00']], [1, 0]],
      [2, [['09:00'], ['08:00']], [0, 1]],
      [1, [[], ['09:00']], undefined],
    ])
    expect(opens((await getEntryAt(world.db, venue, 2)).openingRules)).toEqual(['08:00'])
  })

  test('is refused as a whole when somebody changed one of its venues since, and names the row', async () => {
    const { id } = await applied(csv('甲图书馆,图书馆,120.2,30.2,,', '乙图书馆,图书馆,120.1,30.2,,'))
    const stored = await venueNamed('乙图书馆')
    await givenVenue(world.db, { ...stored, phone: '0571-87000003' })
    const before = await catalogue(world.db)
    await expect(undoImport(world.db, id, 'test')).rejects.toMatchObject({
      refusal: {
        status: 409,
        code: 'import-conflict',
        errors: [{ pointer: '/rows/3', params: { row: 3, name: '乙图书馆' } }],
      },
    })
    expect(await catalogue(world.db)).toEqual(before)
  })
})

describe('applying an import', () => {
  test('happens once', async () => {
    const { id } = await applied(csv('甲图书馆,图书馆,120.2,30.2,,'))
    await expect(applyImport(world.db, id, 'test')).rejects.toMatchObject({
      refusal: { status: 409, code: 'import-applied' },
    })
  })

  test('is refused when another import was applied since the preview', async () => {
    const stale = await preview(world.db, csv('甲图书馆,图书馆,120.2,30.2,,'), wgs84)
    await applied(csv('甲图书馆,图书馆,120.2,30.2,,'))
    await world.db
      .updateTable('import')
      .set({ created_at: new Date(Date.now() - 60_000) })
      .where('id', '=', stale.id)
      .execute()
    await expect(applyImport(world.db, stale.id, 'test')).rejects.toMatchObject({ refusal: { code: 'import-stale' } })
  })

  test('that fails in the middle leaves nothing half-written', async () => {
    const shown = await preview(world.db, csv('甲图书馆,图书馆,120.2,30.2,,', '乙图书馆,图书馆,120.1,30.2,,'), wgs84)
    await world.db
      .updateTable('import_row')
      .set({ entry: JSON.stringify({ name: '', categoryCode: 'library', received: { lon: 1, lat: 1 } }) })
      .where('import_id', '=', shown.id)
      .where('row', '=', 3)
      .execute()
    const before = await catalogue(world.db)
    await expect(applyImport(world.db, shown.id, 'test')).rejects.toThrow()
    expect(await catalogue(world.db)).toEqual(before)
    expect(await world.db.selectFrom('import').select('state').executeTakeFirst()).toEqual({ state: 'previewed' })
  })
})
