import { utils, write } from '@e965/xlsx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { givenFile, problemOf, rowsOf } from './files.ts'
import { type Parts, relationsPart, sheetPart, textRow, WORKBOOK, workbookOf, workbookPart } from './workbooks.ts'

const HEADER = textRow('名称', '类别', '电话')

async function read(parts: Parts) {
  return await rowsOf(await givenFile(workbookOf(parts)))
}

/** What stands in a cell below 电话. */
async function cell(xml: string, parts: Omit<Parts, 'rows'> = {}): Promise<string | undefined> {
  return (await read({ ...parts, rows: `${HEADER}<row><c t="str"><v>甲馆</v></c><c/>${xml}</row>` }))[0]?.fields.电话
}

describe('texts', () => {
  const shared = [
    '<si><t>名称</t><phoneticPr fontId="1"/></si>',
    '<si><r><rPr><b/></rPr><t>类</t></r><r><t>别</t></r></si>',
    '<si><t>图书</t><rPh sb="0" eb="2"><t>トショ</t></rPh></si>',
    '<si/>',
    '<si><t xml:space="preserve"> a_x000D_b&amp;c </t></si>',
  ]

  test('shared ones may stand behind the sheet, in pieces, and with how they are pronounced', async () => {
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="s"><v>4</v></c></row>'
    expect(await read({ rows, shared: shared.join('') })).toEqual([
      { row: 2, fields: { 名称: '图书', 类别: ' a\rb&c ' } },
    ])
  })

  test('thousands of shared ones, asked for in any order, are each the right one', async () => {
    const texts = Array.from({ length: 40_000 }, (_, at) => `<si><t>${at}号</t></si>`)
    const rows = Array.from({ length: 4_000 }, (_, row) => `<row><c t="s"><v>${(row * 7_919) % 40_000}</v></c></row>`)
    const read_ = await read({ rows: HEADER + rows.join(''), shared: texts.join('') })
    expect(read_.map(({ fields }) => fields.名称)).toEqual(rows.map((_, row) => `${(row * 7_919) % 40_000}号`))
  })

  test('one that isn’t there is nothing', async () => {
    expect(await cell('<c t="s"><v>99</v></c>', { shared: shared.join('') })).toBe('')
  })

  test.each([
    ['in the cell itself, in pieces', '<c t="inlineStr"><is><r><t>0571</t></r><r><t>-1</t></r></is></c>', '0571-1'],
    ['with its pronunciation', '<c t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>jiǎ</t></rPh></is></c>', '甲'],
    ['of a formula', '<c t="str"><f>A1&amp;"x"</f><v>算出</v></c>', '算出'],
    ['with a control character', '<c t="str"><v>0571\u000b1</v></c>', '0571\u000b1'],
    ['with an entity XML doesn’t know', '<c t="str"><v>0571&nbsp;1</v></c>', '0571&nbsp;1'],
    ['longer than a cell', `<c t="str"><v>${'长'.repeat(40_000)}</v></c>`, '长'.repeat(32_767)],
  ])('one %s is read', async (_case, xml, expected) => {
    expect(await cell(xml)).toBe(expected)
  })
})

describe('values', () => {
  const styles = `<numFmts><numFmt numFmtId="176" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="177" formatCode="0.00&quot;m&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs>${[0, 14, 176, 31, 177, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>
    <dxfs><dxf><numFmt numFmtId="177" formatCode="yyyy"/></dxf></dxfs>`
  test.each([
    ['a number in full', '<c><v>13800571000</v></c>', '13800571000'],
    ['a number with an exponent', '<c><v>1.3800571E+10</v></c>', '13800571000'],
    ['a number that is none', '<c><v>abc</v></c>', ''],
    ['an error as nothing', '<c t="e"><v>#N/A</v></c>', ''],
    ['a truth', '<c t="b"><v>1</v></c>', 'true'],
    ['a day', '<c s="1"><v>45292</v></c>', '2024/1/1'],
    ['a day in a format of its own', '<c s="2"><v>45292</v></c>', '2024-01-01'],
    ['a day as Chinese programs write it', '<c s="3"><v>45292</v></c>', '2024年1月1日'],
    ['a time of a day', '<c s="5"><v>45292.375</v></c>', '2024/1/1 9:00'],
    ['a day before there were any as its number', '<c s="1"><v>-5</v></c>', '-5'],
    ['an ISO day', '<c t="d"><v>2024-01-01T00:00:00Z</v></c>', '2024-01-01'],
    ['a length', '<c s="4"><v>1.5</v></c>', '1.5'],
  ])('%s', async (_case, xml, expected) => {
    expect(await cell(xml, { styles })).toBe(expected)
  })

  test('days of a workbook that counts from 1904', async () => {
    const more = { 'xl/workbook.xml': workbookPart(['名单'], '<workbookPr date1904="1"/>') }
    expect(await cell('<c s="2"><v>43830</v></c>', { styles, more })).toBe('2024-01-01')
  })
})

