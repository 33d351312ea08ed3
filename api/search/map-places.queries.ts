import type { Db } from '../db/atomic.ts'
import { findCards } from './card.queries.ts'
import { readCards } from './card.ts'
import { countMatches } from './count.queries.ts'
import { matchFilter, whereMatching } from './filter.queries.ts'
import { readFilter } from './filter.ts'
import type { MapPlaces, MapPlacesQuery } from './map.ts'
import { remember } from './memory.queries.ts'
import { randomPage } from './page.queries.ts'

/** Names for the pins of a view, or for the members of a cluster; where there are more than `limit`, any of them. */
export async function findMapPlaces(db: Db, query: MapPlacesQuery): Promise<MapPlaces> {
  const memory = await remember(db)
  const matching = await matchFilter(db, memory, readFilter(query))
  const page = randomPage({ where: whereMatching(matching), after: undefined, limit: query.limit })
  const { cards } = await findCards(db, memory, { page, size: query.limit, crs: query.crs ?? 'wgs84' })
  const { number, isEstimate } =
    cards.length < query.limit ? { number: cards.length, isEstimate: false } : await countMatches(db, memory, matching)
  return {
    items: readCards(cards).map(({ id, name, nameEn, category, location, freeFor, reducedFor, open }) => ({
      ...{ id, name, nameEn, category, location, freeFor, reducedFor, open },
    })),
    numberMatched: number,
    numberMatchedIsEstimate: isEstimate,
  }
}
