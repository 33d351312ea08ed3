/** What the rows of seeds/*.csv mean. An empty cell is "not said"; lists are separated by semicolons. */
import type { Audience, OfferInput } from '../catalog/offer.ts'
import type { OpeningRule } from '../catalog/opening-rule.ts'
import type { VenueInput } from '../catalog/venue.ts'

export type SeedRow = Record<string, string>
/** An outline in WGS-84: `geometry` is GeoJSON text; `centre` is the seat of government, where it is known. */
export type SeedOutline = { code: string; outline_source: string; centre?: [number, number]; geometry: string }
export type SeedTable =
  | 'divisions'
  | 'division_renames'
  | 'calendar_years'
  | 'calendar'
  | 'categories'
  | 'category_clauses'
  | 'venues'
  | 'designations'
  | 'offers'
  | 'opening_rules'
  | 'programmes'
  | 'surroundings_rules'
  | 'gates'
  | 'regulated_places'
export type SeedFeature = {
  properties: Record<string, string | boolean>
  geometry: { type: string; coordinates: unknown }
}
export type SeedFiles = {
  table: (name: SeedTable) => SeedRow[]
  outlines: () => SeedOutline[]
  features: (name: 'campuses' | 'walk_network') => SeedFeature[]
}

const text = (row: SeedRow, column: string) => row[column] || undefined
const list = (row: SeedRow, column: string) => row[column]?.split(';').filter(Boolean) ?? []
const flag = (row: SeedRow, column: string) => row[column] === 'true'

function number(row: SeedRow, column: string): number | undefined {
  const cell = row[column]
  if (!cell) return undefined
  const value = Number(cell)
  if (Number.isNaN(value)) throw new Error(`seeds: ${column} is '${cell}', not a number`)
  return value
}

/** What names a venue in every table of seeds/. */
export function seedKey(row: SeedRow): string {
  return `${row.source} ${row.source_ref}`
}

export function seedVenue(row: SeedRow): VenueInput {
  return {
    name: row.name as string,
    nameEn: text(row, 'name_en'),
    aliases: list(row, 'aliases'),
    categoryCode: row.category_code as string,
    location: { lon: number(row, 'lon') as number, lat: number(row, 'lat') as number },
    divisionCode: text(row, 'division_code'),
    address: text(row, 'address'),
    website: text(row, 'website'),
    description: text(row, 'description'),
    wheelchair: text(row, 'wheelchair') as VenueInput['wheelchair'],
    groupMin: number(row, 'group_min'),
    groupMax: number(row, 'group_max'),
    groupNoticeDays: number(row, 'group_notice_days'),
    demoFields: list(row, 'demo_fields'),
    source: row.source as string,
    sourceRef: row.source_ref,
    sourceLicence: row.source_licence,
    verifiedOn: row.verified_on,
  }
}

export function seedOpeningRule(row: SeedRow): OpeningRule {
  const weekdays = list(row, 'weekdays').map(Number)
  return said({
    kind: row.kind as OpeningRule['kind'],
    weekdays: weekdays.length > 0 ? weekdays : undefined,
    opens: text(row, 'opens'),
    closes: text(row, 'closes'),
    lastEntry: text(row, 'last_entry'),
    seasonFrom: text(row, 'season_from'),
    seasonTo: text(row, 'season_to'),
    fromOn: text(row, 'from_on'),
    toOn: text(row, 'to_on'),
    holidays: text(row, 'holidays') as OpeningRule['holidays'],
    makeupDays: text(row, 'makeup_days') as OpeningRule['makeupDays'],
    note: text(row, 'note'),
    isDemo: flag(row, 'is_demo'),
  })
}

export function seedOffer(row: SeedRow): OfferInput {
  const dates = list(row, 'dates')
  return said({
    audiences: list(row, 'audiences') as Audience[],
    kind: row.kind as OfferInput['kind'],
    percent: number(row, 'percent'),
    priceFen: number(row, 'price_fen'),
    minAge: number(row, 'min_age'),
    maxAge: number(row, 'max_age'),
    maxHeightCm: number(row, 'max_height_cm'),
    days: row.days as OfferInput['days'],
    monthlyNth: number(row, 'monthly_nth') as OfferInput['monthlyNth'],
    monthlyWeekday: number(row, 'monthly_weekday'),
    monthlyDay: number(row, 'monthly_day'),
    dates: dates.length > 0 ? dates : undefined,
    seasonFrom: text(row, 'season_from'),
    seasonTo: text(row, 'season_to'),
    condition: text(row, 'condition'),
    basis: text(row, 'basis'),
    isDemo: flag(row, 'is_demo'),
  })
}

/** The same without the fields that nobody has said anything about. */
function said<Input extends object>(input: Input): Input {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Input
}
