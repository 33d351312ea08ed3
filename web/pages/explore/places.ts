import { computed, type Ref, shallowRef, watch } from 'vue'
import type { ColumnsHeader } from '../../../api/search/columns.ts'
import { findPlaces, type NamedPlace, type Place, urlOf } from '../../api.ts'
import type { Grid } from '../../map/asking.ts'
import { type MapCounts, type MapFilter, placeKey, type View } from '../../map/handle.ts'
import { sayFailed } from '../../ui/failed.ts'
import { nameOf } from '../../words/names.ts'
import { t } from '../../words/t.ts'
import { type Bbox, writeBbox } from './address.ts'
import { type Filters, noFilters, type Query, writeFilters } from './filters.ts'

/** The filters the map applies by itself, so that a tap on a chip repaints at once. */
export function mapFilter(filters: Filters): MapFilter {
  return {
    categories: filters.category,
    ...(filters.age !== null && { age: filters.age }),
    ...(filters.free && { free: true }),
    ...(filters.reduced && { reduced: true }),
    ...(filters.wheelchair && { wheelchair: true }),
    ...(filters.open === 'now' && { openNow: true }),
    ...(filters.group !== null && { group: filters.group }),
  }
}

/** What is left for the server: the columns are asked for again only when this changes. */
export function servedFilters(filters: Filters): Query {
  const { free, reduced, age, category, group, wheelchair } = noFilters
  const open = filters.open === 'now' ? null : filters.open
  return writeFilters({ ...filters, free, reduced, age, category, group, wheelchair, open })
}

/**
 * Has the grid load the places: all that match, once, while they are few enough to send (then the map filters by itself); where
 * the server answers with clusters, those of every view under every filter. Gives the header of what is there.
 */
export function useColumns(grid: Grid, filters: Ref<Filters>, view: Ref<View | null>) {
  const columns = shallowRef<ColumnsHeader | null>(null)
  const isServed = shallowRef(false)
  const address = computed<string>(() => {
    const whole = isServed.value ? writeFilters(filters.value) : servedFilters(filters.value)
    const seen = isServed.value && view.value
    return urlOf('/api/v1/map', { ...whole, ...(seen && { bbox: writeBbox(seen.bbox), zoom: Math.round(seen.zoom) }) })
  })

  watch(
    address,
    async (url) => {
      const header = await grid.load(url).catch(() => null)
      if (url !== address.value) return
      if (!header) return sayFailed()
      isServed.value = header.kind === 'clusters'
      columns.value = header
    },
    { immediate: true },
  )
  return columns
}

/** The most names worth asking for: beyond it the map shows clusters, which have no name. */
const mostNames = 200

/** Names for the pins in view, by place; several venues at one place share a line. */
export function useNames(filters: Ref<Filters>, view: Ref<View | null>, counts: Ref<MapCounts | null>) {
  const inView = shallowRef<NamedPlace[]>([])
  const names = computed(() => joinNames(inView.value))
  watch(
    [filters, view, () => (counts.value?.matched ?? Number.POSITIVE_INFINITY) <= mostNames],
    async (_now, _before, onCleanup) => {
      if (!view.value || !counts.value || counts.value.matched > mostNames || counts.value.matched === 0) return
      const abort = new AbortController()
      onCleanup(() => abort.abort())
      await new Promise((later) => setTimeout(later, 250))
      if (abort.signal.aborted) return
      const places = await placesIn(filters.value, view.value.bbox, abort.signal).catch(() => null)
      if (!places || abort.signal.aborted) return
      inView.value = places
    },
  )
  return { names, inView }
}

/** The venues in a box, by name. */
export async function placesIn(filters: Filters, bbox: Bbox, signal?: AbortSignal): Promise<NamedPlace[]> {
  const query = { ...writeFilters(filters), bbox: writeBbox(bbox), limit: mostNames }
  return (await findPlaces(query, signal)).body.items
}

/** The box of one pin: what rounds to the same 0.00001°. */
export function pinBox({ lon, lat }: Place): Bbox {
  const half = 0.000_006
  return { minLon: lon - half, minLat: lat - half, maxLon: lon + half, maxLat: lat + half }
}

function joinNames(places: NamedPlace[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const place of places) {
    const key = placeKey(place.location)
    const other = names.get(key)
    names.set(key, (other ? other + t('list.comma') : '') + nameOf(place))
  }
  return names
}
