import { ref, type ShallowRef, shallowRef } from 'vue'
import type { ApiError } from '../../../api.ts'
import { asApiError } from '../../explore/results.ts'

type Page<Item> = { items: Item[]; next: string | null }

/** A list that comes page by page, and whose items go once they are dealt with. */
export function usePages<Item>(find: (query: { cursor?: string | undefined }) => Promise<Page<Item>>) {
  const items: ShallowRef<Item[]> = shallowRef([])
  const next = ref<string | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const isLoading = ref(true)

  async function load(cursor?: string) {
    isLoading.value = true
    error.value = null
    try {
      const page = await find({ cursor })
      items.value = cursor ? [...items.value, ...page.items] : page.items
      next.value = page.next
    } catch (reason) {
      error.value = asApiError(reason)
    }
    isLoading.value = false
  }
  const more = () => load(next.value ?? undefined)
  const drop = (item: Item) => {
    items.value = items.value.filter((other) => other !== item)
  }
  return { items, next, error, isLoading, load, more, drop }
}

/** Does something that may be refused; says why. */
export function useDeed() {
  const refused = shallowRef<ApiError | null>(null)
  const isBusy = ref(false)
  async function deed(work: () => Promise<unknown>): Promise<boolean> {
    refused.value = null
    isBusy.value = true
    try {
      await work()
      return true
    } catch (reason) {
      refused.value = asApiError(reason)
      return false
    } finally {
      isBusy.value = false
    }
  }
  return { refused, isBusy, deed }
}
