/** What the demonstration's steward finds waiting: an invented change by the keeper, and an invented correction. */
import { sql } from 'kysely'
import { atomic, type Db } from '../../db/atomic.ts'
import { editVenue } from '../editing/edit.queries.ts'
import { getEntry } from '../editing/entry.queries.ts'
import { suggestCorrection } from './correction.queries.ts'

/** In degrees, some forty metres: a door that is elsewhere. */
const STEP_ASIDE = 0.0004

/** Leaves both at the first of the demonstration keeper's museums; nothing public changes. Gives whether there is one. */
export async function createDemoReview(db: Db): Promise<boolean> {
  return atomic(db, async (transaction) => {
    const { rows } = await sql<{ id: string; keeper: string; name: string }>`
      select venue.id, person.id as keeper, person.name from person
        join membership on membership.person_id = person.id and membership.role = 'keeper'
        join venue on venue.organisation_id = membership.organisation_id
      where person.username = 'keeper' and person.is_demo and venue.category_code = 'museum' and venue.status = 'published'
      order by venue.name limit 1`.execute(transaction)
    const [museum] = rows
    if (!museum) return false
    const { version, entry } = await getEntry(transaction, museum.id)
    const { lon, lat } = entry.location
    const patch = { location: { lon: lon + STEP_ASIDE, lat } }
    const note = '演示：学生入口改到了东侧，请核对位置。'
    const editor = { id: museum.keeper, actor: `person:${museum.keeper}`, name: museum.name, isSteward: false }
    await editVenue(transaction, museum.id, { version, patch, note }, () => editor)
    await suggestCorrection(transaction, museum.id, {
      topic: 'hours',
      message: '演示：周六去时 17:30 还在开放，网页上写的是 17:00 闭馆，请核实。',
    })
    return true
  })
}
