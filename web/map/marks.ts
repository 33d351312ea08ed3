import { DomUtil, type Map as LeafletMap, latLng, type Point, type ZoomAnimEvent } from 'leaflet'
import { drawMark, fillMark, shapeOf } from './drawing.ts'
import { layerPointAfterZoom } from './leaflet.ts'
import type { Mark } from './messages.ts'
import type { MapWords } from './words.ts'

export type DrawnMark = { mark: Mark; element: HTMLButtonElement }
export type Marks = ReturnType<typeof createMarks>

/** Spare elements kept per shape, so that panning makes few new ones. */
const spareLimit = 60

/** The layer of markers: one button per mark, kept by key from view to view, spare ones used again. */
export function createMarks(map: LeafletMap) {
  const pane = map.createPane('marks')
  pane.setAttribute('role', 'group')
  const drawn = new Map<string, DrawnMark>()
  const spare = new Map<string, HTMLButtonElement[]>()

  const move = ({ mark, element }: DrawnMark, point: Point) => {
    DomUtil.setPosition(element, point.round())
    element.style.setProperty('--z', String(mark.single ? 2000 + Math.round(point.y) : 1000))
  }
  map.on('zoom viewreset', () => {
    for (const one of drawn.values()) move(one, map.latLngToLayerPoint(placeOf(one.mark)))
  })
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    for (const one of drawn.values()) move(one, layerPointAfterZoom(map, placeOf(one.mark), zoom, center))
  })

  const remove = ({ element, mark }: DrawnMark) => {
    element.remove()
    element.classList.remove('mark-selected', 'mark-highlighted')
    drawn.delete(mark.key)
    const kept = spare.get(shapeOf(mark)) ?? []
    if (kept.length < spareLimit) spare.set(shapeOf(mark), [...kept, element])
  }
  const add = (mark: Mark): DrawnMark => {
    const element = spare.get(shapeOf(mark))?.pop() ?? drawMark(mark)
    element.dataset.key = mark.key
    const one = { mark, element }
    drawn.set(mark.key, one)
    return one
  }

  /** Draws exactly these marks. */
  const show = (marks: readonly Mark[], words: MapWords) => {
    const wanted = new Map(marks.map((mark) => [mark.key, mark]))
    for (const one of drawn.values()) {
      const next = wanted.get(one.mark.key)
      if (next === undefined || shapeOf(next) !== shapeOf(one.mark)) remove(one)
    }
    const fresh = document.createDocumentFragment()
    for (const mark of marks) {
      const one = drawn.get(mark.key) ?? add(mark)
      if (!one.element.isConnected) fresh.append(one.element)
      one.mark = mark
      fillMark(one.element, mark, words)
      move(one, map.latLngToLayerPoint(placeOf(mark)))
    }
    pane.append(fresh)
  }
  /** Where markers stand, in layer pixels, for what must not be hidden under them. */
  const boxes = () =>
    [...drawn.values()].map(({ mark }) => {
      const { x, y } = map.latLngToLayerPoint(placeOf(mark))
      return mark.single
        ? { left: x - 16, right: x + 16, top: y - 42, bottom: y }
        : { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }
    })
  return { pane, drawn: drawn as ReadonlyMap<string, DrawnMark>, show, boxes }
}

function placeOf({ lat, lon }: Mark) {
  return latLng(lat, lon)
}
