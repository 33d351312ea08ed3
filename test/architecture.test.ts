import { expect, test } from 'vitest'
import { hidingName, rules } from './architecture/rules.ts'
import { projectFiles, projectSources } from './architecture/source.ts'

const sources = projectSources()

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(15)
})

for (const { claim, breaches } of rules) {
  test(claim, () => {
    const found = sources.flatMap((source) => breaches(source).map((breach) => `${source.path} ${breach}: ${claim}`))
    expect(found).toEqual([])
  })
}

test('no folder or file has a name that hides what is inside', () => {
  expect(projectFiles().filter((path) => hidingName.test(path))).toEqual([])
})
