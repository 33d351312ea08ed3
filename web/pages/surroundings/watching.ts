import { onScopeDispose, watch } from 'vue'
import { follow } from '../../ui/live.ts'
import type { Sweep } from './sweeps.ts'

/** Often enough to see it move; a sweep may tell of ten steps a second. */
const REST = 500
/** What happened before the stream was there is not heard: one asks once more. */
const OPENED = 1_500

/** Reads again whenever the server tells of one of these sweeps, as long as it is under way. */
export function watchSweeps(sweeps: () => readonly Sweep[], read: () => unknown): void {
  const ends: (() => void)[] = []
  let rest: ReturnType<typeof setTimeout> | undefined
  let opened: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    rest ??= setTimeout(() => {
      rest = undefined
      void read()
    }, REST)
  }
  const stop = () => {
    clearTimeout(opened)
    for (const end of ends.splice(0)) end()
  }
  const underWay = () =>
    sweeps()
      .filter(({ state }) => state === 'waiting' || state === 'running')
      .map(({ id }) => id)
  watch(
    () => underWay().join(' '),
    (ids) => {
      stop()
      if (ids === '') return
      ends.push(
        ...ids
          .split(' ')
          .slice(0, 5)
          .map((id) => follow(`sweep:${id}`, soon)),
      )
      opened = setTimeout(soon, OPENED)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    stop()
    clearTimeout(rest)
  })
}