describe('rows and cells', () => {
  test('without numbers follow each other; with numbers they stand where they say', async () => {
    const rows = `${HEADER}<row r="5"><c r="C5"><v>1</v></c></row><row><c><v>2</v></c><c r="C6"><v>3</v></c></row>`
    expect(await read({ rows })).toEqual([
      { row: 5, fields: { 名称: '', 类别: '', 电话: '1' } },
      { row: 6, fields: { 名称: '2', 类别: '', 电话: '3' } },
    ])
  })

  test('a dimension that is too small hides nothing', async () => {
    const sheet = sheetPart(HEADER + textRow('甲馆')).replace('<sheetData>', '<dimension ref="A1"/><sheetData>')
    expect(await read({ more: { 'xl/worksheets/sheet1.xml': sheet } })).toHaveLength(1)
  })

  test('a merged block fills its cells, also in rows and columns the file doesn’t have', async () => {
    const rows = `${HEADER}<row r="2"><c r="A2" t="str"><v>甲</v></c></row><row r="5"><c r="C5"><v>1</v></c></row>`
    const after = '<mergeCells><mergeCell ref="A2:B4"/><mergeCell ref="C5:C9000"/><mergeCell ref="x"/></mergeCells>'
    expect((await read({ rows, after })).map(({ row, fields }) => [row, ...Object.values(fields)])).toEqual([
      [2, '甲', '甲', ''],
      [3, '甲', '甲', ''],
      [4, '甲', '甲', ''],
      [5, '', '', '1'],
    ])
  })

  test('a million formatted rows without content are no rows', async () => {
    const empty = Array.from(
      { length: 3_000 },
      (_, at) => `<row r="${300_000 + at}"><c r="A${300_000 + at}" s="1"/></row>`,
    )
    expect(await read({ rows: HEADER + textRow('甲馆') + empty.join('') })).toHaveLength(1)
  })

  test('columns beyond the three-hundredth are left out', async () => {
    expect(await cell('<c><v>1</v></c><c r="XFD2"><v>2</v></c>')).toBe('1')
  })
})

describe('parts', () => {
  test('of any prefix, name’s case and address, with a chart first', async () => {
    const prefixed = (xml: string) => xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')
    const more = {
      'xl/workbook.xml': prefixed(workbookPart(['图', '名单'])),
      'xl/_rels/workbook.xml.rels': relationsPart([
        ['chartsheet', 'chartsheets/sheet1.xml'],
        ['worksheet', '/xl/worksheets/Sheet7.xml'],
      ]).replaceAll('schemas.openxmlformats.org/officeDocument/2006', 'purl.oclc.org/ooxml/officeDocument'),
      'xl/worksheets/sheet7.XML': prefixed(sheetPart(HEADER + textRow('甲馆'))),
    }
    expect(await read({ more })).toHaveLength(1)
  })

  test('are where they usually are when nothing says so', async () => {
    const files = unzipSync(workbookOf({ rows: HEADER + textRow('甲馆') }))
    delete files['xl/_rels/workbook.xml.rels']
    expect(await rowsOf(await givenFile(zipSync(files)))).toHaveLength(1)
  })

  test('the sheet with a header is chosen, even behind one with notes', async () => {
    const more = {
      'xl/workbook.xml': workbookPart(['说明', '空', '名单']),
      'xl/_rels/workbook.xml.rels': '<Relationships/>',
      'xl/worksheets/sheet2.xml': sheetPart(''),
      'xl/worksheets/sheet3.xml': sheetPart(HEADER + textRow('甲馆')),
    }
    expect(await read({ rows: textRow('请按下表填写'), more })).toHaveLength(1)
  })

  test('of a binary workbook are read as a whole', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['名称', '类别'],
        ['甲馆', '图书馆'],
      ]),
      '名单',
    )
    const rows = await rowsOf(await givenFile(write(book, { type: 'buffer', bookType: 'xlsb', compression: true })))
    expect(rows.map(({ fields }) => fields)).toEqual([{ 名称: '甲馆', 类别: '图书馆' }])
  })
})

describe('refused', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
  const sheet = sheetPart(`${HEADER}<row><c t="str"><v>&c;</v></c></row>`)
  test.each<[string, Parts, string]>([
    [
      'an entity bomb',
      { more: { 'xl/worksheets/sheet1.xml': sheet.replace('<worksheet', `${bomb}<worksheet`) } },
      'xlsx-broken',
    ],
    [
      'a document type among its shared texts',
      { rows: HEADER, more: { 'xl/sharedStrings.xml': `${bomb}<sst/>` } },
      'xlsx-broken',
    ],
    ['a sheet that is cut off', { more: { 'xl/worksheets/sheet1.xml': sheet.slice(0, -30) } }, 'xlsx-broken'],
    ['tags inside each other without end', { rows: HEADER + '<a>'.repeat(5_000) }, 'xlsx-broken'],
    ['a text without end', { rows: `${HEADER}<row><c t="str"><v>${'长'.repeat(1_200_000)}` }, 'xlsx-broken'],
    [
      'a row of millions of characters',
      { rows: HEADER + textRow(...Array(50).fill('长'.repeat(30_000))) },
      'xlsx-broken',
    ],
    ['more than 200,000 rows', { rows: `${HEADER}<row r="200001"><c><v>1</v></c></row>` }, 'xlsx-too-long'],
    ['no sheet that holds anything', { rows: '<row r="1"/>' }, 'xlsx-empty'],
    ['a workbook that isn’t XML', { rows: HEADER, more: { 'xl/workbook.xml': `${WORKBOOK}<` } }, 'xlsx-broken'],
  ])('%s', async (_case, parts, code) => {
    expect(await problemOf(await givenFile(workbookOf(parts)))).toBe(code)
  })

  test('a lone sheet without its workbook', async () => {
    const files = unzipSync(workbookOf({ rows: HEADER }))
    expect(strFromU8(files['xl/workbook.xml'] as Uint8Array)).toContain('名单')
    delete files['xl/workbook.xml']
    expect(await problemOf(await givenFile(zipSync(files)))).toBe('xlsx-not-a-workbook')
  })
})
