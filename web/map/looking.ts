import { type LatLng, type Map as LeafletMap, point, type ZoomAnimEvent } from 'leaflet'
import { createGrid } from './asking.ts'
import type { MapCounts, MapFilter, Place, View } from './handle.ts'
import { projectionOf } from './leaflet.ts'
import type { Mark } from './messages.ts'

/** Pixels around the view that are drawn too, so that a drag shows what comes before the worker has answered. */
const padding = 120

type Listener = { view(): View; marks(marks: Mark[]): void; counts(counts: MapCounts): void }

/** Asks the worker whenever view, filter or columns change, and hands on what fits the map when it comes. */
export function createLooking(map: LeafletMap, listener: Listener) {
  let filter: MapFilter = {}
  let from: Place | null = null
  let hasColumns = false
  let isZooming = false
  let held: { zoom: number; marks: Mark[] } | undefined

  const deliver = () => {
    if (held && !isZooming && held.zoom === map.getZoom()) listener.marks(held.marks)
    if (!isZooming) held = undefined
  }
  const grid = createGrid({
    marks(view, marks) {
      held = { zoom: view.zoom, marks }
      deliver()
    },
    counts: listener.counts,
  })

  const look = (centre: LatLng, zoom: number, isPassing: boolean) => {
    if (!hasColumns) return
    const middle = map.project(centre, zoom)
    const half = map.getSize().divideBy(2).add(point(padding, padding))
    const box = { minX: middle.x - half.x, minY: middle.y - half.y, maxX: middle.x + half.x, maxY: middle.y + half.y }
    const view = listener.view()
    const look = { bbox: view.bbox, zoom: view.zoom, minZoom: map.getMinZoom(), from: from ?? view.centre }
    grid.look({ filter, projection: projectionOf(map), box, zoom, look: isPassing ? null : look })
  }
  const lookHere = () => {
    if (!isZooming) look(map.getCenter(), map.getZoom(), false)
  }
  const lookInPassing = () => {
    if (!isZooming) look(map.getCenter(), map.getZoom(), true)
  }

  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    isZooming = true
    look(center, zoom, true)
  })
  map.on('zoomend', () => {
    isZooming = false
    deliver()
  })
  map.on('moveend', lookHere)
  followDrag(map, lookInPassing)

  return {
    stop: grid.stop,
    members: grid.members,
    async setColumns(columns: Parameters<typeof grid.setColumns>[0]) {
      await grid.setColumns(columns)
      hasColumns = true
      lookHere()
    },
    setFilter(next: MapFilter) {
      filter = next
      lookHere()
    },
    /** Where "nearest" is measured from; null: the middle of the view. */
    setFrom(place: Place | null) {
      from = place
      lookHere()
    },
  }
}

/** Looks again each time a drag has used up half of the padding. */
function followDrag(map: LeafletMap, look: () => void): void {
  let last = point(0, 0)
  map.on('movestart', () => {
    last = map.getPixelBounds().getCenter()
  })
  map.on('drag', () => {
    const now = map.getPixelBounds().getCenter()
    if (now.distanceTo(last) < padding / 2) return
    last = now
    look()
  })
}
