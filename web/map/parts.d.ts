/** The parts of Leaflet that the map is made of, one module each; the package has types for the whole only. */
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet'
}
declare module 'leaflet/src/map/handler/*.js' {}
declare module 'leaflet/src/geo/LatLng.js' {
  export { latLng as toLatLng } from 'leaflet'
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { latLngBounds as toLatLngBounds } from 'leaflet'
}
declare module 'leaflet/src/geometry/Point.js' {
  export { point as toPoint } from 'leaflet'
}
declare module 'leaflet/src/geo/crs/CRS.EPSG3857.js' {
  export const EPSG3857: import('leaflet').CRS
}
declare module 'leaflet/src/geo/crs/CRS.EPSG4326.js' {
  export const EPSG4326: import('leaflet').CRS
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { tileLayer } from 'leaflet'
}
