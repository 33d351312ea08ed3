/**
 * Tickets: `GY1.` and, in base64url, 46 bytes and their Ed25519 signature. The door verifies them without the network:
 *   0 version 1 · 1–4 key id · 5–20 booking · 21–36 slot · 37–38 places · 39–42 begins · 43–46 ends (seconds since 1970, big endian)
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

export type Ticket = { bookingId: string; slotId: string; places: number; startsAt: Date; endsAt: Date }
export type SigningKey = { id: string; privateKey: KeyObject }

const PREFIX = 'GY1.'
const LENGTH = 47
const SIGNATURE = 64

export function writeTicket(ticket: Ticket, { id, privateKey }: SigningKey): string {
  const bytes = Buffer.alloc(LENGTH)
  bytes[0] = 1
  Buffer.from(id, 'hex').copy(bytes, 1)
  uuidBytes(ticket.bookingId).copy(bytes, 5)
  uuidBytes(ticket.slotId).copy(bytes, 21)
  bytes.writeUInt16BE(Math.min(ticket.places, 65_535), 37)
  bytes.writeUInt32BE(Math.floor(ticket.startsAt.getTime() / 1_000), 39)
  bytes.writeUInt32BE(Math.floor(ticket.endsAt.getTime() / 1_000), 43)
  return PREFIX + Buffer.concat([bytes, sign(null, bytes, privateKey)]).toString('base64url')
}

/** What a ticket says, or undefined for one that isn't ours or was changed. `keys` are public keys (JWK x) by id. */
export function readTicket(text: string, keys: ReadonlyMap<string, string>): Ticket | undefined {
  if (!text.startsWith(PREFIX)) return undefined
  const all = Buffer.from(text.slice(PREFIX.length), 'base64url')
  if (all.length !== LENGTH + SIGNATURE || all[0] !== 1) return undefined
  const bytes = all.subarray(0, LENGTH)
  const x = keys.get(bytes.toString('hex', 1, 5))
  if (!x || !verify(null, bytes, publicKeyOf(x), all.subarray(LENGTH))) return undefined
  return {
    bookingId: uuidText(bytes.subarray(5, 21)),
    slotId: uuidText(bytes.subarray(21, 37)),
    places: bytes.readUInt16BE(37),
    startsAt: new Date(bytes.readUInt32BE(39) * 1_000),
    endsAt: new Date(bytes.readUInt32BE(43) * 1_000),
  }
}

/** A new pair: the public half as the x of a JWK, its id, and the private half to be sealed. */
export function newSigningKey(): { id: string; publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  const id = createHash('sha256').update(x).digest('hex').slice(0, 8)
  return { id, publicKey: x, privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') }
}

export function privateKeyOf(base64: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' })
}

function publicKeyOf(x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
