import { ref, shallowRef } from 'vue'
import type { ApiError } from '../../api.ts'
import { asApiError } from '../explore/results.ts'

/** One thing asked of the server at a time: what came, what went wrong, whether it is under way. */
export function useAsked<Body>() {
  const body = shallowRef<Body | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const isLoading = ref(false)
  let newest = 0

  /** A later question makes the answer to an earlier one worthless. */
  async function load(question: () => Promise<Body>): Promise<void> {
    const mine = ++newest
    isLoading.value = true
    error.value = null
    try {
      const answer = await question()
      if (mine === newest) body.value = answer
    } catch (reason) {
      if (mine === newest) error.value = asApiError(reason)
    }
    if (mine === newest) isLoading.value = false
  }
  return { body, error, isLoading, load }
}

/** Something the person does: refused or done, and not twice at once. */
export function useDoing() {
  const error = shallowRef<ApiError | null>(null)
  const isBusy = ref(false)
  /** Gives whether it was done. */
  async function act(deed: () => Promise<unknown>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    error.value = null
    try {
      await deed()
    } catch (reason) {
      error.value = asApiError(reason)
    }
    isBusy.value = false
    return error.value === null
  }
  return { error, isBusy, act }
}
