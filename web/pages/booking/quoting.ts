import { onBeforeUnmount, type Ref, shallowRef, watch } from 'vue'
import { ApiError } from '../../api.ts'
import { type Party, type Quote, quote } from './calls.ts'

/** What the wish would cost and whether the rules allow it, asked for again shortly after it changes. */
export function useQuote(wish: Ref<Party | null>) {
  const found = shallowRef<Quote | null>(null)
  /** Words on single fields of the wish that the API can't read at all. */
  const fields = shallowRef<ApiError['fields']>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  async function ask(party: Party) {
    const mine = ++asked
    try {
      const answer = await quote(party)
      if (mine !== asked) return
      found.value = answer
      fields.value = []
    } catch (reason) {
      if (mine !== asked) return
      found.value = null
      fields.value = reason instanceof ApiError ? reason.fields : []
    }
  }
  watch(
    () => JSON.stringify(wish.value),
    () => {
      clearTimeout(timer)
      const party = wish.value
      if (party) timer = setTimeout(() => void ask(party), found.value ? 300 : 0)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))
  return { found, fields }
}
