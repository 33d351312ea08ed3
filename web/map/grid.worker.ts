import { decodeColumns } from '../../api/search/columns.ts'
import { countLook } from './counts.ts'
import { type Grid, gridOf, membersOf } from './grid.ts'
import type { MapColumns } from './handle.ts'
import type { Answer, Mark, Question, View } from './messages.ts'
import { type Points, preparePoints } from './points.ts'
import { compileFilter, type Sieve } from './sieve.ts'

let columns: MapColumns | undefined
let points: Points | undefined
let shown: { grid: Grid; sieve: Sieve } | undefined
let counting: ReturnType<typeof setTimeout> | undefined

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'columns') answer(take(data.id, data.columns))
  else if (data.kind === 'members') answer({ kind: 'members', id: data.id, bbox: findMembers(data.key) })
  else look(data)
})

function answer(message: Answer): void {
  postMessage(message)
}

function take(id: number, given: ArrayBuffer): Answer {
  try {
    const decoded = decodeColumns(given)
    points = preparePoints(decoded, points?.projection ?? 'mercator')
    columns = decoded
    return { kind: 'columns', id, problem: null }
  } catch (error) {
    return { kind: 'columns', id, problem: error instanceof Error ? error.message : String(error) }
  }
}

/** Markers at once; the numbers after whatever was asked in the meantime, so that they never delay a picture. */
function look(view: View): void {
  clearTimeout(counting)
  if (columns === undefined || points === undefined) {
    answer({ kind: 'view', id: view.id, marks: [] })
    return
  }
  if (points.projection !== view.projection) points = preparePoints(columns, view.projection)
  const asked = points
  const filter = asked.kind === 'points' ? view.filter : {}
  const sieve = compileFilter(filter, asked.categories)
  const grid = gridOf(asked, sieve, view.box, view.zoom)
  shown = { grid, sieve }
  answer({ kind: 'view', id: view.id, marks: marksOf(asked, grid) })
  const { id, look: asks } = view
  if (asks) counting = setTimeout(() => answer({ kind: 'counts', id, counts: countLook(asked, filter, asks) }))
}

function marksOf(points: Points, grid: Grid): Mark[] {
  return grid.clusters.map(({ key, lon, lat, count, free, index }) => {
    const category = index === -1 ? '' : (points.categories[points.category[index] as number] ?? '')
    return { key, lon, lat, count, free, single: index !== -1, category }
  })
}

function findMembers(key: string) {
  if (points === undefined || shown === undefined || points.kind === 'clusters') return null
  return membersOf(points, shown.sieve, shown.grid, key) ?? null
}
