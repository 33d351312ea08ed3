import type { Map as LeafletMap } from 'leaflet'
import type { Bbox, Place, View } from './handle.ts'
import { point, toBounds, toLatLng, toPlace } from './leaflet.ts'

export type Cover = { top: number; right: number; bottom: number; left: number }

const margin = 32

/** Moving the map by program, clear of what panels cover. */
export function createMoving(map: LeafletMap) {
  const open = createOpenPart(map)
  const mover = createMover(map)
  const flyTo = (place: Place, zoom = map.getZoom()) => mover.move(() => map.setView(open.centreFor(place, zoom), zoom))

  return {
    ...mover,
    flyTo,
    setCover: open.setCover,
    view(): View {
      const { left, top, right, bottom } = open.box()
      const northWest = toPlace(map.containerPointToLatLng([left, top]))
      const southEast = toPlace(map.containerPointToLatLng([right, bottom]))
      const bbox = { minLon: northWest.lon, minLat: southEast.lat, maxLon: southEast.lon, maxLat: northWest.lat }
      const centre = toPlace(map.containerPointToLatLng([(left + right) / 2, (top + bottom) / 2]))
      return { bbox, centre, zoom: map.getZoom() }
    },
    fitTo(bbox: Bbox, { maxZoom, animate }: { maxZoom?: number; animate?: boolean } = {}) {
      const { left, top, right, bottom } = open.cover()
      const padding = {
        paddingTopLeft: point(left + margin, top + margin),
        paddingBottomRight: point(right + margin, bottom + margin),
      }
      mover.move(() => map.fitBounds(toBounds(bbox), { ...padding, maxZoom, animate }))
    },
    reveal(place: Place, zoom?: number) {
      if (zoom !== undefined && zoom !== map.getZoom()) return flyTo(place, zoom)
      const { left, top, right, bottom } = open.box()
      const at = map.latLngToContainerPoint(toLatLng(place))
      const inset = Math.min(2 * margin, (right - left) / 3, (bottom - top) / 3)
      const by = (value: number, from: number, to: number) =>
        Math.min(0, value - from - inset) || Math.max(0, value - to + inset)
      const offset = point(by(at.x, left, right), by(at.y, top, bottom))
      if (offset.x !== 0 || offset.y !== 0) mover.move(() => map.panBy(offset, { duration: 0.2 }))
    },
  }
}

/** The part of the container that no panel covers. */
function createOpenPart(map: LeafletMap) {
  const nothing: Cover = { top: 0, right: 0, bottom: 0, left: 0 }
  let cover = nothing
  return {
    cover: () => cover,
    setCover(next: Partial<Cover>) {
      cover = { ...nothing, ...next }
      const { style } = map.getContainer()
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        style.setProperty(`--cover-${side}`, `${cover[side]}px`)
      }
    },
    /** In pixels of the container. */
    box() {
      const { x, y } = map.getSize()
      return { left: cover.left, top: cover.top, right: x - cover.right, bottom: y - cover.bottom }
    },
    /** What the container's middle must show for a place to be in the open part's middle. */
    centreFor(place: Place, zoom: number) {
      const offset = point((cover.right - cover.left) / 2, (cover.bottom - cover.top) / 2)
      return map.unproject(map.project(toLatLng(place), zoom).add(offset), zoom)
    },
  }
}

/** Tells the program's moves from the person's own. */
function createMover(map: LeafletMap) {
  let isProgram = false
  map.on('dragstart', () => {
    isProgram = false
  })
  return {
    /** A move that ends, perhaps after an animation, with one `moveend`. */
    move(change: () => void) {
      isProgram = true
      change()
    },
    /** A change that may move the map at once, or not at all. */
    adjust(change: () => void) {
      isProgram = true
      change()
      isProgram = false
    },
    /** Whether the move that just ended was the program's; asking forgets it. */
    wasProgram() {
      const was = isProgram
      isProgram = false
      return was
    },
  }
}
