import { beforeEach, describe, expect, test } from 'vitest'
import { type Crs, fromWgs84, type Point } from '../../api/catalog/coordinates.ts'
import { applyImport } from '../../api/exchange/apply.queries.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { csv, preview } from './given.ts'

const world = useWorld()
const places = Array.from({ length: 8 }, (_, index) => ({
  name: `第${index}社区图书馆`,
  lon: 120.1 + index / 50,
  lat: 30.2 + index / 70,
}))

beforeEach(async () => {
  await givenCategories(world.db)
  for (const { name, lon, lat } of places)
    await givenVenue(world.db, { name, location: { lon, lat }, source: 'known', sourceRef: name })
})

/** The known places as a list in a coordinate system, each some metres off. */
function listIn(crs: Crs, count = places.length): string {
  const lines = places.slice(0, count).map(({ name, ...point }, index) => {
    const { lon, lat }: Point = fromWgs84(crs, { lon: point.lon + ((index % 3) - 1) / 10_000, lat: point.lat })
    return `${name},图书馆,${lon},${lat},,`
  })
  return csv(...lines)
}

describe('known places', () => {
  test.each<[Crs, Crs]>([
    ['gcj02', 'wgs84'],
    ['bd09', 'wgs84'],
    ['wgs84', 'gcj02'],
    ['bd09', 'gcj02'],
    ['gcj02', 'cgcs2000'],
  ])('refuse a file in %s that is said to be %s, with the evidence', async (real, said) => {
    const refused = await preview(world.db, listIn(real), { crs: said })
    expect(refused).toMatchObject({
      state: 'refused',
      refusal: { code: 'crs-mismatch', params: { crs: said, better: real, matched: 8 } },
    })
    expect(refused.evidence?.metres[real as 'gcj02']).toBeLessThan(20)
    expect(refused.evidence?.metres[said === 'cgcs2000' ? 'wgs84' : (said as 'wgs84')]).toBeGreaterThan(400)
    expect(refused.evidence?.examples).toHaveLength(5)
    expect(refused.rows).toEqual([])
    await expect(applyImport(world.db, refused.id, 'test')).rejects.toMatchObject({
      refusal: { status: 409, code: 'import-refused' },
    })
  })

  test.each<Crs>(['wgs84', 'gcj02', 'bd09'])('confirm a file that really is in %s', async (crs) => {
    const shown = await preview(world.db, listIn(crs), { crs })
    expect(shown.state).toBe('previewed')
    expect(shown.notes[0]).toMatchObject({ code: 'crs-checked', params: { crs, matched: 8 } })
  })

  test.each<Crs>(['wgs84', 'gcj02', 'bd09'])('find out that an unlabelled file is in %s', async (crs) => {
    const shown = await preview(world.db, listIn(crs))
    expect(shown).toMatchObject({ state: 'previewed', crs, crsBy: 'known_places', counts: { same: 8 } })
    expect(shown.notes[0]).toMatchObject({ code: 'crs-found' })
  })

  test('that are too few leave an unlabelled file refused, and a labelled one unchecked', async () => {
    expect(await preview(world.db, listIn('gcj02', 4))).toMatchObject({
      state: 'refused',
      refusal: { code: 'crs-needed', params: { matched: 4, needed: 5 } },
    })
    const shown = await preview(world.db, listIn('gcj02', 4), { crs: 'wgs84' })
    expect(shown.notes[0]).toEqual({ code: 'crs-unchecked', params: { matched: 4, needed: 5 } })
  })

  test('are overridden by force, and that stays on record', async () => {
    const shown = await preview(world.db, listIn('gcj02'), { crs: 'wgs84', isForced: true })
    expect(shown).toMatchObject({ state: 'previewed', isForced: true, crs: 'wgs84' })
    expect(shown.notes[0]).toEqual({ code: 'crs-forced', params: { crs: 'wgs84', better: 'gcj02' } })
    await applyImport(world.db, shown.id, 'test')
    const [entry] = await world.db.selectFrom('audit').selectAll().where('subject', '=', 'import').execute()
    expect(entry?.after).toMatchObject({ isForced: true, crs: 'wgs84', evidence: { best: 'gcj02' } })
  })
})
