import type { Map as LeafletMap, TileErrorEvent, TileLayer } from 'leaflet'
import type { BasemapSettings, BasemapState } from './handle.ts'
import { changeProjection } from './leaflet.ts'

/** So many tiles in a row that fail, and the map goes on without them. */
const patience = 4

/** Tiles above the outlines; when they fail they go, and come back on `retry` or when the browser is online again. */
export function createBasemap(map: LeafletMap, tell: (state: BasemapState) => void) {
  let settings: BasemapSettings = { kind: 'none' }
  let layers: TileLayer[] = []
  let state: BasemapState = 'none'
  let failures = 0
  const credit = document.createElement('span')
  credit.className = 'map-credit'
  map.getContainer().append(credit)

  const become = (next: BasemapState) => {
    if (next === state) return
    state = next
    tell(next)
  }
  const clear = () => {
    for (const layer of layers) layer.remove()
    layers = []
    credit.textContent = ''
    failures = 0
  }
  const loaded = () => {
    failures = 0
    become('shown')
  }
  const failed = ({ tile }: TileErrorEvent) => {
    failures += 1
    if (failures < patience && !isRefused((tile as HTMLImageElement).src)) return
    clear()
    become('failed')
  }
  const start = async () => {
    const wanted = settings
    const next = await layersOf(wanted)
    if (wanted !== settings) return
    clear()
    layers = next
    credit.textContent = layers.length > 0 ? (settings.attribution ?? '') : ''
    for (const layer of layers) layer.on('tileload', loaded).on('tileerror', failed).addTo(map)
    become(layers.length > 0 ? 'loading' : 'none')
  }
  const retry = () => {
    if (state === 'failed') void start()
  }
  addEventListener('online', retry)

  return {
    state: () => state,
    retry,
    set(next: BasemapSettings) {
      settings = next
      clear()
      changeProjection(map, next.kind !== 'none' && next.crs === 'EPSG:4490' ? 'geographic' : 'mercator')
      map.setMaxZoom((next.maxZoom ?? 18) - zoomOffset(next))
      void start()
    },
    stop: () => removeEventListener('online', retry),
  }
}

async function layersOf(settings: BasemapSettings): Promise<TileLayer[]> {
  if (settings.kind === 'none') return []
  const { tileLayer } = await import('./tiles.ts')
  return [settings.url, settings.labelsUrl]
    .filter((url) => typeof url === 'string' && url !== '')
    .map((url) => tileLayer(template(url as string), tileOptions(settings)))
}

function tileOptions(settings: BasemapSettings) {
  return {
    subdomains: settings.subdomains || 'abc',
    maxNativeZoom: (settings.maxZoom ?? 18) - zoomOffset(settings),
    zoomOffset: zoomOffset(settings),
  }
}

/** 天地图 counts the longitude/latitude grid from 1, where the world is two tiles; Leaflet counts from 0. */
function zoomOffset({ kind, crs }: BasemapSettings): number {
  return kind === 'tianditu' && crs === 'EPSG:4490' ? 1 : 0
}

/** WMTS names of the template's holes → Leaflet's. */
function template(url: string): string {
  return url
    .replace(/\{TileMatrix\}/gi, '{z}')
    .replace(/\{TileRow\}/gi, '{y}')
    .replace(/\{TileCol\}/gi, '{x}')
}

/** Whether the server refused the tile (403): the browser tells for tiles from the same origin. */
function isRefused(address: string): boolean {
  const entry = performance.getEntriesByName(address).at(-1) as PerformanceResourceTiming | undefined
  return entry?.responseStatus === 403
}
