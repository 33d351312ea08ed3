/** What the browser tests of booking begin with. */
import type { APIRequestContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { doorstep, type Site, type Visit } from '../support/browser.ts'
import { soonToday } from '../support/soon.ts'

const HOUR = 3_600_000

export function bookingAt(site: Site) {
  async function call(request: APIRequestContext, verb: 'get' | 'post' | 'put', path: string, data?: unknown) {
    const answer = await request[verb](`${site.origin}/api/v1${path}`, data === undefined ? {} : { data })
    expect(answer.status(), await answer.text()).toBeLessThan(300)
    return answer.json()
  }
  return {
    call,
    /** A page of somebody of the demonstration. */
    async as(username: string, visit: Visit = {}): Promise<Page> {
      const page = await site.open(doorstep, visit)
      await site.signIn(page, username)
      return page
    },
    /** One of the keeper's venues, not the same for two tests of a file, that takes groups on every day at short notice; `rules` as said. */
    async givenVenue(request: APIRequestContext, n: number, rules: object): Promise<string> {
      const { items } = await call(request, 'get', '/my/venues')
      const { id } = items[n]
      const { isDemo: _, version: __, ...policy } = await call(request, 'get', `/venues/${id}/booking-policy`)
      const easy = { noticeDays: 0, groupWeekdays: [1, 2, 3, 4, 5, 6, 7], accountLimit: 20, requiredPapers: [] }
      await call(request, 'put', `/venues/${id}/booking-policy`, { ...policy, ...easy, ...rules })
      return id
    },
    /** A visit time of an hour that begins so many hours from now, with 0 still today; gives its id. */
    async givenSlot(
      request: APIRequestContext,
      venue: string,
      hours: number,
      pools: Record<string, number>,
      more: object = {},
    ): Promise<string> {
      const nextMinute = new Date(Math.ceil(Date.now() / 60_000) * 60_000)
      const starts = hours === 0 ? await soonToday() : new Date(nextMinute.getTime() + hours * HOUR)
      const slot = {
        startsAt: starts.toISOString(),
        endsAt: new Date(starts.getTime() + HOUR).toISOString(),
        pools: Object.entries(pools).map(([kind, capacity]) => ({ kind, capacity })),
        ...more,
      }
      return (await call(request, 'post', `/venues/${venue}/slots`, slot)).id
    },
  }
}
