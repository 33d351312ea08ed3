import { computed, ref, shallowRef } from 'vue'
import type { ApiError } from '../../api.ts'
import { asApiError } from '../explore/results.ts'

type Page<Item> = { items: Item[]; next: string | null }

/** A list that comes page by page. `ask` gives one, from a cursor on. */
export function usePages<Item, Body extends Page<Item>>(ask: (cursor?: string) => Promise<Body>) {
  const items = shallowRef<Item[]>([])
  const last = shallowRef<Body | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const isLoading = ref(false)
  let newest = 0

  async function load(cursor?: string): Promise<void> {
    const mine = ++newest
    isLoading.value = true
    error.value = null
    try {
      const page = await ask(cursor)
      if (mine !== newest) return
      items.value = cursor ? [...items.value, ...page.items] : page.items
      last.value = page
    } catch (reason) {
      if (mine === newest) error.value = asApiError(reason)
    }
    if (mine === newest) isLoading.value = false
  }
  const hasMore = computed(() => (last.value?.next ?? null) !== null)
  return { items, last, error, isLoading, hasMore, load: () => load(), more: () => load(last.value?.next ?? undefined) }
}
