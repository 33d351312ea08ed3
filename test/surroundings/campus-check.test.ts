import { beforeEach, describe, expect, test } from 'vitest'
import { checkCampus, checkSpot } from '../../api/surroundings/check.queries.ts'
import { givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { at, block, givenCampus, givenGate, givenPlace, givenRule, givenRules, givenStreet } from './given.ts'

const world = useWorld()
const today = new Date('2026-11-27')
const check = (id: string) => checkCampus(world.db, id, today)
const codesOf = ({ rules }: Awaited<ReturnType<typeof check>>) => new Map(rules.map(({ id, code }) => [id, code]))

/** What the first place of a campus's answer says, in short. */
async function first(campus: string) {
  const answer = await check(campus)
  const codes = codesOf(answer)
  const [found] = answer.places
  return (
    found && {
      ...found,
      by: found.rulings.map(({ ruleId, verdict, reasons }) => [codes.get(ruleId), verdict, ...reasons]),
    }
  )
}

beforeEach(() => givenHangzhou(world.db))

describe('this campus', () => {
  beforeEach(async () => void (await givenRule(world.db)))

  test('lists what stands in its ring, nearest first, with metres to the edge of the ground', async () => {
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(250, 50))
    await givenPlace(world.db, at(150, 50), { name: '演示酒吧二号' })
    await givenPlace(world.db, at(900, 50))
    const { places, ring } = await check(campus)
    expect(places.map(({ straightMetres, verdict }) => [straightMetres, verdict])).toEqual([
      [50, 'inside'],
      [150, 'inside'],
    ])
    expect(ring).toMatchObject({ metres: 200, geometry: { type: 'Polygon' } })
  })

  test('a place inside the ground is 0 m from it', async () => {
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(50, 50))
    expect(await first(campus)).toMatchObject({ straightMetres: 0, verdict: 'inside' })
  })

  test('a place in a hole of the ground is measured to the hole’s edge', async () => {
    const campus = await givenCampus(world.db, { ground: block(0, 0, 1_000, 1_000, [100, 100, 900, 900]) })
    await givenPlace(world.db, at(130, 500))
    await givenPlace(world.db, at(500, 500), { name: '在中间' })
    const { places } = await check(campus)
    expect(places.map(({ place, straightMetres }) => [place.name, straightMetres])).toEqual([['演示酒吧', 30]])
  })

  test('two campuses of one school are measured each for itself', async () => {
    const north = await givenCampus(world.db, { name: '学军小学（北校区）' })
    const south = await givenCampus(world.db, { name: '学军小学（南校区）', ground: block(0, -700, 100, -600) })
    await givenPlace(world.db, at(50, -120))
    expect([(await first(north))?.straightMetres, await first(south)]).toEqual([120, undefined])
  })

  test('a campus of two grounds counts from the nearer one', async () => {
    const ground = {
      type: 'MultiPolygon' as const,
      coordinates: [block(0, 0, 100, 100).coordinates, block(300, 0, 400, 100).coordinates],
    }
    await givenPlace(world.db, at(450, 50))
    expect(await first(await givenCampus(world.db, { ground }))).toMatchObject({ straightMetres: 50 })
  })

  test('of a place with two entrances the nearer one counts', async () => {
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(320, 50), { entrances: [at(330, 50), at(160, 50)] })
    expect(await first(campus)).toMatchObject({ straightMetres: 60, verdict: 'inside' })
  })

  test('what has closed is left out, what is planned is not', async () => {
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(150, 50), { status: 'closed' })
    await givenPlace(world.db, at(160, 50), { status: 'planned' })
    expect((await check(campus)).places.map(({ place }) => place.status)).toEqual(['planned'])
  })

  test('says when only a point is known, when no gate is, and when the data are old', async () => {
    const { lon, lat } = at(50, 50)
    const campus = await givenCampus(world.db, {
      ground: { type: 'Point', coordinates: [lon, lat] },
      dataOn: '2019-01-01',
    })
    await givenPlace(world.db, at(250, 50))
    const answer = await check(campus)
    expect(answer.remarks).toEqual(['campus-is-point', 'no-gates', 'data-old'])
    expect(answer.places[0]).toMatchObject({ verdict: 'on_site', rulings: [{ reasons: ['campus-is-point'] }] })
  })

  test('draws the straight line from the edge to the place', async () => {
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(150, 50))
    const line = (await first(campus))?.lines.straight?.coordinates
    expect(line?.[0]?.[0]).toBeCloseTo(at(100).lon, 6)
    expect(line?.[1]?.[0]).toBeCloseTo(at(150).lon, 6)
  })
})

