import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { runDueJobs } from '../../api/db/queue.ts'
import { jobs } from '../../api/jobs.ts'
import { removeCampuses } from '../../api/surroundings/campus.queries.ts'
import { compareSweeps } from '../../api/surroundings/comparison.queries.ts'
import { listFindings, listWorstCampuses } from '../../api/surroundings/finding.queries.ts'
import { findingTable } from '../../api/surroundings/finding-file.queries.ts'
import { savePlaces } from '../../api/surroundings/place.queries.ts'
import { cancelSweep, getSweep, resumeSweep, startSweep } from '../../api/surroundings/sweep.queries.ts'
import { runSweep } from '../../api/surroundings/sweep-run.queries.ts'
import { testConfig } from '../support/config.ts'
import { givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { at, block, givenCampus, givenGate, givenPlace, givenRule, givenStreet } from './given.ts'

const world = useWorld()
const never = () => new AbortController().signal
const start = async (division = '3301') => (await startSweep(world.db, { division }, 'test')).id
const work = () => runDueJobs(world.db, jobs, testConfig())
const findings = (id: string) => listFindings(world.db, id, { limit: 100 })

/** Sweeps, then makes it a day older, so that what follows comes after it. */
async function sweptYesterday(): Promise<string> {
  const id = await start()
  await work()
  await sql`update sweep set started_at = now() - interval '1 day', ended_at = now() - interval '1 day' where id = ${id}`.execute(
    world.db,
  )
  for (const table of ['campus', 'regulated_place', 'surroundings_rule'])
    await sql`update ${sql.table(table)} set created_at = now() - interval '2 days'`.execute(world.db)
  for (const table of ['campus', 'regulated_place'])
    await sql`update ${sql.table(table)} set moved_at = now() - interval '2 days'`.execute(world.db)
  return id
}

beforeEach(async () => {
  await givenHangzhou(world.db)
  await givenRule(world.db, { division_code: '3301' })
})

describe('a sweep of a division', () => {
  test('finds every pair that a rule touches, keeps it, and nothing that lies outside', async () => {
    const school = await givenCampus(world.db)
    await givenCampus(world.db, { name: '幼儿园', schoolType: 'kindergarten', stages: [] })
    const near = await givenPlace(world.db, at(150, 50))
    await givenPlace(world.db, at(305, 50), { name: '边上' })
    await givenPlace(world.db, at(330, 50), { name: '外面' })
    const id = await start()
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'waiting', campusesDone: 0 })
    expect(await work()).toEqual(['surroundings.sweep'])
    expect(await getSweep(world.db, id)).toMatchObject({
      state: 'done',
      campusesTotal: 2,
      campusesDone: 2,
      inside: 1,
      onSite: 1,
    })
    expect(await findings(id)).toMatchObject([
      {
        verdict: 'inside',
        straightMetres: expect.closeTo(50, 1),
        campus: { id: school },
        place: { id: near },
        rule: { code: 'TEST', version: 1 },
      },
      { verdict: 'on_site', reasons: ['within-margin'], place: { name: '边上' } },
    ])
  })

  test('walks where a rule says so', async () => {
    await givenRule(world.db, { code: 'WALK', method: 'gate_walk', metres: 300 })
    const school = await givenCampus(world.db)
    await givenGate(world.db, school, at(100, 50))
    await givenStreet(world.db, [0, 50], [500, 50])
    await givenPlace(world.db, at(230, 50))
    const id = await start()
    await work()
    const found = (await findings(id)).map(({ rule, verdict, walkMetres }) => [
      rule.code,
      verdict,
      walkMetres && Math.round(walkMetres),
    ])
    expect(found).toEqual(expect.arrayContaining([['WALK', 'inside', 130]]))
  })

  test('keeps what a rule measures along the street for measuring on site; the list and its files say that it isn’t computed', async () => {
    await givenRule(world.db, { code: 'STREET', method: 'along_street', kinds: ['market'] })
    await givenCampus(world.db)
    await givenPlace(world.db, at(150, 50), { name: '集市', kind: 'market' })
    const id = await start()
    await work()
    expect(await findings(id)).toMatchObject([{ verdict: 'on_site', reasons: ['along-street'], walkMetres: null }])
    const rows = []
    for await (const row of findingTable(world.db, id, {}, 'zh-CN').rows) rows.push(row)
    expect(rows[0]?.slice(0, 2)).toEqual(['需实地测量', '沿街距离没有计算'])
  })

  test('sorts campuses by worst', async () => {
    const mild = await givenCampus(world.db, { name: '一处' })
    const bad = await givenCampus(world.db, { name: '两处', ground: block(2_000, 0, 2_100, 100) })
    await givenPlace(world.db, at(150, 50))
    await givenPlace(world.db, at(2_150, 50))
    await givenPlace(world.db, at(2_160, 50))
    const id = await start()
    await work()
    const worst = await listWorstCampuses(world.db, id, { limit: 10 })
    expect(worst.map((campus) => [campus.id, campus.inside])).toEqual([
      [bad, 2],
      [mild, 1],
    ])
  })

  test('leaves other divisions alone', async () => {
    await givenCampus(world.db)
    await givenPlace(world.db, at(150, 50))
    const id = await start('330102')
    await work()
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'done', campusesTotal: 0, inside: 0 })
  })

  test('is refused while the same division is being swept', async () => {
    await start()
    await expect(start()).rejects.toMatchObject({ refusal: { status: 409, code: 'sweep-running' } })
  })
})

