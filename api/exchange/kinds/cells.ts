/** Cells of a table by what a kind of list calls them. */
import { textOrNothing } from '../../catalog/text.ts'
import { columnKey, fieldOf, type Picked } from '../columns.ts'

/** The names a kind's own columns go by, several separated by blanks. */
export type ColumnNames = Record<string, string>

/** Reads a row's cells by a kind's own column names. */
export function cellReader<Names extends ColumnNames>(names: Names) {
  const fields = new Map(
    Object.entries(names).flatMap(([field, words]) =>
      words.split(' ').map((word) => [columnKey(word), field] as const),
    ),
  )
  const field = (column: string) => {
    const key = columnKey(column)
    return fields.get(key) ?? fields.get(key.replace(/\([^)]*\)$/, ''))
  }
  return {
    /** Whether a column means anything to this kind. */
    knows: (column: string) =>
      field(column) !== undefined ||
      ['lon', 'lat', 'lonLat', 'county', 'city', 'province'].includes(fieldOf(column) ?? ''),
    read: (row: Record<string, string>): Partial<Record<keyof Names, Picked>> => {
      const found: Partial<Record<keyof Names, Picked>> = {}
      for (const column in row) {
        const name = field(column) as keyof Names | undefined
        const value = row[column] ?? ''
        if (name && !found[name] && value.trim() !== '') found[name] = { value, column }
      }
      return found
    },
  }
}

export function text(cell: Picked | undefined, longest = 200): string | undefined {
  return textOrNothing(cell?.value)?.slice(0, longest)
}

/** YYYY-MM-DD from 2021-09-01, 2021/9/1, 2021年9月1日, 2021年9月, 2021. */
export function day(cell: Picked | undefined): string | undefined {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?/.exec(textOrNothing(cell?.value) ?? '')
  if (!parts) return undefined
  const [, year, month = '1', date = '1'] = parts
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = Date.parse(written)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? undefined : written
}
