// Counts the rows of a file in a thread whose memory the test bounds.
import { parentPort, workerData } from 'node:worker_threads'
import { openFile } from '../../api/exchange/formats/file.reader.ts'

let count = 0
for await (const { fields, geometry } of (await openFile(workerData.path)).rows)
  if (fields.name && (fields.lon || geometry)) count += 1
parentPort?.postMessage(count)
