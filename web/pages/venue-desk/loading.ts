import { type Ref, ref, shallowRef } from 'vue'
import type { ApiError } from '../../api.ts'
import { asApiError } from '../explore/results.ts'

/** What a part of a desk shows: asked for at once and by `load`; the last answer stays while it is asked again. */
export function useLoaded<T>(ask: () => Promise<T>) {
  const found = shallowRef<T | null>(null) as Ref<T | null>
  const error = shallowRef<ApiError | null>(null)
  const isLoading = ref(true)
  let asked = 0
  async function load(): Promise<void> {
    const mine = ++asked
    isLoading.value = true
    try {
      const answer = await ask()
      if (mine !== asked) return
      found.value = answer
      error.value = null
    } catch (reason) {
      if (mine !== asked) return
      error.value = asApiError(reason)
    }
    isLoading.value = false
  }
  void load()
  return { found, error, isLoading, load }
}

/** A change that somebody makes on a desk: one at a time, its refusal kept to be shown. */
export function useChange() {
  const isBusy = ref(false)
  const refusal = shallowRef<ApiError | null>(null)
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    refusal.value = null
    try {
      await act()
      return true
    } catch (reason) {
      refusal.value = asApiError(reason)
      return false
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, refusal, attempt }
}
