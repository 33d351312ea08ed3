import { onBeforeUnmount, onMounted, type Ref, ref, shallowRef, watch } from 'vue'
import { type ApiError, asApiError } from '../../api.ts'
import { findSlots, type Slot } from './calls.ts'
import { addDays, weeks } from './days.ts'
import { useOnline } from './online.ts'

/** Counts older than this are asked for again while the page is looked at. */
const freshFor = 20_000

/**
 * A venue's visit times of the weeks from a Monday on, asked for again while somebody looks. `isSure` is false while they may be out of
 * date (no network, or the last answer failed): then nothing may be offered as bookable.
 */
export function useAvailability(venueId: Ref<string>, monday: Ref<string>) {
  const slots = shallowRef<Slot[]>([])
  const at = shallowRef<Date | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const isLoading = ref(true)
  const isOnline = useOnline()
  const isSure = ref(false)
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    try {
      const found = await findSlots(venueId.value, monday.value, addDays(monday.value, weeks * 7 - 1))
      if (mine !== asked) return
      slots.value = found
      at.value = new Date()
      error.value = null
      isSure.value = true
    } catch (reason) {
      if (mine !== asked) return
      error.value = asApiError(reason)
      isSure.value = false
    }
    isLoading.value = false
  }

  watch(
    [venueId, monday],
    () => {
      isLoading.value = true
      void load()
    },
    { immediate: true },
  )
  watch(isOnline, (is) => {
    if (is) void load()
    else isSure.value = false
  })
  whileLookedAt(() => isOnline.value && void load())
  return { slots, at, error, isLoading, isSure, load }
}

/** Runs again and again while the page is in sight, and at once when it comes back into sight. */
export function whileLookedAt(act: () => unknown, every = freshFor): void {
  const look = () => document.visibilityState === 'visible' && act()
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(look, every)
    document.addEventListener('visibilitychange', look)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
}