describe('a sweep that stops', () => {
  const five = async () => {
    for (let n = 0; n < 5; n += 1) {
      await givenCampus(world.db, { name: `第${n}小学`, ground: block(n * 1_000, 0, n * 1_000 + 100, 100) })
      await givenPlace(world.db, at(n * 1_000 + 150, 50))
    }
  }

  test('after a crash goes on where it was, and finds nothing twice', async () => {
    await five()
    const id = await start()
    const closing = new AbortController()
    closing.abort(new Error('The program is closing'))
    await expect(runSweep(world.db, id, closing.signal, { size: 2 })).rejects.toThrow('closing')
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'running', campusesDone: 2, inside: 2 })
    await runSweep(world.db, id, never(), { size: 2 })
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'done', campusesDone: 5, inside: 5 })
    expect(new Set((await findings(id)).map(({ campus }) => campus.id)).size).toBe(5)
  })

  test('in the middle of a step takes it again, and finds nothing twice', async () => {
    await five()
    const id = await start()
    const closing = new AbortController()
    closing.abort(new Error('The program is closing'))
    await runSweep(world.db, id, closing.signal, { size: 2 }).catch(() => {})
    // A crash between the lanes and the step that counts them.
    await sql`update sweep set after_campus = null, campuses_done = 0, inside = 0 where id = ${id}`.execute(world.db)
    await runSweep(world.db, id, never(), { size: 2 })
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'done', campusesDone: 5, inside: 5 })
    expect(await findings(id)).toHaveLength(5)
  })

  test('by a person keeps what it found, and can be resumed', async () => {
    await five()
    const id = await start()
    const closing = new AbortController()
    closing.abort(new Error('later'))
    await runSweep(world.db, id, closing.signal, { size: 2 }).catch(() => {})
    expect(await cancelSweep(world.db, id)).toMatchObject({ state: 'running', isCancelAsked: true })
    await runSweep(world.db, id, never(), { size: 2 })
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'cancelled', campusesDone: 4 })
    await expect(resumeSweep(world.db, id)).resolves.toMatchObject({ state: 'waiting' })
    await work()
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'done', campusesDone: 5, inside: 5 })
  })

  test('before it began is cancelled at once', async () => {
    await five()
    const id = await start()
    expect(await cancelSweep(world.db, id)).toMatchObject({ state: 'cancelled' })
    await work()
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'cancelled', campusesDone: 0 })
  })
})

describe('two sweeps', () => {
  let campus: string
  let place: string
  beforeEach(async () => {
    campus = await givenCampus(world.db)
    place = await givenPlace(world.db, at(150, 50))
  })
  const bar = (east: number, status: 'open' | 'closed' = 'open') =>
    savePlaces(
      world.db,
      [{ id: place, name: '演示酒吧', kind: 'bar', location: at(east, 50), entrances: [], status, source: 'test' }],
      { actor: 'test' },
    )

  /** Sweeps, lets something happen, sweeps again: what differs. */
  async function differences(happening: () => Promise<unknown>) {
    const earlier = await sweptYesterday()
    await happening()
    const later = await start()
    await work()
    const changes = await compareSweeps(world.db, { earlier, later }, { limit: 50 })
    return changes.map(({ change, causes, before, after }) => [
      change,
      causes.join(),
      before?.verdict ?? null,
      after?.verdict ?? null,
    ])
  }

  test('that found the same differ in nothing', async () => {
    expect(await differences(async () => {})).toEqual([])
  })

  test('show a new place', async () => {
    expect(await differences(() => givenPlace(world.db, at(160, 50)))).toEqual([['new', 'place-new', null, 'inside']])
  })

  test('show a place that moved within reach, and one that moved away', async () => {
    expect(await differences(() => bar(290))).toEqual([['changed', 'place-moved', 'inside', 'on_site']])
    await sql`delete from sweep`.execute(world.db)
    expect(await differences(() => bar(900))).toEqual([['gone', 'place-moved', 'on_site', null]])
  })

  test('show a place that closed', async () => {
    expect(await differences(() => bar(150, 'closed'))).toEqual([['gone', 'place-closed', 'inside', null]])
  })

  test('show a campus whose ground changed', async () => {
    const moved = () => givenCampus(world.db, { id: campus, ground: block(0, 0, 20, 100) })
    expect(await differences(moved)).toEqual([['changed', 'campus-changed', 'inside', 'inside']])
  })

  test('show a rule that changed', async () => {
    const changed = async () => {
      const id = await givenRule(world.db, { code: 'TEST', version: 2, division_code: '3301', metres: 60 })
      await sql`update surroundings_rule set superseded_by = ${id} where code = 'TEST' and version = 1`.execute(
        world.db,
      )
    }
    expect(await differences(changed)).toEqual([['changed', 'rule-changed', 'inside', 'on_site']])
  })

  test('outlive a campus that is removed', async () => {
    const earlier = await sweptYesterday()
    await removeCampuses(world.db, [campus], { actor: 'test' })
    expect(await findings(earlier)).toEqual([])
  })
})
