/** A venue's card, put together as text from what the database knows and what the clock says. */
import { type Crs, fromWgs84 } from '../catalog/coordinates.ts'
import { audiencesIn } from '../catalog/offer.masks.ts'
import type { VenueCard } from '../catalog/venue-card.ts'

/** `card`: a VenueCard in WGS-84 as JSON, but for what follows from the other fields and `open`. */
export type CardRow = { card: string; free_audiences: number; reduced_audiences: number; metres?: number }

/** The JSON text of a VenueCard; `open`: that of its OpenNow. */
export function cardText(row: CardRow, open: string, crs: Crs): string {
  const metres = row.metres === undefined ? '' : `,"metres":${Math.round(row.metres * 10) / 10}`
  const offers = `"freeFor":${audiencesText(row.free_audiences)},"reducedFor":${audiencesText(row.reduced_audiences)}`
  return `${inSystem(row.card, crs).slice(0, -1)}${metres},${offers},"open":${open}}`
}

/** The venues of a list that was put together as text. */
export function readCards(cards: readonly string[]): VenueCard[] {
  return cards.map((card) => JSON.parse(card))
}

function inSystem(card: string, crs: Crs): string {
  if (crs === 'wgs84') return card
  const { location, ...others } = JSON.parse(card) as VenueCard
  return JSON.stringify({ ...others, location: fromWgs84(crs, location) })
}

/** Nine audiences make 512 masks, and few of them occur. */
const audienceTexts = new Map<number, string>()

function audiencesText(mask: number): string {
  const known = audienceTexts.get(mask)
  if (known) return known
  const text = JSON.stringify(audiencesIn(mask))
  audienceTexts.set(mask, text)
  return text
}
