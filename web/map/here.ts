import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import type { Place } from './handle.ts'
import { layerPointAfterZoom, putAt, toLatLng } from './leaflet.ts'
import type { MapWords } from './words.ts'

type Here = { place: Place; label: string }

/** The place that distances are measured from: a dot with its label, to read, not to press. */
export function createHere(map: LeafletMap) {
  const pane = map.createPane('here')
  const dot = document.createElement('div')
  const text = document.createElement('span')
  dot.className = 'here leaflet-zoom-animated'
  dot.setAttribute('role', 'img')
  dot.append(text)
  let here: Here | null = null
  let words: MapWords | undefined

  const put = () => {
    if (here) putAt(dot, map.latLngToLayerPoint(toLatLng(here.place)))
  }
  const say = () => {
    if (here && words) dot.setAttribute('aria-label', words.here(here.label))
    text.textContent = here?.label ?? ''
  }
  map.on('zoom viewreset', put)
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    if (here) putAt(dot, layerPointAfterZoom(map, toLatLng(here.place), zoom, center))
  })

  return {
    set(next: Here | null) {
      here = next
      if (next) pane.append(dot)
      else dot.remove()
      put()
      say()
    },
    setWords(next: MapWords) {
      words = next
      say()
    },
  }
}
