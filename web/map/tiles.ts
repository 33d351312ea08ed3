// Apart from the rest of the map: an installation without a base map of tiles never loads it.
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
