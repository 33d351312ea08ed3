import type { Bbox, MapCounts } from './handle.ts'
import type { Answer, Mark, Question, View } from './messages.ts'

type Listener = {
  marks(view: View, marks: Mark[]): void
  counts(counts: MapCounts): void
}

/** Starting takes longer than the page's own start: begin with it. */
export function startWorker(): Worker {
  return new Worker(new URL('./grid.worker.ts', import.meta.url), { type: 'module', name: 'grid' })
}

/** The page's end of the grid worker: at most one view under way, and of those waiting only the newest. */
export function createGrid(worker: Worker, listener: Listener) {
  const replies = new Map<number, (answer: Answer) => void>()
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
      if (view) listener.marks(view, data.marks)
    } else if (data.kind === 'counts') {
      if (data.id === newest) listener.counts(data.counts)
    } else {
      replies.get(data.id)?.(data)
      replies.delete(data.id)
    }
  })

  return {
    async setColumns(columns: ArrayBuffer): Promise<void> {
      const answer = await ask({ kind: 'columns', id: ++lastId, columns })
      if (answer.kind === 'columns' && answer.problem !== null) throw new RangeError(answer.problem)
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
