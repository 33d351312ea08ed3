/** What the pages of booking ask of the API. */
import { type Answered, type Query, type Read, read } from '../../api.ts'
import { send } from '../../send.ts'
import { newKey } from './wish-key.ts'

export type Slot = Answered<Read<'/api/v1/slots/{id}'>>
export type Policy = Answered<Read<'/api/v1/venues/{id}/booking-policy'>>
export type Booking = Answered<Read<'/api/v1/bookings/{id}'>>
export type BookingState = Booking['state']
export type BookingEvent = Answered<Read<'/api/v1/bookings/{id}/events'>>['items'][number]
export type Audience = Booking['audience']
export type Waiting = Answered<Read<'/api/v1/waitlist'>>['items'][number]
export type Pause = Answered<Read<'/api/v1/booking-pauses'>>['items'][number]
export type OpenDay = Answered<Read<'/api/v1/open-days'>>['items'][number]
export type Feed = Answered<Read<'/api/v1/calendar-feeds'>>['items'][number]
export type PriceLine = Booking['price'][number]
type Sent = NonNullable<Parameters<typeof send<'post', '/api/v1/bookings'>>[2]>
export type Party = Exclude<Sent, FormData>

export const findSlots = async (venueId: string, from: string, to: string) =>
  (await read('/api/v1/venues/{id}/availability', { from, to }, { names: { id: venueId }, cache: 'no-store' })).body
    .items
export const getSlot = async (id: string) =>
  (await read('/api/v1/slots/{id}', {}, { names: { id }, cache: 'no-store' })).body
export const getPolicy = async (venueId: string) =>
  (await read('/api/v1/venues/{id}/booking-policy', {}, { names: { id: venueId } })).body

/** Books; the same key with the same wish is the same booking, however often it is sent. */
export const book = (body: Party, key: string) => send('post', '/api/v1/bookings', body, { key })
export const quote = (body: Party) => send('post', '/api/v1/bookings/quote', body)
export const wait = (body: Party, key: string) => send('post', '/api/v1/waitlist', body, { key })
export type Quote = Awaited<ReturnType<typeof quote>>

export const findBookings = async (query: Query = {}) => (await read('/api/v1/bookings', query)).body
export const getBooking = async (id: string) => (await read('/api/v1/bookings/{id}', {}, { names: { id } })).body
export const findEvents = async (id: string) =>
  (await read('/api/v1/bookings/{id}/events', {}, { names: { id } })).body.items
export const getTicket = async (id: string) => (await read('/api/v1/bookings/{id}/ticket', {}, { names: { id } })).body

type Change = 'cancel' | 'reduce' | 'move' | 'approve' | 'decline'
/** One change of a visit; gives it as it is then. */
export const changeBooking = (id: string, change: Change, body: object | undefined, key: string): Promise<Booking> =>
  send('post', `/api/v1/bookings/{id}/${change}`, body as never, { names: { id }, key })

export const findWaiting = async () => (await read('/api/v1/waitlist')).body.items
export const acceptOffer = (id: string, key: string) =>
  send('post', '/api/v1/waitlist/{id}/accept', undefined, { names: { id }, key })
export const leaveWaitlist = (id: string, key: string) =>
  send('post', '/api/v1/waitlist/{id}/leave', undefined, { names: { id }, key })

export const findPauses = async () => (await read('/api/v1/booking-pauses')).body.items
export const appeal = (id: string, words: string, key: string) =>
  send('post', '/api/v1/booking-pauses/{id}/appeal', { appeal: words }, { names: { id }, key })

export const findFeeds = async () => (await read('/api/v1/calendar-feeds')).body.items
export const makeFeed = (scope: Feed['scope'], scopeId?: string) =>
  send('post', '/api/v1/calendar-feeds', scopeId ? { scope, scopeId } : { scope })
export const revokeFeed = (id: string, key: string) =>
  send('delete', '/api/v1/calendar-feeds/{id}', undefined, { names: { id }, key })

export const findOpenDays = async (query: Query) => (await read('/api/v1/open-days', query)).body.items

/** Uploads a file and adds it to a visit as one of the papers the venue wants; gives the visit as it is then. */
export async function addPaper(id: string, kind: Booking['papersMissing'][number], file: File): Promise<Booking> {
  const form = new FormData()
  form.append('file', file, file.name)
  const { id: fileId } = await send('post', '/api/v1/files', form as never)
  return send('post', '/api/v1/bookings/{id}/papers', { kind, fileId }, { names: { id }, key: newKey() })
}
export const removePaper = (id: string, paperId: string) =>
  send('delete', '/api/v1/bookings/{id}/papers/{paperId}', undefined, { names: { id, paperId }, key: newKey() })
