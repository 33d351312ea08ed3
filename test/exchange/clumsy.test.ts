import ExcelJS from 'exceljs'
import { beforeEach, expect, test } from 'vitest'
import { reasonText } from '../../api/exchange/reason.words.ts'
import { givenCategories, givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { preview } from './given.ts'

const world = useWorld()
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

const asked = { crs: 'wgs84' } as const
type Shown = Awaited<ReturnType<typeof preview>>
const told = ({ rows }: Shown) =>
  rows.map(({ name, outcome, reasons }) => [name, outcome, ...reasons.map(({ code }) => code)])

/** A workbook as a clerk makes it: sheets by name, their rows, cells that are merged. */
async function workbook(
  sheets: Record<string, { rows: unknown[][]; merges?: string[]; isHidden?: boolean }>,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [name, { rows, merges = [], isHidden }] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name, { state: isHidden ? 'hidden' : 'visible' })
    for (const row of rows) sheet.addRow(row)
    for (const range of merges) sheet.mergeCells(range)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const HEADER = ['名称', '类别', '经度', '纬度', '电话']

test('two rows of headers, merged across and down, are read as one', async () => {
  const list = await workbook({
    表: {
      rows: [
        ['某区场馆一览表'],
        ['序号', '名称', '类别', '坐标', null, '电话'],
        [null, null, null, '经度', '纬度', null],
        [1, '甲图书馆', '图书馆', 120.2, 30.2, '0571-87654321'],
      ],
      merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'],
    },
  })
  expect(told(await preview(world.db, list, asked))).toEqual([['甲图书馆', 'new']])
})

test('totals, notes and signatures below the table are no places, and said to be none', async () => {
  const list = await workbook({
    表: {
      rows: [
        HEADER,
        ['甲图书馆', '图书馆', 120.2, 30.2],
        ['备注图书馆', '图书馆', 120.1, 30.2],
        ['合 计', '2家'],
        ['填表人：张三', null, '联系电话：13800000000'],
        ['备注：截至2025年底'],
      ],
    },
  })
  const shown = await preview(world.db, list, asked)
  expect(told(shown)).toEqual([
    ['甲图书馆', 'new'],
    ['备注图书馆', 'new'],
    ['合 计', 'refused', 'not-an-entry'],
    ['填表人：张三', 'refused', 'not-an-entry'],
    ['备注：截至2025年底', 'refused', 'not-an-entry'],
  ])
  expect(reasonText('en', { code: 'not-an-entry' })).toContain('total')
})

test('a hidden sheet is left alone, and other tables in the workbook are named', async () => {
  const list = await workbook({
    封面: { rows: [] },
    字典: { rows: [HEADER, ['隐馆', '图书馆', 120.2, 30.2]], isHidden: true },
    图书馆: { rows: [HEADER, ['甲图书馆', '图书馆', 120.2, 30.2]] },
    博物馆: { rows: [HEADER, ['乙博物馆', '博物馆', 120.1, 30.2]] },
    说明: { rows: [['请按要求填写']] },
  })
  const shown = await preview(world.db, list, asked)
  expect(told(shown)).toEqual([['甲图书馆', 'new']])
  expect(shown.notes).toContainEqual({ code: 'sheets-unread', params: { sheet: '图书馆', sheets: '博物馆' } })
})

test('phone numbers that a spreadsheet took apart are mended where they can be, else named', async () => {
  const phones = ['5.7188E+11', '57187654321', '1067654329', '4008123456', '13712345098']
  const lines = phones.map((phone, at) => `第${at}图书馆,图书馆,${(120.1 + at / 50).toFixed(2)},30.2,${phone}`)
  const shown = await preview(world.db, `${HEADER.join(',')}\n${lines.join('\n')}\n`, asked)
  expect(told(shown).map(([, ...rest]) => rest)).toEqual([
    ['new', 'phone-scientific'],
    ...phones.slice(1).map(() => ['new']),
  ])
  const kept = await world.db
    .selectFrom('import_row')
    .select('phone')
    .where('import_id', '=', shown.id)
    .orderBy('row')
    .execute()
  expect(kept.map(({ phone }) => phone)).toEqual([null, '057187654321', '01067654329', '4008123456', '13712345098'])
})

test('coordinates in one cell are read in any of the ways people write them, and refused where they are swapped', async () => {
  const pairs = [
    '120.15，30.25',
    '120.15 30.25',
    '120.15/30.25',
    '120.15、30.25',
    '东经120.15，北纬30.25',
    '经度：120.15 纬度：30.25',
    'N30°15′ E120°9′',
    '30°15′N，120°9′E',
  ]
  const lines = pairs.map((pair, at) => `第${at}馆${'甲乙丙丁戊己庚辛'[at]},图书馆,${pair}`)
  const shown = await preview(world.db, `名称;类别;经纬度\n${lines.join('\n').replaceAll(',', ';')}\n`, asked)
  const received = await world.db.selectFrom('import_row').select('entry').where('import_id', '=', shown.id).execute()
  expect(received).toHaveLength(pairs.length)
  for (const { entry } of received) expect(entry).toMatchObject({ received: { lon: 120.15, lat: 30.25 } })
  const others = await preview(
    world.db,
    '名称,类别,经度,纬度\n甲馆,图书馆,"120.15,30.25",\n乙馆,图书馆,"30.25,120.15",\n',
    asked,
  )
  expect(told(others)).toEqual([
    ['甲馆', 'new'],
    ['乙馆', 'refused', 'coordinate-swapped'],
  ])
})
