import type { Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet'
import { contains } from './compass.ts'
import type { Bbox, Language, Place } from './handle.ts'
import { layerPointAfterZoom, putAt, toLatLng, toPlace } from './leaflet.ts'
import { type District, labelPlacesWithin } from './polygons.ts'

export type Box = { left: number; top: number; right: number; bottom: number }
type Label = { district: District; element: HTMLElement; at: Place | undefined }

/** District names, widest district first, each at the first of its places that is free, or not at all. */
export function createLabels(map: LeafletMap, obstacles: () => Box[]) {
  const pane = map.createPane('districts')
  pane.setAttribute('aria-hidden', 'true')
  let labels: Label[] = []
  let language: Language = 'zh-CN'

  const textOf = ({ district }: Label) => (language === 'en' ? district.nameEn : district.name)
  /** Where it stands now while that is in view, so that names do not wander; then its best places, then any in view. */
  const placesFor = ({ district, at }: Label, view: Bbox): Place[] => {
    const known = [...(at ? [at] : []), ...district.labels]
    const seen = known.filter((place) => contains(view, place))
    return seen.length > 0 ? [...seen, ...known] : [...labelPlacesWithin(district, view), ...known]
  }
  const layOut = () => {
    const [taken, marks, view] = [[] as Box[], obstacles(), innerView(map)]
    for (const label of labels) {
      const boxes = placesFor(label, view).map((place) => ({ place, box: boxOf(textOf(label), pointOf(map, place)) }))
      const free = boxes.filter(
        ({ box }) => hasRoom(map, label.district, box) && !taken.some((other) => overlap(other, box)),
      )
      const best = free.find(({ box }) => !marks.some((mark) => overlap(mark, box))) ?? free[0]
      label.at = best?.place
      label.element.hidden = best === undefined
      if (best === undefined) continue
      taken.push(best.box)
      putAt(label.element, pointOf(map, best.place))
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
      labels = districts.map((district) => ({ district, element: blankLabel(), at: undefined }))
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
function innerView(map: LeafletMap): Bbox {
  const { x, y } = map.getSize()
  const southWest = toPlace(map.containerPointToLatLng([40, y - 30]))
  const northEast = toPlace(map.containerPointToLatLng([x - 40, 30]))
  return { minLon: southWest.lon, minLat: southWest.lat, maxLon: northEast.lon, maxLat: northEast.lat }
}

function pointOf(map: LeafletMap, place: Place): Point {
  return map.latLngToLayerPoint(toLatLng(place)).round()
}

/** About the room a name takes: 14 px a Chinese character, 8 a Latin one. Measuring would force a layout each zoom. */
function boxOf(name: string, { x, y }: Point): Box {
  const half = [...name].reduce((sum, character) => sum + (character > 'ÿ' ? 14 : 8), 0) / 2
  return { left: x - half - 4, right: x + half + 4, top: y - 11, bottom: y + 11 }
}

function hasRoom(map: LeafletMap, { width, labels: [place] }: District, box: Box): boolean {
  if (place === undefined) return false
  const room = pointOf(map, { lat: place.lat, lon: place.lon + width }).x - pointOf(map, place).x
  return box.right - box.left < room * 1.3
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
