import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFile } from '../../api/exchange/formats/file.reader.ts'

/** The rows that our own import sees in a file that we wrote. */
export async function readBack(bytes: Uint8Array | string, name: string): Promise<Record<string, string>[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-document-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const rows: Record<string, string>[] = []
    for await (const { fields } of (await openFile(path)).rows) rows.push(fields)
    return rows
  } finally {
    await rm(folder, { recursive: true })
  }
}
