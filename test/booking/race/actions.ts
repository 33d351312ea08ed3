/** What people and the clock do to bookings, at random, as the API does it: all of it through api/booking. */

import { findBookings, getBooking } from '../../../api/booking/booking.queries.ts'
import { AHEAD, type Wish } from '../../../api/booking/booking.ts'
import { again, approveBooking, declineBooking, endBooking } from '../../../api/booking/change.queries.ts'
import { releaseGreen } from '../../../api/booking/due.queries.ts'
import { bookInLine } from '../../../api/booking/line.queries.ts'
import { moveBooking } from '../../../api/booking/move.queries.ts'
import { acceptOffer, joinWaitlist, lapseOffer, leaveWaitlist } from '../../../api/booking/waitlist.queries.ts'
import { movingOf, reduceOwn } from '../../../api/booking/wishes.queries.ts'
import type { Db } from '../../../api/db/atomic.ts'
import type { Caller } from '../../../api/http/caller.ts'

export type Player = {
  db: Db
  random: () => number
  slots: string[]
  /** Requests sent, with what they were answered. */
  sent: Wish[]
  booked: string[]
  entries: string[]
  newKey: () => string
  /** Before a request is sent, and when a booking is acknowledged: on disk before anybody hears of it. */
  onSend: (key: string) => void
  onBooked: (key: string, id: string) => void
}

const caller: Caller = {
  id: 'racer',
  kind: 'person',
  name: 'racer',
  actor: 'racer',
  memberships: [],
  language: 'zh-CN',
}
const future = () => new Date(Date.now() + 100 * 86_400_000)

const pick = <Item>({ random }: Player, items: readonly Item[]): Item | undefined =>
  items[Math.floor(random() * items.length)]

/** One slot that everybody wants, and others. */
function someSlot({ random, slots }: Player): string {
  return slots[Math.floor(random() ** 4 * slots.length)] as string
}

function newWish(player: Player): Wish {
  const { random } = player
  const isGroup = random() < 0.3
  const key = player.newKey()
  const people = 1 + Math.floor(random() * 6)
  return {
    slotId: someSlot(player),
    party: isGroup
      ? {
          audience: 'school_group',
          organisationId: SCHOOL,
          grade: 3,
          minors: people,
          adults: 1,
          contact: { name: 'x', phone: 'x' },
        }
      : {
          audience: 'family',
          adults: people,
          children: { '7-13': 1 },
          ...(random() < 0.1 && { extras: { guide: 1 } }),
        },
    channel: 'web',
    bookedBy: `racer ${key}`,
    actor: 'racer',
    byVenue: false,
    requestKey: key,
    contactSealed: 'sealed',
  }
}
export const SCHOOL = '01900000-0000-7000-8000-00000000abcd'

export async function book(player: Player, wish = newWish(player)): Promise<void> {
  if (player.sent.length < 5_000) player.sent.push(wish)
  player.onSend(wish.requestKey as string)
  const { id } = await bookInLine(player.db, wish)
  player.onBooked(wish.requestKey as string, id)
  if (player.booked.length < 5_000) player.booked.push(id)
  else player.booked[Math.floor(player.random() * 5_000)] = id
}

const retry = async (player: Player) => {
  const wish = pick(player, player.sent)
  if (wish) await book(player, wish)
}

/** Somebody's booking: mostly one of the latest, which is more likely still ahead. */
const some = (player: Player) => pick(player, player.booked.slice(-200))

const cancel = async (player: Player) => {
  const id = some(player)
  if (id)
    await again(player.db, () =>
      endBooking(player.db, id, { from: AHEAD, to: 'cancelled', kind: 'cancelled', actor: 'racer' }),
    )
}
const expire = async (player: Player) => {
  const id = some(player)
  if (id)
    await again(player.db, () =>
      endBooking(player.db, id, { from: ['requested'], to: 'expired', kind: 'expired', actor: 'clock' }),
    )
}
const approve = async (player: Player) => {
  const id = some(player)
  if (id) await again(player.db, () => approveBooking(player.db, id, { actor: 'keeper' }))
}
const decline = async (player: Player) => {
  const id = some(player)
  if (id) await again(player.db, () => declineBooking(player.db, id, { actor: 'keeper', reason: 'x' }))
}
const move = async (player: Player) => {
  const id = some(player)
  if (!id) return
  const booking = { ...(await getBooking(player.db, id)), byVenue: player.random() < 0.5 }
  await again(player.db, () => moveBooking(player.db, movingOf(booking, caller), someSlot(player)))
}
const reduce = async (player: Player) => {
  const [booking] = await findBookings(player.db, { id: some(player) ?? SCHOOL, limit: 1 })
  if (!booking) return
  const fewer = booking.audience === 'family' ? { adults: 1 } : { minors: 1 }
  await again(player.db, () => reduceOwn(player.db, caller, { ...booking, byVenue: true }, fewer))
}
const wait = async (player: Player) => {
  player.entries.push(await again(player.db, () => joinWaitlist(player.db, newWish(player))))
}
const accept = async (player: Player) => {
  const entry = pick(player, player.entries)
  if (entry) player.booked.push((await again(player.db, () => acceptOffer(player.db, entry))).id)
}
const leave = async (player: Player) => {
  const entry = pick(player, player.entries)
  if (entry) await again(player.db, () => leaveWaitlist(player.db, entry))
}
const lapse = async (player: Player) => {
  const entry = pick(player, player.entries)
  if (entry) await again(player.db, () => lapseOffer(player.db, entry, future()))
}
const release = async (player: Player) => void (await releaseGreen(player.db, new Date()))

const DECK: [number, (player: Player) => Promise<void>][] = [
  [63, book],
  [10, retry],
  [9, cancel],
  [2, expire],
  [5, approve],
  [1, decline],
  [4, move],
  [2, reduce],
  [2, wait],
  [2, accept],
  [1, leave],
  [1, lapse],
  [0.02, release],
]
const WHOLE = DECK.reduce((sum, [weight]) => sum + weight, 0)

export function someAction({ random }: Player): (player: Player) => Promise<void> {
  let ticket = random() * WHOLE
  for (const [weight, action] of DECK) {
    ticket -= weight
    if (ticket < 0) return action
  }
  return book
}
