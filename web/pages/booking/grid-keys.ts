/**
 * Arrow keys between the buttons of a table: one of them is in the tab order, Home and End go to the ends of a row. Buttons that
 * can't be pressed are passed over.
 */
export function moveInGrid(event: KeyboardEvent): void {
  const step = steps[event.key]
  const from = (event.target as HTMLElement).closest('td')
  const rows = [...((event.currentTarget as HTMLElement).querySelectorAll('tbody tr') ?? [])]
  if (!step || !from) return
  event.preventDefault()
  let row = rows.indexOf(from.closest('tr') as HTMLTableRowElement)
  let column = cellsOf(rows[row]).indexOf(from)
  if (event.key === 'Home') column = -1
  if (event.key === 'End') column = cellsOf(rows[row]).length
  const [down, right] = step
  for (;;) {
    row += down
    column += right
    const cells = cellsOf(rows[row])
    if (cells.length === 0 || column < 0 || column >= cells.length) return
    const button = cells[column]?.querySelector<HTMLButtonElement>('button:not(:disabled)')
    if (button) {
      button.focus()
      return
    }
  }
}

const steps: Record<string, [down: number, right: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, 1],
  End: [0, -1],
}

function cellsOf(row: Element | undefined): HTMLTableCellElement[] {
  return [...(row?.querySelectorAll('td') ?? [])]
}
