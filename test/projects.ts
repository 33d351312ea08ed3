import { globSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'

const root = join(import.meta.dirname, '..')
const all = 'test/**/*.test.ts'
const unit = ['test/**/*.unit.test.ts', 'test/architecture.test.ts']
const notApi = [...unit, 'test/web/**', 'test/bench/**']

/** Which test files run how. The same API tests run on both engines, but for what only one of them can do. */
export const projects = {
  unit: { include: unit, exclude: ['test/bench/**'] },
  server: { include: [all], exclude: [...notApi, 'test/**/*.pglite.test.ts'] },
  pglite: { include: [all], exclude: [...notApi, 'test/**/*.server.test.ts'] },
  web: { include: ['test/web/**/*.test.ts'], exclude: unit },
}
export type Project = keyof typeof projects

/** The projects that have a test file whose path contains one of `words`; every project when no file does. */
export function projectsNamed(words: string[]): Project[] {
  const names = Object.keys(projects) as Project[]
  const files = globSync(all, { cwd: root }).filter((file) =>
    words.some((word) => file.includes(word.replace(/:\d+$/, ''))),
  )
  const named = names.filter((name) => files.some((file) => belongs(file, projects[name])))
  return named.length > 0 ? named : names
}

function belongs(file: string, { include, exclude }: { include: string[]; exclude: string[] }): boolean {
  return include.some((glob) => matchesGlob(file, glob)) && !exclude.some((glob) => matchesGlob(file, glob))
}
