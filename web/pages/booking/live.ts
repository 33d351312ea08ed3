import { onBeforeUnmount, onMounted, watch } from 'vue'
import { follow } from '../../ui/live.ts'

/**
 * Runs shortly after something happened on one of the topics, on the page's one stream; several things of a moment are one.
 * Without it the pages ask again by themselves.
 */
export function useLive(topics: () => string[], act: () => unknown): void {
  let ends: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(act, 250)
  }
  const end = () => {
    for (const stop of ends) stop()
    ends = []
  }
  function start() {
    const before = ends
    ends = topics().map((topic) => follow(topic, soon))
    for (const stop of before) stop()
  }
  onMounted(() => {
    start()
    watch(() => topics().join(), start)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    end()
  })
}
