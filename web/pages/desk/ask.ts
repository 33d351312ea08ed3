/** What the pages of editing and of the steward ask for, by send.ts. */
import { type Answered, type Query, type Read, read } from '../../api.ts'
import { send } from '../../send.ts'

export type EntryView = Answered<Read<'/api/v1/venues/{id}/entry'>>
export type Entry = EntryView['entry']
export type OpeningRule = Entry['openingRules'][number]
export type OfferInput = Entry['offers'][number]
export type ProgrammeInput = Entry['programmes'][number]
export type Version = Answered<Read<'/api/v1/venues/{id}/history'>>['items'][number]
export type KeptVenue = Answered<Read<'/api/v1/my/venues'>>['items'][number]
export type QueuedChange = Answered<Read<'/api/v1/changes'>>['items'][number]
export type Correction = Answered<Read<'/api/v1/corrections'>>['items'][number]
export type Pair = Answered<Read<'/api/v1/duplicates'>>['items'][number]
export type StalePage = Answered<Read<'/api/v1/stale'>>
export type Hold = Answered<Read<'/api/v1/holds'>>['items'][number]
export type Edition = Answered<Read<'/api/v1/editions'>>['items'][number]
export type EditionRow = Answered<Read<'/api/v1/editions/{id}/rows'>>['items'][number]
export type Import = Answered<Read<'/api/v1/imports'>>['items'][number]
export type ImportRow = Answered<Read<'/api/v1/imports/{id}/rows'>>['items'][number]
export type Patch = Partial<Entry>

const tag = (version: number) => `"${version}"`
const body = async <Body>(answer: Promise<{ body: Body }>): Promise<Body> => (await answer).body

export const getEntry = (id: string) =>
  body(read('/api/v1/venues/{id}/entry', {}, { names: { id }, cache: 'no-store' }))
export const getKeptVenues = () => body(read('/api/v1/my/venues'))
export const saveEntry = (id: string, version: number, sent: { changes: Patch; note?: string; isVerified?: boolean }) =>
  send('patch', '/api/v1/venues/{id}/entry', sent as never, { names: { id }, version: tag(version) })
export const verify = (id: string, version: number) =>
  send('post', '/api/v1/venues/{id}/verify', undefined as never, { names: { id }, version: tag(version) })
export const askEffects = (id: string, change: { openingRules?: OpeningRule[]; isClosing?: boolean }) =>
  send('post', '/api/v1/venues/{id}/effects', change as never, { names: { id } })
export type Effects = Awaited<ReturnType<typeof askEffects>>
export const getHistory = (id: string, before?: string) =>
  body(read('/api/v1/venues/{id}/history', { limit: 30, ...(before && { before: Number(before) }) }, { names: { id } }))
export const compareVersions = (id: string, from: number, to: number) =>
  body(read('/api/v1/venues/{id}/versions/{version}/changes', { from }, { names: { id, version: String(to) } }))
export const restore = (id: string, to: number, version: number) =>
  send('post', '/api/v1/venues/{id}/versions/{version}/restore', undefined as never, {
    names: { id, version: String(to) },
    version: tag(version),
  })

type Paged = { division?: string | undefined; cursor?: string | undefined }
const given = (query: Query) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
export const findChanges = (query: Paged) => body(read('/api/v1/changes', given(query)))
export const findCorrections = (query: Paged) => body(read('/api/v1/corrections', given(query)))
export const findPairs = (query: Paged) => body(read('/api/v1/duplicates', given(query)))
export const findStale = (query: Paged) => body(read('/api/v1/stale', given(query)))
export const findHolds = (query: Paged) => body(read('/api/v1/holds', given(query)))

export const approve = (id: string, version: number, sent: { only?: string[]; reason?: string }) =>
  send('post', '/api/v1/changes/{id}/approve', sent, { names: { id }, version: tag(version) })
export const declineChange = (id: string, reason?: string) =>
  send('post', '/api/v1/changes/{id}/decline', reason ? { reason } : {}, { names: { id } })
export const acceptCorrection = (id: string, version: number, changes: Patch) =>
  send('post', '/api/v1/corrections/{id}/accept', { changes } as never, { names: { id }, version: tag(version) })
export const declineCorrection = (id: string, reason: string) =>
  send('post', '/api/v1/corrections/{id}/decline', { reason }, { names: { id } })
export const decideHold = (id: string, state: 'released' | 'refused', reason: string) =>
  send('post', '/api/v1/holds/{id}/decide', { state, reason }, { names: { id } })
export type Side = { id: string; version: number }
export const merge = (keep: Side, drop: Side, take: string[]) =>
  send('post', '/api/v1/duplicates/merge', { keep, drop, take } as never)
export const dismiss = (a: string, b: string) => send('post', '/api/v1/duplicates/dismiss', { a, b })

export const findEditions = (query: Paged = {}) => body(read('/api/v1/editions', given(query)))
export const getEdition = (id: string) => body(read('/api/v1/editions/{id}', {}, { names: { id } }))
export const getEditionRows = (id: string, cursor?: string) =>
  body(read('/api/v1/editions/{id}/rows', { limit: 200, ...(cursor && { cursor }) }, { names: { id } }))
export const publishEdition = (sent: { division: string; title?: string; note?: string }) =>
  send('post', '/api/v1/editions', sent)

export const findImports = () => body(read('/api/v1/imports', { limit: 20 }))
export const findReading = () => body(read('/api/v1/imports', { limit: 20, reading: true }, { cache: 'no-store' }))
export const getImport = (id: string) => body(read('/api/v1/imports/{id}', {}, { names: { id } }))
/** The rows of one outcome; `remarked` are those that are taken with a remark. */
export const getImportRows = (id: string, outcome: string, cursor?: string) => {
  const which = outcome === 'remarked' ? { remarked: true } : { outcome }
  return body(read('/api/v1/imports/{id}/rows', given({ limit: 100, ...which, cursor }) as never, { names: { id } }))
}
export const upload = (file: File, query: Query) => {
  const form = new FormData()
  form.set('file', file)
  return send('post', '/api/v1/imports', form, { query: given(query) as Query })
}
export const decideImport = (id: string, verb: 'apply' | 'undo') =>
  send('post', `/api/v1/imports/{id}/${verb}`, undefined as never, { names: { id } })
