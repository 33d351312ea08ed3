import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import type { Point } from '../db/geo.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { type Cards, findCards } from './card.queries.ts'
import { type Count, countMatches } from './count.queries.ts'
import { findFacets } from './facet.queries.ts'
import { allOf, type Matching, matchFilter, whereMatching, whereWalking } from './filter.queries.ts'
import { readFilter } from './filter.ts'
import { answerFrom, type Memory } from './memory.queries.ts'
import { distancePage, isSettled, namePage, type Page, type PageRow, randomPage, SPARE } from './page.queries.ts'
import { checkLatitude, checkLongitude, readPosition } from './position.ts'
import { findNearest, findRankedInPieces, findRankedOfAll, pageOf } from './ranked-page.queries.ts'
import { hasOneOf } from './text.queries.ts'
import {
  checkKey,
  chooseOrder,
  type NearbyQuery,
  type Order,
  type VenueListQuery,
  type VenuePage,
} from './venue-list.ts'

type ListQuery = Omit<VenueListQuery, 'near' | 'sort'>
type List = { order: Order; near: Point | undefined; after: readonly unknown[] | undefined; limit: number }

/** A page of the venues that match: the cards as JSON texts, and the rest of a {@link VenuePage}. */
export type FoundVenues = { cards: string[]; page: Omit<VenuePage, 'items'> }

/** The venues that match, with how many there are. Throws a Problem naming each parameter that can't be used. */
export async function findVenues(db: Db, query: VenueListQuery): Promise<FoundVenues> {
  const near = query.near === undefined ? undefined : readPosition('/near', query.near)
  return findList(db, query, chooseOrder(query), near)
}

/** The venues around a place that match, nearest first. */
export async function findNearbyVenues(db: Db, query: NearbyQuery): Promise<FoundVenues> {
  const { lon, lat } = query
  checkLongitude('/lon', lon, lat)
  checkLatitude('/lat', lon, lat)
  return findList(db, query, 'distance', { lon, lat })
}

async function findList(db: Db, query: ListQuery, order: Order, near: Point | undefined): Promise<FoundVenues> {
  const circle = near && query.radius !== undefined ? { ...near, metres: query.radius } : undefined
  const filter = { ...readFilter(query), ...(circle && { circle }) }
  const list = { order, near, after: readAfter(query, order, near), limit: query.limit + 1 }
  return answerFrom(db, async (memory) => {
    const matching = await matchFilter(db, memory, filter)
    const found = await findPage(db, memory, matching, list, query.crs ?? 'wgs84')
    const page = await describePage(db, memory, matching, { query, list, found })
    return { answer: { cards: found.cards.slice(0, query.limit), page }, version: found.version }
  })
}

type Found = { query: ListQuery; list: List; found: Cards }

async function describePage(db: Db, memory: Memory, matching: Matching, { query, list, found }: Found) {
  const { cards, full, end } = found
  const isLast = cards.length <= query.limit
  const known = isLast && list.after === undefined ? cards.length : (end.total ?? undefined)
  const { number, isEstimate } = await countList(db, memory, matching, known)
  return {
    numberMatched: number,
    numberMatchedIsEstimate: isEstimate,
    corrected: matching.text?.isCorrected ?? false,
    next: full && !isLast ? writeCursor(query, keyOf(full, list)) : null,
    ...(query.facets && { facets: await findFacets(db, memory, matching) }),
  }
}

function readAfter(query: ListQuery, order: Order, near: Point | undefined): unknown[] | undefined {
  return query.cursor === undefined ? undefined : checkKey(order, near, readCursor(query, query.cursor))
}

async function countList(db: Db, memory: Memory, matching: Matching, known: number | undefined): Promise<Count> {
  return known === undefined ? countMatches(db, memory, matching) : { number: known, isEstimate: false }
}

async function findPage(db: Db, memory: Memory, matching: Matching, list: List, crs: VenueListQuery['crs'] & string) {
  const wish = { where: whereMatching(matching), after: list.after, limit: list.limit }
  const cards = (page: Page) => findCards(db, memory, { page, size: list.limit - 1, crs })
  if (list.order === 'ranked') return cards(pageOf(await findRanked(db, memory, matching, list)))
  if (list.order === 'name') return cards(namePage(wish))
  if (list.order === 'random' || !list.near) return cards(randomPage(wish))
  // With a text it may be better to find by its terms and sort then.
  const keepsPlan = !matching.text
  const nearest = { ...wish, near: list.near, ...(keepsPlan && { where: whereWalking(matching), keepsPlan }) }
  const found = await cards(distancePage({ ...nearest, candidates: list.limit + SPARE }))
  return isSettled(found.end) ? found : cards(pageOf(await findNearest(db, nearest)))
}

/**
 * Matches that are too many to look at all (three in a 256th of the catalogue) are read rank by rank. What comes first for a
 * text, wherever one is, many ask for: it is looked for once for each version of the catalogue.
 */
async function findRanked(
  db: Db,
  memory: Memory,
  matching: Matching,
  { near, after, limit }: List,
): Promise<PageRow[]> {
  const { text } = matching
  if (!text) throw new Error('a ranked list needs a text')
  const wish = { text, others: whereMatching(matching, 'text'), near, after, limit }
  const find = async () => {
    const isMany = await memory.recall(`many ${matching.key}`, async () => {
      const { rows } = await sql`
        select 1 from venue where ${allOf([wish.others, hasOneOf(text.ranks[3], ['#00'])])} limit 3`.execute(db)
      return rows.length === 3
    })
    return isMany ? findRankedInPieces(db, wish) : findRankedOfAll(db, wish)
  }
  return near || after ? find() : memory.recall(`first ${limit} ${matching.key}`, find)
}

function keyOf({ id, rank, metres, pinyin, shuffle }: PageRow, { order, near }: List): unknown[] {
  const keys = { distance: [metres], name: [pinyin], ranked: [rank, near ? metres : shuffle], random: [shuffle] }
  return [...keys[order], id]
}
