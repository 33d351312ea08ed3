/** A regulator's desk in 西湖区: the rules, a school, and a bar 50 m from its ground. */
import { beforeEach } from 'vitest'
import { givenHangzhou } from '../support/given.ts'
import { useWorld, type World } from '../support/world.ts'
import { at, givenCampus, givenPlace, givenRule, givenRules } from './given.ts'

type Headers = Record<string, string>
export const api = '/api/v1/surroundings'

export type Desk = {
  world: World
  regulator: Headers
  /** The regulator of another district. */
  elsewhere: Headers
  campus: string
  place: string
}

/** The object's fields are there once a test runs. */
export function useDesk(): Desk {
  const desk = { world: useWorld() } as Desk
  beforeEach(async () => {
    const { db, as } = desk.world
    await givenHangzhou(db)
    await givenRules(db)
    await givenRule(db)
    desk.campus = await givenCampus(db)
    desk.place = await givenPlace(db, at(150, 50))
    desk.regulator = await as({ role: 'regulator', divisionCode: '330106' })
    desk.elsewhere = await as({ role: 'regulator', divisionCode: '330102' })
  })
  return desk
}

export const put = async ({ world }: Desk, url: string, body: object, headers: Headers) => {
  const { statusCode, body: text } = await world.app.inject({ method: 'PUT', url, payload: body, headers })
  return { status: statusCode, body: JSON.parse(text) }
}
export const post = (desk: Desk, path: string, body: object, headers = desk.regulator) =>
  desk.world.post(`${api}${path}`, body, headers)
export const get = (desk: Desk, path: string, headers = desk.regulator) => desk.world.get(`${api}${path}`, headers)

/** A sweep of 西湖区 that has run, and its first finding. */
export async function swept(desk: Desk) {
  const { body } = await post(desk, '/sweeps', {})
  await desk.world.runJobs()
  const { body: list } = await get(desk, `/sweeps/${body.id}/findings`)
  return { sweep: body.id as string, finding: list.items[0], list }
}
