/** What the schema of an entry can't say. */
import type { FieldError } from '../../http/problems.ts'
import { findOfferFaults } from '../offer.ts'
import { findRuleFaults } from '../opening-rule.ts'
import type { EntryPatch, ProgrammeInput } from './entry.ts'

/** Markup, which no field takes: `<b>`, `</td>`, `<!--`, `<img …`. `5 < 6` and `<3` are text. */
const MARKUP = /<[a-z!/?][^<]*>?/i
/** A spreadsheet would take a name that begins like this for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/
/** Turns the reading direction around or hides what stands there. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?![\t\n\r])\p{Cc}/u

export function findEntryFaults(patch: EntryPatch): FieldError[] {
  const { name, nameEn, aliases, groupMin, groupMax, offers, openingRules, programmes } = patch
  const names = {
    '/name': name,
    '/nameEn': nameEn,
    ...Object.fromEntries((aliases ?? []).map((alias, index) => [`/aliases/${index}`, alias])),
  }
  return [
    ...textFaults(patch),
    ...Object.entries(names).flatMap(([pointer, text]) => nameFaults(pointer, text)),
    ...addressFaults(patch),
    ...(groupMin && groupMax && groupMin > groupMax ? [{ pointer: '/groupMax', code: 'ends-before-it-begins' }] : []),
    ...under('/offers', findOfferFaults(offers ?? [])),
    ...under('/openingRules', findRuleFaults(openingRules ?? [])),
    ...under('/programmes', (programmes ?? []).flatMap(programmeFaults)),
  ]
}

function under(list: string, faults: readonly FieldError[]): FieldError[] {
  return faults.map((fault) => ({ ...fault, pointer: list + fault.pointer }))
}

/** Faults of every text anywhere in what was sent. */
export function textFaults(value: unknown, pointer = ''): FieldError[] {
  if (typeof value === 'string') {
    if (MARKUP.test(value)) return [{ pointer, code: 'no-markup' }]
    return INVISIBLE.test(value) || !value.isWellFormed() ? [{ pointer, code: 'no-control-characters' }] : []
  }
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, member]) => textFaults(member, `${pointer}/${name}`))
}

function nameFaults(pointer: string, text: string | null | undefined): FieldError[] {
  if (text == null) return []
  if (text.trim() === '') return [{ pointer, code: 'blank' }]
  return FORMULA.test(text) ? [{ pointer, code: 'like-a-formula' }] : []
}

function addressFaults({ website, bookingUrl }: EntryPatch): FieldError[] {
  return Object.entries({ website, bookingUrl }).flatMap(([name, address]) =>
    address == null || isWebAddress(address) ? [] : [{ pointer: `/${name}`, code: 'not-a-web-address' }],
  )
}

/** http and https only: an address is put behind a link. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
}

function programmeFaults(programme: ProgrammeInput, index: number): FieldError[] {
  const { name, gradeFrom, gradeTo, groupMin, groupMax, lessonUrl } = programme
  const faults: [boolean, string, string][] = [
    [gradeFrom > gradeTo, 'gradeTo', 'ends-before-it-begins'],
    [Boolean(groupMin && groupMax && groupMin > groupMax), 'groupMax', 'ends-before-it-begins'],
    [lessonUrl !== null && !isWebAddress(lessonUrl), 'lessonUrl', 'not-a-web-address'],
  ]
  return [
    ...nameFaults(`/${index}/name`, name),
    ...faults.filter(([holds]) => holds).map(([, field, code]) => ({ pointer: `/${index}/${field}`, code })),
  ]
}
