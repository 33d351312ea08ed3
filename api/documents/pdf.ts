/** A printed page's content, as data: it goes to another thread, so it holds no functions. */
import type { Content, TableCell } from 'pdfmake/interfaces.js'

export type { Content }
export type PdfDocument = {
  title: string
  language: 'zh-CN' | 'en'
  /** Below the title: what this is, of when, by whom. */
  subtitle?: string
  isLandscape?: boolean
  /** In every page's foot, left of its number. */
  foot?: string
  content: Content[]
}

export type PdfColumn = { title: string; width?: number | '*' | 'auto'; isNumber?: boolean }

/** A table whose header is repeated on every page and whose rows are not cut in two. */
export function pdfTable(
  columns: readonly PdfColumn[],
  rows: readonly (readonly (string | number | null)[])[],
): Content {
  const align = ({ isNumber }: PdfColumn) => (isNumber ? { alignment: 'right' as const } : {})
  const head: TableCell[] = columns.map((column) => ({ text: column.title, style: 'head', ...align(column) }))
  const body = rows.map((row) =>
    columns.map((column, index): TableCell => ({ text: String(row[index] ?? ''), ...align(column) })),
  )
  return {
    layout: 'list',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width ?? '*'),
      body: [head, ...body],
    },
  }
}

/** Facts as pairs of a name and a value, one a line. */
export function pdfFacts(facts: readonly (readonly [name: string, value: string | number | null])[]): Content {
  return {
    layout: 'facts',
    table: {
      widths: [90, '*'],
      body: facts.map(([name, value]) => [{ text: name, style: 'quiet' }, { text: String(value ?? '—') }]),
    },
  }
}

export function pdfHeading(text: string): Content {
  return { text, style: 'heading' }
}
