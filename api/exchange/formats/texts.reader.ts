import { closeSync, openSync, readSync, writeSync } from 'node:fs'

const BLOCK = 32
const SEATS = 256
const CACHED_CHARACTERS = 2_000_000
/** Can't stand in XML, so it can part the texts of a block. */
const SEPARATOR = '\0'

export type Texts = { add: (text: string) => void; at: (index: number) => string; close: () => void }

/**
 * A list of texts of any length, kept in a file: in memory are the places of its blocks and the texts used last. Add
 * them all, then ask for them by number.
 */
export function keepTexts(path: string): Texts {
  const file = openSync(path, 'w+', 0o600)
  const ends = [0]
  let waiting: string[] = []
  const cached = recentBlocks((block) => readBlock(file, ends, block))
  const write = () => {
    const bytes = Buffer.from(waiting.join(SEPARATOR))
    let done = 0
    while (done < bytes.length)
      done += writeSync(file, bytes, done, bytes.length - done, (ends.at(-1) as number) + done)
    ends.push((ends.at(-1) as number) + bytes.length)
    waiting = []
  }
  return {
    add(text) {
      waiting.push(text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, '') : text)
      if (waiting.length === BLOCK) write()
    },
    at(index) {
      const block = Math.floor(index / BLOCK)
      if (block >= ends.length - 1) return waiting[index - block * BLOCK] ?? ''
      return cached(block)[index - block * BLOCK] ?? ''
    },
    close: () => closeSync(file),
  }
}

function readBlock(file: number, ends: number[], block: number): string[] {
  const [start, end] = [ends[block] as number, ends[block + 1] as number]
  const bytes = Buffer.allocUnsafe(end - start)
  let done = 0
  while (done < bytes.length) {
    const count = readSync(file, bytes, done, bytes.length - done, start + done)
    if (count === 0) break
    done += count
  }
  return bytes.toString('utf8', 0, done).split(SEPARATOR)
}

/** Remembers blocks that were asked for, each in one of a few seats, up to a number of characters. */
function recentBlocks(read: (block: number) => string[]): (block: number) => string[] {
  let seats: { block: number; texts: string[] }[] = []
  let characters = 0
  return (block) => {
    const seat = block % SEATS
    const seated = seats[seat]
    if (seated?.block === block) return seated.texts
    const texts = read(block)
    characters += lengthOf(texts) - lengthOf(seated?.texts ?? [])
    if (characters > CACHED_CHARACTERS) {
      seats = []
      characters = lengthOf(texts)
    }
    seats[seat] = { block, texts }
    return texts
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
