import type { TableRow } from '../header.ts'
import { columnOf } from './cell.ts'

/** A merged block of cells: rows from 1, columns from 0, both ends in it. */
export type Merge = { top: number; left: number; bottom: number; right: number }

export function readMerge(reference: string, columns: number): Merge | undefined {
  const [from = '', to = from] = reference.split(':')
  const [top, bottom] = [from, to].map((end) => Number(/\d+/.exec(end)?.[0]))
  const [left, right] = [columnOf(from), columnOf(to)]
  if (!top || !bottom || left === undefined || right === undefined) return undefined
  return { top, left, bottom, right: Math.min(right, columns - 1) }
}

/**
 * A merged block says the same thing in each of its cells. Give it the rows from the top down: it gives each back
 * filled, after the rows above it that only a merged block fills.
 */
export function mergeFiller(merges: readonly Merge[]): (row: TableRow) => TableRow[] {
  const starting = Map.groupBy(merges, ({ top }) => top)
  const covered: { text: string; top: number; bottom: number }[] = []
  let deepest = 0
  let before = 0
  const fill = ({ row, cells }: TableRow) => {
    for (const { top, left, right, bottom } of starting.get(row) ?? []) {
      const text = cells[left]
      if (!text) continue
      for (let column = left; column <= right; column += 1) covered[column] = { text, top, bottom }
      deepest = Math.max(deepest, bottom)
    }
    if (row > deepest) return { row, cells }
    const filled = [...cells]
    covered.forEach(({ text, top, bottom }, column) => {
      if (row < top || row > bottom) return
      while (filled.length < column) filled.push('')
      filled[column] = text
    })
    return { row, cells: filled }
  }
  return (row) => {
    const filled: TableRow[] = []
    for (let gap = before + 1; gap < row.row && gap <= deepest; gap += 1) filled.push(fill({ row: gap, cells: [] }))
    before = Math.max(before, row.row)
    filled.push(fill(row))
    return filled
  }
}
