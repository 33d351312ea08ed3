import { describe, expect, test } from 'vitest'
import { ApiError } from '../../web/api.ts'
import { useChange, useLoaded, usePages } from '../../web/ui/loading.ts'

/** A question whose answers come when the test says so, in whatever order; `ask` gives the next one's. */
function answers<Answer>() {
  const open: PromiseWithResolvers<Answer>[] = []
  const question = () => {
    const next = Promise.withResolvers<Answer>()
    open.push(next)
    return next.promise
  }
  return { open, question }
}

/** Numbers up to so many, three on a page; `asked` holds the cursors. */
function numbers(most: number) {
  const asked: (string | undefined)[] = []
  const question = async (cursor?: string) => {
    asked.push(cursor)
    const first = Number(cursor ?? 1)
    const items = [0, 1, 2].map((n) => first + n).filter((n) => n <= most)
    return { items, next: first + 3 <= most ? String(first + 3) : null }
  }
  return { asked, question }
}

describe('one thing', () => {
  test('of two questions under way only the answer to the last is shown, whichever comes first', async () => {
    const { open, question } = answers<string>()
    const { found, isLoading, load } = useLoaded(question)
    const both = [load(), load()]
    open[1]?.resolve('as it is now')
    open[0]?.resolve('as it was')
    await Promise.all(both)
    expect(found.value).toBe('as it is now')
    expect(isLoading.value).toBe(false)
  })

  test('what came before stands when it is only asked once more; a question of its own that fails says so', async () => {
    let isAway = false
    const { found, error, load, refresh } = useLoaded(async () => {
      if (isAway) throw new ApiError(0, '')
      return 'found'
    })
    await load()
    isAway = true
    await refresh()
    expect([found.value, error.value]).toEqual(['found', null])
    await load()
    expect(error.value?.status).toBe(0)
    isAway = false
    await refresh()
    expect(error.value).toBeNull()
  })

  test('another question that is asked once more before its answer says what went wrong', async () => {
    const { open, question } = answers<string>()
    const { found, error, load, refresh } = useLoaded(question)
    const first = load()
    open[0]?.resolve('this week')
    await first
    const next = [load(), refresh()]
    open[2]?.reject(new ApiError(0, ''))
    open[1]?.resolve('next week, as it was')
    await Promise.all(next)
    expect([found.value, error.value?.status]).toEqual(['this week', 0])
  })

  test('where nothing has come yet, asking once more says what went wrong', async () => {
    const { error, refresh } = useLoaded(() => Promise.reject(new ApiError(503, 'busy')))
    await refresh()
    expect(error.value?.status).toBe(503)
  })
})

describe('a list that comes page by page', () => {
  test('goes on, is read as far as it is shown, and begins anew', async () => {
    const { asked, question } = numbers(8)
    const { items, hasMore, load, more, refresh } = usePages(question)
    await load()
    expect([items.value, hasMore.value]).toEqual([[1, 2, 3], true])
    await more()
    await refresh()
    expect([items.value, hasMore.value]).toEqual([[1, 2, 3, 4, 5, 6], true])
    expect(asked).toEqual([undefined, '4', undefined, '4'])
    await more()
    expect([items.value.length, hasMore.value]).toEqual([8, false])
    await load()
    expect(items.value).toEqual([1, 2, 3])
  })

  test('the next page comes although the list is read once more meanwhile', async () => {
    const { items, load, more, refresh } = usePages(numbers(8).question)
    await load()
    await Promise.all([more(), refresh()])
    expect(items.value).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('a further page that fails leaves what came; another question that fails leaves nothing', async () => {
    let isAway = false
    const { question } = numbers(8)
    const { items, last, error, load, more } = usePages((cursor) => {
      return isAway ? Promise.reject(new ApiError(0, '')) : question(cursor)
    })
    await load()
    isAway = true
    await more()
    expect([items.value, error.value?.status]).toEqual([[1, 2, 3], 0])
    await load()
    expect([items.value, last.value, error.value?.status]).toEqual([[], null, 0])
  })

  test('what has been dealt with goes', async () => {
    const { items, load, drop } = usePages(numbers(3).question)
    await load()
    drop(2)
    expect(items.value).toEqual([1, 3])
  })
})

test('a change is made once, however often it is pressed; why it was refused stays until the next try', async () => {
  const { open, question } = answers<void>()
  const { isBusy, refusal, attempt } = useChange()
  const pressed = [attempt(question), attempt(question)]
  expect([open.length, isBusy.value]).toEqual([1, true])
  open[0]?.reject(new ApiError(409, 'taken'))
  expect(await Promise.all(pressed)).toEqual([false, false])
  expect(refusal.value?.message).toBe('taken')
  const next = attempt(question)
  expect(refusal.value).toBeNull()
  open[1]?.resolve()
  expect(await next).toBe(true)
  expect(isBusy.value).toBe(false)
})
