import type { LatLng, Map as LeafletMap } from 'leaflet'
import { type Place, placeKey } from './handle.ts'
import { point } from './leaflet.ts'
import type { DrawnMark, Marks } from './marks.ts'

const step = 100
const arrows: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The map as one tab stop. On the map arrows pan, + and - zoom, Enter goes to the marker nearest to the middle; among
 * markers arrows go to the next in that direction, Page Up and Page Down to all in reading order, Escape goes back.
 * Returns how to give the focus to a place's marker, or to the map when it has none.
 */
export function createKeyboard(map: LeafletMap, marks: Pick<Marks, 'drawn'>): (place: Place | null) => void {
  const container = map.getContainer()
  const glide = createGlide(map)
  container.tabIndex = 0
  container.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const target = event.target as HTMLElement
    const one = marks.drawn.get(target.dataset.key ?? '')
    const handled = zoomed(event.key) || (one ? amongMarks(event.key, one) : target === container && onMap(event.key))
    if (handled) event.preventDefault()
  })

  const zoomed = (key: string): boolean => {
    if (key === '+' || key === '=') glide.zoom(1)
    else if (key === '-' || key === '_') glide.zoom(-1)
    else return false
    return true
  }
  const onMap = (key: string): boolean => {
    const arrow = arrows[key]
    if (arrow) glide.pan(arrow[0] * step, arrow[1] * step)
    else if (key === 'Enter') focusNearest(map, marks, map.getSize().divideBy(2))
    return Boolean(arrow) || key === 'Enter'
  }
  const amongMarks = (key: string, from: DrawnMark): boolean => {
    if (key === 'Escape') container.focus({ preventScroll: true })
    else if (arrows[key]) focus(inDirection(map, marks, from, arrows[key]))
    else if (key === 'PageDown' || key === 'PageUp') focus(inOrder(map, marks, from, key === 'PageDown' ? 1 : -1))
    else return false
    return true
  }
  return (place) => {
    const element = place && marks.drawn.get(placeKey(place))?.element
    ;(element || container).focus({ preventScroll: true })
  }
}

/** Focus to the marker drawn nearest to a point of the container; to the map when there is none. */
export function focusNearest(map: LeafletMap, marks: Pick<Marks, 'drawn'>, { x, y }: { x: number; y: number }): void {
  const away = (one: DrawnMark) => Math.hypot(pointOf(map, one).x - x, pointOf(map, one).y - y)
  const nearest = inView(map, marks).toSorted((a, b) => away(a) - away(b))[0]
  if (nearest) focus(nearest)
  else map.getContainer().focus({ preventScroll: true })
}

function focus(one: DrawnMark | undefined): void {
  one?.element.focus({ preventScroll: true })
}

/** Moves that add up: a key pressed while the map still glides goes on from where the glide will end. */
function createGlide(map: LeafletMap) {
  let goal: LatLng | undefined
  map.on('moveend', () => {
    goal = undefined
  })
  const from = () => goal ?? map.getCenter()
  return {
    pan(x: number, y: number) {
      const next = map.unproject(map.project(from()).add(point(x, y)))
      map.panTo(next, { duration: 0.15 })
      goal = next
    },
    zoom(by: 1 | -1) {
      map.setView(from(), map.getZoom() + by)
    },
  }
}

function pointOf(map: LeafletMap, { mark }: DrawnMark) {
  return map.latLngToContainerPoint([mark.lat, mark.lon])
}

/** Markers whose place the person can see. */
export function inView(map: LeafletMap, marks: Pick<Marks, 'drawn'>): DrawnMark[] {
  const { x: width, y: height } = map.getSize()
  return [...marks.drawn.values()].filter((one) => {
    const { x, y } = pointOf(map, one)
    return x >= 0 && y >= 0 && x <= width && y <= height
  })
}

/** The nearest within 45° of the arrow, sideways distance counting double. */
function inDirection(
  map: LeafletMap,
  marks: Pick<Marks, 'drawn'>,
  from: DrawnMark,
  [x, y]: [number, number],
): DrawnMark | undefined {
  const start = pointOf(map, from)
  const far = (one: DrawnMark) => {
    const [dx, dy] = [pointOf(map, one).x - start.x, pointOf(map, one).y - start.y]
    const [ahead, aside] = [dx * x + dy * y, Math.abs(dx * y) + Math.abs(dy * x)]
    return ahead > 0 && ahead >= aside ? ahead + 2 * aside : Infinity
  }
  const ranked = inView(map, marks)
    .filter((one) => one !== from && far(one) < Infinity)
    .toSorted((a, b) => far(a) - far(b))
  return ranked[0]
}

function inOrder(map: LeafletMap, marks: Pick<Marks, 'drawn'>, from: DrawnMark, by: 1 | -1): DrawnMark | undefined {
  const ordered = inView(map, marks).toSorted((a, b) => b.mark.lat - a.mark.lat || a.mark.lon - b.mark.lon)
  return ordered.at((ordered.indexOf(from) + by) % ordered.length)
}
