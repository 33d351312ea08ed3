import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { givenFile } from './files.ts'
import { LARGE, writeLarge } from './large.ts'

const ROWS = 100_000

/** Rows read by a thread that dies when it keeps more than this. */
async function countIn(path: string, megabytes: number): Promise<number> {
  const worker = new Worker(new URL('./rows.worker.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
  })
  const [count] = await once(worker, 'message')
  await worker.terminate()
  return count
}

test.each(Object.entries(LARGE))(
  'a hundred thousand rows of %s are read with 64 MB of memory',
  async (format, pieces) => {
    const path = await givenFile('', `large.${format}`)
    await writeLarge(path, pieces(ROWS))
    expect(await countIn(path, 64)).toBe(ROWS)
  },
)
