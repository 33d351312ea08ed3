import { expect, test } from 'vitest'
import { newIds } from '../../api/db/id.ts'

test('ids sort in the order they were made, within a millisecond too', () => {
  const ids = newIds(20_000)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is a UUID of version 7 that tells its time', () => {
  const [id = ''] = newIds(1)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Math.abs(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(60_000)
})
