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
        expect: { poll: { timeout: name === 'unit' ? 1_000 : 10_000 } },
        testTimeout: name === 'unit' ? 10_000 : 60_000,
        hookTimeout: name === 'unit' ? 10_000 : 120_000,
      },
    })),
  },
})
