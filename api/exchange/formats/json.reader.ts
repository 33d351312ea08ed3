import { createReadStream } from 'node:fs'
import { type Duplex, pipeline } from 'node:stream'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { Problem } from '../../http/problems.ts'

/**
 * The elements of one array of a JSON file, one at a time in constant memory; `key` names the member of the outermost
 * object that holds the array, undefined where the array is the file. A broken or cut off file is refused.
 */
export async function* jsonElements<Element>(path: string, key?: string): AsyncGenerator<Element> {
  const stream = arrayElements(createReadStream(path), key)
  try {
    for await (const { value } of stream as AsyncIterable<{ value: Element }>) yield value
  } catch (error) {
    if (error instanceof Problem || (error as { code?: string }).code?.startsWith('E')) throw error
    throw new Problem({ status: 422, code: 'json-broken', params: { message: (error as Error).message.slice(0, 200) } })
  } finally {
    stream.destroy()
  }
}

function arrayElements(file: ReturnType<typeof createReadStream>, key: string | undefined): Duplex {
  // Failures reach the reader through the last stream, which pipeline destroys with the error.
  const heard = () => {}
  if (!key) return pipeline(file, streamArray.withParserAsStream({ streamValues: false }), heard)
  return pipeline(
    file,
    pick.withParserAsStream({ filter: key, once: true, streamValues: false }),
    streamArray.asStream(),
    heard,
  )
}
