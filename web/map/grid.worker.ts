import { type ColumnsHeader, decodeColumns } from '../../api/search/columns.ts'
import { getColumns } from '../api.ts'
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
  if (data.kind === 'load') void load(data.id, data.url)
  else if (data.kind === 'members') answer({ kind: 'members', id: data.id, bbox: findMembers(data.key) })
  else look(data)
})

function answer(message: Answer): void {
  postMessage(message)
}

let loading: AbortController | undefined
/** A view that was asked for before the first places were there. */
let held: View | undefined

async function load(id: number, url: string): Promise<void> {
  loading?.abort()
  const mine = new AbortController()
  loading = mine
  try {
    const header = await take(url, mine.signal)
    answer({ kind: 'loaded', id, header })
    showHeld()
  } catch (error) {
    // Whoever aborted it waits for the next.
    if (loading === mine) showHeld()
    answer({ kind: 'failed', id, problem: String(error) })
  }
}

async function take(url: string, signal: AbortSignal): Promise<ColumnsHeader> {
  const decoded = decodeColumns(await getColumns(url, signal))
  signal.throwIfAborted()
  points = preparePoints(decoded, points?.projection ?? 'mercator')
  columns = decoded
  const { kind, total, version, count, categories, start } = decoded
  return { kind, total, version, count, categories, start }
}

/** Answers the view that waited, if any. */
function showHeld(): void {
  loading = undefined
  const view = held
  held = undefined
  if (view) look(view)
}

/** Markers at once; the numbers after whatever was asked in the meantime, so that they never delay a picture. */
function look(view: View): void {
  clearTimeout(counting)
  if (columns === undefined || points === undefined) {
    if (loading) held = view
    else answer({ kind: 'view', id: view.id, marks: [] })
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
