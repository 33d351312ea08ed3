import { Worker } from 'node:worker_threads'
import type { PdfDocument } from './pdf.ts'

/** A document of some ten thousand rows takes about this much. */
const HEAP_MEGABYTES = 1_024
const MOST_AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

/**
 * The document as PDF: A4, Noto Sans SC embedded as far as it is used. Setting it takes the processor for seconds when it is
 * long, so that happens in a thread of its own, two at a time.
 */
export async function writePdf(document: PdfDocument): Promise<Buffer> {
  while (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await inThread(document)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function inThread(workerData: PdfDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf.worker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    })
    worker.once('message', (bytes: Uint8Array) =>
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    )
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread that sets PDFs ended with ${code}`)))
  })
}
