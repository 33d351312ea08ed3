import type { ColumnsHeader } from '../../api/search/columns.ts'
import type { Look } from './around.ts'
import type { PixelBox } from './grid.ts'
import type { Bbox, MapCounts, MapFilter } from './handle.ts'
import type { Projection } from './points.ts'

/** One marker as it crosses from the worker: a cluster, or a single place (`single`) with its category. */
export type Mark = {
  key: string
  lon: number
  lat: number
  count: number
  free: number
  single: boolean
  category: string
}

/** A view to answer with markers and, unless it is only passed through (`look` null), with numbers. */
export type View = {
  id: number
  filter: MapFilter
  projection: Projection
  box: PixelBox
  zoom: number
  look: Look | null
}

export type Question =
  | { kind: 'load'; id: number; url: string }
  | ({ kind: 'view' } & View)
  | { kind: 'members'; id: number; key: string }

/** `members` is null when nobody knows them here: an older cluster's key, or the server's clusters. */
export type Answer =
  | { kind: 'loaded'; id: number; header: ColumnsHeader }
  | { kind: 'failed'; id: number; problem: string }
  | { kind: 'view'; id: number; marks: Mark[] }
  | { kind: 'counts'; id: number; counts: MapCounts }
  | { kind: 'members'; id: number; bbox: Bbox | null }
