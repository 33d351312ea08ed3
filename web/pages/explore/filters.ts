/** What a visitor asks for, as the address carries it. Names and meanings are those of the API. */
export type Filters = {
  q: string
  category: string[]
  free: boolean
  reduced: boolean
  /** 0 to 17. */
  age: number | null
  open: 'now' | 'weekend' | null
  /** YYYY-MM-DD */
  openOn: string | null
  /** RFC 3339, to the minute, with offset. */
  openAt: string | null
  /** People who come together. */
  group: number | null
  wheelchair: boolean
  division: string | null
  designation: string[]
  designationLevel: string | null
  audience: string | null
  programmeType: string | null
  /** 0 to 12. */
  grade: number | null
}

export type FilterName = keyof Filters
type Values = Record<string, unknown>
export type Query = Record<string, string>

export const noFilters: Filters = {
  q: '',
  category: [],
  free: false,
  reduced: false,
  age: null,
  open: null,
  openOn: null,
  openAt: null,
  group: null,
  wheelchair: false,
  division: null,
  designation: [],
  designationLevel: null,
  audience: null,
  programmeType: null,
  grade: null,
}

const word = (text: string) => (/^[a-z][a-z_]*$/.test(text) ? text : undefined)
const words = (text: string) => {
  const list = text.split(',').filter(Boolean)
  return list.every((item) => word(item)) ? list : undefined
}
const yes = (text: string) => (text === 'true' ? true : undefined)
const whole = (min: number, max: number) => (text: string) => {
  const n = Number(text)
  return /^\d+$/.test(text) && n >= min && n <= max ? n : undefined
}

/** How each filter is read; undefined refuses the text. */
const readers: { [Name in FilterName]: (text: string) => Filters[Name] | undefined } = {
  q: (text) => text.trim().slice(0, 100),
  category: words,
  free: yes,
  reduced: yes,
  age: whole(0, 17),
  open: (text) => (text === 'now' || text === 'weekend' ? text : undefined),
  openOn: (text) => (isDay(text) ? text : undefined),
  openAt: (text) => (isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)) ? text : undefined),
  group: whole(1, 9999),
  wheelchair: yes,
  division: (text) => (/^[1-9]\d(\d{2}(\d{2}(\d{3})?)?)?$/.test(text) ? text : undefined),
  designation: words,
  designationLevel: word,
  audience: word,
  programmeType: word,
  grade: whole(0, 12),
}

export const filterNames = Object.keys(readers) as FilterName[]

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** The filters of an address, and the names of those that say something we can't use. */
export function readFilters(query: Values): { filters: Filters; unusable: FilterName[] } {
  const filters: Values = { ...noFilters }
  const unusable: FilterName[] = []
  for (const name of filterNames) {
    const text = query[name]
    if (text === undefined || text === null || text === '') continue
    const value = typeof text === 'string' ? readers[name](text) : undefined
    if (value === undefined) unusable.push(name)
    else filters[name] = value
  }
  return { filters: filters as Filters, unusable }
}

/** The filters as query parameters: those of the address and, alike, those of the API. */
export function writeFilters(filters: Partial<Filters>): Query {
  const query: Query = {}
  for (const name of filterNames) {
    const value = filters[name]
    if (value === undefined || isOff(value)) continue
    query[name] = Array.isArray(value) ? value.join(',') : String(value)
  }
  return query
}

/** The names of the filters that are set, in the order they are shown. */
export function setNames(filters: Filters): FilterName[] {
  return filterNames.filter((name) => !isOff(filters[name]))
}

/** The filters without one of them. */
export function without(filters: Filters, name: FilterName): Filters {
  return { ...filters, [name]: noFilters[name] }
}

function isOff(value: Filters[FilterName]): boolean {
  return value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0)
}
