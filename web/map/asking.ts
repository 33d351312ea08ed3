import type { ColumnsHeader } from '../../api/search/columns.ts'
import type { Bbox, MapCounts } from './handle.ts'
import type { Answer, Mark, Question, View } from './messages.ts'

type Listener = {
  /** Other places than before are there, and no view is under way that would show them. */
  places(): void
  marks(view: View, marks: Mark[]): void
  counts(counts: MapCounts): void
}
export type Grid = ReturnType<typeof createGrid>

/**
 * The worker that fetches the places and puts them on a grid. It takes longer to begin than a page, so a page begins with it, and
 * its map is built meanwhile. At most one view is under way, and of those waiting only the newest.
 */
export function createGrid() {
  const worker = new Worker(new URL('./grid.worker.ts', import.meta.url), { type: 'module', name: 'grid' })
  const replies = new Map<number, (answer: Answer) => void>()
  let listener: Listener | null = null
  let isAsked = false
  let lastId = 0
  let asked: View | undefined
  let waiting: View | undefined
  let newest = 0

  const send = (question: Question) => worker.postMessage(question)
  const ask = (question: Question) =>
    new Promise<Answer>((resolve) => {
      replies.set(question.id, resolve)
      send(question)
    })
  const start = (view: View) => {
    asked = view
    send({ kind: 'view', ...view })
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'view') {
      const view = asked
      asked = undefined
      if (waiting) start(waiting)
      waiting = undefined
      if (view) listener?.marks(view, data.marks)
    } else if (data.kind === 'counts') {
      if (data.id === newest) listener?.counts(data.counts)
    } else {
      replies.get(data.id)?.(data)
      replies.delete(data.id)
    }
  })

  return {
    listen(next: Listener | null): void {
      listener = next
    },
    /** Whether there are places to look at, or will be: a view that is asked for before them is answered with them. */
    hasPlaces: () => isAsked,
    /**
     * Shows the places of `GET /map` at this address instead of those before, and ends what is being loaded. Gives their header;
     * rejects when they don't come, aren't columns, or others were asked for meanwhile.
     */
    async load(address: string): Promise<ColumnsHeader> {
      isAsked = true
      const url = new URL(address, location.href).href
      const answer = await ask({ kind: 'load', id: ++lastId, url })
      if (answer.kind !== 'loaded') throw new Error(answer.kind === 'failed' ? answer.problem : answer.kind)
      // A view that is under way will be answered with them.
      if (!asked) listener?.places()
      return answer.header
    },
    look(view: Omit<View, 'id'>): void {
      newest = ++lastId
      const next = { id: newest, ...view }
      if (asked) waiting = next
      else start(next)
    },
    async members(key: string): Promise<Bbox | null> {
      const answer = await ask({ kind: 'members', id: ++lastId, key })
      return answer.kind === 'members' ? answer.bbox : null
    },
    stop: () => worker.terminate(),
  }
}
