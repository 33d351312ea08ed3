import 'leaflet/src/layer/Layer.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
import type { LatLng, LatLngBounds, Map as LeafletMap, Point } from 'leaflet'
import { EPSG3857 } from 'leaflet/src/geo/crs/CRS.EPSG3857.js'
import { EPSG4326 } from 'leaflet/src/geo/crs/CRS.EPSG4326.js'
import { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js'
import { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
import type { Bbox, Place } from './handle.ts'
import type { Projection } from './points.ts'

// Leaflet comes in one piece of 42 kB; this map needs half of it, so it takes the parts (parts.d.ts).
export { toPoint as point } from 'leaflet/src/geometry/Point.js'
export { Map as LeafletMap } from 'leaflet/src/map/Map.js'

/** What Leaflet's own layers use and its types leave out; pinned to 1.9.4. */
type Inner = LeafletMap & {
  _latLngToNewLayerPoint(place: LatLng, zoom: number, centre: LatLng): Point
  _resetView(centre: LatLng, zoom: number): void
  _animatingZoom?: boolean
}

export function layerPointAfterZoom(map: LeafletMap, place: LatLng, zoom: number, centre: LatLng): Point {
  return (map as Inner)._latLngToNewLayerPoint(place, zoom, centre)
}

/** Changes a living map's projection, keeping its centre and its scale. */
export function changeProjection(map: LeafletMap, projection: Projection): void {
  const next = projection === 'geographic' ? EPSG4326 : EPSG3857
  if (map.options.crs === next) return
  const [centre, zoom] = [map.getCenter(), map.getZoom()]
  map.options.crs = next
  // A degree has twice the pixels in plain degrees that it has in Web Mercator at the same zoom.
  ;(map as Inner)._resetView(centre, projection === 'geographic' ? zoom - 1 : zoom + 1)
}

/** Takes the map away. One that is still zooming would finish after its panes are gone, and fail. */
export function removeMap(map: LeafletMap): void {
  ;(map as Inner)._animatingZoom = false
  map.remove()
}

export function projectionOf(map: LeafletMap): Projection {
  return map.options.crs === EPSG4326 ? 'geographic' : 'mercator'
}

export function toLatLng({ lat, lon }: Place): LatLng {
  return latLng(lat, lon)
}

export function toPlace({ lat, lng }: LatLng): Place {
  return { lon: lng, lat }
}

export function toBounds({ minLon, minLat, maxLon, maxLat }: Bbox): LatLngBounds {
  return latLngBounds([Math.max(-85, minLat), minLon], [Math.min(85, maxLat), maxLon])
}

/** Puts an element at a layer point. In two dimensions: in three the browser would make a layer of every marker. */
export function putAt(element: HTMLElement | SVGElement, { x, y }: Point, scale?: number): void {
  const scaled = scale === undefined ? '' : ` scale(${scale})`
  element.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)${scaled}`
}
