import { type ColumnsRow, decodeColumns, encodeColumns } from '../../api/search/columns.ts'
import type { MapColumns } from '../../web/map/handle.ts'

/** Numbers between 0 and 1, the same on every run: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const categories = ['library', 'museum', 'park', 'stadium', 'theatre', 'zoo']

/** Places around towns within a box of about 400 × 300 km, more in the big ones, some of them at the same spot. */
export function somePlaces(count: number, seed = 1): ColumnsRow[] {
  const random = randomFrom(seed)
  const towns = Array.from({ length: 40 }, () => ({
    lon: 118 + 4 * random(),
    lat: 29 + 3 * random(),
    spread: 0.3 * random(),
  }))
  const bell = () => random() + random() + random() - 1.5
  return Array.from({ length: count }, () => {
    const town = towns[Math.floor(random() ** 2 * towns.length)] as (typeof towns)[number]
    const freeAges = random() < 0.4 ? Math.floor(random() * 2 ** 18) : 0
    const reducedAges = random() < 0.4 ? Math.floor(random() * 2 ** 18) : 0
    const bits = [freeAges && 1, reducedAges && 2, random() < 0.1 && 4, random() < 0.4 && 8, random() < 0.6 && 16]
    return {
      lon: town.lon + town.spread * bell(),
      lat: town.lat + town.spread * bell(),
      category: categories[Math.floor(random() * categories.length)] as string,
      flags: bits.reduce<number>((sum, bit, at) => sum | (bit ? 1 << at : 0), 0),
      freeAges,
      reducedAges,
      groupMax: random() < 0.5 ? 0 : Math.floor(random() * 120),
    }
  })
}

/** As they come out of the worker's decoder. */
export function someColumns(count: number, seed?: number): MapColumns {
  return decodeColumns(encodeColumns(somePlaces(count, seed), { kind: 'points', total: count, version: '1' }))
}
