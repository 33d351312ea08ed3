/** What the desk of a venue asks of the API. */
import { type Answered, type Query, type Read, read } from '../../api.ts'
import { send } from '../../send.ts'

export type KeptVenue = Answered<Read<'/api/v1/my/venues'>>['items'][number]
export type Occupancy = Answered<Read<'/api/v1/venues/{id}/occupancy'>>['items'][number]
export type ReportRow = Answered<Read<'/api/v1/venues/{id}/booking-report'>>['items'][number]
export type VisitRule = Answered<Read<'/api/v1/venues/{id}/visit-rules'>>['items'][number]
export type PausedOne = Answered<Read<'/api/v1/venues/{id}/booking-pauses'>>['items'][number]

export const findKeptVenues = async () => (await read('/api/v1/my/venues')).body.items
export const findVenueBookings = async (id: string, query: Query) =>
  (await read('/api/v1/venues/{id}/bookings', query, { names: { id } })).body
export const findOccupancy = async (id: string, from: string, to: string) =>
  (await read('/api/v1/venues/{id}/occupancy', { from, to }, { names: { id } })).body.items
export const findReport = async (id: string, query: Query) =>
  (await read('/api/v1/venues/{id}/booking-report', query as never, { names: { id } })).body.items

export const addSlot = (
  id: string,
  body: Parameters<typeof send<'post', '/api/v1/venues/{id}/slots'>>[2],
  key: string,
) => send('post', '/api/v1/venues/{id}/slots', body, { names: { id }, key })
export const changeSlot = (id: string, body: Parameters<typeof send<'patch', '/api/v1/slots/{id}'>>[2], key: string) =>
  send('patch', '/api/v1/slots/{id}', body, { names: { id }, key })

export const findVisitRules = async (id: string) =>
  (await read('/api/v1/venues/{id}/visit-rules', {}, { names: { id } })).body.items
export type RuleInput = NonNullable<
  Exclude<Parameters<typeof send<'post', '/api/v1/venues/{id}/visit-rules'>>[2], FormData>
>
export const addVisitRule = (id: string, rule: RuleInput, key: string) =>
  send('post', '/api/v1/venues/{id}/visit-rules', rule, { names: { id }, key })
/** Without a rule: what ending it would do. */
export const previewRule = (id: string, rule: RuleInput | null) =>
  send('post', '/api/v1/visit-rules/{id}/preview', rule ? { rule } : {}, { names: { id } })
export type Preview = Awaited<ReturnType<typeof previewRule>>
export type Decision = { bookingId: string; what: 'keep' | 'move' | 'cancel'; toSlotId?: string; reason?: string }
export const changeRule = (id: string, rule: RuleInput | null, decisions: Decision[], key: string) =>
  send('put', '/api/v1/visit-rules/{id}', { ...(rule && { rule }), decisions }, { names: { id }, key })

export type PolicyInput = NonNullable<
  Exclude<Parameters<typeof send<'put', '/api/v1/venues/{id}/booking-policy'>>[2], FormData>
>
export const savePolicy = (id: string, policy: PolicyInput, key: string) =>
  send('put', '/api/v1/venues/{id}/booking-policy', policy, { names: { id }, key })

export type Resources = Answered<Read<'/api/v1/venues/{id}/resources'>>
export type ResourceKind = Resources['items'][number]['kind']
export const findResources = async (id: string, from?: string, to?: string) =>
  (await read('/api/v1/venues/{id}/resources', { ...(from && { from }), ...(to && { to }) }, { names: { id } })).body
export const addResource = (id: string, kind: ResourceKind, name: string, key: string) =>
  send('post', '/api/v1/venues/{id}/resources', { kind, name }, { names: { id }, key })
export const retireResource = (id: string) => send('delete', '/api/v1/resources/{id}', undefined, { names: { id } })
export const holdResource = (
  id: string,
  hold: { bookingId: string } | { from: string; to: string; reason: string },
  key: string,
) => send('post', '/api/v1/resources/{id}/holds', hold, { names: { id }, key })
export const releaseResource = (id: string, holdId: string) =>
  send('delete', '/api/v1/resources/{id}/holds/{holdId}', undefined, { names: { id, holdId } })

export const findVenuePauses = async (id: string) =>
  (await read('/api/v1/venues/{id}/booking-pauses', {}, { names: { id } })).body.items
export const decidePause = (id: string, decision: 'lifted' | 'upheld', reason: string, key: string) =>
  send('post', '/api/v1/booking-pauses/{id}/decide', { decision, reason }, { names: { id }, key })
