import { computed, type Ref, shallowRef, watch } from 'vue'
import type { Place } from '../../api.ts'
import { placeKey } from '../../map/handle.ts'
import { t } from '../../words/t.ts'
import { chipCounts } from './counts.ts'
import type { Here, Reference } from './here.ts'
import type { OnMap } from './on-map.ts'
import { listQuery, middle, provideArea, useResults } from './results.ts'
import type { Explore } from './state.ts'

/** The list beside the map: the same venues, in one order, with one set of numbers. */
export function useList(
  { state }: Explore,
  { view, counts, pointed, listed }: OnMap,
  here: Here,
  wantsMap: Ref<boolean>,
) {
  const query = computed(() => {
    if (here.asking.value || (!view.value && !state.value.area && wantsMap.value)) return null
    return listQuery(state.value, view.value, here.here.value?.place ?? null)
  })
  const results = useResults(query)
  provideArea(
    computed(() => {
      const { bbox, near, sort } = query.value ?? {}
      return { ...(bbox && { bbox }), ...(near && { near }), ...(sort && { sort }) }
    }),
  )

  /** Distances count from this reader's place, else from the middle of what is listed. */
  const from = computed<Reference | null>(() => {
    if (here.here.value) return here.here.value
    const place = state.value.area ? middle(state.value.area) : view.value?.centre
    return place ? { place, label: t(state.value.area ? 'here.area' : 'here.centre') } : null
  })
  /** While the list loads, the map knows the number already. */
  const matched = computed(() => {
    if (!state.value.area && counts.value?.local && results.loading.value) return counts.value.matched
    return results.page.value?.numberMatched ?? null
  })
  const chips = computed(() => chipCounts(state.value.area ? null : counts.value, results.page.value?.facets))
  const city = computed(() => results.items.value[0]?.division?.code.slice(0, 4) ?? null)

  // The sentence on the view counts from the middle of the view or from this reader's place; so does a list of no fixed area.
  watch(query, () => (listed.value = undefined), { flush: 'sync' })
  watch(results.items, (items) => {
    if (state.value.area && !here.here.value) return
    listed.value = new Map(items.toReversed().map(({ location, metres }) => [placeKey(location), metres]))
  })

  /** List to map: numbers on pins, and the pin of the line that is pointed at. */
  const numbers = computed(() => {
    const found = new Map<string, number>()
    results.items.value.forEach(({ location }, index) => {
      const key = placeKey(location)
      if (!found.has(key)) found.set(key, index + 1)
    })
    return found
  })
  const highlighted = shallowRef<Place | null>(null)
  function point(id: string | null) {
    highlighted.value = results.items.value.find((venue) => venue.id === id)?.location ?? null
  }
  /** Map to list: the lines at the place that is pointed at. */
  const hot = computed(() => {
    const key = pointed.value && placeKey(pointed.value)
    return results.items.value.filter(({ location }) => placeKey(location) === key).map(({ id }) => id)
  })
  return { results, from, matched, chips, city, numbers, highlighted, point, hot }
}
