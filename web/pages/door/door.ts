import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { type ApiError, asApiError } from '../../api.ts'
import { dayOf } from '../../words/numbers.ts'
import { useOnline } from '../booking/online.ts'
import { newKey } from '../booking/wish-key.ts'
import { type DoorBooking, type DoorList, getDoorList, sendArrivals } from './calls.ts'
import { type Arrival, deviceName, forgetBefore, keepArrival, keepList, keptArrivals, keptList } from './store.ts'
import { readTicket } from './ticket.ts'

/** What the door makes of a ticket, a code or a row of its list. */
export type Sight = {
  verdict: 'admit' | 'unlisted' | 'again' | 'refuse' | 'forged' | 'unknown' | 'other-day'
  booking: DoorBooking | null
  by: Arrival['by']
  /** People expected. */
  places: number
  /** When it was admitted before, or when it is for. */
  when: string | null
}

/** A door with a list, a queue and, sometimes, a network. */
export function useDoor(venueId: string) {
  const list = shallowRef<DoorList | null>(null)
  const arrivals = shallowRef<Arrival[]>([])
  const error = shallowRef<ApiError | null>(null)
  const isOnline = useOnline()
  const isReady = ref(false)
  const isSending = ref(false)
  const waiting = computed(() => arrivals.value.filter(({ result }) => result === null))
  const byBooking = computed(() => new Map(arrivals.value.map((arrival) => [arrival.bookingId, arrival])))

  async function refresh(): Promise<void> {
    try {
      const found = await getDoorList(venueId)
      await keepList(found)
      list.value = found
      error.value = null
      localStorage.setItem('gongyu.door.venue', venueId)
    } catch (reason) {
      error.value = asApiError(reason)
    }
  }
  async function synchronise(): Promise<void> {
    if (isSending.value || waiting.value.length === 0) return
    isSending.value = true
    try {
      const sent = waiting.value.slice(0, 500)
      const { items } = await sendArrivals(venueId, deviceName(), sent)
      for (const arrival of sent) {
        const result = items.find(({ id }) => id === arrival.id)
        if (result) await keepArrival({ ...arrival, bookingId: result.bookingId ?? arrival.bookingId, result })
      }
      arrivals.value = await keptArrivals(venueId)
      error.value = null
    } catch (reason) {
      error.value = asApiError(reason)
    }
    isSending.value = false
  }
  async function catchUp(): Promise<void> {
    await synchronise()
    await refresh()
  }

  /** A ticket read by the camera, or a code typed in. */
  async function look(text: string): Promise<Sight> {
    const words = text.trim()
    if (/^[0-9A-Za-z]{4}[\s-]?[0-9A-Za-z]{4}$/.test(words)) return lookByCode(words.replace(/[\s-]/, '').toUpperCase())
    const ticket = await readTicket(words, list.value?.keys ?? [])
    const by = { ticket: words }
    if (!ticket) return { verdict: 'forged', booking: null, by, places: 0, when: null }
    const booking = list.value?.bookings.find(({ id }) => id === ticket.bookingId)
    if (booking) return judge(booking, by)
    const verdict = dayOf(ticket.startsAt) === dayOf(new Date()) ? 'unlisted' : 'other-day'
    return { verdict, booking: null, by, places: ticket.places, when: ticket.startsAt.toISOString() }
  }
  function lookByCode(code: string): Sight {
    const booking = list.value?.bookings.find((one) => one.code === code)
    return booking
      ? judge(booking, { code })
      : { verdict: 'unknown', booking: null, by: { code }, places: 1, when: null }
  }
  function judge(booking: DoorBooking, by: Arrival['by'] = { bookingId: booking.id }): Sight {
    const seen = byBooking.value.get(booking.id)
    const before = seen && seen.result?.result !== 'refused' ? seen.at : booking.arrivedAt
    const told = { booking, by, places: booking.places }
    if (before) return { ...told, verdict: 'again', when: before }
    const isAdmitted = booking.state === 'confirmed' || booking.state === 'no_show'
    return { ...told, verdict: isAdmitted ? 'admit' : 'refuse', when: null }
  }
  async function admit({ booking, by }: Sight, heads: number): Promise<void> {
    const arrival: Arrival = {
      ...{ id: newKey(), venueId, by, heads, result: null },
      bookingId: booking?.id ?? null,
      code: booking?.code ?? ('code' in by ? by.code : ''),
      at: new Date().toISOString(),
    }
    await keepArrival(arrival)
    arrivals.value = [...arrivals.value, arrival]
    if (isOnline.value) void synchronise()
  }

  let timer: ReturnType<typeof setInterval> | undefined
  const back = () => void catchUp()
  onMounted(async () => {
    list.value = (await keptList(venueId)) ?? null
    await forgetBefore(dayOf(new Date()), venueId)
    arrivals.value = await keptArrivals(venueId)
    isReady.value = true
    await catchUp()
    isReady.value = true
    addEventListener('online', back)
    timer = setInterval(() => navigator.onLine && void catchUp(), 30_000)
  })
  onBeforeUnmount(() => {
    removeEventListener('online', back)
    clearInterval(timer)
  })
  return { list, arrivals, waiting, byBooking, error, isOnline, isReady, isSending, look, judge, admit, catchUp }
}

export type Door = ReturnType<typeof useDoor>
