import type { Handler, Map as LeafletMap } from 'leaflet'
import { mergeRadius } from './grid.ts'
import type { Bbox, MapEvents, Place } from './handle.ts'
import { toBounds, toLatLng, toPlace } from './leaflet.ts'
import type { Marks } from './marks.ts'
import type { Mark } from './messages.ts'

type Tell = <Name extends keyof MapEvents>(name: Name, event: MapEvents[Name]) => void

/** What markers do: a pin is chosen; a cluster is zoomed into, or handed on as a list where no zoom takes it apart. */
export function createOpening(
  map: LeafletMap,
  marks: Marks,
  members: (key: string) => Promise<Bbox | null>,
  tell: Tell,
) {
  const markAt = (event: Event): Mark | undefined => {
    const element = (event.target as Element | null)?.closest<HTMLElement>('.mark')
    return marks.drawn.get(element?.dataset.key ?? '')?.mark
  }
  marks.pane.addEventListener('click', (event) => {
    const mark = markAt(event)
    if (mark === undefined || (event.detail > 0 && wasDragged(map))) return
    event.stopPropagation()
    if (mark.single) tell('select', { place: placeOf(mark), category: mark.category })
    else void openCluster(mark)
  })
  for (const happening of ['pointerover', 'focusin']) {
    marks.pane.addEventListener(happening, (event) => {
      const mark = markAt(event)
      if (mark?.single) tell('hover', { place: placeOf(mark) })
    })
  }
  for (const happening of ['pointerout', 'focusout']) {
    marks.pane.addEventListener(happening, (event) => {
      if (markAt(event)?.single) tell('hover', null)
    })
  }

  const openCluster = async (mark: Mark) => {
    const bbox = await members(mark.key)
    const deepest = map.getMaxZoom()
    if (bbox === null && map.getZoom() < deepest) {
      map.setView(toLatLng(mark), Math.min(deepest, map.getZoom() + 2))
      return
    }
    const box = bbox ?? boxAround(map, mark)
    if (bbox === null || spread(map, box) < mergeRadius(deepest)) {
      tell('clusterOpen', { place: placeOf(mark), count: mark.count, free: mark.free, bbox: widened(box) })
      return
    }
    const bounds = toBounds(box)
    const zoom = Math.max(map.getZoom() + 1, Math.min(deepest, map.getBoundsZoom(bounds.pad(0.15))))
    map.setView(bounds.getCenter(), zoom)
  }
}

function placeOf({ lon, lat }: Mark): Place {
  return { lon, lat }
}

/** Pixels between the farthest members at the deepest zoom. */
function spread(map: LeafletMap, box: Bbox): number {
  const bounds = toBounds(box)
  const zoom = map.getMaxZoom()
  const across = map.project(bounds.getNorthEast(), zoom).subtract(map.project(bounds.getSouthWest(), zoom))
  return Math.max(Math.abs(across.x), Math.abs(across.y))
}

function boxAround(map: LeafletMap, mark: Mark): Bbox {
  const at = map.latLngToContainerPoint(toLatLng(mark))
  const reach = mergeRadius(map.getZoom())
  const southWest = toPlace(map.containerPointToLatLng([at.x - reach, at.y + reach]))
  const northEast = toPlace(map.containerPointToLatLng([at.x + reach, at.y - reach]))
  return { minLon: southWest.lon, minLat: southWest.lat, maxLon: northEast.lon, maxLat: northEast.lat }
}

/** By one unit of the columns, so that a box around a single place is not empty. */
function widened({ minLon, minLat, maxLon, maxLat }: Bbox): Bbox {
  return { minLon: minLon - 1e-5, minLat: minLat - 1e-5, maxLon: maxLon + 1e-5, maxLat: maxLat + 1e-5 }
}

/** Whether the click ends a drag that began on a marker. */
function wasDragged(map: LeafletMap): boolean {
  return (map.dragging as Handler & { moved(): boolean }).moved()
}
