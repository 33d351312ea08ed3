/** What the door asks of the API. */
import { type Answered, type Read, read } from '../../api.ts'
import { send } from '../../send.ts'
import type { Arrival } from './store.ts'

export type DoorList = Answered<Read<'/api/v1/venues/{id}/door-list'>>
export type DoorBooking = DoorList['bookings'][number]

export const getDoorList = async (venueId: string) =>
  (await read('/api/v1/venues/{id}/door-list', {}, { names: { id: venueId }, cache: 'no-store' })).body

/** Tells the server who came; each arrival counts once, however often it is sent. */
export const sendArrivals = (venueId: string, device: string, arrivals: Arrival[]) =>
  send(
    'post',
    '/api/v1/venues/{id}/arrivals',
    {
      device,
      deviceNow: new Date().toISOString(),
      items: arrivals.map(({ id, at, heads, by }) => ({ id, at, heads, ...by })),
    },
    { names: { id: venueId } },
  )
export type ArrivalResult = Awaited<ReturnType<typeof sendArrivals>>['items'][number]
