import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sealContact } from '../../api/booking/contact.ts'
import { bookInLine } from '../../api/booking/line.queries.ts'
import { eraseBookings, gatherBookings } from '../../api/booking/own-bookings.queries.ts'
import { joinWaitlist } from '../../api/booking/waitlist.queries.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'
import { disagreements, givenSchool, givenSlot, left, wishFor } from './given.ts'

const world = useWorld()

test('one’s bookings are in the copy of one’s own data; closing the account cancels those ahead and gives their places back', async () => {
  await givenCategories(world.db)
  const slot = await givenSlot(world.db, await givenVenue(world.db))
  const { personId } = await givenSession(world.db, {})
  const contact = { name: '张老师', phone: '13800000000' }
  await bookInLine(world.db, wishFor(slot, { bookedBy: personId, contactSealed: sealContact(contact) }))
  await bookInLine(world.db, wishFor(slot, { bookedBy: (await givenSession(world.db, {})).personId }))
  expect(await gatherBookings(world.db, personId)).toMatchObject([{ venue: '杭州图书馆', state: 'confirmed', contact }])
  const others = (await left(world.db, slot)).public
  await eraseBookings(world.db, personId)
  expect(await gatherBookings(world.db, personId)).toMatchObject([{ state: 'cancelled', contact: null }])
  expect((await left(world.db, slot)).public).toBe(Number(others) + 3)
  expect(await disagreements(world.db)).toEqual([])
})

test('visits that were, and what was booked for a school, stay as they are without the contact; the lists are left', async () => {
  await givenCategories(world.db)
  const venueId = await givenVenue(world.db)
  const slot = await givenSlot(world.db, venueId, { public: 3 })
  const { personId } = await givenSession(world.db, {})
  const contactSealed = sealContact({ name: '张老师', phone: '13800000000' })
  const mine = { bookedBy: personId, contactSealed }
  await bookInLine(world.db, wishFor(slot, { ...mine, party: { organisationId: await givenSchool(world.db) } }))
  const past = await givenSlot(world.db, venueId)
  await bookInLine(world.db, wishFor(past, mine))
  const was = sql`update slot set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where id = ${past}`
  await was.execute(world.db)
  await joinWaitlist(world.db, wishFor(slot, mine))
  await eraseBookings(world.db, personId)
  const kept = await gatherBookings(world.db, personId)
  expect(kept.map(({ state, contact }) => [state, contact])).toEqual([
    ['confirmed', null],
    ['confirmed', null],
  ])
  const waiting = await world.db.selectFrom('waitlist_entry').select(['state', 'contact_sealed']).execute()
  expect(waiting).toEqual([{ state: 'left', contact_sealed: null }])
})
