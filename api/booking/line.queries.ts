/**
 * The line before a slot. Each process sends one statement at a time for a slot; who comes meanwhile joins the next one, so a
 * storm costs the database a few commits and not thousands. Who doesn't fit doesn't stop those behind.
 */
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import { digestOf, type NewBooking, type Wish } from './booking.ts'
import { GONE, linesOf, shiftPlaces } from './claim.queries.ts'
import { allocate, remainingOf, type Vector } from './claim.ts'
import type { Refusal, Standing } from './judge.ts'
import { placesOf } from './party.ts'
import { ripple } from './ripple.queries.ts'
import { findSlotContext } from './slot.queries.ts'
import type { SlotContext } from './slot.ts'
import { bookingFor, refusalOf, waysFor } from './slot-wish.ts'

/** Longer lines are answered 503: who would wait longer than seconds had better come again. */
const LONGEST = 2_000
const BATCH = 250

type Booked = { id: string; code: string; state: string; isRepeat: boolean }
type Ticket = { wish: Wish; resolve: (booked: Booked) => void; reject: (error: unknown) => void }
type Line = { waiting: Ticket[]; isMoving: boolean }

const lines = new WeakMap<Db, Map<string, Line>>()

/** Books a wish, or refuses with a Problem. The same request key of the same person gives the same booking again. */
export function bookInLine(db: Db, wish: Wish): Promise<Booked> {
  const line = lineOf(db, wish.slotId)
  if (line.waiting.length >= LONGEST) throw new Problem({ status: 503, code: 'overloaded' })
  return new Promise((resolve, reject) => {
    line.waiting.push({ wish, resolve, reject })
    if (!line.isMoving) void move(db, wish.slotId, line)
  })
}

function lineOf(db: Db, slotId: string): Line {
  const known = lines.get(db) ?? new Map<string, Line>()
  lines.set(db, known)
  const line = known.get(slotId) ?? { waiting: [], isMoving: false }
  known.set(slotId, line)
  return line
}

async function move(db: Db, slotId: string, line: Line): Promise<void> {
  line.isMoving = true
  // Those who arrive in the same turn of the event loop go together.
  await new Promise(setImmediate)
  while (line.waiting.length > 0) {
    const batch = line.waiting.splice(0, BATCH)
    await serve(db, slotId, batch).catch((error) => {
      for (const { reject } of batch) reject(error)
    })
  }
  line.isMoving = false
  lines.get(db)?.delete(slotId)
}

/** Answers every ticket. Another process may take places between our look and our claim: then we look again. */
async function serve(db: Db, slotId: string, tickets: Ticket[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await serveOnce(db, slotId, tickets)
    } catch (error) {
      const { code = '' } = error as { code?: string }
      if (!AGAIN.has(code)) throw error
      if (attempt > 5 && tickets.length > 1) return await serveHalves(db, slotId, tickets)
      if (attempt > 20) throw new Problem({ status: 503, code: 'overloaded' })
    }
  }
}

/** Smaller batches collide less. */
async function serveHalves(db: Db, slotId: string, tickets: Ticket[]): Promise<void> {
  const middle = tickets.length >> 1
  await serve(db, slotId, tickets.slice(0, middle))
  await serve(db, slotId, tickets.slice(middle))
}

/** Places gone meanwhile; the same key or code written meanwhile; a deadlock or a conflict the server resolved by refusing us. */
const AGAIN = new Set([GONE, '23505', '40P01', '40001'])

type Accepted = { ticket: Ticket; booking: NewBooking; ways: Vector[] }

async function serveOnce(db: Db, slotId: string, tickets: Ticket[]): Promise<void> {
  const context = await findSlotContext(db, slotId)
  if (!context) return refuseAll(tickets, { status: 404, code: 'no-such-slot' })
  const known = await findStandings(
    db,
    context.slot.venueId,
    tickets.map(({ wish }) => wish),
  )
  const { accepted, repeats } = sort(context, tickets, known)
  const vectors = allocate(
    accepted.map(({ ways }) => ways),
    remainingOf(context.slot.pools),
  )
  const claims = accepted.map((one, index) => ({ ...one, vector: vectors[index] }))
  const served = claims.filter((claim): claim is Accepted & { vector: Vector } => claim.vector !== undefined)
  if (served.length > 0) {
    await shiftPlaces(db, {
      lines: served.flatMap(({ booking, vector }) => linesOf(vector, booking.id, 'booked')),
      bookings: served.map(({ booking }) => booking),
      events: served.map(({ booking, ticket }) => ({
        bookingId: booking.id,
        actor: ticket.wish.actor,
        kind: booking.state,
      })),
    })
    await ripple(db, [slotId])
  }
  for (const { ticket, booking, vector } of claims) answer(ticket, booking, vector, context)
  for (const { ticket, first } of repeats) repeat(ticket, first, claims)
}

function answer(ticket: Ticket, booking: NewBooking, vector: Vector | undefined, { slot }: SlotContext): void {
  if (vector) {
    ticket.resolve({ ...booking, isRepeat: false })
    return
  }
  const best = Math.max(
    0,
    ...slot.pools.filter(({ kind, isOpen }) => isOpen && kind === 'public').map(({ remaining }) => remaining),
  )
  const params = { wanted: placesOf(ticket.wish.party), remaining: best }
  ticket.reject(new Problem({ status: 409, code: 'places-gone', params }))
}

