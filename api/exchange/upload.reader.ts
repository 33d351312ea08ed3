import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../http/problems.ts'

export const MAX_UPLOAD_BYTES = 64_000_000

export type Upload = { path: string; fileName: string; digest: string }

/** Streams the one file of a multipart request to a folder of its own, hands it to `use`, and always deletes it. */
export async function withUpload<Result>(
  request: FastifyRequest,
  use: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  if (!request.isMultipart()) throw new Problem({ status: 415, code: 'unsupported-media-type' })
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-import-'))
  try {
    return await use(await receive(request, join(folder, 'file')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function receive(request: FastifyRequest, path: string): Promise<Upload> {
  const part = await request.file()
  if (!part) throw new Problem({ status: 400, code: 'file-missing' })
  const hash = createHash('sha256')
  const counted = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(part.file, counted, createWriteStream(path, { mode: 0o600 }))
  if (part.file.truncated) throw new Problem({ status: 413, code: 'body-too-large' })
  return { path, fileName: plainName(part.filename), digest: hash.digest('hex') }
}

/** A file's name without folders and signs that can't be seen. */
function plainName(name: string): string {
  return basename(name.replace(/[\p{Cc}\p{Cf}]/gu, '').toWellFormed()).slice(0, 200) || 'file'
}
