import type { Map as LeafletMap } from 'leaflet'
import { contains } from './compass.ts'
import { type Bbox, type Place, placeKey } from './handle.ts'
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

  const later = createLater()

  /** First what the person sees; around it, and names, once that is painted. */
  const draw = () => {
    const focused = marks.drawn.get((document.activeElement as HTMLElement | null)?.dataset?.key ?? '')
    const hadFocus = focused?.element === document.activeElement ? focused?.mark : undefined
    const all = withPins(fromGrid, [selected, highlighted])
    const drawn = Array.from(marks.drawn.values(), ({ mark }) => mark)
    marks.show(seenFirst(all, drawn, boxOf(map)), said().words)
    showStates()
    if (hadFocus && !marks.drawn.has(hadFocus.key)) {
      name()
      focusNearest(map, marks, map.latLngToContainerPoint([hadFocus.lat, hadFocus.lon]))
    }
    later.run(() => {
      marks.show(all, said().words)
      showStates()
      name()
    })
  }

  const showStates = () => {
    const { numbers } = said()
    const [chosen, pointed] = [selected, highlighted].map((pin) => pin && placeKey(pin.place))
    for (const { mark, element } of marks.drawn.values()) {
      if (!mark.single) continue
      setAttribute(element, 'aria-pressed', String(mark.key === chosen))
      setAttribute(element, 'data-pointed', mark.key === pointed ? '' : null)
      setAttribute(element, 'data-number', numbers?.get(mark.key)?.toString() ?? null)
    }
  }

  /** Names for what is in view; what is drawn around it, ready for panning, stays unread. */
  const name = () => {
    const bbox = boxOf(map)
    const visible = [...marks.drawn.values()].flatMap(({ mark }) => (contains(bbox, mark) ? [mark] : []))
    const texts = nameMarks(visible, { ...said(), bbox })
    for (const { mark, element } of marks.drawn.values()) {
      const text = texts.get(mark.key) ?? null
      setAttribute(element, 'aria-hidden', text === null ? 'true' : null)
      setAttribute(element, 'aria-label', text)
    }
  }

  return {
    draw,
    stop: later.stop,
    /** Names or numbers of places have changed. */
    name() {
      showStates()
      name()
    },
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

/** What is wanted in view, and what is drawn outside it as it is. */
function seenFirst(wanted: readonly Mark[], drawn: readonly Mark[], view: Bbox): Mark[] {
  const kept = drawn.filter((mark) => !contains(view, mark))
  const seen = wanted.filter((mark) => contains(view, mark))
  return [...new Map([...kept, ...seen].map((mark) => [mark.key, mark])).values()]
}

/** Runs the last thing given to it after the next paint. */
function createLater() {
  let newest = 0
  return {
    run(then: () => void) {
      const mine = ++newest
      requestAnimationFrame(() => setTimeout(() => mine === newest && then()))
    },
    stop() {
      newest++
    },
  }
}

function boxOf(map: LeafletMap): Bbox {
  const bounds = map.getBounds()
  const [southWest, northEast] = [toPlace(bounds.getSouthWest()), toPlace(bounds.getNorthEast())]
  return { minLon: southWest.lon, minLat: southWest.lat, maxLon: northEast.lon, maxLat: northEast.lat }
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
