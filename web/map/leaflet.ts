import { CRS, type LatLng, type LatLngBounds, type Map as LeafletMap, latLng, latLngBounds, type Point } from 'leaflet'
import type { Bbox, Place } from './handle.ts'
import type { Projection } from './points.ts'

/** What Leaflet's own layers use and its types leave out; pinned to 1.9.4. */
type Inner = LeafletMap & {
  _latLngToNewLayerPoint(place: LatLng, zoom: number, centre: LatLng): Point
  _resetView(centre: LatLng, zoom: number): void
}

export function layerPointAfterZoom(map: LeafletMap, place: LatLng, zoom: number, centre: LatLng): Point {
  return (map as Inner)._latLngToNewLayerPoint(place, zoom, centre)
}

/** Changes a living map's projection, keeping its centre and its scale. */
export function changeProjection(map: LeafletMap, projection: Projection): void {
  const next = projection === 'geographic' ? CRS.EPSG4326 : CRS.EPSG3857
  if (map.options.crs === next) return
  const [centre, zoom] = [map.getCenter(), map.getZoom()]
  map.options.crs = next
  // A degree has twice the pixels in plain degrees that it has in Web Mercator at the same zoom.
  ;(map as Inner)._resetView(centre, projection === 'geographic' ? zoom - 1 : zoom + 1)
}

export function projectionOf(map: LeafletMap): Projection {
  return map.options.crs === CRS.EPSG4326 ? 'geographic' : 'mercator'
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
