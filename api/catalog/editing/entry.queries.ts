import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { Problem } from '../../http/problems.ts'
import { findOffers, saveOffers } from '../offer.queries.ts'
import { saveOpeningRules } from '../opening.queries.ts'
import { findOpeningRules } from '../opening-rule.queries.ts'
import { findStoredVenues, type StoredVenue } from '../stored-venue.queries.ts'
import { saveVenues } from '../venue.queries.ts'
import type { Entry, StoredEntry } from './entry.ts'
import { changed, type FieldChanges } from './entry-changes.ts'
import { type ListsChange, recordLists } from './lists-record.queries.ts'
import { findProgrammes, saveProgrammes } from './programme.queries.ts'

/** The entry of a venue whatever its state; refuses (404) an unknown id. */
export async function getEntry(db: Db, id: string): Promise<StoredEntry> {
  const [venue] = await findStoredVenues(db, [id])
  if (!venue) throw new Problem({ status: 404, code: 'no-such-venue' })
  const { divisionCode, organisationId, organisation } = venue
  const division = divisionCode
    ? await db
        .selectFrom('division')
        .select(['code', 'name', 'name_en as nameEn'])
        .where('code', '=', divisionCode)
        .executeTakeFirst()
    : undefined
  return {
    id,
    version: venue.version,
    verifiedOn: venue.verifiedOn ?? null,
    division: division ?? null,
    organisation: organisationId && organisation ? { id: organisationId, name: organisation } : null,
    source: venue.source,
    demoFields: venue.demoFields ?? [],
    entry: { ...fieldsOf(venue), ...(await listsOf(db, id)) },
  }
}

/** The same, with the venue's row held until the transaction ends: whoever writes next waits, then sees this write. */
export async function holdEntry(db: Db, id: string): Promise<StoredEntry> {
  await sql`select 1 from venue where id = ${id} for update`.execute(db)
  return getEntry(db, id)
}

function fieldsOf(venue: StoredVenue): Omit<Entry, 'offers' | 'openingRules' | 'programmes'> {
  return {
    name: venue.name,
    nameEn: venue.nameEn ?? null,
    aliases: venue.aliases ?? [],
    category: venue.categoryCode,
    location: venue.location,
    address: venue.address ?? null,
    phone: venue.phone ?? null,
    website: venue.website ?? null,
    description: venue.description ?? null,
    directions: venue.directions ?? null,
    wheelchair: venue.wheelchair ?? null,
    accessibilityNote: venue.accessibilityNote ?? null,
    groupMin: venue.groupMin ?? null,
    groupMax: venue.groupMax ?? null,
    groupNoticeDays: venue.groupNoticeDays ?? null,
    capacity: venue.capacity ?? null,
    bookingUrl: venue.bookingUrl ?? null,
    status: venue.status ?? 'published',
  }
}

async function listsOf(db: Db, id: string): Promise<Pick<Entry, 'offers' | 'openingRules' | 'programmes'>> {
  return {
    offers: await findOffers(db, id),
    openingRules: await findOpeningRules(db, id),
    programmes: await findProgrammes(db, id),
  }
}

export type Write = {
  actor: string
  /** YYYY-MM-DD, when somebody vouches for the whole entry. */
  verifiedOn?: string
  heldReason?: string
}

/**
 * Writes changes into an entry that was held (`holdEntry`), as one new version with its rows in the audit trail; the only way
 * in which editing writes. Gives the new version.
 */
export async function writeEntry(db: Db, stored: StoredEntry, changes: FieldChanges, write: Write): Promise<number> {
  const { id, entry } = stored
  const [venue] = await findStoredVenues(db, [id])
  if (!venue) throw new Problem({ status: 404, code: 'no-such-venue' })
  const after = changed(entry, changes)
  const { category, offers, openingRules, programmes, ...fields } = after
  const moved = 'location' in changes
  await saveVenues(
    db,
    [
      {
        ...venue,
        ...fields,
        categoryCode: category,
        ...(moved && {
          received: { x: after.location.lon, y: after.location.lat, crs: 'wgs84' as const },
          divisionCode: null,
        }),
        demoFields: stored.demoFields.filter((field) => !(field in changes)),
        heldReason: write.heldReason ?? (after.status === 'held' ? venue.heldReason : null),
        verifiedOn: write.verifiedOn ?? stored.verifiedOn,
      },
    ],
    write,
  )
  const lists: Partial<Entry> = {}
  if (changes.offers) await saveOffers(db, id, offers)
  if (changes.openingRules) await saveOpeningRules(db, id, openingRules)
  if (changes.programmes) lists.programmes = await saveProgrammes(db, id, programmes)
  await recordLists(db, listsChanges(stored, { ...after, ...lists }, changes), write.actor)
  return stored.version + 1
}

const LISTS = ['offers', 'openingRules', 'programmes'] as const

/** What changed of the lists, for the audit trail. */
function listsChanges(stored: StoredEntry, after: Entry, changes: FieldChanges): ListsChange[] {
  const names = LISTS.filter((name) => name in changes)
  if (names.length === 0) return []
  const pick = (entry: Entry) => Object.fromEntries(names.map((name) => [name, entry[name]]))
  const { id, version, entry } = stored
  return [{ id, before: { version, ...pick(entry) }, after: { version: version + 1, ...pick(after) } }]
}
