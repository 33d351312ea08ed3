import type { Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet'
import { drawMark, fillMark, shapeOf } from './drawing.ts'
import { layerPointAfterZoom, putAt, toLatLng } from './leaflet.ts'
import type { Mark } from './messages.ts'
import type { MapWords } from './words.ts'

/** `at` is where the element was put last, in layer pixels. */
export type DrawnMark = { mark: Mark; element: HTMLButtonElement; at: string }
export type Marks = ReturnType<typeof createMarks>

/** The layer of markers: one button per mark, kept by key from view to view; one that goes becomes one that comes. */
export function createMarks(map: LeafletMap) {
  const pane = map.createPane('marks')
  pane.setAttribute('role', 'group')
  const drawn = new Map<string, DrawnMark>()

  map.on('zoom viewreset', () => {
    for (const one of drawn.values()) move(one, map.latLngToLayerPoint(toLatLng(one.mark)))
  })
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    for (const one of drawn.values()) move(one, layerPointAfterZoom(map, toLatLng(one.mark), zoom, center))
  })

  /** Takes what is not wanted any more off the list; its elements stay in the page until they are needed or dropped. */
  const release = (wanted: ReadonlyMap<string, Mark>) => {
    const spare = new Map<string, HTMLButtonElement[]>()
    for (const { mark, element } of drawn.values()) {
      const next = wanted.get(mark.key)
      const shape = shapeOf(mark)
      if (next && shapeOf(next) === shape) continue
      drawn.delete(mark.key)
      // The focus must not wander to another place with the element it is on.
      if (element === document.activeElement) element.remove()
      else spare.set(shape, [...(spare.get(shape) ?? []), element])
    }
    return spare
  }

  /** Draws exactly these marks. */
  const show = (marks: readonly Mark[], words: MapWords) => {
    const spare = release(new Map(marks.map((mark) => [mark.key, mark])))
    const fresh = document.createDocumentFragment()
    for (const mark of marks) {
      const one = drawn.get(mark.key) ?? { mark, element: spare.get(shapeOf(mark))?.pop() ?? drawMark(mark), at: '' }
      if (!one.element.isConnected) fresh.append(one.element)
      one.mark = mark
      drawn.set(mark.key, one)
      fillMark(one.element, mark, words)
      move(one, map.latLngToLayerPoint(toLatLng(mark)))
    }
    for (const elements of spare.values()) for (const element of elements) element.remove()
    pane.append(fresh)
  }

  /** Where markers stand, in layer pixels, for what must not be hidden under them. */
  const boxes = () =>
    [...drawn.values()].map(({ mark }) => {
      const { x, y } = map.latLngToLayerPoint(toLatLng(mark))
      return mark.single
        ? { left: x - 16, right: x + 16, top: y - 42, bottom: y }
        : { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }
    })
  return { pane, drawn: drawn as ReadonlyMap<string, DrawnMark>, show, boxes }
}

function move(one: DrawnMark, point: Point): void {
  const at = `${point.x} ${point.y}`
  if (at !== one.at) putAt(one.element, point)
  one.at = at
}