describe('gates and walks', () => {
  const rule = (method: string) => givenRule(world.db, { method })

  test('gate_walk follows the streets from the nearest student gate to the nearest entrance', async () => {
    await rule('gate_walk')
    const campus = await givenCampus(world.db)
    await givenGate(world.db, campus, at(50, 0))
    await givenStreet(world.db, [-500, -10], [50, -10], [180, -10], [180, 50])
    await givenPlace(world.db, at(185, 50))
    const found = await first(campus)
    expect(found).toMatchObject({
      straightMetres: 85,
      walkMetres: expect.closeTo(10 + 130 + 60 + 5, 0),
      verdict: 'on_site',
    })
    expect(found?.by).toEqual([['TEST', 'on_site', 'within-margin']])
    expect(found?.lines.walk?.coordinates.length).toBeGreaterThan(3)
  })

  test('a fire door is no way for students, and a gate closed for good no gate at all', async () => {
    await rule('gate_walk')
    await givenRule(world.db, { code: 'RADIUS', method: 'gate_radius' })
    const campus = await givenCampus(world.db)
    await givenGate(world.db, campus, at(100, 50), 'fire')
    await givenGate(world.db, campus, at(100, 60), 'closed')
    await givenStreet(world.db, [-500, 50], [500, 50])
    await givenPlace(world.db, at(220, 50))
    const found = await first(campus)
    expect(found).toMatchObject({ radiusMetres: 120, walkMetres: null })
    expect(found?.by).toEqual([
      ['RADIUS', 'inside'],
      ['TEST', 'on_site', 'no-student-gate'],
    ])
    expect((await check(campus)).remarks).toContain('no-student-gate')
  })

  test('without a network a walk is to be measured on site', async () => {
    await rule('gate_walk')
    const campus = await givenCampus(world.db)
    await givenGate(world.db, campus, at(100, 50))
    await givenPlace(world.db, at(220, 50))
    expect((await first(campus))?.by).toEqual([['TEST', 'on_site', 'no-network']])
  })

  test('where the text is silent, straight line and walk stand side by side', async () => {
    await rule('unspecified')
    const campus = await givenCampus(world.db)
    await givenGate(world.db, campus, at(0, 50))
    await givenStreet(world.db, [0, 50], [0, 500], [150, 500], [150, 50])
    await givenPlace(world.db, at(150, 50))
    const found = await first(campus)
    expect(found?.rulings[0]?.measures).toMatchObject([
      { measure: 'straight', metres: 50, verdict: 'inside' },
      { measure: 'walk', metres: expect.closeTo(1_050, 0), verdict: 'outside' },
    ])
    expect(found?.by).toEqual([['TEST', 'on_site', 'methods-disagree']])
  })
})

describe('the rule table', () => {
  beforeEach(() => givenRules(world.db))

  test('every row that applies is shown, the strictest first, and a row without a number beside them', async () => {
    await givenRule(world.db, { code: 'XIHU', metres: 60, kinds: ['internet_cafe'] })
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(150, 50), { kind: 'internet_cafe' })
    const answer = await check(campus)
    const codes = codesOf(answer)
    const [found] = answer.places
    expect(found?.rulings.map(({ ruleId, verdict }) => [codes.get(ruleId), verdict])).toEqual([
      ['CN-IC-9-INT2003', 'inside'],
      ['ZJ-37', 'on_site'],
      ['CN-IC-9', 'on_site'],
      ['XIHU', 'on_site'],
    ])
    expect(found?.silentRuleIds.map((id) => codes.get(id))).toEqual(['CN-58-3'])
  })

  test('where nobody names a number the product’s default screens, and says that it is not law', async () => {
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(150, 50))
    const answer = await check(campus)
    const [ruling] = answer.places[0]?.rulings ?? []
    expect(answer.rules.find(({ id }) => id === ruling?.ruleId)).toMatchObject({
      code: 'CN-DEFAULT',
      standing: 'default',
    })
  })

  test('a repealed rule is kept and never applied', async () => {
    const campus = await givenCampus(world.db)
    await givenPlace(world.db, at(150, 50), { kind: 'lottery' })
    const answer = await check(campus)
    expect(answer.places[0]).toMatchObject({ rulings: [], verdict: null })
    expect(answer.rules.map(({ code }) => code)).not.toContain('CN-LOT-2006-REPEALED')
  })
})

describe('this spot', () => {
  beforeEach(async () => void (await givenRule(world.db)))
  const spot = (east: number, kind: 'bar' | 'tobacco' = 'bar') =>
    checkSpot(world.db, { location: at(east, 50), kind, today })

  test('names the campuses and the rules that speak against it', async () => {
    await givenCampus(world.db)
    expect(await spot(200)).toMatchObject({
      verdict: 'inside',
      campuses: [{ campus: { name: '学军小学' }, straightMetres: 100 }],
    })
    expect(await spot(310)).toMatchObject({ verdict: 'on_site' })
    expect(await spot(500)).toMatchObject({ verdict: null, campuses: [] })
  })

  test('asks only the rules on that kind of place', async () => {
    await givenCampus(world.db)
    expect(await spot(200, 'tobacco')).toMatchObject({ verdict: null, campuses: [], rules: [] })
  })

  test('draws the walk to it', async () => {
    await givenRule(world.db, { code: 'WALK', method: 'gate_walk' })
    const campus = await givenCampus(world.db)
    await givenGate(world.db, campus, at(100, 50))
    await givenStreet(world.db, [0, 50], [500, 50])
    const answer = await spot(250)
    expect(answer.campuses[0]).toMatchObject({
      walkMetres: expect.closeTo(150, 0),
      lines: { walk: { type: 'LineString' } },
    })
  })
})
