import { onBeforeUnmount, onMounted, watch } from 'vue'
import { openEvents } from '../../api.ts'

/** Runs shortly after the server says that one of the topics changed; without its events the pages ask again by themselves. */
export function useLive(topics: () => string[], act: () => unknown): void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(act, 250)
  }
  function follow() {
    source?.close()
    const query = new URLSearchParams(topics().map((topic) => ['topic', topic]))
    if (query.size === 0) return
    source = openEvents(String(query))
    source.onmessage = soon
    source.addEventListener('again', soon)
  }
  onMounted(() => {
    follow()
    watch(() => topics().join(), follow)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    source?.close()
  })
}
