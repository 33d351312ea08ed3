import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const lock = join(import.meta.dirname, '../../api/db/lock.ts')

/** Processes that all reach for the folder at one moment, and keep it for a while. */
async function reach(folder: string, processes: number): Promise<string[]> {
  const script = `
    import { lockFolder } from ${JSON.stringify(lock)}
    while (Date.now() < ${Date.now() + 1_500});
    try { lockFolder(${JSON.stringify(folder)}); console.log('mine') } catch (error) { console.log(error.message) }
    setTimeout(() => {}, 1_000)`
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  return (await Promise.all(Array.from({ length: processes }, run))).map(({ stdout }) => stdout.trim())
}

it('after a crash, of several starts at once one gets the folder and the others are told', async () => {
  for (let round = 0; round < 3; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'gongyu-lock-'))
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1' }))
    const told = await reach(folder, 4)
    expect(told.filter((words) => words === 'mine')).toHaveLength(1)
    expect(told.filter((words) => words.includes(`${folder} is in use by`))).toHaveLength(3)
    await rm(folder, { recursive: true })
  }
})
