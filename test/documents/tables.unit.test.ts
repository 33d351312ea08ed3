import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { csvOf } from '../../api/documents/csv.ts'
import { type Cell, guardCell, type Table, unguarded } from '../../api/documents/table.ts'
import { writeXlsx } from '../../api/documents/xlsx.writer.ts'
import { readBack } from './given.ts'

const columns = [{ title: '名称' }, { title: '地址' }, { title: '容量' }]
const table = (rows: Table['rows']): Table => ({ name: '目录', columns, rows })

async function csv(rows: Table['rows']): Promise<string> {
  return text(Readable.from(csvOf(table(rows))))
}

const evil = ['=1+1', '+86', '-2', '@sum(a1)', '\t=1', '\r=1', ' =HYPERLINK("http://x")', '＝1+1', '\n=1']

test.each(evil)('text that a spreadsheet would take for a formula gets an apostrophe: %j', (text) => {
  expect(guardCell(text)).toBe(`'${text}`)
  expect(unguarded(`'${text}`)).toBe(text)
})

test.each(['杭州图书馆', '3-5 岁', "'n Huis", 'a=b', '', '0571-86531234'])('other text stays as it is: %j', (text) => {
  expect(guardCell(text)).toBe(text)
  expect(unguarded(text)).toBe(text)
})

test('numbers stay numbers, also below zero; what is no number is nothing', () => {
  expect([-5, 3.5, Number.NaN, Number.POSITIVE_INFINITY].map(guardCell)).toEqual([-5, 3.5, null, null])
})

test('CSV begins with the mark of UTF-8, ends its lines as RFC 4180 says, and quotes what needs it', async () => {
  const written = await csv([['甲"馆"', '文三路 1 号,\n二楼', 300] as Cell[], ['乙馆', null, null]])
  expect(written).toBe('\ufeff名称,地址,容量\r\n"甲""馆""","文三路 1 号,\n二楼",300\r\n乙馆,,\r\n')
})

test('no cell of a CSV begins like a formula', async () => {
  const written = await csv(evil.map((cell) => [cell, cell, 1]))
  expect(written.split(/\r\n/).filter((line) => /(^|,)"?[=+\-@\t]/.test(line))).toEqual([])
})

test('what we write as CSV and XLSX our own import reads: thousands of rows, quotes, blanks, formulas', async () => {
  const rows = Array.from({ length: 3_000 }, (_, index): Cell[] => [`馆"${index}",\n乙`, '=1+1', index + 1])
  for (const [bytes, name] of [
    [await csv(rows), 'a.csv'],
    [await buffer(writeXlsx([table(rows)])), 'a.xlsx'],
  ] as const) {
    const back = await readBack(bytes, name)
    expect(back).toHaveLength(3_000)
    expect(back[2_999]).toMatchObject({ 地址: "'=1+1", 容量: '3000' })
    expect(back[2_999]?.名称).toContain('馆"2999"')
  }
})

test('characters that XML cannot hold, a text too long for a cell and a strange sheet name still make a workbook', async () => {
  const rows: Cell[][] = [['a\u0000b\u0008c', 'x'.repeat(40_000), 1]]
  const bytes = await buffer(writeXlsx([{ name: "a/b:[c]*?'\\".repeat(5), columns, rows }]))
  const [row] = await readBack(bytes, 'a.xlsx')
  expect(row?.名称).toBe('abc')
  expect(row?.地址).toHaveLength(32_767)
})

test('rows that fail on the way end the workbook with their error', async () => {
  async function* failing(): AsyncGenerator<Cell[]> {
    yield ['甲', null, 1]
    throw new Error('the database went away')
  }
  await expect(buffer(writeXlsx([table(failing())]))).rejects.toThrow('the database went away')
})
