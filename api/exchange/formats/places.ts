import type { Position } from 'geojson'
import { Problem } from '../../http/problems.ts'

/** More places than this (240 MB) are no list of venues, nor the streets of a city. */
const MAX_IDS = 10_000_000

/** Ids put down in any order, often twice, at eight bytes each; refuses many more than `limit` different ones. */
export function idList(limit = MAX_IDS) {
  let ids = new Float64Array(1_024)
  let count = 0
  return {
    add(id: number): void {
      if (count === ids.length) {
        const kept = distinct(ids)
        if (kept.length > limit) throw new Problem({ status: 422, code: 'osm-too-large', params: { limit } })
        ids = new Float64Array(kept.length * 2)
        ids.set(kept)
        count = kept.length
      }
      ids[count++] = id
    },
    sorted: (): Float64Array => distinct(ids.subarray(0, count)),
  }
}

function distinct(ids: Float64Array): Float64Array {
  ids.sort()
  let count = 0
  for (let at = 0; at < ids.length; at += 1) if (at === 0 || ids[at] !== ids[at - 1]) ids[count++] = ids[at] as number
  return ids.slice(0, count)
}

export type Places = {
  isEmpty: boolean
  put: (id: number, lon: number, lat: number) => void
  find: (id: number) => Position | undefined
}

/** Room for the positions of exactly these nodes. */
export function placesOf(sortedIds: Float64Array): Places {
  const [lons, lats] = [new Float64Array(sortedIds.length).fill(Number.NaN), new Float64Array(sortedIds.length)]
  return {
    isEmpty: sortedIds.length === 0,
    put(id, lon, lat) {
      const at = indexOf(sortedIds, id)
      if (at < 0) return
      lons[at] = lon
      lats[at] = lat
    },
    find(id) {
      const at = indexOf(sortedIds, id)
      const lon = lons[at]
      return lon === undefined || Number.isNaN(lon) ? undefined : [lon, lats[at] as number]
    },
  }
}

function indexOf(sorted: Float64Array, id: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sorted[middle] as number
    if (found === id) return middle
    if (found < id) low = middle + 1
    else high = middle - 1
  }
  return -1
}
