/** Sweeps, what they found, and the cases that follow it: what these pages ask the server. */
import { type Answered, type Query, type Read, read } from '../../api.ts'
import { send } from '../../send.ts'

export type Overview = Answered<Read<'/api/v1/surroundings/overview'>>
export type Sweep = Answered<Read<'/api/v1/surroundings/sweeps/{id}'>>
export type SweepPage = Answered<Read<'/api/v1/surroundings/sweeps'>>
export type FindingPage = Answered<Read<'/api/v1/surroundings/sweeps/{id}/findings'>>
export type Finding = FindingPage['items'][number]
export type WorstPage = Answered<Read<'/api/v1/surroundings/sweeps/{id}/campuses'>>
export type WorstCampus = WorstPage['items'][number]
export type Comparison = Answered<Read<'/api/v1/surroundings/sweeps/{id}/comparison'>>
export type CasePage = Answered<Read<'/api/v1/surroundings/cases'>>
export type CaseItem = CasePage['items'][number]
export type Case = Answered<Read<'/api/v1/surroundings/cases/{id}'>>
export type CaseCount = Answered<Read<'/api/v1/surroundings/cases/counts'>>['items'][number]
export type Department = Answered<Read<'/api/v1/surroundings/departments'>>['items'][number]

const named = (id: string) => ({ names: { id } })

export const getOverview = async (query: Query) => (await read('/api/v1/surroundings/overview', query as never)).body
export const listSweeps = async (query: Query) => (await read('/api/v1/surroundings/sweeps', query as never)).body
export const getSweep = async (id: string) => (await read('/api/v1/surroundings/sweeps/{id}', {}, named(id))).body
export const startSweep = (body: object) => send('post', '/api/v1/surroundings/sweeps', body as never)
export const cancelSweep = (id: string) =>
  send('post', '/api/v1/surroundings/sweeps/{id}/cancel', undefined as never, named(id))
export const resumeSweep = (id: string) =>
  send('post', '/api/v1/surroundings/sweeps/{id}/resume', undefined as never, named(id))
export const findFindings = async (id: string, query: Query) =>
  (await read('/api/v1/surroundings/sweeps/{id}/findings', query as never, named(id))).body
export const findWorst = async (id: string, query: Query) =>
  (await read('/api/v1/surroundings/sweeps/{id}/campuses', query as never, named(id))).body
export const compareSweeps = async (id: string, query: Query) =>
  (await read('/api/v1/surroundings/sweeps/{id}/comparison', query as never, named(id))).body

export const listCases = async (query: Query) => (await read('/api/v1/surroundings/cases', query as never)).body
export const countCases = async (query: Query) =>
  (await read('/api/v1/surroundings/cases/counts', query as never)).body.items
export const getCase = async (id: string) => (await read('/api/v1/surroundings/cases/{id}', {}, named(id))).body
export const openCase = (body: object) => send('post', '/api/v1/surroundings/cases', body as never)
export const assignCase = (id: string, body: object) =>
  send('post', '/api/v1/surroundings/cases/{id}/assign', body as never, named(id))
export const setDeadline = (id: string, dueOn: string) =>
  send('put', '/api/v1/surroundings/cases/{id}/deadline', { dueOn } as never, named(id))
export const addNote = (id: string, note: string) =>
  send('post', '/api/v1/surroundings/cases/{id}/notes', { note } as never, named(id))
export const addVisit = (id: string, body: object) =>
  send('post', '/api/v1/surroundings/cases/{id}/visits', body as never, named(id))
export const closeCase = (id: string, body: object) =>
  send('post', '/api/v1/surroundings/cases/{id}/close', body as never, named(id))
export const reopenCase = (id: string, note: string) =>
  send('post', '/api/v1/surroundings/cases/{id}/reopen', { note } as never, named(id))
export const listDepartments = async (query: Query) =>
  (await read('/api/v1/surroundings/departments', query as never)).body.items

export type FindingFilters = { division: string; kind: string; verdict: string; rule: string; q: string }
export const noFilters: FindingFilters = { division: '', kind: '', verdict: '', rule: '', q: '' }

/** Only the filters that are set. */
export function queryOf(filters: FindingFilters): Query {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}

/** The address of a file with exactly the findings that are shown. */
export function fileAddress(sweep: string, format: 'xlsx' | 'csv' | 'geojson', filters: FindingFilters): string {
  const query = new URLSearchParams(queryOf(filters) as Record<string, string>)
  return `/api/v1/surroundings/sweeps/${sweep}/findings.${format}${query.size > 0 ? `?${query}` : ''}`
}

/** The evidence sheet of a campus and a place as they are measured now, as a PDF. */
export const pairSheetAddress = (campus: string, place: string) =>
  `/api/v1/surroundings/campuses/${campus}/sheet.pdf?place=${place}`

/** The evidence sheet of a finding, as a PDF. */
export const sheetAddress = (finding: string) => `/api/v1/surroundings/findings/${finding}/sheet.pdf`

/** Uploads a photograph to name in a visit; gives its id. */
export async function uploadPhoto(file: File): Promise<string> {
  const form = new FormData()
  form.append('file', file)
  return (await send('post', '/api/v1/files', form)).id
}

/** The address of a photograph of a case. */
export const photoAddress = (id: string, photo: string) => `/api/v1/surroundings/cases/${id}/photos/${photo}`
