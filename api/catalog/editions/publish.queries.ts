import { sql } from 'kysely'
import { atomic, type Db } from '../../db/atomic.ts'
import { latOf, lonOf } from '../../db/geo.ts'
import { newId } from '../../db/id.ts'
import { whoOf } from '../../http/caller.ts'
import { badField, refuseFaults } from '../../http/problems.ts'
import { today } from '../editing/edit.queries.ts'
import { textFaults } from '../editing/entry-faults.ts'
import { findOffersOf } from '../offer.queries.ts'
import { describeOffer } from '../offer.words.ts'
import { describeRules, type OpeningRule } from '../opening.ts'
import { type EditionEntry, editionTitle } from './edition.ts'

const BATCH = 500
const LEVELS: Record<string, string> = { national: '国家级', provincial: '省级', city: '市级', county: '县级' }

/**
 * Publishes the list of a division with everything below it as it stands now: the next number, today's date, frozen rows. Gives
 * its id. Refuses (400) an unknown division.
 */
export async function publishEdition(
  db: Db,
  { division, title, note, actor }: { division: string; title?: string; note?: string; actor: string },
): Promise<string> {
  refuseFaults('', textFaults({ title, note }))
  return atomic(db, async (transaction) => {
    // Two who publish at once get two numbers.
    const { rows } = await sql<{ name: string }>`select name from division where code = ${division} for update`.execute(
      transaction,
    )
    const [found] = rows
    if (!found) throw badField('/division', 'no-such-division', { code: division })
    const id = newId()
    await sql`insert into edition (id, division_code, number, title, note, published_on, published_by, counts, venues)
      select ${id}, ${division}, coalesce(max(number), 0) + 1, ${title ?? editionTitle(found.name)}, ${note ?? null},
        ${today()}::date, ${whoOf(actor)}, '{}', 0 from edition where division_code = ${division}`.execute(transaction)
    await freezeRows(transaction, id, division)
    await sql`update edition set venues = counted.venues, counts = counted.counts from (
      select coalesce(sum(n), 0)::int as venues, coalesce(jsonb_object_agg(category, n), '{}') as counts from (
        select entry ->> 'category' as category, count(*)::int as n from edition_row where edition_id = ${id} group by 1) as kinds
      ) as counted where id = ${id}`.execute(transaction)
    await sql`insert into audit (id, actor, action, subject, subject_id, after)
      select ${newId()}, ${actor}, 'publish', 'edition', id::text, jsonb_build_object('division', division_code,
        'number', number, 'venues', venues) from edition where id = ${id}`.execute(transaction)
    return id
  })
}

async function freezeRows(db: Db, editionId: string, division: string): Promise<void> {
  const { rows: order } = await sql<{ id: string }>`
    select venue.id from venue join category on category.code = category_code
    where status = 'published' and division_code like ${`${division}%`}
    order by category.sort, venue.division_code, venue.pinyin, venue.id`.execute(db)
  for (let start = 0; start < order.length; start += BATCH) {
    const ids = order.slice(start, start + BATCH).map(({ id }) => id)
    const entries = await entriesOf(db, ids)
    const rows = ids.map((id, index) => ({ n: start + index + 1, venue_id: id, entry: entries.get(id) }))
    await sql`insert into edition_row (edition_id, n, venue_id, entry)
      select ${editionId}, given.n, given.venue_id, given.entry
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (n int, venue_id uuid, entry jsonb)`.execute(db)
  }
}

type Row = Omit<EditionEntry, 'n' | 'hours' | 'offers'> & { rules: OpeningRule[] | null; demoFields: string[] }

/** What was made up for a demonstration says so, also on paper. */
const marked = (text: string | null, isDemo: boolean) => (text && isDemo ? `${text}（演示）` : text)

/** What the list says of each venue, as the file will say it. */
async function entriesOf(db: Db, ids: readonly string[]): Promise<Map<string, Omit<EditionEntry, 'n'>>> {
  const location = sql.ref<string>('venue.location')
  const { rows } = await sql<Row>`
    select venue.id as "venueId", venue.name, category_code as category, category.name_zh as "categoryName",
      division.name as division, address, phone, organisation.name as organisation, website, ${lonOf(location)} as lon,
      ${latOf(location)} as lat, verified_on as "verifiedOn", pattern.rules, demo_fields as "demoFields",
      (select string_agg(concat(programme.name, case when programme.is_demo then '（演示）' end), '；' order by grade_from, programme.name) from programme
        where venue_id = venue.id and programme.status = 'published') as programmes,
      (select string_agg(concat(${levelName()}, named.name_zh, '（' || year || '）'), '；' order by year, named.sort)
        from designation join category as named on named.code = designation.category_code
        where venue_id = venue.id and not is_demo) as designations
    from venue join category on category.code = category_code left join division on division.code = division_code
    left join organisation on organisation.id = organisation_id
    left join opening_pattern as pattern on pattern.id = opening_pattern_id
    where venue.id = any(${ids}::uuid[])`.execute(db)
  const offers = await findOffersOf(db, ids)
  return new Map(
    rows.map(({ rules, demoFields, ...row }) => {
      const isDemo = (field: string) => demoFields.includes(field)
      const said = (offers.get(row.venueId) ?? []).map((offer) =>
        marked(describeOffer(offer, 'zh'), offer.isDemo ?? false),
      )
      const hours = marked(rules ? describeRules(rules, 'zh') : null, isDemo('openingRules'))
      const told = { address: marked(row.address, isDemo('address')), phone: marked(row.phone, isDemo('phone')) }
      return [row.venueId, { ...row, ...told, hours, offers: said.join('；') || null }]
    }),
  )
}

function levelName() {
  const cases = Object.entries(LEVELS).map(([code, name]) => sql`when ${code} then ${name}`)
  return sql`case designation.level ${sql.join(cases, sql` `)} end`
}
