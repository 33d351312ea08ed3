import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openFile } from '../../api/exchange/formats/file.reader.ts'
import type { SourceRow } from '../../api/exchange/row.ts'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** Writes a file for a test; it goes when the test file ends. Its name says nothing about what it holds. */
export async function givenFile(content: string | Uint8Array, name = 'list'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-test-file-'))
  folders.push(folder)
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

export async function rowsOf(path: string): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for await (const row of (await openFile(path)).rows) rows.push(row)
  return rows
}

/** The code of the problem that reading a file ends in. */
export async function problemOf(path: string): Promise<string> {
  try {
    await rowsOf(path)
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? String(error)
  }
  return 'none'
}

/** The folder of real data beside the project; undefined where it is absent. */
export const sharedData = ['../shared', '../../shared']
  .map((folder) => join(import.meta.dirname, '../..', folder, 'data'))
  .find((folder) => existsSync(folder))
