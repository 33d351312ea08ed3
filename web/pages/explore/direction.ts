import type { Place } from '../../api.ts'
import type { Compass } from '../../map/map.ts'

const winds: Compass[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']

/** In which of eight directions a place lies from another (initial bearing on a sphere). */
export function compassFrom(from: Place, to: Place): Compass {
  const radians = Math.PI / 180
  const [a, b, across] = [from.lat * radians, to.lat * radians, (to.lon - from.lon) * radians]
  const east = Math.sin(across) * Math.cos(b)
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across)
  const degrees = (Math.atan2(east, north) * 180) / Math.PI
  return winds[(Math.round(degrees / 45) + 8) % 8] as Compass
}
