import type { Bbox, Compass, Place } from './handle.ts'

const radians = Math.PI / 180
const winds: readonly Compass[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']

/** Metres on the ellipsoid's own curves where the two are: what the server measures, to a few per mille far away. For reading, never for a verdict. */
export function metresApart(from: Place, to: Place): number {
  const dLat = Math.sin(((to.lat - from.lat) * radians) / 2)
  const dLon = Math.sin(((to.lon - from.lon) * radians) / 2)
  const flat = 1 - 0.0066944 * Math.sin(((from.lat + to.lat) / 2) * radians) ** 2
  const bent = 0.9933056 / flat
  const half = dLat * dLat * bent * bent + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * dLon * dLon
  return 2 * (6378137 / Math.sqrt(flat)) * Math.asin(Math.min(1, Math.sqrt(half)))
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
