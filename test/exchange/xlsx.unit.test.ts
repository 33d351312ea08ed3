import { utils, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { givenFile, problemOf, rowsOf } from './files.ts'

type Sheets = Record<string, { cells: unknown[][]; merges?: [number, number, number, number][] }>

function workbook(sheets: Sheets): Uint8Array {
  const book = utils.book_new()
  for (const [name, { cells, merges = [] }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(cells)
    sheet['!merges'] = merges.map(([r, c, toR, toC]) => ({ s: { r, c }, e: { r: toR, c: toC } }))
    utils.book_append_sheet(book, sheet, name)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
}

const HEADER = ['名称', '类别', '电话', '经度', '纬度']

test('the header is found below title rows, on the first sheet that has one', async () => {
  const cells = [['2024年场馆名单'], ['填报单位', '某局'], HEADER, ['甲馆', '图书馆', '0571-1', 120.1, 30.2]]
  const rows = await rowsOf(await givenFile(workbook({ 说明: { cells: [['请按下表填写']] }, 名单: { cells } })))
  expect(rows).toEqual([
    { row: 4, fields: { 名称: '甲馆', 类别: '图书馆', 电话: '0571-1', 经度: '120.1', 纬度: '30.2' } },
  ])
})

test('a merged cell counts for all the rows it spans', async () => {
  const cells = [HEADER, ['甲馆', '图书馆', '', 120.1, 30.2], ['乙馆', '', '', 120.2, 30.2]]
  const rows = await rowsOf(await givenFile(workbook({ 名单: { cells, merges: [[1, 1, 2, 1]] } })))
  expect(rows.map(({ fields }) => fields.类别)).toEqual(['图书馆', '图书馆'])
})

test('a phone number kept as a number is read in full', async () => {
  const rows = await rowsOf(
    await givenFile(workbook({ 名单: { cells: [HEADER, ['甲馆', '', 13800571000, 120, 30]] } })),
  )
  expect(rows[0]?.fields.电话).toBe('13800571000')
})

test('empty rows and repeated headers are left out', async () => {
  const rows = await rowsOf(await givenFile(workbook({ 名单: { cells: [HEADER, ['甲馆'], [], HEADER, ['乙馆']] } })))
  expect(rows.map(({ row, fields }) => [row, fields.名称])).toEqual([
    [2, '甲馆'],
    [5, '乙馆'],
  ])
})

const whole = workbook({ 名单: { cells: [HEADER, ['甲馆', '图书馆', '', 120, 30]] } })
const EMPTY = { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }

test.each<[string, Uint8Array, string]>([
  ['cut off', whole.subarray(0, whole.length / 2), 'xlsx-broken'],
  ['whose packed bytes are damaged', damaged(whole), 'xlsx-broken'],
  [
    'that is an OpenDocument',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
    'file-open-document',
  ],
  ['that is another zip', zipSync({ 'a.txt': strToU8('hello') }), 'xlsx-not-a-workbook'],
  ['without a sheet', zipSync(EMPTY), 'xlsx-broken'],
  ['with a password', encrypted(whole), 'xlsx-encrypted'],
  ['in the old format or with a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'file-old-excel'],
  ['without any cell', workbook({ 名单: { cells: [] } }), 'xlsx-empty'],
])('a workbook %s is refused', async (_case, bytes, code) => {
  expect(await problemOf(await givenFile(bytes))).toBe(code)
})

test('a zip bomb is refused, also when it lies about its size', async () => {
  const bomb = zipSync({ ...EMPTY, 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }, { level: 9 })
  expect(await problemOf(await givenFile(bomb))).toBe('xlsx-bomb')
  expect(await problemOf(await givenFile(lying(bomb)))).toBe('xlsx-bomb')
})

test('a sheet that claims a million rows and 16,000 columns is read for what it holds', async () => {
  const files = unzipSync(whole)
  const sheet = 'xl/worksheets/sheet1.xml'
  const claimed = strFromU8(files[sheet] as Uint8Array).replace(/ref="A1:E2"/, 'ref="A1:XFD1048576"')
  expect(claimed).toContain('XFD1048576')
  expect(await rowsOf(await givenFile(zipSync({ ...files, [sheet]: strToU8(claimed) })))).toHaveLength(1)
})

function offsets(zip: Uint8Array, signature: number): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  return Array.from({ length: zip.length - 4 }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature)
}

/** The same zip with every entry marked encrypted. */
function encrypted(zip: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(zip)
  for (const at of offsets(copy, 0x02014b50)) copy[at + 8] = (copy[at + 8] ?? 0) | 1
  return copy
}

/** The same zip with every entry said to unpack to 100 bytes. */
function lying(zip: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(zip)
  const view = new DataView(copy.buffer)
  for (const at of offsets(copy, 0x02014b50)) view.setUint32(at + 24, 100, true)
  return copy
}

function damaged(zip: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(zip)
  const [first = 0] = offsets(copy, 0x04034b50)
  copy.fill(0xff, first + 60, first + 120)
  return copy
}
