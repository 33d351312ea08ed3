import { countAround, type Look } from './around.ts'
import type { Bbox, FilterName, MapCounts, MapFilter } from './handle.ts'
import { eachBlock, type Points } from './points.ts'
import { compileFilter, freeAt, passes, type Sieve } from './sieve.ts'

/** All numbers about a view; a few tests per point in view and one for every other point. */
export function countLook(points: Points, filter: MapFilter, look: Look): MapCounts {
  const sieve = compileFilter(filter, points.categories)
  return {
    local: points.kind === 'points',
    ...countMatches(points, sieve, look.bbox),
    ...(points.kind === 'points' ? countChoices(points, filter, look.bbox) : noChoices()),
    ...countAround(points, sieve, look),
  }
}

function countMatches(points: Points, sieve: Sieve, bbox: Bbox): Pick<MapCounts, 'matched' | 'free'> {
  let matched = 0
  let free = 0
  eachInside(points, bbox, (index) => {
    if (!passes(points, index, sieve)) return
    matched += points.members ? (points.members[index] as number) : 1
    free += freeAt(points, index, sieve)
  })
  return { matched, free }
}

function noChoices(): Pick<MapCounts, 'facets' | 'without'> {
  return { facets: { category: {}, free: 0, reduced: 0, wheelchair: 0, openNow: 0, group: 0 }, without: {} }
}

/** Facets (with one more value chosen) and counterfactuals (with one filter taken away), in one pass over the view. */
function countChoices(points: Points, filter: MapFilter, bbox: Bbox): Pick<MapCounts, 'facets' | 'without'> {
  const compile = (changed: MapFilter) => compileFilter({ ...filter, ...changed }, points.categories)
  const chosen = (['free', 'reduced', 'wheelchair', 'openNow'] as const).map((name) => compile({ [name]: true }))
  const set = (Object.keys(filter) as FilterName[]).filter((name) => isSet(filter, name))
  const sieves = [
    ...chosen,
    compile({ group: filter.group || 1 }),
    ...set.map((name) => compile({ [name]: undefined })),
  ]
  const anyCategory = compile({ categories: [] })
  const totals = new Uint32Array(sieves.length)
  const categories = new Uint32Array(256)
  eachInside(points, bbox, (index) => {
    const category = points.category[index] as number
    if (passes(points, index, anyCategory)) categories[category] = (categories[category] as number) + 1
    for (let at = 0; at < sieves.length; at++) {
      if (passes(points, index, sieves[at] as Sieve)) totals[at] = (totals[at] as number) + 1
    }
  })
  const [free = 0, reduced = 0, wheelchair = 0, openNow = 0, group = 0, ...rest] = totals
  const category = Object.fromEntries(points.categories.map((code, index) => [code, categories[index] ?? 0]))
  return {
    facets: { category, free, reduced, wheelchair, openNow, group },
    without: Object.fromEntries(set.map((name, at) => [name, rest[at] ?? 0])),
  }
}

function isSet(filter: MapFilter, name: FilterName): boolean {
  const value = filter[name]
  return Array.isArray(value) ? value.length > 0 : value === 0 ? name === 'age' : Boolean(value)
}

function eachInside(points: Points, bbox: Bbox, visit: (index: number) => void): void {
  const { lon, lat } = points
  const [west, south] = [bbox.minLon * 1e5, bbox.minLat * 1e5]
  const [east, north] = [bbox.maxLon * 1e5, bbox.maxLat * 1e5]
  eachBlock(points, bbox, (from, to) => {
    for (let index = from; index < to; index++) {
      const x = lon[index] as number
      if (x < west || x > east) continue
      const y = lat[index] as number
      if (y >= south && y <= north) visit(index)
    }
  })
}
