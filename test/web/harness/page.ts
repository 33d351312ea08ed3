import { createMap, type MapHandle, type MapOptions } from '../../../web/map/map.ts'

/** The map alone on a page, driven by the tests through `window.harness`. */
const names: Record<string, [string, string]> = {
  museum: ['博物馆', 'Museum'],
  library: ['图书馆', 'Library'],
  park: ['公园', 'Park'],
}
const events: { name: string; event: unknown }[] = []

async function start(options: Partial<MapOptions> = {}): Promise<MapHandle> {
  const element = document.querySelector('#map') as HTMLElement
  const map = await createMap(element, {
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

export type Harness = { start: typeof start; events: typeof events }
Object.assign(window, { harness: { start, events } satisfies Harness })

/** `?columns=/file&zoom=9` starts by itself, as the application does, for measuring. */
const asked = new URLSearchParams(location.search)
const file = asked.get('columns')
if (file) {
  const columns = fetch(file).then((response) => response.arrayBuffer())
  const map = await start({ zoom: Number(asked.get('zoom')) })
  await map.setColumns(await columns)
}
