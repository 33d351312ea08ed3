import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keys for personal data at rest, the current one first; each 32 bytes, named so that sealed text says which one opens it. */
export type KeyRing = readonly { id: string; key: Buffer }[]

let ring: KeyRing = []
let master: Buffer = Buffer.alloc(0)

/** Sets the secrets of this process, once, at its start: keys for sealing, and the secret that signs and makes digests. */
export function useSecrets(secrets: { keys: KeyRing; secret: string }): void {
  if (secrets.keys.length === 0) throw new Error('There is no key for personal data')
  if (secrets.secret.length < 32) throw new Error('AUTH_SECRET: give at least 32 characters')
  ring = secrets.keys
  derived.clear()
  master = Buffer.from(secrets.secret)
}

/** Reads `id:base64,id:base64`; throws an Error that says what a key must be. */
export function parseKeyRing(text: string): KeyRing {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [id = '', base64 = ''] = part.split(':')
      const key = Buffer.from(base64, 'base64')
      if (!/^[a-z0-9-]{1,32}$/.test(id) || key.length !== 32)
        throw new Error('DATA_KEYS: give name:key, several with commas, each key 32 bytes in base64')
      return { id, key }
    })
}

/** Seals personal data for the database: AES-256-GCM, `keyId.iv+text+tag` in base64url. */
export function sealField(text: string): string {
  return sealWith(ring[0] ?? noKey(), text)
}

function sealWith({ id, key }: KeyRing[number], text: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${id}.${sealed.toString('base64url')}`
}

/** Opens what sealField sealed; throws when the key is gone or a byte was changed. */
export function openField(sealed: string): string {
  const dot = sealed.indexOf('.')
  const found = ring.find(({ id }) => id === sealed.slice(0, dot))
  if (!found) throw new Error(`The key ${sealed.slice(0, Math.max(dot, 0))} for this field is not among DATA_KEYS`)
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
}

/** The names of the keys, the current one first. */
export function keyNames(): string[] {
  return ring.map(({ id }) => id)
}

const MARK = 'gongyu'

/** A text sealed with each key, by 'key:' and its name: shows later whether a key of that name is the same. */
export function keyMarks(): [string, string][] {
  return ring.map((key) => [`key:${key.id}`, sealWith(key, MARK)])
}

/** Whether a key opens a mark; undefined where there is no key of that name. */
export function markFits(id: string, mark: string): boolean | undefined {
  if (!ring.some((key) => key.id === id)) return undefined
  try {
    return openField(mark) === MARK
  } catch {
    return false
  }
}

/** A mark of the secret that signs and makes digests, from which it can't be told. */
export function authMark(): string {
  return createHmac('sha256', derivedSecret('mark')).update(MARK).digest('base64url')
}

/** Whether a field was sealed with the current key. */
export function isCurrent(sealed: string): boolean {
  return ring[0] !== undefined && sealed.startsWith(`${ring[0].id}.`)
}

/** A secret of this installation for one purpose: signing sessions, digests of contacts. */
export function derivedSecret(purpose: string): Buffer {
  if (master.length === 0) noKey()
  const known = derived.get(purpose)
  if (known) return known
  const secret = Buffer.from(hkdfSync('sha256', master, 'gongyu', purpose, 32))
  derived.set(purpose, secret)
  return secret
}

/** Every request with a cookie needs one. */
const derived = new Map<string, Buffer>()

/** A digest that only this installation can make: finds a contact again without keeping it readable. */
export function blindIndex(text: string): string {
  return createHmac('sha256', derivedSecret('contact')).update(text).digest('base64url')
}

function noKey(): never {
  throw new Error('The keys for personal data were not set')
}
