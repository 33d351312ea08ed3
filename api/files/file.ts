import { fileTypeFromBuffer } from 'file-type'
import { Problem } from '../http/problems.ts'
import { withoutMetadata } from './metadata.ts'

export const PHOTOS = ['image/jpeg', 'image/png', 'image/webp'] as const
export const PAPERS = [...PHOTOS, 'application/pdf'] as const
export type MediaType = (typeof PAPERS)[number]
export const MAX_FILE_BYTES = 10_000_000

const EXTENSIONS: Record<MediaType, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
}

export type Upload = {
  bytes: Uint8Array
  fileName: string
  /** What the content may be; all of PAPERS unless told. */
  allowed?: readonly MediaType[]
  maxBytes?: number
}
export type Accepted = { bytes: Uint8Array; fileName: string; mediaType: MediaType }

/**
 * What an upload is by its content, under a name that is safe to keep, without what a camera wrote into it. Throws a Problem when it is empty,
 * too large, or of another type than allowed, whatever it calls itself.
 */
export async function acceptFile({
  bytes,
  fileName,
  allowed = PAPERS,
  maxBytes = MAX_FILE_BYTES,
}: Upload): Promise<Accepted> {
  if (bytes.length === 0) throw new Problem({ status: 422, code: 'file-empty' })
  if (bytes.length > maxBytes)
    throw new Problem({ status: 413, code: 'file-too-large', params: { megabytes: Math.floor(maxBytes / 1e5) / 10 } })
  const found = await fileTypeFromBuffer(bytes)
  const mediaType = allowed.find((type) => type === found?.mime)
  if (!mediaType)
    throw new Problem({
      status: 415,
      code: 'file-type-not-allowed',
      params: { allowed: allowed.map((type) => EXTENSIONS[type][0]?.toUpperCase()).join(', ') },
    })
  return { bytes: withoutMetadata(mediaType, bytes), fileName: safeName(fileName, mediaType), mediaType }
}

/** A name without folders, control characters and marks that turn the reading direction, ending as its content says. */
export function safeName(name: string, mediaType: MediaType): string {
  const base = (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const [extension = ''] = EXTENSIONS[mediaType]
  const ending = /\.([^.]+)$/.exec(base)?.[1]?.toLowerCase()
  const isRight = ending !== undefined && EXTENSIONS[mediaType].includes(ending)
  const stem = (isRight ? base.slice(0, -(ending.length + 1)) : base).slice(0, 100) || 'file'
  return `${stem}.${isRight ? ending : extension}`
}

/** Content-Disposition (RFC 6266): pictures are shown, papers are saved. */
export function disposition(mediaType: string, fileName: string): string {
  const kind = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
