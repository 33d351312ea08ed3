/** A table on its way into a file: XLSX, CSV. */

/** Text, a number, or nothing. Days and times are written as text, so that no program turns them around. */
export type Cell = string | number | null
export type Column = {
  title: string
  /** In characters of the spreadsheet's font; a Chinese character takes two. */
  width?: number
}
export type Table = {
  /** Name of the sheet. */
  name: string
  columns: readonly Column[]
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}

/** A spreadsheet program would take text that begins like this for a formula. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u

/** Text that can't be taken for a formula: what begins like one gets an apostrophe before it. Numbers stay numbers. */
export function guardCell(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  return cell !== null && (FORMULA.test(cell) || /^[\t\r]/.test(cell)) ? `'${cell}` : cell
}

/** What the guard put before a text, taken off again, for tables that come back. */
export function unguarded(text: string): string {
  return /^'[\t\r]/.test(text) || (text.startsWith("'") && FORMULA.test(text.slice(1))) ? text.slice(1) : text
}
