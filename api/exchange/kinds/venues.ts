import type { Point } from '../../catalog/coordinates.ts'
import { flawOf, representativePoint } from '../../catalog/geometry.ts'
import type { OpeningRule } from '../../catalog/opening-rule.ts'
import { trainingText, trainingWords } from '../../catalog/review/training.ts'
import { cleanName, cleanPhone, cleanText, hasChinese, textOrNothing } from '../../catalog/text.ts'
import { type Picked, type Understood, understand } from '../columns.ts'
import { checkPoint, pointOfColumns } from '../coordinate.ts'
import type { Reason, SourceRow } from '../row.ts'
import { categoryOfGuess, categoryOfName, categoryOfTags, categoryOfWord, isPartOfPlace } from './category.ts'
import { readHours } from './hours.ts'
import { cellFree, cellPeople, cellText, cellWheelchair } from './venue-cells.ts'

/** A venue as a row states it: only what the row says. `received` is the point in the file's own system. */
export type VenueEntry = {
  name: string
  categoryCode: string
  /** Told by the name or by tags that only hint: never replaces a category that is known already. */
  isCategoryInferred: boolean
  received: Point
  nameEn?: string
  aliases?: string[]
  address?: string
  phone?: string
  website?: string
  description?: string
  directions?: string
  organisation?: string
  wheelchair?: 'yes' | 'limited' | 'no'
  capacity?: number
  groupMax?: number
  opening?: OpeningRule[]
  isFree?: boolean
  /** The division the row names, set where no outline covers the point. */
  divisionCode?: string
  county?: string
  city?: string
}

export type Cleaned<Entry> = { name?: string; ref?: string; warnings: Reason[] } & (
  | { entry: Entry }
  | { refusal: Reason }
  | { passed: true }
)

/** The words of lists → category code, from the category table: names and codes. */
export type CategoryNames = ReadonlyMap<string, string>

/** What the directory knows that a row is understood by. `years`: from this one on, those with a published calendar. */
export type Known = { names: CategoryNames; years: readonly number[] }

/** Understands one row as a venue, or says why it can't be one. */
export function cleanVenue(source: SourceRow, { names, years }: Known): Cleaned<VenueEntry> {
  const warnings: Reason[] = []
  const cells = understand(source.fields)
  const name = cleanName((cells.name ?? cells.nameEn)?.value)
  const ref = source.ref ?? textOrNothing(cells.ref?.value)
  const about = { ...(name && { name }), ...(ref && { ref }), warnings }
  if (source.refusal) return { ...about, refusal: source.refusal }
  if (isNoEntry(source, cells)) return { ...about, refusal: { code: 'not-an-entry' } }
  const told = tellCategory(source, cells, name ?? '', names)
  if (told === undefined) return { ...about, passed: true }
  if ('refusal' in told) return { ...about, refusal: told.refusal }
  if (!names.has(told.category))
    return { ...about, refusal: { code: 'category-missing', params: { value: told.category } } }
  if (!name) return { ...about, refusal: { code: 'no-name', ...(cells.name && { column: cells.name.column }) } }
  if (name.length > 200) return { ...about, refusal: { code: 'name-too-long', params: { length: name.length } } }
  const placed = place(source, cells)
  if ('refusal' in placed) return { ...about, refusal: placed.refusal }
  if (!hasChinese(name)) warnings.push({ code: 'name-not-chinese' })
  const entry = {
    name,
    categoryCode: told.category,
    isCategoryInferred: told.isInferred,
    received: placed.point,
    ...details(cells, source.fields, years, warnings),
  }
  const training = trainingWords(trainingText(entry), null).map(({ word }) => word)
  if (training.length > 0) warnings.push({ code: 'training-held', params: { words: training.join('、') } })
  return { ...about, entry }
}

