import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { Place } from '../../api.ts'
import { t } from '../../words/t.ts'
import type { Here } from './here.ts'
import type { OnMap } from './on-map.ts'
import type { Explore } from './state.ts'

/** "Near me", and the other ways of saying where one is: the dialog, and a press on the map. */
export function useNear({ state, go }: Explore, here: Here, { map }: OnMap) {
  const route = useRoute()
  const isOpen = ref(false)
  const hasOpened = computed<boolean>((before) => before || isOpen.value)
  const isPicking = ref(false)

  function located(place: Place) {
    map.value?.flyTo(place, 14)
  }
  async function near() {
    const place = await here.locate()
    if (!place) {
      isOpen.value = true
      return
    }
    await go({ from: { kind: 'me' } })
    located(place)
  }
  async function pick(place: Place | null) {
    isPicking.value = false
    if (place) await go({ from: { kind: 'place', place, label: t('here.picked') } })
  }

  watch(here.trouble, (trouble) => {
    if (trouble && state.value.from?.kind === 'me') isOpen.value = true
  })
  watch(here.here, (now, before) => {
    if (now && !before && !route.hash) located(now.place)
  })
  return { isOpen, hasOpened, isPicking, located, near, pick }
}
