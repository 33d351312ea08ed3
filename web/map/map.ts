import './map.css'
import type { Grid } from './asking.ts'
import { createBasemap } from './basemap.ts'
import { describe } from './describe.ts'
import { createFurniture } from './furniture.ts'
import type { Language, MapCounts, MapHandle, MapOptions, Place } from './handle.ts'
import { createHere } from './here.ts'
import { createKeyboard } from './keyboard.ts'
import { LeafletMap, removeMap, toLatLng, toPlace } from './leaflet.ts'
import { createListeners } from './listeners.ts'
import { createLooking } from './looking.ts'
import { createMarks } from './marks.ts'
import { createMoving } from './moving.ts'
import { nameRegion } from './naming.ts'
import { createOpening } from './opening.ts'
import { createOutlines } from './outlines.ts'
import { createPicture } from './picture.ts'
import { mapWords } from './words.ts'

export type { Family } from './glyphs.ts'
export { lookOf } from './glyphs.ts'
export type * from './handle.ts'
export { placeKey } from './handle.ts'

/** The map in an element that has a size; handle.ts says all it can do. This folder is the only one that knows Leaflet. */
export function createMap(element: HTMLElement, grid: Grid, options: MapOptions): MapHandle {
  const parts = createParts(element, grid, options)
  const { map, tell, said, outlines, basemap, moving, picture, looking, furniture, here, stopFitting } = parts
  let isGone = false
  const pin = (place: Place | null, category = '') => place && { place, category }
  return {
    on: parts.on,
    setLanguage: parts.setLanguage,
    focusPlace: parts.focusPlace,
    view: moving.view,
    fitTo: moving.fitTo,
    flyTo: moving.flyTo,
    reveal: moving.reveal,
    setCover(cover) {
      moving.setCover(cover)
      outlines.layOut()
    },
    setFilter: looking.setFilter,
    setOutlines(districts) {
      // They come when they come, perhaps after the page with the map was left.
      if (isGone) return
      outlines.set(districts)
      // The sentence on the view names the district it is in.
      if (said.counts) tell('counts', said.counts)
    },
    retryBasemap: basemap.retry,
    counts: () => said.counts,
    setSelected: (place, category) => picture.select(pin(place, category)),
    setHighlighted: (place, category) => picture.highlight(pin(place, category)),
    setHere(next) {
      here.set(next)
      said.from = next?.label
      looking.setFrom(next?.place ?? null)
    },
    setNames(names) {
      said.names = names
      picture.name()
    },
    setNumbers(numbers) {
      said.numbers = numbers
      picture.name()
    },
    setBasemap(settings) {
      furniture.setApproval(settings.approvalNumber)
      basemap.set(settings)
    },
    describeView: (listed) =>
      said.counts &&
      describe(said.counts, { ...said, listed, division: outlines.districtAt(moving.view().centre, said.language) }),
    destroy() {
      isGone = true
      stopFitting()
      basemap.stop()
      picture.stop()
      looking.stop()
      removeMap(map)
    },
  }
}

/** What the map says and knows at the moment. */
type Said = {
  language: Language
  names: ReadonlyMap<string, string>
  numbers: ReadonlyMap<string, number>
  counts: MapCounts | null
  /** What distances are measured from; the middle of the view when nothing was said. */
  from: string | undefined
  categoryName: (code: string) => string
}

function createParts(element: HTMLElement, grid: Grid, options: MapOptions) {
  const map = startLeaflet(element, options)
  const { tell, on } = createListeners()
  const said: Said = {
    language: options.language,
    names: new Map(),
    numbers: new Map(),
    counts: null,
    from: undefined,
    categoryName: (code) => options.categoryName(code, said.language),
  }
  const basemap = createBasemap(map, (state) => tell('basemap', { state }))
  const marks = createMarks(map)
  const outlines = createOutlines(map, () => [...marks.boxes(), ...furniture.boxes()])
  const moving = createMoving(map)
  const picture = createPicture(map, marks, () => ({ ...said, words: mapWords(said.language) }))
  const looking = createLooking(map, grid, {
    view: moving.view,
    marks(next) {
      picture.show(next)
      outlines.layOut()
    },
    counts(counts) {
      said.counts = counts
      tell('counts', counts)
    },
  })
  const furniture = createFurniture(map)
  const here = createHere(map)
  const focusPlace = createKeyboard(map, marks)
  createOpening(map, marks, looking.members, tell)
  map.on('click', ({ latlng }) => tell('press', { place: toPlace(latlng) }))
  map.on('moveend', () => {
    tell('moved', { view: moving.view(), byPerson: !moving.wasProgram() })
  })
  const stopFitting = followSize(element, () => moving.adjust(() => map.invalidateSize({ pan: false })))
  const setLanguage = (language: Language) => {
    said.language = language
    nameRegion(element, marks.pane, mapWords(language))
    furniture.setWords(mapWords(language))
    here.setWords(mapWords(language))
    outlines.setLanguage(language)
    picture.draw()
  }
  setLanguage(options.language)
  return {
    map,
    on,
    tell,
    said,
    outlines,
    basemap,
    moving,
    picture,
    looking,
    furniture,
    here,
    focusPlace,
    stopFitting,
    setLanguage,
  }
}

export function startLeaflet(element: HTMLElement, { centre, zoom, minZoom }: MapOptions): LeafletMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  return new LeafletMap(element, {
    center: toLatLng(centre),
    zoom,
    minZoom: minZoom ?? 4,
    maxZoom: 18,
    // Our own keyboard.ts: Leaflet's takes the focus from markers.
    keyboard: false,
    // Our own observer: the element may change its size without the window.
    trackResize: false,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  })
}

/**
 * Calls `adjust` when the element or, on paper, the page has another size. A map that is hidden, as a printed page has it, keeps
 * the view it had. Returns how to stop.
 */
export function followSize(element: HTMLElement, adjust: () => void): () => void {
  const fit = () => {
    if (element.clientWidth > 0 && element.clientHeight > 0) adjust()
  }
  const sizes = new ResizeObserver(fit)
  sizes.observe(element)
  const paper = matchMedia('print')
  paper.addEventListener('change', fit)
  return () => {
    sizes.disconnect()
    paper.removeEventListener('change', fit)
  }
}
