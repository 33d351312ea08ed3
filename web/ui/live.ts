/** What changes elsewhere, as it happens: one stream for the whole page, and none while the page is hidden. */
import { onMounted, onUnmounted } from 'vue'
import { openEvents } from '../api.ts'

type OnChange = () => void

const followers = new Map<string, Set<OnChange>>()
let stream: EventSource | undefined
let following = ''
let isScheduled = false

/**
 * Calls `onChange` when something happens on a topic, and when something may have happened unheard: read again then. `own` stands for
 * the signed-in person's notices. Gives the function that ends it.
 */
export function follow(topic: string, onChange: OnChange): () => void {
  const set = followers.get(topic) ?? new Set()
  followers.set(topic, set.add(onChange))
  schedule()
  return () => {
    set.delete(onChange)
    if (set.size === 0) followers.delete(topic)
    schedule()
  }
}

/** The same for as long as a component is on the page. */
export function useLive(topic: string, onChange: OnChange): void {
  let end = () => {}
  onMounted(() => {
    end = follow(topic, onChange)
  })
  onUnmounted(() => end())
}

/** After the turn in which topics come and go. */
function schedule(): void {
  if (isScheduled) return
  isScheduled = true
  queueMicrotask(() => {
    isScheduled = false
    connect()
  })
}

function connect(): void {
  const wanted = document.visibilityState === 'hidden' ? '' : [...followers.keys()].sort().join(' ')
  if (wanted === following) return
  stream?.close()
  stream = undefined
  following = wanted
  if (!wanted) return
  const topics = wanted.split(' ').filter((topic) => topic !== 'own')
  let isLate = false
  stream = openEvents(String(new URLSearchParams(topics.map((topic) => ['topic', topic]))))
  stream.onmessage = ({ data }) => tell(JSON.parse(data).topic)
  stream.addEventListener('again', tellAll)
  // A stream that was lost and is there again has missed what happened in between.
  stream.onopen = () => {
    if (isLate) tellAll()
    isLate = true
  }
}

function tell(topic: string): void {
  for (const onChange of followers.get(topic.startsWith('person:') ? 'own' : topic) ?? []) onChange()
}

function tellAll(): void {
  for (const set of followers.values()) for (const onChange of set) onChange()
}

document.addEventListener('visibilitychange', () => {
  connect()
  // Nothing was heard while the page was hidden.
  if (document.visibilityState === 'visible') tellAll()
})
