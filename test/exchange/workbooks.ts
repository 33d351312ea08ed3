import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
export const WORKBOOK = workbookPart(['名单'])
export const RELATIONS = relationsPart([
  ['worksheet', 'worksheets/sheet1.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
  ['styles', 'styles.xml'],
])

export function workbookPart(names: string[], properties = ''): string {
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${properties}<sheets>${sheets.join('')}</sheets></workbook>`
}

export function relationsPart(targets: [kind: string, target: string][]): string {
  const each = targets.map(
    ([kind, to], at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/${kind}" Target="${to}"/>`,
  )
  return `<Relationships>${each.join('')}</Relationships>`
}

/** A sheet around its rows. */
export function sheetPart(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** A row of inline texts. */
export function textRow(...texts: string[]): string {
  return `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
}

export type Parts = { rows?: string; after?: string; shared?: string; styles?: string; more?: Record<string, string> }

/** A workbook written by hand, its shared texts behind the sheet. */
export function workbookOf({ rows = '', after, shared, styles, more = {} }: Parts): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': sheetPart(rows, after),
    ...(shared && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>` }),
    ...(styles && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
