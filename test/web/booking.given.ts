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

export type Visits = { venue: string; slot: string; visit: string }
let visits: Promise<Visits> | undefined

/** A venue with a rule, times, an open day and one family's visit; made once for all the files of a worker. */
export function givenVisitsAt(site: Site): () => Promise<Visits> {
  const { as, call, givenVenue, givenSlot } = bookingAt(site)
  async function prepare(): Promise<Visits> {
    const [keeper, family] = [(await as('keeper')).request, (await as('family')).request]
    // Other tests may have made the venue's rules stricter.
    const venue = await givenVenue(keeper, 4, { approval: 'none' })
    const pools = { public: 40, green_channel: 40, guide: 1 }
    await call(keeper, 'post', `/venues/${venue}/visit-rules`, {
      ...{ name: '上午场', recurrence: 'FREQ=DAILY', starts: '10:00', minutes: 60, withinOpening: false },
      fromOn: new Date().toISOString().slice(0, 10),
      pools: Object.entries(pools).map(([kind, capacity]) => ({ kind, capacity })),
    })
    const slot = await givenSlot(keeper, venue, 0, pools, { title: '开放日专场', isOpenDay: true })
    const wish = { slotId: slot, audience: 'family', adults: 1, children: { '0-6': 1, '7-13': 1 } }
    const { id: visit } = await call(family, 'post', '/bookings', wish)
    return { venue, slot, visit }
  }
  return () => {
    visits ??= prepare()
    return visits
  }
}
