import type { Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet'
import { contains } from './compass.ts'
import type { Bbox, Language, Place } from './handle.ts'
import { layerPointAfterZoom, putAt, toLatLng, toPlace } from './leaflet.ts'
import { type District, isInside, labelPlacesWithin } from './polygons.ts'
import { touches } from './shapes.ts'

/** Pixels: a city narrower than this bears its own name across its districts. */
const widestWhole = 260

export type Box = { left: number; top: number; right: number; bottom: number }
type Label = { district: District; parts: District[]; element: HTMLElement; at: Place | undefined }

/** District names, widest district first, each at the first of its places that is free, or not at all. */
export function createLabels(map: LeafletMap, obstacles: () => Box[]) {
  const pane = map.createPane('districts')
  pane.setAttribute('aria-hidden', 'true')
  let labels: Label[] = []
  let language: Language = 'zh-CN'

  const textOf = ({ district }: Label) => (language === 'en' ? district.nameEn : district.name)
  /**
   * Where it stands now while that is in view, so that names do not wander; else its best places, else any in view. A
   * city whose districts are drawn big enough for their own names has its name only where none of them is.
   */
  function* placesFor({ district, parts, at }: Label, view: Bbox): Generator<Place> {
    if (!touches(district.box, view)) return
    const isApart = widthOf(map, district) > widestWhole
    const allowed = (place: Place) => contains(view, place) && !(isApart && parts.some((part) => isInside(part, place)))
    yield* [...(at ? [at] : []), ...district.labels].filter(allowed)
    yield* labelPlacesWithin(district, view).filter(allowed)
  }
  const layOut = () => {
    // Before the districts are there, as at the start, nothing need be measured for them.
    if (!labels.length) return
    const em = textSize()
    // English names are wider.
    const view = innerView(map, em * (language === 'en' ? 70 : 40))
    const taken = obstacles()
    for (const label of labels) {
      const places = placesFor(label, view)
      label.at = undefined
      for (const place of places) {
        const box = boxOf(textOf(label), pointOf(map, place), em)
        const fits = box.right - box.left < widthOf(map, label.district) * 1.3
        if (!fits || taken.some((other) => overlap(other, box))) continue
        taken.push(box)
        label.at = place
        putAt(label.element, pointOf(map, place))
        break
      }
      label.element.hidden = label.at === undefined
    }
  }
  const reset = () => {
    for (const { at, element } of labels) if (at) putAt(element, pointOf(map, at))
  }
  const write = () => {
    for (const label of labels) (label.element.firstChild as HTMLElement).textContent = textOf(label)
    layOut()
  }
  map.on('viewreset zoom', reset)
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    for (const { at, element } of labels) {
      if (at) putAt(element, layerPointAfterZoom(map, toLatLng(at), zoom, center))
    }
  })

  return {
    layOut,
    set(districts: District[]) {
      labels = districts.map((district) => {
        const parts = districts.filter(
          ({ code }) => code.length > district.code.length && code.startsWith(district.code),
        )
        return { district, parts: district.code === '' ? [] : parts, element: blankLabel(), at: undefined }
      })
      pane.replaceChildren(...labels.map(({ element }) => element))
      write()
    },
    setLanguage(next: Language) {
      language = next
      write()
    },
  }
}

function blankLabel(): HTMLElement {
  const element = document.createElement('span')
  element.className = 'district leaflet-zoom-animated'
  const text = document.createElement('span')
  text.className = 'district-text'
  element.append(text)
  return element
}

/** The view less a rim where a name would be cut off. */
function innerView(map: LeafletMap, side: number): Bbox {
  const { x, y } = map.getSize()
  const southWest = toPlace(map.containerPointToLatLng([side, y - 30]))
  const northEast = toPlace(map.containerPointToLatLng([x - side, 30]))
  return { minLon: southWest.lon, minLat: southWest.lat, maxLon: northEast.lon, maxLat: northEast.lat }
}

function pointOf(map: LeafletMap, place: Place): Point {
  return map.latLngToLayerPoint(toLatLng(place)).round()
}

/** About the room a name takes: 14 px a Chinese character, 8 a Latin one, more in large letters. Measuring would force a layout each zoom. */
function boxOf(name: string, { x, y }: Point, em: number): Box {
  const half = ([...name].reduce((sum, character) => sum + (character > 'ÿ' ? 14 : 8), 0) * em) / 2
  return { left: x - half - 4, right: x + half + 4, top: y - 11 * em, bottom: y + 11 * em }
}

let size: string | undefined = 'unknown'
let ofUsual = 1

/** How large the page's letters are beside 16 px; asked of the browser only after the reader chose another size. */
export function textSize(): number {
  const root = document.documentElement
  if (root.dataset.size !== size) {
    size = root.dataset.size
    ofUsual = Number.parseFloat(getComputedStyle(root).fontSize) / 16
  }
  return ofUsual
}

/** Pixels from the district's western to its eastern end. */
function widthOf(map: LeafletMap, { box, labels: [place] }: District): number {
  const lat = place?.lat ?? box.minLat
  return pointOf(map, { lat, lon: box.maxLon }).x - pointOf(map, { lat, lon: box.minLon }).x
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
