/**
 * The lines before slots. Each process sends one statement at a time for a slot; who comes meanwhile joins the next one, and lines
 * of several slots are served together, so a storm costs the database a few commits and not thousands. Who doesn't fit doesn't stop
 * those behind.
 */
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import { digestOf, type NewBooking, type Wish } from './booking.ts'
import { GONE, linesOf, shiftPlaces, TOO_MANY } from './claim.queries.ts'
import { allocate, remainingOf, type Vector } from './claim.ts'
import { placesOf } from './party.ts'
import { ripple } from './ripple.queries.ts'
import { findSlotContexts } from './slot.queries.ts'
import type { SlotContext } from './slot.ts'
import { bookingFor, refusalOf, waysFor } from './slot-wish.ts'
import { type Booked, findBooked, findStandings, type Known, keyOf } from './standing.queries.ts'

/** Longer lines are answered 503: who would wait longer than seconds had better come again. */
const LONGEST = 2_000
/** People served together, and how many such batches are under way; more of them only wait for each other. */
const BATCH = 250
const UNDER_WAY = 3

type Answer = { id: string; code: string; state: string; isRepeat: boolean }
type Ticket = { wish: Wish; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
type Lines = { waiting: Map<string, Ticket[]>; busy: Set<string>; underWay: number }

const linesOfDb = new WeakMap<Db, Lines>()

/** Books a wish, or refuses with a Problem. The same request key of the same person gives the same booking again. */
export function bookInLine(db: Db, wish: Wish): Promise<Answer> {
  const lines = linesOfDb.get(db) ?? { waiting: new Map(), busy: new Set(), underWay: 0 }
  linesOfDb.set(db, lines)
  const line = lines.waiting.get(wish.slotId) ?? []
  if (line.length >= LONGEST) throw new Problem({ status: 503, code: 'overloaded' })
  lines.waiting.set(wish.slotId, line)
  return new Promise((resolve, reject) => {
    line.push({ wish, resolve, reject })
    // Those who arrive in the same turn of the event loop go together.
    setImmediate(() => start(db, lines))
  })
}

/** Sends batches off while there are people in lines that no other batch of this process serves. */
function start(db: Db, lines: Lines): void {
  // Within a transaction there is one connection: one after the other.
  while (lines.underWay < (db.isTransaction ? 1 : UNDER_WAY)) {
    const tickets = take(lines)
    if (tickets.length === 0) return
    const slotIds = new Set(tickets.map(({ wish }) => wish.slotId))
    for (const id of slotIds) lines.busy.add(id)
    lines.underWay++
    void serve(db, tickets)
      .catch((error) => refuseAll(tickets, error))
      .finally(() => {
        for (const id of slotIds) lines.busy.delete(id)
        lines.underWay--
        start(db, lines)
      })
  }
}

function take({ waiting, busy }: Lines): Ticket[] {
  const tickets: Ticket[] = []
  for (const [slotId, line] of waiting) {
    if (busy.has(slotId)) continue
    tickets.push(...line.splice(0, BATCH - tickets.length))
    if (line.length === 0) waiting.delete(slotId)
    if (tickets.length >= BATCH) break
  }
  return tickets
}

function refuseAll(tickets: Ticket[], error: unknown): void {
  for (const { reject } of tickets) reject(error)
}

/** Answers every ticket. Another process may take places between our look and our claim: then we look again. */
async function serve(db: Db, tickets: Ticket[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await serveOnce(db, tickets)
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (!AGAIN.has(code)) throw error
      if (attempt > 4 && tickets.length > 1) return await serveHalves(db, tickets)
      if (attempt > 20) throw new Problem({ status: 503, code: 'overloaded' })
    }
  }
}

/** Smaller batches collide less. What fails in one half is no matter of the other. */
async function serveHalves(db: Db, tickets: Ticket[]): Promise<void> {
  const middle = tickets.length >> 1
  for (const half of [tickets.slice(0, middle), tickets.slice(middle)])
    await serve(db, half).catch((error) => refuseAll(half, error))
}

/** Places or visits used up meanwhile; the same key or code written meanwhile; a deadlock or a conflict the server resolved by refusing us. */
const AGAIN = new Set([GONE, TOO_MANY, '23505', '40P01', '40001'])

type Accepted = { ticket: Ticket; context: SlotContext; ways: Vector[] }
type Served = Accepted & { vector: Vector; booking: NewBooking }
type Claim = Accepted | Served

