import { computed, type InjectionKey, inject, provide, type Ref, ref, shallowRef, watch } from 'vue'
import { type ApiError, asApiError, findVenues, type Place, type VenueCard, type VenuePage } from '../../api.ts'
import { language } from '../../words/t.ts'
import { type Bbox, type State, writeBbox } from './address.ts'
import { type Query, writeFilters } from './filters.ts'

export const pageSize = 20

/** What the list needs to know of the map: its box and its centre. */
export type Seen = { bbox: Bbox; centre: Place }

/** The query of the list for a state, what the map shows, and where this reader stands. */
export function listQuery(state: State, seen: Seen | null, here: Place | null): Query {
  const box = state.area ?? seen?.bbox
  const from = here ?? (state.area ? middle(state.area) : seen?.centre)
  const sort = state.sort ?? (state.filters.q && !here ? 'relevance' : from ? 'distance' : 'name')
  return {
    ...writeFilters(state.filters),
    ...(box && { bbox: writeBbox(box) }),
    ...(from && { near: `${from.lon.toFixed(5)},${from.lat.toFixed(5)}` }),
    sort,
  }
}

export function middle(box: Bbox): Place {
  return { lon: (box.minLon + box.maxLon) / 2, lat: (box.minLat + box.maxLat) / 2 }
}

/** The list: one page after another of what matches, loaded anew shortly after the question changes. */
export function useResults(query: Ref<Query | null>) {
  const items = shallowRef<VenueCard[]>([])
  const page = shallowRef<VenuePage | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const loading = ref(true)
  const loadingMore = ref(false)
  const at = shallowRef<Date | null>(null)
  let abort = new AbortController()
  const key = computed(() => query.value && `${language.value}${JSON.stringify(query.value)}`)

  async function load() {
    abort.abort()
    abort = new AbortController()
    const { signal } = abort
    loading.value = true
    try {
      const answer = await findVenues({ ...query.value, limit: pageSize, facets: true }, signal)
      if (signal.aborted) return
      page.value = answer.body
      items.value = answer.body.items
      at.value = answer.at
      error.value = null
    } catch (reason) {
      if (signal.aborted) return
      error.value = asApiError(reason)
    }
    loading.value = false
  }

  async function loadMore() {
    const cursor = page.value?.next
    if (!cursor || loadingMore.value) return
    loadingMore.value = true
    const { signal } = abort
    try {
      const { body } = await findVenues({ ...query.value, limit: pageSize, cursor }, signal)
      if (signal.aborted) return
      page.value = { ...body, facets: page.value?.facets }
      items.value = [...items.value, ...body.items]
    } catch (reason) {
      if (!signal.aborted) error.value = asApiError(reason)
    } finally {
      loadingMore.value = false
    }
  }

  watch(
    key,
    (now, _before, onCleanup) => {
      if (!now) return
      loading.value = true
      const timer = setTimeout(load, items.value.length > 0 ? 180 : 0)
      onCleanup(() => clearTimeout(timer))
    },
    { immediate: true },
  )

  return { items, page, error, loading, loadingMore, at, load, loadMore }
}

export type Results = ReturnType<typeof useResults>

const areaKey: InjectionKey<Ref<Query>> = Symbol('area')
/** The list's area as a query, for counting what other filters would leave in it. */
export const provideArea = (area: Ref<Query>) => provide(areaKey, area)
export function useArea(): Ref<Query> {
  return inject(areaKey) ?? ref({})
}
