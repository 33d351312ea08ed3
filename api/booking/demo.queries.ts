/** Invented visit times, rules and visits for the venues that the demonstration's keeper keeps; all of it marked 演示. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import type { BookingInput, Wish } from './booking.ts'
import { approveBooking } from './change.queries.ts'
import { sealContact } from './contact.ts'
import { localDay } from './judge.ts'
import { bookInLine } from './line.queries.ts'
import { publishSlots, writeVisitRule } from './visit-rule.queries.ts'
import type { VisitRuleInput } from './visit-rule.ts'

type Cast = { teacher: string; family: string; school: string; operator: string }

/** Fills an installation that has the demonstration's accounts and no visit times. Gives whether it did. */
export async function createDemoVisits(db: Db): Promise<boolean> {
  return atomic(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('gongyu demo visits'))`.execute(transaction)
    const cast = await findCast(transaction)
    if (!cast || (await hasVisitTimes(transaction))) return false
    const venues = await transaction
      .selectFrom('venue')
      .select(['id', 'name'])
      .where('organisation_id', '=', cast.operator)
      .where('status', '=', 'published')
      .orderBy('name')
      .execute()
    for (const { id, name } of venues) await writeRules(transaction, id, name)
    await publishSlots(transaction)
    for (const [index, { id }] of venues.slice(0, 3).entries()) await writeVisits(transaction, id, cast, index)
    await sql`update booking set is_demo = true`.execute(transaction)
    // Their notices would be about invented visits.
    await sql`update booking_event set told_at = now()`.execute(transaction)
    return true
  })
}

async function findCast(db: Db): Promise<Cast | undefined> {
  const { rows } = await sql<Cast>`select teacher.id as teacher, family.id as family, guide.organisation_id as school,
      keeps.organisation_id as operator
    from person teacher join membership guide on guide.person_id = teacher.id and guide.role = 'guide'
      join person family on family.username = 'family' and family.is_demo
      join person keeper on keeper.username = 'keeper' and keeper.is_demo
      join membership keeps on keeps.person_id = keeper.id and keeps.role = 'keeper'
    where teacher.username = 'teacher' and teacher.is_demo
      and guide.organisation_id is not null and keeps.organisation_id is not null`.execute(db)
  return rows[0]
}

async function hasVisitTimes(db: Db): Promise<boolean> {
  const rule = await db.selectFrom('visit_rule').select('id').limit(1).executeTakeFirst()
  const slot = await db.selectFrom('slot').select('id').limit(1).executeTakeFirst()
  return rule !== undefined || slot !== undefined
}

async function writeRules(db: Db, venueId: string, name: string): Promise<void> {
  const isLibrary = name.includes('图书馆')
  await db
    .insertInto('booking_policy')
    .values({
      venue_id: venueId,
      group_max: isLibrary ? 60 : 50,
      required_papers: sql<string[]>`${isLibrary ? [] : ['letter', 'safety_plan']}::text[]`,
      full_price_fen: 0,
      day_max: 400,
      group_day_max: 200,
      is_demo: true,
    })
    .execute()
  const base: Omit<VisitRuleInput, 'name' | 'starts' | 'pools'> = {
    recurrence: 'FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU',
    minutes: 90,
    fromOn: localDay(new Date()),
    ...{ holidays: 'any', makeupDays: 'own', exceptions: [], withinOpening: true, isOpenDay: false },
  }
  const pools = [
    { kind: 'public', capacity: 40 },
    { kind: 'green_channel', capacity: 50 },
    { kind: 'guide', capacity: 2 },
  ]
  for (const [label, starts] of [
    ['上午场', '10:00'],
    ['下午场', '14:00'],
  ] as const)
    await writeVisitRule(db, venueId, { ...base, name: `${label}（演示）`, starts, pools }, { isDemo: true })
  const openDay = { ...base, recurrence: 'FREQ=MONTHLY;BYDAY=2SA', isOpenDay: true, minutes: 60 }
  await writeVisitRule(db, venueId, { ...openDay, name: '亲子开放日（演示）', starts: '15:45', pools: [{ kind: 'public', capacity: 30 }] }, { isDemo: true }) // biome-ignore format: one line
}

/** A class that asks, one that is expected, and a family. */
async function writeVisits(db: Db, venueId: string, { teacher, family, school }: Cast, index: number): Promise<void> {
  const { rows: slots } = await sql<{ id: string }>`select id from slot where venue_id = ${venueId} and not is_open_day
      and starts_at > now() + interval '4 days' and extract(isodow from starts_at at time zone 'Asia/Shanghai') between 2 and 5
    order by starts_at offset ${index * 2} limit 3`.execute(db)
  const contact = { name: '德育主任（演示）', phone: '0571-00000000' }
  const group = {
    audience: 'school_group',
    organisationId: school,
    adults: 3,
    contact,
    purpose: '研学实践（演示）',
  } as const
  const parties: [string, Omit<BookingInput, 'slotId' | 'channel'>][] = [
    [teacher, { ...group, grade: 4, minors: 38 }],
    [teacher, { ...group, grade: 7, minors: 36, extras: { guide: 1 } }],
    [
      family,
      {
        audience: 'family',
        adults: 2,
        children: { '7-13': 1 },
        contact: { name: '家长（演示）', phone: '0571-00000000' },
      },
    ],
  ]
  for (const [at, [bookedBy, party]] of parties.entries()) {
    const slot = slots[at]
    if (!slot) continue
    const wish: Wish = {
      ...{ slotId: slot.id, party, channel: 'web', bookedBy, actor: '演示', byVenue: false, requestKey: null },
      contactSealed: sealContact(party.contact),
    }
    const { id } = await bookInLine(db, wish)
    if (at === 1) await approveBooking(db, id, { actor: '演示' })
  }
}
