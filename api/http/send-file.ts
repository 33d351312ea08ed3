import type { FastifyReply } from 'fastify'

export type SentFile = { bytes: Uint8Array; mediaType: string; disposition: string; sha256: string }

/** Answers with a file that somebody uploaded: under its true type, never run by the browser, kept by the reader alone. */
export function sendFile(reply: FastifyReply, { bytes, mediaType, disposition, sha256 }: SentFile): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', disposition)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=3600')
    .header('etag', `"${sha256}"`)
    .send(Buffer.from(bytes))
}
