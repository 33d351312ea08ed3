import { createGrid } from '../../../web/map/asking.ts'
import type { MapHandle, MapOptions } from '../../../web/map/map.ts'

/** The map alone on a page, driven by the tests through `window.harness`. */
const names: Record<string, [string, string]> = {
  museum: ['博物馆', 'Museum'],
  library: ['图书馆', 'Library'],
  park: ['公园', 'Park'],
}
/** `?columns=/file&zoom=9` starts by itself, for measuring, in the application's order: the places, the program of the map, the map. */
const asked = new URLSearchParams(location.search)
const file = asked.get('columns')
const grid = createGrid()
const loading = file ? grid.load(file) : null
const { createMap } = await import('../../../web/map/map.ts')
const events: { name: string; event: unknown }[] = []

function start(options: Partial<MapOptions> = {}): MapHandle {
  const element = document.querySelector('#map') as HTMLElement
  const map = createMap(element, grid, {
    language: 'zh-CN',
    centre: { lon: 120.16, lat: 30.26 },
    zoom: 12,
    categoryName: (code, language) => names[code]?.[language === 'en' ? 1 : 0] ?? code,
    ...options,
  })
  for (const name of ['moved', 'select', 'hover', 'clusterOpen', 'counts', 'basemap'] as const) {
    map.on(name, (event) => void events.push({ name, event }))
  }
  Object.assign(window, { map })
  return map
}

export type Harness = { start: typeof start; load: typeof grid.load; events: typeof events }
Object.assign(window, { harness: { start, load: grid.load, events } satisfies Harness })

if (loading) {
  await new Promise((next) => setTimeout(next))
  start({ zoom: Number(asked.get('zoom')) })
  await loading
}
