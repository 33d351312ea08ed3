import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { drawShape } from './glyphs.ts'
import type { Place } from './handle.ts'
import { layerPointAfterZoom, putAt, toLatLng } from './leaflet.ts'
import { makeMovable } from './stakes.ts'

/** Polygons of rings of corners; the first ring is the outline, the others are holes. Rings are not closed here. */
export type Polygons = Place[][][]

type Corner = { ring: Place[]; index: number; element: HTMLButtonElement }

/** An outline under the pencil: each corner can be dragged, moved by arrow keys, and taken away; a press adds one. */
export function createRedrawing(map: LeafletMap, nameOf: (n: number) => string, tell: (polygons: Polygons) => void) {
  const pane = map.createPane('redrawing')
  const picture = drawShape('svg', {
    class: 'sketch leaflet-zoom-animated',
    width: '1',
    height: '1',
    'aria-hidden': 'true',
  })
  const path = drawShape('path', { class: 'shape redrawn' })
  picture.append(path)
  let polygons: Polygons | null = null
  let isFresh = false
  let corners: Corner[] = []

  const put = () => {
    for (const { ring, index, element } of corners)
      putAt(element, map.latLngToLayerPoint(toLatLng(ring[index] as Place)))
    putAt(picture, map.latLngToLayerPoint(map.getCenter()), 1)
    const origin = map.latLngToLayerPoint(map.getCenter())
    path.setAttribute(
      'd',
      (polygons ?? [])
        .flat()
        .map((ring) => outline(map, ring, origin))
        .join(''),
    )
  }
  const draw = () => {
    corners = (polygons ?? [])
      .flat()
      .flatMap((ring) => ring.map((_, index) => ({ ring, index, element: corner(ring, index) })))
    pane.replaceChildren(picture, ...corners.map(({ element }) => element))
    corners.forEach(({ element }, at) => {
      element.setAttribute('aria-label', nameOf(at + 1))
      element.tabIndex = at === 0 ? 0 : -1
    })
    put()
  }
  const changed = () => {
    draw()
    if (polygons) tell(copyOf(polygons))
  }
  const corner = (ring: Place[], index: number) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.className = 'corner leaflet-zoom-animated'
    const place = ring[index] as Place
    element.dataset.at = `${place.lon},${place.lat}`
    makeMovable(map, element, {
      may: () => true,
      step(next) {
        ring[index] = next
        put()
      },
      end(next) {
        ring[index] = next
        element.dataset.at = `${next.lon},${next.lat}`
        if (polygons) tell(copyOf(polygons))
      },
    })
    element.addEventListener('click', (event) => event.stopPropagation())
    element.addEventListener('keydown', (event) => cornerKey(event, element, ring, index))
    return element
  }
  const cornerKey = (event: KeyboardEvent, element: HTMLElement, ring: Place[], index: number) => {
    const at = corners.findIndex((one) => one.element === element)
    if (event.key === 'PageDown' || event.key === 'PageUp') focusAt(at + (event.key === 'PageDown' ? 1 : -1))
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      ring.splice(index, 1)
      changed()
      focusAt(Math.max(0, at - 1))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const focusAt = (at: number) => {
    const next = corners.at(at % Math.max(1, corners.length))?.element ?? map.getContainer()
    for (const { element } of corners) element.tabIndex = element === next ? 0 : -1
    next.focus({ preventScroll: true })
  }
  map.on('moveend zoom viewreset', () => polygons && put())
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    for (const { ring, index, element } of corners)
      putAt(element, layerPointAfterZoom(map, toLatLng(ring[index] as Place), zoom, center))
  })

  return {
    start(next: Polygons | null, fresh = false) {
      polygons = next && copyOf(next)
      isFresh = fresh
      draw()
      if (!next) pane.replaceChildren()
    },
    /** A press on the map: another corner. Gives whether it was taken for one. */
    press(place: Place): boolean {
      if (!polygons) return false
      if (polygons.flat().length === 0) polygons = [[[]]]
      const last = polygons.at(-1)?.[0] as Place[]
      if (isFresh || last.length < 3) last.push(place)
      else addToNearestSide(polygons, place)
      changed()
      return true
    },
  }
}

function copyOf(polygons: Polygons): Polygons {
  return polygons.map((rings) => rings.map((ring) => ring.map((place) => ({ ...place }))))
}

function outline(map: LeafletMap, ring: Place[], { x, y }: { x: number; y: number }): string {
  const points = ring.map((place) => map.latLngToLayerPoint(toLatLng(place)))
  return (
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x - x} ${point.y - y}`).join('') +
    (points.length > 2 ? 'Z' : '')
  )
}

/** Between the two neighbours for which the way round grows least. */
function addToNearestSide(polygons: Polygons, place: Place): void {
  const far = (a: Place, b: Place) => Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat)
  const sides = polygons.flat().flatMap((ring) =>
    ring.map((from, index) => {
      const to = ring[(index + 1) % ring.length] as Place
      return { ring, index, longer: far(from, place) + far(place, to) - far(from, to) }
    }),
  )
  const nearest = sides.reduce((best, side) => (side.longer < best.longer ? side : best))
  nearest.ring.splice(nearest.index + 1, 0, place)
}
