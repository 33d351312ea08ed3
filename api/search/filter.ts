/** What every search can be narrowed by: the same for lists, maps, counts and facets. */
import { type Static, Type } from 'typebox'
import { AUDIENCES, type Audience } from '../catalog/offer.ts'
import { PROGRAMME_TYPES } from '../catalog/programme.ts'
import type { Box, Point } from '../db/geo.ts'
import { badField, type FieldError, Problem } from '../http/problems.ts'
import { Choice, Day } from '../http/schema.ts'
import { readBox } from './position.ts'

const list = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 500, description }))
const yes = (description: string) => Type.Optional(Type.Boolean({ description }))

export const DESIGNATION_LEVELS = ['national', 'provincial', 'city', 'county'] as const

/** Query parameters; different ones must all hold, the words of one comma list are alternatives. */
export const FilterQuery = Type.Object({
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture',
    }),
  ),
  category: list('Category codes: museum,library'),
  designation: list('What it has been named: patriotism_base,science_base'),
  designationLevel: Type.Optional(Choice(DESIGNATION_LEVELS, { description: 'Of the designation, or of any' })),
  audience: Type.Optional(Choice(AUDIENCES, { description: 'Free or discounted for them every day' })),
  free: yes('Free every day: for somebody under 18, for the audience, at the age'),
  reduced: yes('Free or discounted every day, likewise'),
  age: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 17, description: 'Free or discounted at this age; with free=true, free' }),
  ),
  openAt: Type.Optional(
    Type.String({ format: 'date-time', description: 'Open at this instant, RFC 3339 with offset (+ as %2B)' }),
  ),
  openOn: Type.Optional(Day),
  open: Type.Optional(
    Choice(['now', 'weekend'], { description: 'weekend: on the Saturday or Sunday coming or under way' }),
  ),
  programmeType: list(`Types of programme: ${PROGRAMME_TYPES.map(({ code }) => code).join(', ')}`),
  grade: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 12,
      description: 'Has a programme for it: 0 before school, 1–12 school years',
    }),
  ),
  division: Type.Optional(
    Type.String({
      pattern: '^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3})?)?)?$',
      description: 'Code, with all below: 3301',
      examples: ['33', '3301', '330106'],
    }),
  ),
  bbox: Type.Optional(
    Type.String({ maxLength: 200, description: 'minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180°' }),
  ),
  group: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Takes a group of so many people at once' }),
  ),
  wheelchair: yes('Accessible by wheelchair throughout'),
})
export type FilterQuery = Static<typeof FilterQuery>

/** A filter read and checked, but for what only the database knows. */
export type Filter = {
  text?: string
  categories?: string[]
  designations?: string[]
  designationLevel?: (typeof DESIGNATION_LEVELS)[number]
  audience?: Audience
  isFree: boolean
  isReduced: boolean
  age?: number
  /** All given must hold. `openAt` RFC 3339, `openOn` YYYY-MM-DD. */
  open?: { openAt?: string; openOn?: string; open?: 'now' | 'weekend' }
  programmeTypes?: string[]
  grade?: number
  division?: string
  box?: Box
  /** Lists only: within so many true metres of a place. */
  circle?: Point & { metres: number }
  group?: number
  isWheelchair: boolean
}

/** Reads the parameters; throws a Problem naming every one that can't be used. */
export function readFilter(query: FilterQuery): Filter {
  const errors: FieldError[] = []
  const attempt = <Value>(read: () => Value): Value | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      errors.push(...(error.refusal.errors ?? []))
      return undefined
    }
  }
  const { category, designation, designationLevel, audience, age, grade, division, group } = query
  const filter = {
    text: attempt(() => readText(query.q)),
    categories: category === undefined ? undefined : words(category),
    designations: designation === undefined ? undefined : words(designation),
    open: attempt(() => readOpen(query)),
    programmeTypes: attempt(() => readProgrammeTypes(query.programmeType)),
    box: attempt(() => (query.bbox === undefined ? undefined : readBox(query.bbox))),
    ...{ designationLevel, audience, age, grade, division, group },
    isFree: query.free ?? false,
    isReduced: query.reduced ?? false,
    isWheelchair: query.wheelchair ?? false,
  }
  if (errors.length > 0) throw new Problem({ status: 400, code: 'bad-request', errors })
  return filter
}

function words(text: string): string[] {
  return [...new Set(text.split(',').map((word) => word.trim()))].sort()
}

function readText(q: string | undefined): string | undefined {
  if (q?.includes('\0')) throw badField('/q', 'unreadable-sign')
  return q?.trim() || undefined
}

function readOpen({ openAt, openOn, open }: FilterQuery): Filter['open'] {
  if (openOn !== undefined && !isDay(openOn)) throw badField('/openOn', 'wrong-form', { expected: '2026-10-01' })
  if (openAt === undefined && openOn === undefined && open === undefined) return undefined
  return { ...(openAt && { openAt }), ...(openOn && { openOn }), ...(open && { open }) }
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function readProgrammeTypes(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined
  const codes: string[] = PROGRAMME_TYPES.map(({ code }) => code)
  const given = words(text)
  if (given.some((code) => !codes.includes(code)))
    throw badField('/programmeType', 'not-one-of', { allowed: codes.join(', ') })
  return given
}
