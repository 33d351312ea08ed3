import { computed, type InjectionKey, inject, provide } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readState, type State, writeState } from './address.ts'
import { type Filters, noFilters } from './filters.ts'

/** The explore page's state: read from the address, changed by writing the address. */
export function useState() {
  const route = useRoute()
  const router = useRouter()
  const read = computed(() => readState(route.query))
  const state = computed<State>((before) => {
    const now = read.value.state
    return before && JSON.stringify(before) === JSON.stringify(now) ? before : now
  })
  const ignored = computed(() => read.value.ignored)

  /** The query of a changed state; a language asked for by the address stays. */
  function queryWith(change: Partial<State>) {
    const lang = route.query.lang
    return { ...writeState({ ...state.value, ...change }), ...(typeof lang === 'string' && { lang }) }
  }
  function go(change: Partial<State>, how: 'push' | 'replace' = 'push') {
    return router[how]({ query: queryWith(change), hash: route.hash })
  }
  function filter(change: Partial<Filters>) {
    return go({ filters: { ...state.value.filters, ...change } })
  }
  const clear = () => filter(noFilters)
  const dropIgnored = () => go({}, 'replace')
  /** The address of a venue's page that keeps everything else as it is. */
  function venueLink(id: string) {
    const sheet = state.value.sheet === 'map' ? 'half' : state.value.sheet
    return { name: 'venue', params: { id }, query: queryWith({ sheet }), hash: route.hash }
  }
  const listLink = computed(() => ({ name: 'explore', query: queryWith({}), hash: route.hash }))

  return { state, ignored, go, filter, clear, dropIgnored, venueLink, listLink }
}

export type Explore = ReturnType<typeof useState>
const key: InjectionKey<Explore> = Symbol('explore')

export function provideExplore(): Explore {
  const explore = useState()
  provide(key, explore)
  return explore
}

export function useExplore(): Explore {
  const explore = inject(key)
  if (!explore) throw new Error('useExplore belongs inside the explore page')
  return explore
}
