import { ref, shallowRef, watch } from 'vue'
import type { ApiError, Query } from '../../api.ts'
import { asApiError } from '../explore/results.ts'

type Page<Item> = { items: Item[]; next: string | null }

/** A list that comes page by page and begins anew when what is asked for changes. */
export function usePages<Item>(query: () => Query, ask: (query: Query) => Promise<Page<Item>>) {
  const items = shallowRef<Item[]>([])
  const next = shallowRef<string | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const loading = ref(false)
  let turn = 0

  async function load(cursor?: string) {
    const own = ++turn
    loading.value = true
    error.value = null
    try {
      const page = await ask({ ...query(), cursor })
      if (own !== turn) return
      items.value = cursor ? [...items.value, ...page.items] : page.items
      next.value = page.next
    } catch (reason) {
      if (own === turn) error.value = asApiError(reason)
    }
    if (own === turn) loading.value = false
  }
  watch(query, () => load(), { immediate: true, deep: true })
  const loadMore = () => (next.value ? load(next.value) : Promise.resolve())
  return { items, next, error, loading, load: () => load(), loadMore }
}
