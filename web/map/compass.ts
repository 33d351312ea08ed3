import type { Bbox, Compass, Place } from './handle.ts'

const radians = Math.PI / 180
const winds: readonly Compass[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']

/** Great-circle metres on the mean sphere: within 0.5 % of the ellipsoid, for reading, never for a verdict. */
export function metresApart(from: Place, to: Place): number {
  const dLat = Math.sin(((to.lat - from.lat) * radians) / 2)
  const dLon = Math.sin(((to.lon - from.lon) * radians) / 2)
  const half = dLat * dLat + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * dLon * dLon
  return 2 * 6371008.8 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Which of the eight winds the second place lies towards, seen from the first. */
export function directionTo(from: Place, to: Place): Compass {
  const east = (to.lon - from.lon) * Math.cos(((from.lat + to.lat) / 2) * radians)
  const turn = Math.atan2(east, to.lat - from.lat) / (Math.PI / 4)
  return winds[(Math.round(turn) + 8) % 8] as Compass
}

export function contains(box: Bbox, { lon, lat }: Place): boolean {
  return lon >= box.minLon && lon <= box.maxLon && lat >= box.minLat && lat <= box.maxLat
}

export function centreOf(box: Bbox): Place {
  return { lon: (box.minLon + box.maxLon) / 2, lat: (box.minLat + box.maxLat) / 2 }
}

/** Which part of a box a place is in: a wind, or 'centre' within the middle third of both sides. */
export function partOf(box: Bbox, place: Place): Compass | 'centre' {
  const x = (place.lon - box.minLon) / (box.maxLon - box.minLon) - 0.5
  const y = (place.lat - box.minLat) / (box.maxLat - box.minLat) - 0.5
  if (Math.abs(x) < 1 / 6 && Math.abs(y) < 1 / 6) return 'centre'
  return winds[(Math.round(Math.atan2(x, y) / (Math.PI / 4)) + 8) % 8] as Compass
}
