import { writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** What one run of test files came to; names are `file › suite › test`, of a failed one with why in a line. */
export type Tally = { passed: number; failed: string[]; skipped: { name: string; reason: string }[] }

/** A Vitest reporter that writes a Tally as JSON to the file named by GONGYU_TALLY. */
export const tallyReporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const tally: Tally = { passed: 0, failed: [], skipped: [] }
    for (const module of modules) add(tally, module)
    for (const error of unhandled) tally.failed.push(`outside a test: ${error.message}`)
    const file = process.env.GONGYU_TALLY
    if (file) writeFileSync(file, JSON.stringify(tally))
  },
} satisfies Reporter

function add(tally: Tally, module: TestModule): void {
  const file = module.relativeModuleId
  // A file that cannot be loaded, or a suite whose hook fails, has no test to blame.
  const suites = [...module.children.allSuites()]
  for (const errors of [module.errors(), ...suites.map((suite) => suite.errors())]) {
    for (const error of errors) tally.failed.push(`${file}: ${error.message}`)
  }
  for (const test of module.children.allTests()) {
    const name = `${file} › ${test.fullName}`
    const result = test.result()
    if (result.state === 'passed') tally.passed++
    else if (result.state === 'skipped') tally.skipped.push({ name, reason: result.note ?? 'no reason given' })
    else tally.failed.push(`${name}: ${whyIn(result.errors)}`)
  }
}

/** Where only the end of a long output is kept, the list of failures must say what went wrong. */
function whyIn([error]: readonly SerializedError[] = []): string {
  const lines = stripVTControlCharacters(error?.message ?? 'no reason given').split('\n')
  const why = lines.slice(0, 3).join(' ')
  const [, place] = /(test\/[\w./-]+\.ts:\d+):\d+/.exec(error?.stack ?? '') ?? []
  return place ? `${why} (${place})` : why
}
