import type { LatLng, Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import type { Grid } from './asking.ts'
import type { PixelBox } from './grid.ts'
import type { MapCounts, MapFilter, Place, View } from './handle.ts'
import { point, projectionOf } from './leaflet.ts'
import type { Mark } from './messages.ts'

/** Pixels around the view that are drawn too, so that a drag shows what comes before the worker has answered. */
const padding = 120

type Listener = { view(): View; marks(marks: Mark[]): void; counts(counts: MapCounts): void }

/** Asks the worker whenever view, filter or columns change, and hands on what fits the map when it comes. */
export function createLooking(map: LeafletMap, grid: Grid, listener: Listener) {
  let filter: MapFilter = {}
  let from: Place | null = null
  const delivery = createDelivery(map, listener.marks)

  /** `isPassing`: only markers, no numbers, because the map is still moving. */
  const look = (centre: LatLng, zoom: number, isPassing: boolean) => {
    if (!grid.hasPlaces()) return
    const view = listener.view()
    const look = { bbox: view.bbox, zoom: view.zoom, minZoom: map.getMinZoom(), from: from ?? view.centre }
    const box = pixelsAround(map, centre, zoom)
    grid.look({ filter, projection: projectionOf(map), box, zoom, look: isPassing ? null : look })
  }
  const lookHere = (isPassing = false) => {
    if (!delivery.isZooming()) look(map.getCenter(), map.getZoom(), isPassing)
  }
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => look(center, zoom, true))
  map.on('moveend', () => lookHere())
  followDrag(map, () => lookHere(true))
  grid.listen({
    places: lookHere,
    marks: (view, marks) => delivery.take({ zoom: view.zoom, marks }),
    counts: listener.counts,
  })
  lookHere()

  return {
    stop: () => grid.listen(null),
    members: grid.members,
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

/** Markers that come while the map is zooming wait for its end; those for a zoom that was passed are dropped. */
function createDelivery(map: LeafletMap, show: (marks: Mark[]) => void) {
  let isZooming = false
  let held: { zoom: number; marks: Mark[] } | undefined
  const deliver = () => {
    if (isZooming) return
    if (held?.zoom === map.getZoom()) show(held.marks)
    held = undefined
  }
  map.on('zoomanim', () => {
    isZooming = true
  })
  map.on('zoomend', () => {
    isZooming = false
    deliver()
  })
  return {
    isZooming: () => isZooming,
    take(next: { zoom: number; marks: Mark[] }) {
      held = next
      deliver()
    },
  }
}

/** The view's pixels of the world at a zoom, and some around it. */
function pixelsAround(map: LeafletMap, centre: LatLng, zoom: number): PixelBox {
  const { x, y } = map.project(centre, zoom)
  const half = map.getSize().divideBy(2).add(point(padding, padding))
  return { minX: x - half.x, minY: y - half.y, maxX: x + half.x, maxY: y + half.y }
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