const NO_ENTRY =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|填(?:表|报)(?:人|单位|日期|时间)|制表人?|审核人?|审批人?|负责人|经办人|单位盖章|备\s*注|注|说\s*明)(?:\s*[:：]|\s*[\d（(]|$)/

/** Totals, notes and signatures stand below a table: their first word says so, and they have no coordinate. */
function isNoEntry({ fields, geometry }: SourceRow, cells: Understood): boolean {
  const first = Object.values(fields).find((text) => text.trim() !== '') ?? ''
  return geometry === undefined && NO_ENTRY.test(cleanText(first)) && 'refusal' in pointOfColumns(cells)
}

type Category = { category: string; isInferred: boolean } | { refusal: Reason } | undefined

/** The list's own word first, then a guess column, then tags, then the name. Undefined: an element that is no candidate. */
function tellCategory(
  { fields, isElement }: SourceRow,
  cells: Understood,
  name: string,
  names: CategoryNames,
): Category {
  const tagged = inferred(categoryOfTags(fields, name))
  if (isElement) return tagged && 'refusal' in tagged && tagged.refusal.code === 'not-a-venue' ? undefined : tagged
  const word = textOrNothing(cells.category?.value)
  const listed = word === undefined ? undefined : categoryOfWord(word, names)
  if (listed) return { category: listed, isInferred: false }
  if (cells.inferred) return inferred(categoryOfGuess(cells.inferred.value, name))
  if (tagged) return tagged
  if (name && isPartOfPlace(name)) return { refusal: { code: 'part-of-place', params: { tag: name } } }
  const named = categoryOfName(name)
  if (named) return { category: named, isInferred: true }
  if (word === undefined) return { refusal: { code: name ? 'category-untold' : 'no-name' } }
  return { refusal: { code: 'category-unknown', column: cells.category?.column ?? '', params: { value: word } } }
}

function inferred(told: ReturnType<typeof categoryOfTags>): Category {
  if (told === undefined) return undefined
  if ('category' in told) return { category: told.category, isInferred: true }
  return { refusal: { code: told.refused, params: { tag: told.tag } } }
}

function place({ geometry }: SourceRow, cells: Understood) {
  if (geometry === undefined) return pointOfColumns(cells)
  if (geometry === null && cells.lon) return pointOfColumns(cells)
  const flaw = flawOf(geometry)
  if (flaw) return { refusal: { code: flaw.code, ...(flaw.at && { params: flaw.at }) } }
  const point = geometry && representativePoint(geometry)
  return point ? checkPoint(point, 'geometry') : { refusal: { code: 'no-geometry' } }
}

/** Everything but name, category and place; what can't be understood is left out with a warning. */
function details(
  cells: Understood,
  tags: Record<string, string>,
  years: Known['years'],
  warnings: Reason[],
): Partial<VenueEntry> {
  const text = (cell: Picked | undefined, longest = 500) => cellText(cell, longest, warnings)
  const nameEn = text(cells.nameEn, 200)
  const aliases = text(cells.alias)
    ?.split(/[;；、,，]/)
    .map((alias) => alias.trim())
    .filter(Boolean)
  return withoutGaps({
    nameEn: nameEn === cleanName(cells.name?.value) ? undefined : nameEn,
    aliases: aliases?.length ? aliases : undefined,
    address: text(cells.address) ?? addressOfTags(tags),
    phone: phone(cells, warnings),
    website: website(cells, warnings),
    description: text(cells.description, 5_000),
    directions: text(cells.directions, 1_000),
    organisation: text(cells.organisation, 200),
    wheelchair: cellWheelchair(cells.wheelchair, warnings),
    capacity: cellPeople(cells.capacity, warnings),
    groupMax: cellPeople(cells.groupMax, warnings),
    opening: opening(cells, years, warnings),
    isFree: cellFree(cells.free, warnings),
    county: text(cells.county, 50),
    city: text(cells.city, 50),
  })
}

function withoutGaps<Entry extends object>(entry: Entry): { [Key in keyof Entry]?: Exclude<Entry[Key], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as never
}

function addressOfTags(tags: Record<string, string>): string | undefined {
  if (!tags['addr:street']) return textOrNothing(tags['addr:full'])
  const number = tags['addr:housenumber']
  return `${tags['addr:district'] ?? ''}${tags['addr:street']}${number ? (/[号號]$/.test(number) ? number : `${number}号`) : ''}`
}

function phone({ phone }: Understood, warnings: Reason[]): string | undefined {
  const cleaned = cleanPhone(phone?.value)
  if (!cleaned) return undefined
  if ('phone' in cleaned && /(\d)\1{6}|1234567/.test(cleaned.phone.replace(/-/g, ''))) {
    warnings.push({ code: 'phone-fake', column: phone?.column ?? '', params: { value: cleaned.phone } })
    return undefined
  }
  if ('phone' in cleaned) return cleaned.phone
  const isScientific = /^\d(?:\.\d+)?e\+?\d+$/i.test(cleaned.bad)
  warnings.push({
    code: isScientific ? 'phone-scientific' : 'phone-unreadable',
    column: phone?.column ?? '',
    params: { value: cleaned.bad.slice(0, 60) },
  })
  return undefined
}

function website({ website }: Understood, warnings: Reason[]): string | undefined {
  const text = textOrNothing(website?.value)
  if (!text) return undefined
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`
  if (URL.canParse(address) && /^[^\s]+\.[^\s]+$/.test(text)) return address
  warnings.push({ code: 'website-unreadable', column: website?.column ?? '', params: { value: text.slice(0, 60) } })
  return undefined
}

function opening(cells: Understood, years: Known['years'], warnings: Reason[]): OpeningRule[] | undefined {
  const stated = [cells.hours, cells.closes, cells.closedDays].filter((cell) => textOrNothing(cell?.value))
  if (stated.length === 0) return undefined
  const texts = {
    hours: textOrNothing(cells.hours?.value),
    closes: textOrNothing(cells.closes?.value),
    closedDays: textOrNothing(cells.closedDays?.value),
  }
  const read = readHours(texts, years)
  const column = stated[0]?.column ?? ''
  if (read?.newYear) warnings.push(newYearRemark(read.newYear, read.rules, column))
  if (read) return read.rules
  const value = Object.values(texts).filter(Boolean).join('；').slice(0, 80)
  const isVague = /[夏冬旺淡][季令时]/.test(value) && !/\d\s*月/.test(value)
  warnings.push({ code: isVague ? 'hours-season-vague' : 'hours-unreadable', column, params: { value } })
  return undefined
}

function newYearRemark(days: string, rules: readonly OpeningRule[], column: string): Reason {
  const dates = rules.flatMap(({ fromOn, toOn }) => (fromOn === toOn ? (fromOn ?? []) : `${fromOn}/${toOn}`)).join(', ')
  return dates
    ? { code: 'hours-new-year', column, params: { days, dates } }
    : { code: 'hours-new-year-unsaid', column, params: { days } }
}
