/** A venue as the write path takes it: from an import, a seed or an editor. */
import type { Crs } from './coordinates.ts'

export type VenueInput = {
  /** Given for a venue that exists. */
  id?: string
  name: string
  nameEn?: string | null
  aliases?: string[]
  categoryCode: string
  organisationId?: string | null
  /** WGS-84. */
  location: { lon: number; lat: number }
  /** Where somebody knows better than the outlines: they are coarse near a border, and some districts have none. */
  divisionCode?: string | null
  /** The coordinate as received, when it was another one. */
  received?: { x: number; y: number; crs: Crs }
  address?: string | null
  phone?: string | null
  website?: string | null
  description?: string | null
  directions?: string | null
  wheelchair?: 'yes' | 'limited' | 'no' | null
  accessibilityNote?: string | null
  groupMin?: number | null
  groupMax?: number | null
  groupNoticeDays?: number | null
  capacity?: number | null
  bookingUrl?: string | null
  status?: 'published' | 'held' | 'closed'
  heldReason?: string | null
  demoFields?: string[]
  source: string
  sourceRef?: string | null
  sourceLicence?: string | null
  /** YYYY-MM-DD. */
  verifiedOn?: string | null
  /** For a new venue whose hours and offers are written next: what they will derive, so that it is written once. */
  derived?: VenueDerived
}

/** What opening rules and offers make of a venue; saveOpeningRulesOf and saveOffersOf keep it true. */
export type VenueDerived = {
  openingPatternId?: string | null
  freeAudiences?: number
  reducedAudiences?: number
  freeAges?: number
  reducedAges?: number
  hasFreeDay?: boolean
}

/** A saved venue's id, and the code of the division it lies in, where one is known. */
export type SavedVenue = { id: string; divisionCode: string | null }
