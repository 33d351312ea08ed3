import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { sweepHere } from '../../api/surroundings/sweep.command.ts'
import { listSweeps } from '../../api/surroundings/sweep.queries.ts'
import { givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { at, givenCampus, givenPlace, givenRule } from './given.ts'

const world = useWorld()
let printed: string[]
beforeEach(async () => {
  printed = []
  await givenHangzhou(world.db)
  await givenRule(world.db, { division_code: '3301' })
  await givenCampus(world.db)
  await givenPlace(world.db, at(150, 50))
})

function run(argv: string[], signal = new AbortController().signal) {
  const said: string[] = []
  const print = (line: string) => void printed.push(line)
  return sweepHere(argv, { db: world.db, print, say: (progress) => void said.push(progress), signal }).then((code) => ({
    code,
    said,
  }))
}

test('npm run sweep sweeps a division here and now, and says how far it is and what it found', async () => {
  expect(await run(['3301'])).toEqual({ code: 0, said: ['1 of 1 campuses'] })
  expect(printed).toEqual(['Done: 1 campuses; 1 inside, 0 to be measured on site.'])
  expect(await listSweeps(world.db, { division: '3301', limit: 9 })).toMatchObject([
    { state: 'done', createdBy: 'command' },
  ])
})

test('broken off, it goes on with the same sweep; while another process is at it, it does nothing', async () => {
  await run(['3301'])
  await sql`update sweep set state = 'running', after_campus = null, campuses_done = 0, inside = 0`.execute(world.db)
  expect((await run(['3301'])).code).toBe(1)
  expect(printed.at(-1)).toContain('is being swept')
  await sql`update sweep set beat_at = now() - interval '2 minutes'`.execute(world.db)
  expect((await run(['3301'])).code).toBe(0)
  expect(printed.slice(-2)).toEqual([
    'Going on with the sweep that was broken off.',
    'Done: 1 campuses; 1 inside, 0 to be measured on site.',
  ])
  expect(await listSweeps(world.db, { division: '3301', limit: 9 })).toHaveLength(1)
})

test('it says what it takes, and refuses a division that isn’t there', async () => {
  expect((await run([])).code).toBe(2)
  expect(printed[0]).toContain('npm run sweep -- <division>')
  expect((await run(['990101'])).code).toBe(2)
  expect(printed.at(-1)).toBe('There is no division 990101.')
})
