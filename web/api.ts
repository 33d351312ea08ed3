/** The only caller of fetch. Paths, parameters and answers are those of api.generated.ts (`npm run types`). */
import type { FeatureCollection } from 'geojson'
import type { paths } from './api.generated.ts'

export type Readable = { [Path in keyof paths]: paths[Path] extends { get: object } ? Path : never }[keyof paths]
export type Read<Path extends Readable> = paths[Path] extends { get: infer Operation } ? Operation : never
export type Answered<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
type Asked<Operation> = Operation extends { parameters: { query?: infer Parameters } }
  ? { [Name in keyof NonNullable<Parameters>]?: string | number | boolean }
  : never

export type Place = { lon: number; lat: number }
export type Venue = Answered<Read<'/api/v1/venues/{id}'>>
export type VenuePage = Answered<Read<'/api/v1/venues'>>
export type VenueCard = VenuePage['items'][number]
export type OpenNow = VenueCard['open']
export type Facets = NonNullable<VenuePage['facets']>
export type DayHours = Venue['week'][number]
export type Offer = Venue['offers'][number]
export type Programme = Venue['programmes'][number]
export type NamedPlace = Answered<Read<'/api/v1/map/places'>>['items'][number]
export type Suggestions = Answered<Read<'/api/v1/suggest'>>
export type VenueSuggestion = Suggestions['venues'][number]
export type DivisionSuggestion = Suggestions['divisions'][number]
export type Category = Answered<Read<'/api/v1/categories'>>['items'][number]
export type Division = Answered<Read<'/api/v1/divisions'>>['items'][number]
export type Settings = Answered<Read<'/api/v1/settings'>>
export type LawChecks = Answered<Read<'/api/v1/law-checks'>>
export type Me = Answered<Read<'/api/v1/me'>>
export type Query = Record<string, string | number | boolean | undefined>

/** The answer and when the server gave it (earlier than now when it comes from the browser's own store). */
export type Answer<Body> = { body: Body; at: Date }

/** A refusal or failure: a problem+json of the API, or no answer at all (`status` 0). */
export class ApiError extends Error {
  status: number
  detail: string
  /** The refusal's own code: 'confirm-password'. */
  code: string
  /** What is wrong with which field: JSON pointers into the body or query. */
  fields: { pointer: string; detail: string }[]
  /** The whole problem+json. */
  problem: Record<string, unknown>
  constructor(status: number, title: string, problem: Record<string, unknown> = {}) {
    super(title)
    this.status = status
    this.problem = problem
    this.detail = String(problem.detail ?? '')
    this.code = String(problem.type ?? '').replace('urn:gongyu:problem:', '')
    this.fields = (problem.errors as ApiError['fields']) ?? []
  }
}

export function asApiError(reason: unknown): ApiError {
  return reason instanceof ApiError ? reason : new ApiError(0, 'failure', { detail: String(reason) })
}

/** Asks the server; refusals and silence become an ApiError. */
export async function ask(path: string, query: Query = {}, options: RequestInit = {}): Promise<Response> {
  const headers = { 'Accept-Language': document.documentElement.lang, ...options.headers }
  const response = await fetch(urlOf(path, query), { ...options, headers }).catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason
    throw new ApiError(0, '')
  })
  if (!response.ok) throw await refusal(response)
  return response
}

export function urlOf(path: string, query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value))
  return parameters.size > 0 ? `${path}?${parameters}` : path
}

async function refusal(response: Response): Promise<ApiError> {
  const problem = await response.json().catch(() => ({}))
  return new ApiError(response.status, problem.title ?? '', problem)
}

/** Reads a path of the API; `names` fills its {parts}. */
export async function read<Path extends Readable>(
  path: Path,
  query: Asked<Read<Path>> = {} as Asked<Read<Path>>,
  { names = {}, ...options }: RequestInit & { names?: Record<string, string> } = {},
): Promise<Answer<Answered<Read<Path>>>> {
  const response = await ask(addressOf(path, names), query as Query, options)
  return { body: await response.json(), at: answeredAt(response) }
}

/** A path of the API with its {parts} filled in. */
export function addressOf(path: string, names: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(names[name] ?? ''))
}

function answeredAt(response: Response): Date {
  return new Date(response.headers.get('date') ?? Date.now())
}

let settings: Promise<Answer<Settings>> | undefined
/** What this installation is set to; asked for once. */
export function getSettings(): Promise<Answer<Settings>> {
  settings ??= read('/api/v1/settings').catch((reason) => {
    settings = undefined
    throw reason
  })
  return settings
}

export const getCategories = () => read('/api/v1/categories')
export const getDivisions = (parent?: string) => read('/api/v1/divisions', { parent })
export const getDivision = (code: string) => read('/api/v1/divisions/{code}', {}, { names: { code } })
export const getVenue = (id: string, query: { crs?: string }, signal?: AbortSignal) =>
  read('/api/v1/venues/{id}', query, { names: { id }, signal })
/** One page of venues under the filters of `query`. */
export const findVenues = (query: Query, signal?: AbortSignal) => read('/api/v1/venues', query, { signal })
export const suggest = (query: Query, signal?: AbortSignal) => read('/api/v1/suggest', query, { signal })
export const findPlaces = (query: Query, signal?: AbortSignal) => read('/api/v1/map/places', query, { signal })

/** District outlines for the base map, of all or of those under a division, simplified to so many metres. */
export async function getOutlines(tolerance: number, under?: string): Promise<FeatureCollection> {
  return (await read('/api/v1/divisions/outlines', { tolerance, under })).body as FeatureCollection
}

/**
 * The map's columns at an address that {@link urlOf} made, as they come. The map's worker asks for them, so this knows nothing of
 * the page: a refusal has no words.
 */
export async function getColumns(url: string, signal: AbortSignal | null = null): Promise<ArrayBuffer> {
  const response = await fetch(url, { signal })
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  return response.arrayBuffer()
}

/** Hears of what changes as it happens; `query` names the topics. */
export const openEvents = (query: string) => new EventSource(`/api/v1/events?${query}`)
