/** What the door keeps in the browser (IndexedDB): a day's list by venue, and every arrival until long after it was sent. */
import type { ArrivalResult, DoorList } from './calls.ts'

/** `result` is null until the server has answered. */
export type Arrival = {
  id: string
  venueId: string
  bookingId: string | null
  /** What it was found by. */
  by: { ticket: string } | { code: string } | { bookingId: string }
  code: string
  at: string
  heads: number
  result: ArrivalResult | null
}

let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('gongyu-door', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('list', { keyPath: 'venue.id' })
      request.result.createObjectStore('arrival', { keyPath: 'id' }).createIndex('venue', 'venueId')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opening
}

async function run<T>(
  store: 'list' | 'arrival',
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(store, mode)
  const request = act(transaction.objectStore(store))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

export const keepList = (list: DoorList) => run('list', 'readwrite', (store) => store.put(list))
export const keptList = (venueId: string): Promise<DoorList | undefined> =>
  run('list', 'readonly', (store) => store.get(venueId))
export const keepArrival = (arrival: Arrival) => run('arrival', 'readwrite', (store) => store.put(arrival))
export const keptArrivals = (venueId: string): Promise<Arrival[]> =>
  run('arrival', 'readonly', (store) => store.index('venue').getAll(venueId))

/** Forgets what was sent before the day: visitors' data stays no longer than it is needed. */
export async function forgetBefore(day: string, venueId: string): Promise<void> {
  for (const arrival of await keptArrivals(venueId))
    if (arrival.result && arrival.at.slice(0, 10) < day)
      await run('arrival', 'readwrite', (store) => store.delete(arrival.id))
}

/** This device's own name, kept. */
export function deviceName(): string {
  const kept = localStorage.getItem('gongyu.door')
  if (kept) return kept
  const made = `door-${[...crypto.getRandomValues(new Uint8Array(2))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  localStorage.setItem('gongyu.door', made)
  return made
}
