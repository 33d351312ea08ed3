import { expect, test } from 'vitest'
import { staleVersion, versionOf, versionTag } from '../../api/http/if-match.ts'
import type { Problem } from '../../api/http/problems.ts'

function refusal(tag: string | undefined) {
  try {
    return versionOf({ headers: tag === undefined ? {} : { 'if-match': tag } })
  } catch (error) {
    const { status, code } = (error as Problem).refusal
    return [status, code]
  }
}

test('the tag of a version leads back to it', () => {
  expect(versionOf({ headers: { 'if-match': versionTag(12) } })).toBe(12)
})

test('a write that names no version is asked for one', () => {
  expect(refusal(undefined)).toEqual([428, 'version-needed'])
})

test.each(['*', 'W/"3"', '3', '"0"', '"3", "4"', '"-1"', '""', '"99999999999999"'])('%s is no version', (tag) => {
  expect(refusal(tag)).toEqual([412, 'version-unknown'])
})

test('a stale write is answered with both versions', () => {
  const { refusal } = staleVersion({ version: 4, current: { name: '甲' }, yours: { name: '乙' } })
  expect(refusal).toMatchObject({
    status: 412,
    more: { currentVersion: 4, current: { name: '甲' }, yours: { name: '乙' } },
  })
})