function repeat(ticket: Ticket, first: Ticket, claims: (Accepted & { vector: Vector | undefined })[]): void {
  const claim = claims.find((one) => one.ticket === first)
  if (claim?.vector) ticket.resolve({ ...claim.booking, isRepeat: true })
  else
    ticket.reject(
      new Problem({ status: 409, code: 'places-gone', params: { wanted: placesOf(ticket.wish.party), remaining: 0 } }),
    )
}

/** Refuses who may not, answers who came before, and leaves those who may claim, and those who repeat one of them. */
function sort(
  context: SlotContext,
  tickets: Ticket[],
  known: Known,
): { accepted: Accepted[]; repeats: { ticket: Ticket; first: Ticket }[] } {
  const now = new Date()
  const accepted: Accepted[] = []
  const repeats: { ticket: Ticket; first: Ticket }[] = []
  const firsts = new Map<string, Ticket>()
  for (const ticket of tickets) {
    const { wish } = ticket
    const key = wish.requestKey && `${wish.bookedBy} ${wish.requestKey}`
    const before = key ? known.booked.get(key) : undefined
    const first = key ? firsts.get(key) : undefined
    const standing = known.standing(wish)
    const refusal = before || first ? undefined : refusalOf(context, wish, standing, now)
    if (before) answerAgain(ticket, before)
    else if (first) sameAs(first, ticket, repeats)
    else if (refusal) ticket.reject(new Problem(refusal))
    else {
      if (key) firsts.set(key, ticket)
      known.count(wish)
      accepted.push({ ticket, booking: bookingFor(context, wish, { id: newId(), now }), ways: waysFor(context, wish) })
    }
  }
  return { accepted, repeats }
}

function sameAs(first: Ticket, ticket: Ticket, repeats: { ticket: Ticket; first: Ticket }[]): void {
  if (digestOf(first.wish) === digestOf(ticket.wish)) repeats.push({ ticket, first })
  else ticket.reject(new Problem({ status: 422, code: 'key-used-otherwise' }))
}

function answerAgain(ticket: Ticket, before: { id: string; code: string; state: string; digest: string }): void {
  if (before.digest === digestOf(ticket.wish)) ticket.resolve({ ...before, isRepeat: true })
  else ticket.reject(new Problem({ status: 422, code: 'key-used-otherwise' }))
}

type Known = {
  booked: Map<string, { id: string; code: string; state: string; digest: string }>
  standing: (wish: Wish) => Standing
  /** A wish of this batch counts for the next of the same person. */
  count: (wish: Wish) => void
}

/** What is known of everybody in a batch, in two statements. */
export async function findStandings(db: Db, venueId: string, wishes: readonly Wish[]): Promise<Known> {
  const booked = await findBooked(db, wishes)
  const accounts = [...new Set(wishes.map(({ bookedBy }) => bookedBy))]
  const schools = [...new Set(wishes.flatMap(({ party }) => party.organisationId ?? []))]
  const { rows } = await sql<{ who: string; paused: Date | null; visits: number }>`
    select who, (select max(until) from booking_pause where venue_id = ${venueId} and until > now()
          and decision is distinct from 'lifted' and (account_id = who or organisation_id::text = who)) as paused,
      (select count(*)::int from booking join slot on slot.id = booking.slot_id and slot.ends_at > now()
        where booking.booked_by = who and booking.organisation_id is null and booking.venue_id = ${venueId}
          and booking.state in ('requested', 'confirmed')) as visits
    from unnest(${accounts}::text[]) as who
    union all
    select who::text, (select max(until) from booking_pause where venue_id = ${venueId} and until > now()
          and decision is distinct from 'lifted' and organisation_id = who),
      (select count(*)::int from booking join slot on slot.id = booking.slot_id and slot.ends_at > now()
        where booking.organisation_id = who and booking.venue_id = ${venueId} and booking.state in ('requested', 'confirmed'))
    from unnest(${schools}::uuid[]) as who`.execute(db)
  const byWho = new Map(rows.map((row) => [row.who, row]))
  const visits = (who: string | undefined) => byWho.get(who ?? '')?.visits ?? 0
  return {
    booked,
    standing: ({ bookedBy, party: { organisationId } }) => ({
      pausedUntil: byWho.get(bookedBy)?.paused ?? byWho.get(organisationId ?? '')?.paused ?? null,
      accountVisits: visits(bookedBy),
      organisationVisits: visits(organisationId),
    }),
    count: ({ bookedBy, party: { organisationId } }) => {
      const row = byWho.get(organisationId ?? bookedBy)
      if (row) row.visits++
    },
  }
}

/** Bookings that these requests made already. */
async function findBooked(db: Db, wishes: readonly Wish[]): Promise<Known['booked']> {
  const keyed = wishes.filter(({ requestKey }) => requestKey !== null)
  if (keyed.length === 0) return new Map()
  const { rows } = await sql<{ key: string; id: string; code: string; state: string; digest: string }>`
    select booked_by || ' ' || request_key as key, id, code, state, request_digest as digest
    from booking where (booked_by, request_key) in (
      select * from unnest(${keyed.map(({ bookedBy }) => bookedBy)}::text[], ${keyed.map(({ requestKey }) => requestKey)}::text[]))`.execute(
    db,
  )
  return new Map(rows.map(({ key, ...booked }) => [key, booked]))
}

function refuseAll(tickets: Ticket[], refusal: Refusal): void {
  for (const { reject } of tickets) reject(new Problem(refusal))
}
