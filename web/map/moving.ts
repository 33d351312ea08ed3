import { type Map as LeafletMap, point } from 'leaflet'
import type { Bbox, Place, View } from './handle.ts'
import { toBounds, toLatLng, toPlace } from './leaflet.ts'

export type Cover = { top: number; right: number; bottom: number; left: number }

const margin = 32

/** Moving the map by program, clear of what panels cover, and telling such moves from the person's own. */
export function createMoving(map: LeafletMap) {
  let cover: Cover = { top: 0, right: 0, bottom: 0, left: 0 }
  let isProgram = false

  const byProgram = (move: () => void) => {
    isProgram = true
    move()
  }
  /** The uncovered part of the container, in its pixels. */
  const open = () => {
    const { x, y } = map.getSize()
    return { left: cover.left, top: cover.top, right: x - cover.right, bottom: y - cover.bottom }
  }
  /** What the container's middle must show for a place to be in the uncovered part's middle. */
  const centreFor = (place: Place, zoom: number) => {
    const offset = point((cover.right - cover.left) / 2, (cover.bottom - cover.top) / 2)
    return map.unproject(map.project(toLatLng(place), zoom).add(offset), zoom)
  }
  const flyTo = (place: Place, zoom = map.getZoom()) => byProgram(() => map.setView(centreFor(place, zoom), zoom))

  return {
    flyTo,
    byProgram,
    /** Whether the move that just ended was the program's; asking forgets it. */
    wasProgram() {
      const was = isProgram
      isProgram = false
      return was
    },
    setCover(next: Partial<Cover>) {
      cover = { top: 0, right: 0, bottom: 0, left: 0, ...next }
      const { style } = map.getContainer()
      for (const side of ['top', 'right', 'bottom', 'left'] as const)
        style.setProperty(`--cover-${side}`, `${cover[side]}px`)
    },
    view(): View {
      const { left, top, right, bottom } = open()
      const northWest = toPlace(map.containerPointToLatLng([left, top]))
      const southEast = toPlace(map.containerPointToLatLng([right, bottom]))
      const bbox = { minLon: northWest.lon, minLat: southEast.lat, maxLon: southEast.lon, maxLat: northWest.lat }
      const centre = toPlace(map.containerPointToLatLng([(left + right) / 2, (top + bottom) / 2]))
      return { bbox, centre, zoom: map.getZoom() }
    },
    fitTo(bbox: Bbox, { maxZoom }: { maxZoom?: number } = {}) {
      byProgram(() =>
        map.fitBounds(toBounds(bbox), {
          paddingTopLeft: [cover.left + margin, cover.top + margin],
          paddingBottomRight: [cover.right + margin, cover.bottom + margin],
          maxZoom,
        }),
      )
    },
    reveal(place: Place, zoom?: number) {
      if (zoom !== undefined && zoom !== map.getZoom()) return flyTo(place, zoom)
      const { left, top, right, bottom } = open()
      const at = map.latLngToContainerPoint(toLatLng(place))
      const inset = Math.min(2 * margin, (right - left) / 3, (bottom - top) / 3)
      const by = (value: number, from: number, to: number) =>
        Math.min(0, value - from - inset) || Math.max(0, value - to + inset)
      const offset = point(by(at.x, left, right), by(at.y, top, bottom))
      if (offset.x !== 0 || offset.y !== 0) byProgram(() => map.panBy(offset, { duration: 0.2 }))
    },
  }
}
