import { computed, type Ref, ref, shallowRef, watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import type { NamedPlace, Place } from '../../api.ts'
import type { MapCounts, MapEvents, MapHandle, View, ViewDescription } from '../../map/handle.ts'
import { language } from '../../words/t.ts'
import { findDivision } from '../divisions.ts'
import { type Bbox, readView, writeView } from './address.ts'
import { pinBox, placesIn } from './places.ts'
import { keepView } from './start.ts'
import type { Explore } from './state.ts'

/** What the page knows of the map, and what it does when something happens there. */
export function useOnMap({ state, go, filter, venueLink }: Explore) {
  const route = useRoute()
  const router = useRouter()
  const map = shallowRef<MapHandle | null>(null)
  const view = shallowRef<View | null>(null)
  const counts = shallowRef<MapCounts | null>(null)
  const pointed = shallowRef<Place | null>(null)
  const members = shallowRef<NamedPlace[] | null>(null)
  let openedFrom: 'map' | 'list' = 'list'
  /** The view the address was last given; another one there asks the map to go to it. */
  let written = route.hash
  const isLeaving = useLeaving()
  /** The person moved the map away from the list's fixed area. */
  const hasLeftArea = ref(false)
  const canSearchHere = computed(() => state.value.area !== null && hasLeftArea.value)

  function moved({ view: now, byPerson }: MapEvents['moved']) {
    view.value = now
    if (byPerson) hasLeftArea.value = true
    keepView(now)
    const hash = writeView(now)
    written = hash
    if (hash !== route.hash && !isLeaving()) void router.replace({ query: route.query, params: route.params, hash })
    describe()
  }
  function counted(now: MapCounts) {
    counts.value = now
    describe()
  }
  const { twin, listed, describe } = useTwin(map)
  function ready(handle: MapHandle) {
    map.value = handle
    view.value = handle.view()
  }

  function searchHere() {
    hasLeftArea.value = false
    if (view.value) void go({ area: view.value.bbox })
  }
  function follow(on: boolean) {
    hasLeftArea.value = false
    void go({ area: on ? null : (view.value?.bbox ?? null) }, 'replace')
  }
  function open(id: string, from: 'map' | 'list') {
    openedFrom = from
    return router.push(venueLink(id))
  }
  async function openPlaces(bbox: Bbox) {
    const found = await placesIn(state.value.filters, bbox).catch(() => [])
    if (found.length === 1 && found[0]) await open(found[0].id, 'map')
    else if (found.length > 1) members.value = found
  }
  /** Focus back to what a venue's page was opened with: its pin, or its line of the list. */
  function focusClosed({ id, place }: { id: string; place: Place }) {
    const row = document.querySelector<HTMLElement>(`#venue-${CSS.escape(id)} a`)
    if (openedFrom === 'map' && map.value) map.value.focusPlace(place)
    else (row ?? document.querySelector<HTMLElement>('#results'))?.focus()
    openedFrom = 'list'
  }
  watch(
    () => route.hash,
    (hash) => {
      const asked = hash !== written && readView(hash)
      if (asked) map.value?.flyTo(asked.centre, asked.zoom)
    },
  )
  async function goToDivision(code: string) {
    await filter({ division: code, q: '' })
    const division = await findDivision(code)
    if (division?.bbox) map.value?.fitTo(division.bbox)
  }

  return {
    map,
    view,
    counts,
    twin,
    pointed,
    listed,
    members,
    canSearchHere,
    moved,
    counted,
    describe,
    ready,
    searchHere,
    follow,
    open,
    focusClosed,
    openPin: ({ place }: { place: Place }) => openPlaces(pinBox(place)),
    openCluster: ({ bbox }: { bbox: Bbox }) => openPlaces(bbox),
    goToDivision,
    show: (place: Place) => map.value?.flyTo(place, 14),
    zoomTo: (zoom: number) => view.value && map.value?.flyTo(view.value.centre, zoom),
  }
}

/** The sentence on the view; `listed`: metres the list says of places, while it is of what is described. */
function useTwin(map: Ref<MapHandle | null>) {
  const twin = shallowRef<ViewDescription | null>(null)
  const listed = shallowRef<ReadonlyMap<string, number | undefined>>()
  const describe = () => {
    twin.value = map.value?.describeView(listed.value) ?? null
  }
  // After the map itself has been told.
  watch([language, listed], describe, { flush: 'post' })
  return { twin, listed, describe }
}

/** Whether another page has been asked for: writing the view into the address then would call that off. */
function useLeaving(): () => boolean {
  let isLeaving = false
  onBeforeRouteLeave(() => {
    isLeaving = true
  })
  return () => isLeaving
}

export type OnMap = ReturnType<typeof useOnMap>
