import { SSF } from '@e965/xlsx'

/** A cell as its sheet has it: `t` and `s` of the element, and the text of its value. */
export type RawCell = { type: string; style: number; raw: string }

/** What of a workbook its cells refer to. */
export type Workbook = {
  sharedText: (index: number) => string
  /** The date format of a style; undefined where it shows no date. */
  dateFormats: (string | undefined)[]
  isFrom1904: boolean
}

/** As much as a spreadsheet program puts into one cell. */
export const MAX_CELL_CHARACTERS = 32_767

/** A cell as text: numbers in full (a phone number is no 5.7E+10), dates as Excel shows them, errors as nothing. */
export function cellText({ type, style, raw }: RawCell, book: Workbook): string {
  if (raw === '' || type === 'e') return ''
  if (type === 's') return book.sharedText(Number.parseInt(raw, 10))
  if (type === 'str' || type === 'inlineStr') return plainText(raw)
  if (type === 'b') return String(/^\s*(1|true)\s*$/.test(raw))
  if (type === 'd') return raw.replace(/T00:00:00(\.0+)?Z?$/, '')
  const number = Number.parseFloat(raw)
  if (!Number.isFinite(number)) return ''
  const format = book.dateFormats[style]
  return (format && dateText(format, number, book.isFrom1904)) || String(number)
}

function dateText(format: string, days: number, isFrom1904: boolean): string {
  try {
    return SSF.format(format, days, { date1904: isFrom1904 })
  } catch {
    return ''
  }
}

/** Text without the `_x000D_` that stands for a character XML can't hold. */
export function plainText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return plain.slice(0, MAX_CELL_CHARACTERS)
}

/** Formats that have a number but, as a rule, no text in the file: as a Chinese Excel shows them. */
const BUILT_IN: Record<number, string> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format with this number when it shows a date or time; `own` are those the file spells out. */
export function dateFormat(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const format = own.get(id) ?? BUILT_IN[id]
  return format !== undefined && SSF.is_date(format) ? format : undefined
}

/** The column of a reference such as `AB12`, from 0; undefined where it names none. */
export function columnOf(reference: string | undefined): number | undefined {
  let column = 0
  for (const letter of reference ?? '') {
    const value = letter.toUpperCase().charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column === 0 ? undefined : column - 1
}
