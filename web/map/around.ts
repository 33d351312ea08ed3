import { directionTo, metresApart } from './compass.ts'
import type { Away, Bbox, MapCounts, Place } from './handle.ts'
import { type Points, placeOf } from './points.ts'
import { passes, type Sieve } from './sieve.ts'

/** What is looked at. `from` is where "nearest" is measured from: the chosen place, or the middle of the view. */
export type Look = { bbox: Bbox; zoom: number; minZoom: number; from: Place }

type Around = Pick<MapCounts, 'everywhere' | 'nearestInside' | 'nearestOutside' | 'zoomOut'>

/** Everything that matches, near or far: the nearest, and how many each lower zoom would show. */
export function countAround(points: Points, sieve: Sieve, look: Look): Around {
  const { bbox, from } = look
  const nearest = { inside: -1, outside: -1, insideSpan: Infinity, outsideSpan: Infinity }
  const steps = new Float64Array(64)
  const span = spanFrom(from)
  const step = zoomStep(bbox)
  let everywhere = 0
  for (let index = 0; index < points.count; index++) {
    if (!passes(points, index, sieve)) continue
    const weight = points.members ? (points.members[index] as number) : 1
    const [lon, lat] = [points.lon[index] as number, points.lat[index] as number]
    const [away, out] = [span(lon, lat), step(lon, lat)]
    everywhere += weight
    steps[out] = (steps[out] as number) + weight
    if (out === 0) {
      if (away < nearest.insideSpan) [nearest.inside, nearest.insideSpan] = [index, away]
    } else if (away < nearest.outsideSpan) [nearest.outside, nearest.outsideSpan] = [index, away]
  }
  return {
    everywhere,
    nearestInside: awayFrom(points, nearest.inside, from),
    nearestOutside: awayFrom(points, nearest.outside, from),
    zoomOut: zoomsOut(steps, look),
  }
}

/** A number that grows with the distance from a place: cheap, and right to a few per mille within 1,000 km. */
function spanFrom({ lon, lat }: Place): (lon: number, lat: number) => number {
  const cosines = Float64Array.from({ length: 1801 }, (_, tenth) => Math.cos(((tenth / 10 - 90) * Math.PI) / 180))
  const [x, y] = [lon * 1e5, lat * 1e5]
  const here = Math.cos((lat * Math.PI) / 180)
  return (east, north) => {
    const [dx, dy] = [east - x, north - y]
    return dy * dy + dx * dx * here * (cosines[((north + 90e5) / 1e4) | 0] as number)
  }
}

/** How many times the box must double about its centre to hold a point; 0 inside. */
function zoomStep(bbox: Bbox): (lon: number, lat: number) => number {
  const [x, y] = [(bbox.minLon + bbox.maxLon) * 5e4, (bbox.minLat + bbox.maxLat) * 5e4]
  const [perX, perY] = [1 / ((bbox.maxLon - bbox.minLon) * 5e4), 1 / ((bbox.maxLat - bbox.minLat) * 5e4)]
  return (lon, lat) => {
    const out = Math.max(Math.abs(lon - x) * perX, Math.abs(lat - y) * perY)
    return out <= 1 ? 0 : Math.min(63, 32 - Math.clz32(Math.ceil(out) - 1))
  }
}

function zoomsOut(steps: Float64Array, { bbox, zoom, minZoom }: Look): MapCounts['zoomOut'] {
  const [x, y] = [(bbox.minLon + bbox.maxLon) / 2, (bbox.minLat + bbox.maxLat) / 2]
  const answer: MapCounts['zoomOut'] = []
  let matched = steps[0] as number
  for (let out = 1; out <= zoom - minZoom; out++) {
    if (!steps[out]) continue
    matched += steps[out] as number
    const [halfX, halfY] = [(bbox.maxLon - x) * 2 ** out, (bbox.maxLat - y) * 2 ** out]
    const wide = { minLon: x - halfX, minLat: y - halfY, maxLon: x + halfX, maxLat: y + halfY }
    answer.push({ zoom: zoom - out, matched, bbox: wide })
  }
  return answer
}

function awayFrom(points: Points, index: number, from: Place): Away | null {
  if (index === -1) return null
  const place = placeOf(points, index)
  const category = points.categories[points.category[index] as number] ?? ''
  return { place, category, metres: metresApart(from, place), direction: directionTo(from, place) }
}
