import { defineConfig } from 'vitest/config'
import { type Project, projects } from './test/projects.ts'
import { tallyReporter } from './test/support/tally.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database engine an API test runs on; undefined elsewhere. */
    engine: 'pglite' | 'server' | undefined
  }
}

export default defineConfig({
  test: {
    // Two cores, and about 1.1 GB of memory for each embedded database.
    maxWorkers: 2,
    pool: 'forks',
    reporters: ['default', tallyReporter],
    teardownTimeout: 20_000,
    projects: (Object.keys(projects) as Project[]).map((name, groupOrder) => ({
      extends: true,
      test: {
        name,
        ...projects[name],
        // A worker opens its database once and keeps it for all its files.
        isolate: name === 'unit',
        maxWorkers: 2,
        globalSetup: name === 'pglite' || name === 'server' ? './test/support/tidy.ts' : [],
        sequence: { groupOrder },
        provide: { engine: name === 'pglite' || name === 'server' ? name : undefined },
        // For what hangs: a machine that is ten times slower than usual is slow, not wrong.
        expect: { poll: { timeout: 60_000 } },
        testTimeout: 300_000,
        hookTimeout: 300_000,
      },
    })),
  },
})
