import './map.css'
import './survey.css'
import type { FeatureCollection } from 'geojson'
import { createBasemap } from './basemap.ts'
import { createFurniture } from './furniture.ts'
import type { BasemapSettings, Bbox, Language, Place, View } from './handle.ts'
import { createKeyboard } from './keyboard.ts'
import { toPlace } from './leaflet.ts'
import { followSize, startLeaflet } from './map.ts'
import { createMoving } from './moving.ts'
import { nameRegion } from './naming.ts'
import { createOutlines } from './outlines.ts'
import { createRedrawing, type Polygons } from './redrawing.ts'
import { createSketch, type SurveyShape } from './sketch.ts'
import { createStakes, type SurveyMark } from './stakes.ts'
import { mapWords, type RegionWords } from './words.ts'

export type { Polygons, SurveyMark, SurveyShape }

export type SurveyEvents = {
  /** A mark was pressed, or Enter on it. */
  select: { key: string }
  /** The map was pressed where no mark is. */
  press: { place: Place }
  /** The map came to rest. */
  viewed: View
  /** A movable mark was put elsewhere, by dragging or by arrow keys. */
  moved: { key: string; place: Place }
  /** The outline that is being edited has another shape. */
  redrawn: { polygons: Polygons }
}
type Words = RegionWords & { vertex: (n: number) => string }
/** `zoomSnap`: between whole steps of zoom, so that what is fitted fills the map; tiles would be blurred. */
export type SurveyOptions = { language: Language; words: Words; centre: Place; zoom: number; zoomSnap?: number }
export type SurveyHandle = ReturnType<typeof createSurvey>

/**
 * The map for looking at one place closely: shapes, lines that carry metres measured elsewhere, named marks, and an outline that can be
 * drawn. It measures nothing. Loaded only by the pages that need it; the map of venues does not know it.
 */
export function createSurvey(element: HTMLElement, options: SurveyOptions) {
  const map = startLeaflet(element, { ...options, categoryName: String })
  map.options.zoomSnap = options.zoomSnap ?? 1
  element.classList.add('survey')
  const listeners = new Set<(name: keyof SurveyEvents, event: never) => void>()
  const tell = <Name extends keyof SurveyEvents>(name: Name, event: SurveyEvents[Name]) => {
    for (const listener of listeners) listener(name, event as never)
  }
  const basemap = createBasemap(map, () => undefined)
  const sketch = createSketch(map)
  const stakes = createStakes(map, tell)
  const redrawing = createRedrawing(map, options.words.vertex, (polygons) => tell('redrawn', { polygons }))
  const outlines = createOutlines(map, () => [...stakes.boxes(), ...furniture.boxes()])
  const moving = createMoving(map)
  const furniture = createFurniture(map)
  createKeyboard(map, stakes)
  map.on('click', ({ latlng }) => {
    if (!redrawing.press(toPlace(latlng))) tell('press', { place: toPlace(latlng) })
  })
  map.on('moveend', () => {
    outlines.layOut()
    tell('viewed', moving.view())
  })
  const stopFitting = followSize(element, () => moving.adjust(() => map.invalidateSize({ pan: false })))
  const speak = (language: Language, words: Words) => {
    nameRegion(element, stakes.pane, words)
    furniture.setWords({ ...mapWords(language), freeLegend: '' })
    outlines.setLanguage(language)
  }
  speak(options.language, options.words)
  return {
    speak,
    setShapes: sketch.show,
    setMarks: stakes.show,
    setOutlines: (districts: FeatureCollection) => outlines.set(districts),
    setBasemap(settings: BasemapSettings) {
      furniture.setApproval(settings.approvalNumber)
      basemap.set(settings)
    },
    /** Makes an outline editable; null ends it. With `isFresh`, presses add to its end instead of to its nearest side. */
    redraw: redrawing.start,
    fitTo: (bbox: Bbox, maxZoom = 18) => moving.fitTo(bbox, { maxZoom }),
    reveal: moving.reveal,
    view: moving.view,
    /** Focus to a mark, or to the map when it isn't drawn. */
    focusMark: (key: string) => (stakes.drawn.get(key)?.element ?? element).focus({ preventScroll: true }),
    on<Name extends keyof SurveyEvents>(name: Name, listener: (event: SurveyEvents[Name]) => void) {
      const one = (told: keyof SurveyEvents, event: never) => told === name && listener(event)
      listeners.add(one)
      return () => void listeners.delete(one)
    },
    destroy() {
      stopFitting()
      basemap.stop()
      map.remove()
    },
  }
}
