import { type Ref, ref, shallowRef, watch } from 'vue'
import { findVenues, type VenueCard } from '../../api.ts'
import type { MapCounts } from '../../map/map.ts'
import { type FilterName, type Filters, type Query, setNames, without, writeFilters } from './filters.ts'

/** What would help when nothing matches here: filters to take away, with what that gives, and the nearest match. */
export type Repairs = {
  without: { name: FilterName; matched: number }[]
  everywhere: number
  nearest: VenueCard | null
}

/** Counts the repairs of an empty list: by the map's own counts where it has them, else by asking the server. */
export function useRepairs(filters: Ref<Filters>, area: Ref<Query>, counts: Ref<MapCounts | null>) {
  const repairs = shallowRef<Repairs | null>(null)
  const counting = ref(false)
  watch(
    [filters, area],
    async (_now, _before, onCleanup) => {
      repairs.value = null
      const abort = new AbortController()
      onCleanup(() => abort.abort())
      counting.value = true
      const found = await findRepairs(filters.value, area.value, counts.value, abort.signal).catch(() => null)
      if (abort.signal.aborted) return
      repairs.value = found
      counting.value = false
    },
    { immediate: true },
  )
  return { repairs, counting }
}

async function findRepairs(filters: Filters, area: Query, counts: MapCounts | null, signal: AbortSignal) {
  const one = { limit: 1 }
  const { bbox: _, ...elsewhere } = area
  const anywhere = findVenues({ ...writeFilters(filters), ...elsewhere, ...one }, signal)
  const each = setNames(filters).map(async (name) => {
    const local = counts?.local ? counts.without[name as keyof MapCounts['without']] : undefined
    const matched = local ?? (await countIn({ ...writeFilters(without(filters, name)), ...area }, signal))
    return { name, matched }
  })
  const [{ body }, all] = await Promise.all([anywhere, Promise.all(each)])
  const useful = all.filter(({ matched }) => matched > 0).sort((a, b) => b.matched - a.matched)
  return { without: useful.slice(0, 3), everywhere: body.numberMatched, nearest: body.items[0] ?? null }
}

async function countIn(query: Query, signal: AbortSignal): Promise<number> {
  return (await findVenues({ ...query, limit: 1 }, signal)).body.numberMatched
}