/** Nobody is answered before all is written: an attempt that fails has told nobody anything. */
async function serveOnce(db: Db, tickets: Ticket[]): Promise<void> {
  const wishes = tickets.map(({ wish }) => wish)
  const [contexts, booked] = await Promise.all([
    findSlotContexts(db, [...new Set(wishes.map(({ slotId }) => slotId))]),
    findBooked(db, wishes),
  ])
  const asked = wishes.flatMap((wish) => {
    const context = contexts.get(wish.slotId)
    return context ? [{ wish, venueId: context.slot.venueId }] : []
  })
  const known = { ...(await findStandings(db, asked)), contexts, booked, now: new Date() }
  const { accepted, answers } = sort(tickets, known)
  const remaining = new Map([...contexts.values()].flatMap(({ slot }) => [...remainingOf(slot.pools)]))
  const vectors = allocate(
    accepted.map(({ ways }) => ways),
    remaining,
  )
  const claims = accepted.map((one, index): Claim => {
    const vector = vectors[index]
    return vector
      ? { ...one, vector, booking: bookingFor(one.context, one.ticket.wish, { id: newId(), now: known.now }) }
      : one
  })
  const served = claims.filter((claim) => 'booking' in claim)
  if (served.length > 0) await write(db, served)
  const byTicket = new Map(claims.map((claim) => [claim.ticket, claim]))
  for (const answer of answers) answer(byTicket)
}

async function write(db: Db, served: Served[]): Promise<void> {
  await shiftPlaces(db, {
    lines: served.flatMap(({ booking, vector }) => linesOf(vector, booking.id, 'booked')),
    bookings: served.map(({ booking }) => booking),
    events: served.map(({ booking, ticket }) => ({
      ...{ bookingId: booking.id, actor: ticket.wish.actor, kind: booking.state },
    })),
  })
  await ripple(db, [...new Set(served.map(({ context }) => context.slot.id))])
}

type Deliver = (claims: ReadonlyMap<Ticket, Claim>) => void

type Looked = Known & { contexts: ReadonlyMap<string, SlotContext>; booked: ReadonlyMap<string, Booked>; now: Date }

/** Who may claim; and what everybody is to be answered once it is known who got places. */
function sort(tickets: Ticket[], { contexts, booked, now, standing, count }: Looked) {
  const accepted: Accepted[] = []
  const answers: Deliver[] = []
  const firsts = new Map<string, Ticket>()
  for (const ticket of tickets) {
    const { wish, reject } = ticket
    const context = contexts.get(wish.slotId)
    const key = keyOf(wish)
    const before = key ? booked.get(key) : undefined
    const first = key ? firsts.get(key) : undefined
    if (before) answers.push(() => answerAgain(ticket, before))
    else if (first) answers.push((claims) => answerLike(first, ticket, claims))
    else if (!context) answers.push(() => reject(new Problem({ status: 404, code: 'no-such-slot' })))
    else {
      const asked = { wish, venueId: context.slot.venueId }
      const refusal = refusalOf(context, wish, standing(asked), now)
      if (refusal) answers.push(() => reject(new Problem(refusal)))
      else {
        if (key) firsts.set(key, ticket)
        count(asked)
        accepted.push({ ticket, context, ways: waysFor(context, wish) })
        answers.push((claims) => answer(ticket, claims.get(ticket)))
      }
    }
  }
  return { accepted, answers }
}

function answer({ wish, resolve, reject }: Ticket, claim: Claim | undefined, isRepeat = false): void {
  if (claim && 'booking' in claim) {
    resolve({ ...claim.booking, isRepeat })
    return
  }
  const open = claim?.context.slot.pools.find(({ kind, isOpen }) => isOpen && kind === 'public')
  const params = { wanted: placesOf(wish.party), remaining: open?.remaining ?? 0 }
  reject(new Problem({ status: 409, code: 'places-gone', params }))
}

function answerLike(first: Ticket, ticket: Ticket, claims: ReadonlyMap<Ticket, Claim>): void {
  if (digestOf(first.wish) === digestOf(ticket.wish)) answer(ticket, claims.get(first), true)
  else ticket.reject(new Problem({ status: 422, code: 'key-used-otherwise' }))
}

function answerAgain(ticket: Ticket, before: Booked): void {
  if (before.digest === digestOf(ticket.wish)) ticket.resolve({ ...before, isRepeat: true })
  else ticket.reject(new Problem({ status: 422, code: 'key-used-otherwise' }))
}
