/** A venue's card, put together as text from what the database knows and what the clock says. */
import { type Crs, fromWgs84 } from '../catalog/coordinates.ts'
import { audiencesIn } from '../catalog/offer.masks.ts'
import type { VenueCard } from '../catalog/venue-card.ts'

/**
 * `card`: a VenueCard in WGS-84 as JSON, but for what follows from the other fields and `open`. The others as the database
 * writes them; empty where there is none. `division`: its code.
 */
export type CardFields = {
  card: string
  division: string
  free: string
  reduced: string
  metres: string
  pattern: string
}

/** What the database tells of a page's cards: a line for each, its fields separated by tabs. JSON text has neither in it. */
export function readFields(lines: string): CardFields[] {
  return lines.split('\n').map((line) => {
    const [card = '', division = '', free = '', reduced = '', metres = '', pattern = ''] = line.split('\t')
    return { card, division, free, reduced, metres, pattern }
  })
}

/** The JSON text of a VenueCard; `division` and `open`: those of these two. */
export function cardText(fields: CardFields, { division, open }: { division: string; open: string }, crs: Crs): string {
  const { card, free, reduced, metres } = fields
  const distance = metres && `,"metres":${Math.round(Number(metres) * 10) / 10}`
  const offers = `"freeFor":${audiencesText(free)},"reducedFor":${audiencesText(reduced)}`
  return `${inSystem(card, crs).slice(0, -1)},"division":${division}${distance},${offers},"open":${open}}`
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
const audienceTexts = new Map<string, string>()

function audiencesText(mask: string): string {
  const known = audienceTexts.get(mask)
  if (known) return known
  const text = JSON.stringify(audiencesIn(Number(mask)))
  audienceTexts.set(mask, text)
  return text
}
