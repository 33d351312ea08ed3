import { posix } from 'node:path'
import { Problem } from '../../http/problems.ts'
import { dateFormat } from './cell.ts'
import { type Listener, walkXml } from './xml.reader.ts'
import { type Entry, unpack } from './zip.reader.ts'

const MAX_SHEETS = 1_000
const MAX_STYLES = 100_000

/** The parts of a workbook in its zip. */
export type Parts = {
  sheets: { name: string; part: string; isHidden: boolean }[]
  sharedTexts: string
  styles: string
  isFrom1904: boolean
}

/** Opens a part of the workbook; undefined where the zip has none of that name. */
export type OpenPart = (name: string) => AsyncIterable<Buffer> | undefined

/** Parts by name, whatever the case of its letters, as spreadsheet programs find them. */
export function partsIn(path: string, entries: readonly Entry[]): OpenPart {
  const byName = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').toLowerCase(), entry]))
  return (name) => {
    const entry = byName.get(name.toLowerCase())
    return entry && unpack(path, entry)
  }
}

/** What the workbook consists of. Parts it doesn't name are where they usually are. */
export async function readParts(open: OpenPart): Promise<Parts> {
  const related = await readRelations(open('xl/_rels/workbook.xml.rels'))
  const partOf = (kind: string, usual: string) =>
    [...related.values()].find(({ type }) => type.endsWith(kind))?.part ?? usual
  const { sheets, isFrom1904 } = await readSheets(open('xl/workbook.xml'))
  if (sheets.length === 0) throw new Problem({ status: 422, code: 'xlsx-broken' })
  return {
    sheets: sheets.flatMap(({ name, relation, isHidden }, index) => {
      const found = related.get(relation)
      if (found && !found.type.endsWith('/worksheet')) return []
      return [{ name, isHidden, part: found?.part ?? `xl/worksheets/sheet${index + 1}.xml` }]
    }),
    sharedTexts: partOf('/sharedStrings', 'xl/sharedStrings.xml'),
    styles: partOf('/styles', 'xl/styles.xml'),
    isFrom1904,
  }
}

async function listenTo(bytes: AsyncIterable<Buffer> | undefined, listener: Partial<Listener>): Promise<void> {
  const whole = { open: () => {}, close: () => {}, ...listener }
  if (bytes) for await (const _ of walkXml(bytes, whole, { isLenient: true }));
}

async function readRelations(bytes: AsyncIterable<Buffer> | undefined) {
  const related = new Map<string, { type: string; part: string }>()
  await listenTo(bytes, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship' || related.size >= MAX_SHEETS) return
      related.set(Id, { type: Type, part: posix.resolve('/xl', Target).slice(1) })
    },
  })
  return related
}

async function readSheets(bytes: AsyncIterable<Buffer> | undefined) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = []
  let isFrom1904 = false
  await listenTo(bytes, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (tag !== 'sheet' || sheets.length >= MAX_SHEETS) return
      const relation = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? ''
      sheets.push({ name: attributes.name ?? '', relation, isHidden: /hidden/i.test(attributes.state ?? '') })
    },
  })
  return { sheets, isFrom1904 }
}

/** The date format of each style of a cell; undefined where the style shows no date. */
export async function readDateFormats(bytes: AsyncIterable<Buffer> | undefined): Promise<(string | undefined)[]> {
  const own = new Map<number, string>()
  const ids: number[] = []
  let section = ''
  await listenTo(bytes, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmts' || name === 'cellXfs') section = name
      else if (name === 'numFmt' && section === 'numFmts' && own.size < MAX_STYLES)
        own.set(Number(numFmtId), formatCode ?? '')
      else if (name === 'xf' && section === 'cellXfs' && ids.length < MAX_STYLES) ids.push(Number(numFmtId ?? 0))
    },
    close: (name) => {
      if (name === section) section = ''
    },
  })
  return ids.map((id) => dateFormat(id, own))
}
