import { expect, test } from 'vitest'
import { sealContact } from '../../api/booking/contact.ts'
import { bookInLine } from '../../api/booking/line.queries.ts'
import { eraseBookings, gatherBookings } from '../../api/booking/own-bookings.queries.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'
import { givenSlot, wishFor } from './given.ts'

const world = useWorld()

test('one’s bookings are in the copy of one’s own data; erased, they keep their places and lose the contact', async () => {
  await givenCategories(world.db)
  const slot = await givenSlot(world.db, await givenVenue(world.db))
  const { personId } = await givenSession(world.db, {})
  const contact = { name: '张老师', phone: '13800000000' }
  await bookInLine(world.db, wishFor(slot, { bookedBy: personId, contactSealed: sealContact(contact) }))
  await bookInLine(world.db, wishFor(slot, { bookedBy: (await givenSession(world.db, {})).personId }))
  expect(await gatherBookings(world.db, personId)).toMatchObject([{ venue: '杭州图书馆', state: 'confirmed', contact }])
  await eraseBookings(world.db, personId)
  expect(await gatherBookings(world.db, personId)).toMatchObject([{ state: 'confirmed', contact: null }])
})
