import { afterEach, expect, test } from 'vitest'
import { resealAll } from '../../api/accounts/reseal.queries.ts'
import { parseKeyRing, useSecrets } from '../../api/accounts/secret-field.ts'
import { readSecrets } from '../../api/accounts/secrets.reader.ts'
import { endBooking } from '../../api/booking/change.queries.ts'
import { openContact, sealContact } from '../../api/booking/contact.ts'
import { bookInLine } from '../../api/booking/line.queries.ts'
import { publicKeys, signingKey } from '../../api/booking/ticket.queries.ts'
import { acceptOffer, joinWaitlist } from '../../api/booking/waitlist.queries.ts'
import { testConfig } from '../support/config.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { givenSlot, wishFor } from './given.ts'

const world = useWorld()
const secret = 'secret-of-the-tests-that-opens-nothing'
const key = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64')}`
afterEach(() => useSecrets(readSecrets(testConfig())))

test('who waits keeps the contact through an exchange of the key for personal data, and it is nowhere in clear', async () => {
  useSecrets({ keys: parseKeyRing(key('old', 1)), secret })
  await givenCategories(world.db)
  const slot = await givenSlot(world.db, await givenVenue(world.db), { public: 3 })
  const { id } = await bookInLine(world.db, wishFor(slot))
  const contact = { name: '张老师', phone: '13800000000' }
  const entry = await joinWaitlist(world.db, wishFor(slot, { contactSealed: sealContact(contact), party: { contact } }))
  const kept = await world.db.selectFrom('waitlist_entry').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(kept)).not.toMatch(/张老师|13800000000/)
  useSecrets({ keys: parseKeyRing(`${key('new', 2)},${key('old', 1)}`), secret })
  expect(await resealAll(world.db)).toBe(1)
  useSecrets({ keys: parseKeyRing(key('new', 2)), secret })
  await endBooking(world.db, id, { from: ['confirmed'], to: 'cancelled', kind: 'cancelled', actor: 'test' })
  const booking = await acceptOffer(world.db, entry)
  expect(openContact(booking.contact_sealed as string)).toEqual(contact)
})

test('tickets are signed on after the key for personal data was exchanged, and those signed before stay good', async () => {
  // Each as a process that starts anew.
  const sign = () => signingKey(world.db.withoutPlugins())
  useSecrets({ keys: parseKeyRing(key('old', 1)), secret })
  const { id: before } = await sign()
  expect((await sign()).id).toBe(before)
  useSecrets({ keys: parseKeyRing(key('new', 2)), secret })
  const { id: after } = await sign()
  expect(after).not.toBe(before)
  expect([...(await publicKeys(world.db)).keys()].sort()).toEqual([before, after].sort())
})
