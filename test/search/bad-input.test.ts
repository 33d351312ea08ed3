import { beforeEach, describe, expect, it } from 'vitest'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

const list = '/api/v1/venues?'
const nearby = '/api/v1/venues/nearby?'

describe('a search that can’t be answered names the parameter and what would be right', () => {
  it.each([
    ['an unknown parameter', `${list}colour=red`, '/colour', 'unknown-parameter', /colour/],
    ['an unknown category', `${list}category=museum,casino`, '/category', 'not-one-of', /museum/],
    ['an empty word in a list', `${list}category=museum,`, '/category', 'not-one-of', /museum/],
    ['an unknown designation', `${list}designation=museum`, '/designation', 'not-one-of', /patriotism_base/],
    ['an unknown level', `${list}designationLevel=galactic`, '/designationLevel', 'not-one-of', /national/],
    ['an unknown audience', `${list}audience=cats`, '/audience', 'not-one-of', /primary/],
    ['an unknown programme type', `${list}programmeType=bingo`, '/programmeType', 'not-one-of', /heritage/],
    ['an unknown division', `${list}division=9999`, '/division', 'no-such-division', /3301/],
    ['a division of three digits', `${list}division=330`, '/division', 'wrong-form', /33, 3301, 330106/],
    ['a box of three numbers', `${list}bbox=1,2,3`, '/bbox', 'wrong-form', /120\.0,30\.1/],
    ['a box of words', `${list}bbox=a,b,c,d`, '/bbox', 'wrong-form', /120\.0,30\.1/],
    [
      'a box with latitude first',
      `${list}bbox=30.1,120.0,30.4,120.3`,
      '/bbox',
      'longitude-comes-first',
      /first|先写经度/,
    ],
    ['a box upside down', `${list}bbox=120,31,121,30`, '/bbox', 'box-upside-down', /minLon|最小经度/],
    ['a latitude of 95', `${list}bbox=120,30,121,95`, '/bbox', 'bad-latitude', /95/],
    ['a longitude of 200', `${list}bbox=120,30,200,31`, '/bbox', 'bad-longitude', /200/],
    ['a place with latitude first', `${list}near=30.25,120.1`, '/near', 'longitude-comes-first', /120\.1/],
    ['half a place', `${list}near=120.1`, '/near', 'wrong-form', /120\.15,30\.27/],
    ['distance from nowhere', `${list}sort=distance`, '/near', 'near-missing', /near/],
    ['a radius around nowhere', `${list}radius=500`, '/near', 'near-missing', /near/],
    ['an unknown order', `${list}sort=price`, '/sort', 'not-one-of', /distance/],
    ['no places on a page', `${list}limit=0`, '/limit', 'too-small', /1/],
    ['101 places on a page', `${list}limit=101`, '/limit', 'too-large', /100/],
    ['a page marker of nonsense', `${list}cursor=nonsense`, '/cursor', 'bad-cursor', /./],
    ['a negative radius', `${nearby}lon=120&lat=30&radius=-1`, '/radius', 'too-small', /1/],
    ['a radius that is no number', `${nearby}lon=120&lat=30&radius=NaN`, '/radius', 'wrong-type', /a number|数字/],
    ['a radius around the world', `${nearby}lon=120&lat=30&radius=1e9`, '/radius', 'too-large', /50000/],
    ['no place', `${nearby}lat=30`, '/lon', 'missing-field', /lon/],
    ['latitude 95', `${nearby}lon=120&lat=95`, '/lat', 'bad-latitude', /95/],
    ['latitude as longitude', `${nearby}lon=30&lat=120`, '/lat', 'longitude-comes-first', /120/],
    ['longitude 999', `${nearby}lon=999&lat=30`, '/lon', 'bad-longitude', /999/],
    ['ten thousand letters', `${list}q=${'a'.repeat(10_000)}`, '/q', 'too-long', /100/],
    ['a NUL', `${list}q=%00`, '/q', 'unreadable-sign', /NUL/],
    ['two texts', `${list}q=a&q=b`, '/q', 'wrong-type', /a single text|一段文字/],
    ['an age of 18', `${list}age=18`, '/age', 'too-large', /17/],
    ['a day that doesn’t exist', `${list}openOn=2026-02-30`, '/openOn', 'wrong-form', /2026-10-01/],
    ['an instant without offset', `${list}openAt=2026-02-03`, '/openAt', 'wrong-form', /2026-10-01T09:30:00\+08:00/],
    ['a day in words', `${list}openOn=tomorrow`, '/openOn', 'wrong-form', /2026-10-01/],
    ['a yes that is no yes', `${list}wheelchair=yes`, '/wheelchair', 'wrong-type', /true or false|true 或 false/],
    ['half a grade', `${list}grade=3.5`, '/grade', 'wrong-type', /a whole number|整数/],
    ['an id that is none', '/api/v1/venues/xyz', '/id', 'wrong-form', /01a2b3c4-/],
    ['an unknown opening', `${list}open=always`, '/open', 'not-one-of', /now/],
    ['a group of none', `${list}group=0`, '/group', 'too-small', /1/],
    ['an unknown coordinate system', `${list}crs=mars`, '/crs', 'not-one-of', /gcj02/],
  ])('%s', async (_, url, pointer, code, detail) => {
    for (const language of ['zh-CN', 'en']) {
      const { status, headers, body } = await world.get(url, { 'accept-language': language })
      expect([status, headers['content-type']]).toEqual([400, expect.stringMatching('application/problem.json')])
      expect(body.errors).toContainEqual(
        expect.objectContaining({ pointer, code, detail: expect.stringMatching(detail) }),
      )
      expect(/[\u4e00-\u9fff]/.test(body.errors[0].detail)).toBe(language === 'zh-CN')
    }
  })

  it('all at once where several are wrong', async () => {
    const { body } = await world.get(`${list}bbox=1,2&openOn=2026-02-30&programmeType=bingo`)
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/openOn',
      '/programmeType',
      '/bbox',
    ])
  })
})

describe('a page marker is refused', () => {
  const nextOf = async (query: string) => (await world.get(`${list}limit=1&${query}`)).body.next as string

  beforeEach(async () => {
    await givenVenue(world.db, { name: '甲图书馆' })
    await givenVenue(world.db, { name: '乙图书馆' })
  })

  it('with other filters than its own', async () => {
    const cursor = await nextOf('category=library')
    expect((await world.get(`${list}limit=1&category=library&cursor=${cursor}`)).body.items).toHaveLength(1)
    expect((await world.get(`${list}limit=1&category=museum&cursor=${cursor}`)).status).toBe(400)
    expect((await world.get(`${list}limit=1&category=library&sort=name&cursor=${cursor}`)).status).toBe(400)
  })

  it('when somebody has worked on it', async () => {
    const [mark] = JSON.parse(Buffer.from(await nextOf(''), 'base64url').toString())
    const forged = [[mark], [mark, 'x', 'y'], [mark, 1e300, 'y'], [mark, 1, "'; --"], [mark, null, null], mark, {}]
    for (const key of forged) {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url')
      expect((await world.get(`${list}cursor=${cursor}`)).body.errors?.[0]?.pointer).toBe('/cursor')
    }
  })
})
