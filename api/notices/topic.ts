import { type Caller, hasRole, type Role } from '../http/caller.ts'
import { badField, Problem } from '../http/problems.ts'

/** What can be followed live, `<kind>:<id>`, and by whom. Events carry no more than anyone who may follow them may know. */
const TOPICS: Record<string, 'anyone' | readonly Role[]> = {
  /** Places left at a venue: `slot:<venueId>`. */
  slot: 'anyone',
  /** Arrivals at a venue's door: `door:<venueId>`. */
  door: ['keeper', 'steward', 'administrator'],
  /** Requests that wait for a venue's answer, and bookings of a school: `booking:<organisationId>`. */
  booking: ['guide', 'keeper', 'steward', 'administrator'],
  /** The progress of an import, a sweep. */
  import: ['steward', 'administrator'],
  sweep: ['regulator', 'steward', 'administrator'],
  /** What waits in a division's queue: `review:<divisionCode>`. */
  review: ['steward', 'administrator'],
}

/** Topics a caller follows: their own notices, and those asked for; throws a Problem naming one that isn't there or not theirs. */
export function followedTopics(caller: Caller | null, asked: readonly string[]): Set<string> {
  asked.forEach((topic, i) => {
    const [, kind = ''] = /^([a-z]+):[\w-]{1,64}$/.exec(topic) ?? []
    const access = Object.hasOwn(TOPICS, kind) ? TOPICS[kind] : undefined
    if (!access) throw badField(`/topic/${i}`, 'no-such-topic')
    if (access === 'anyone') return
    if (!caller) throw new Problem({ status: 401, code: 'sign-in-required' })
    if (!hasRole(caller, access)) throw new Problem({ status: 403, code: 'not-your-role' })
  })
  return new Set([...asked, ...(caller?.kind === 'person' ? [`person:${caller.id}`] : [])])
}
