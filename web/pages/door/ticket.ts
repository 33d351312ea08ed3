/**
 * Tickets, read and verified without the network: `GY1.` and, in base64url, 47 bytes and their Ed25519 signature.
 *   0 version · 1–4 key id · 5–20 booking · 21–36 slot · 37–38 places · 39–42 begins · 43–46 ends (seconds, big endian)
 */
export type Ticket = { bookingId: string; slotId: string; places: number; startsAt: Date; endsAt: Date }
type Key = { id: string; x: string }

const prefix = 'GY1.'
const length = 47

/** What the ticket says; undefined for one that isn't ours or was changed. */
export async function readTicket(text: string, keys: readonly Key[]): Promise<Ticket | undefined> {
  if (!text.startsWith(prefix)) return undefined
  const all = bytesOf(text.slice(prefix.length))
  if (all?.length !== length + 64 || all[0] !== 1) return undefined
  const body = all.slice(0, length)
  const key = keys.find(({ id }) => id === hex(body.subarray(1, 5)))
  const x = key && bytesOf(key.x)
  if (!x || !(await isSigned(body, all.slice(length), x))) return undefined
  const view = new DataView(body.buffer)
  return {
    bookingId: uuid(body.subarray(5, 21)),
    slotId: uuid(body.subarray(21, 37)),
    places: view.getUint16(37),
    startsAt: new Date(view.getUint32(39) * 1_000),
    endsAt: new Date(view.getUint32(43) * 1_000),
  }
}

type Bytes = Uint8Array<ArrayBuffer>

/** By the browser; where it doesn't know Ed25519 yet (Chromium before 137), by a small library. */
async function isSigned(body: Bytes, signature: Bytes, x: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', x, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, body)
  } catch {
    const { verifyAsync } = await import('@noble/ed25519')
    return verifyAsync(signature, body, x).catch(() => false)
  }
}

function bytesOf(base64url: string): Bytes | undefined {
  try {
    const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function uuid(bytes: Uint8Array): string {
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
