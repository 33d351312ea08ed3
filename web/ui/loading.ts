/** What a part of a page asks of the server, and what a person does there: under way, come, refused. */
import { computed, ref, shallowRef } from 'vue'
import { type ApiError, asApiError } from '../api.ts'

/** `fail` is called where there is no answer and what came before doesn't stand. */
type Asked<Answer> = { question: () => Promise<Answer>; take: (answer: Answer) => void; fail?: () => void }

/** Of several questions under way only the last counts. What came before stays until its answer. */
function useQuestions() {
  const error = shallowRef<ApiError | null>(null)
  const isLoading = ref(false)
  let newest = 0
  let hasCome = false
  async function ask<Answer>({ question, take, fail }: Asked<Answer>, isQuiet = false): Promise<void> {
    const mine = ++newest
    if (!isQuiet) {
      error.value = null
      isLoading.value = true
    }
    try {
      const answer = await question()
      if (mine !== newest) return
      take(answer)
      hasCome = true
      error.value = null
    } catch (reason) {
      if (mine !== newest) return
      // Asked once more before the first answer, it is the first question all the same.
      if (!isQuiet || isLoading.value || !hasCome) {
        error.value = asApiError(reason)
        fail?.()
      }
    }
    isLoading.value = false
  }
  return { error, isLoading, ask }
}

/** One thing. `load` asks for it; `refresh` asks for the same once more, and if that fails what came before still stands. */
export function useLoaded<Found>(question: () => Promise<Found>) {
  const found = shallowRef<Found | null>(null)
  const { error, isLoading, ask } = useQuestions()
  const take = (answer: Found) => {
    found.value = answer
  }
  const load = () => ask({ question, take })
  const refresh = () => ask({ question, take }, true)
  return { found, error, isLoading, load, refresh }
}

type Page = { items: unknown[]; next: string | null }

/**
 * A list that comes page by page, each asked for by `question` from a cursor on: `load` begins anew, `more` goes on, `refresh` reads what is
 * shown once more; if these two fail, it still stands. `last` is the last page that came, null before the first and where `load` failed.
 */
export function usePages<Body extends Page>(question: (cursor?: string) => Promise<Body>) {
  type Item = Body['items'][number]
  const items = shallowRef<Item[]>([])
  const last = shallowRef<Body | null>(null)
  const { error, isLoading, ask } = useQuestions()
  const hasMore = computed(() => (last.value?.next ?? null) !== null)
  /** As many items as are wanted: of the first page, or of the page after those that are shown. */
  let wanted = 0

  async function readAnew() {
    let page = await question()
    const all: Item[] = [...page.items]
    while (page.next !== null && all.length < wanted) {
      page = await question(page.next)
      all.push(...page.items)
    }
    return { all, page }
  }
  async function readOn() {
    const page = await question(last.value?.next ?? undefined)
    return { all: [...items.value, ...page.items], page }
  }
  function take({ all, page }: { all: Item[]; page: Body | null }) {
    items.value = all
    last.value = page
  }
  const fail = () => take({ all: [], page: null })
  const load = () => {
    wanted = 0
    return ask({ question: readAnew, take, fail })
  }
  const more = () => {
    wanted = items.value.length + 1
    return ask({ question: readOn, take })
  }
  const refresh = () => ask({ question: readAnew, take }, true)
  /** An item that has been dealt with goes. */
  const drop = (item: Item) => {
    items.value = items.value.filter((one) => one !== item)
  }
  return { items, last, error, isLoading, hasMore, load, more, refresh, drop }
}

export type Pages = Omit<ReturnType<typeof usePages>, 'drop'>

/** Something that a person does: done or refused, and not twice at once. `attempt` gives whether it was done. */
export function useChange() {
  const isBusy = ref(false)
  const refusal = shallowRef<ApiError | null>(null)
  async function attempt(change: () => Promise<unknown>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    refusal.value = null
    try {
      await change()
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
