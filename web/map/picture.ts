import type { Map as LeafletMap } from 'leaflet'
import { type Place, placeKey } from './handle.ts'
import { focusNearest } from './keyboard.ts'
import { toPlace } from './leaflet.ts'
import type { Marks } from './marks.ts'
import type { Mark } from './messages.ts'
import { type Naming, nameMarks } from './naming.ts'
import type { MapWords } from './words.ts'

type Pin = { place: Place; category: string }
export type Said = Pick<Naming, 'names' | 'numbers' | 'categoryName'> & { words: MapWords }
export type Picture = ReturnType<typeof createPicture>

/** What is drawn now: the worker's marks, the chosen and the pointed-at place always as pins, everything named. */
export function createPicture(map: LeafletMap, marks: Marks, said: () => Said) {
  let fromGrid: readonly Mark[] = []
  let selected: Pin | null = null
  let highlighted: Pin | null = null

  const draw = () => {
    const focused = marks.drawn.get((document.activeElement as HTMLElement | null)?.dataset?.key ?? '')
    const hadFocus = focused?.element === document.activeElement ? focused?.mark : undefined
    marks.show(withPins(fromGrid, [selected, highlighted]), said().words)
    for (const { mark, element } of marks.drawn.values()) {
      element.classList.toggle('mark-selected', selected !== null && mark.key === placeKey(selected.place))
      element.classList.toggle('mark-highlighted', highlighted !== null && mark.key === placeKey(highlighted.place))
    }
    name()
    if (hadFocus && !marks.drawn.has(hadFocus.key)) {
      focusNearest(map, marks, map.latLngToContainerPoint([hadFocus.lat, hadFocus.lon]))
    }
  }

  /** Names for what is in view; what is drawn around it, ready for panning, stays unread. */
  const name = () => {
    const bounds = map.getBounds()
    const visible = [...marks.drawn.values()].filter(({ mark }) => bounds.contains([mark.lat, mark.lon]))
    const southWest = toPlace(bounds.getSouthWest())
    const northEast = toPlace(bounds.getNorthEast())
    const bbox = { minLon: southWest.lon, minLat: southWest.lat, maxLon: northEast.lon, maxLat: northEast.lat }
    const names = nameMarks(
      visible.map(({ mark }) => mark),
      { ...said(), bbox },
    )
    for (const { mark, element } of marks.drawn.values()) {
      const text = names.get(mark.key)
      setAttribute(element, 'aria-hidden', text === undefined ? 'true' : null)
      setAttribute(element, 'aria-label', text ?? null)
      setAttribute(element, 'aria-pressed', mark.single ? String(element.classList.contains('mark-selected')) : null)
      const number = mark.single ? said().numbers?.get(mark.key) : undefined
      setAttribute(element, 'data-number', number === undefined ? null : String(number))
      setAttribute(element, 'title', mark.single ? (text ?? null) : null)
    }
  }

  return {
    draw,
    name,
    show(next: readonly Mark[]) {
      fromGrid = next
      draw()
    },
    select(pin: Pin | null) {
      selected = pin
      draw()
    },
    highlight(pin: Pin | null) {
      highlighted = pin
      draw()
    },
  }
}

/** The grid's marks and a pin for each place that has none of its own, drawn on top of its cluster. */
function withPins(marks: readonly Mark[], pins: readonly (Pin | null)[]): Mark[] {
  const all = new Map(marks.map((mark) => [mark.key, mark]))
  for (const pin of pins) {
    const key = pin && placeKey(pin.place)
    if (pin && key && !all.has(key)) {
      all.set(key, { key, ...pin.place, count: 1, free: 0, single: true, category: pin.category })
    }
  }
  return [...all.values()]
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
