import { computed, ref, shallowRef, watch } from 'vue'
import type { Place } from '../../api.ts'
import { t } from '../../words/t.ts'
import type { Explore } from './state.ts'

/** Where distances are counted from, and what to call it. */
export type Reference = { place: Place; label: string }
export type LocationTrouble = 'denied' | 'unavailable' | 'timeout' | 'insecure'

/** "Near me": asks the browser for this reader's position while the state says `me`; it stays out of the address. */
export function useHere({ state }: Explore) {
  const mine = shallowRef<Place | null>(null)
  const asking = ref(false)
  const trouble = ref<LocationTrouble | null>(null)

  async function locate(): Promise<Place | null> {
    asking.value = true
    trouble.value = null
    try {
      mine.value = await currentPlace()
    } catch (reason) {
      trouble.value = reason as LocationTrouble
    }
    asking.value = false
    return mine.value
  }

  watch(
    () => state.value.from?.kind === 'me',
    (isMe) => {
      if (isMe && !mine.value && !asking.value) locate()
    },
    { immediate: true },
  )

  const here = computed<Reference | null>((before) => {
    const from = state.value.from
    const now =
      from?.kind === 'me'
        ? mine.value && { place: mine.value, label: t('here.me') }
        : from && { place: from.place, label: from.label || t('here.chosen') }
    return JSON.stringify(before) === JSON.stringify(now) ? (before ?? null) : now
  })
  return { here, asking, trouble, locate }
}

export type Here = ReturnType<typeof useHere>

function currentPlace(): Promise<Place> {
  return new Promise((found, failed) => {
    if (!window.isSecureContext) return failed('insecure')
    if (!('geolocation' in navigator)) return failed('unavailable')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lon: coords.longitude, lat: coords.latitude }),
      ({ code }) => failed(code === 1 ? 'denied' : code === 3 ? 'timeout' : 'unavailable'),
      { maximumAge: 60_000, timeout: 10_000 },
    )
  })
}
