import multipart from '@fastify/multipart'
import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { Choice, Id, Instant } from '../http/schema.ts'
import { sendFile } from '../http/send-file.ts'
import { getFile, removeFile, storeFile } from './file.queries.ts'
import { disposition, MAX_FILE_BYTES, PAPERS } from './file.ts'

const params = Type.Object({ id: Id })
export const FileBody = Type.Object({
  id: Id,
  fileName: Type.String(),
  mediaType: Choice(PAPERS),
  size: Type.Integer({ description: 'Bytes' }),
  createdAt: Instant,
})

export async function fileRoutes(app: App): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 0 },
    throwFileSizeLimit: false,
  })
  app.route({
    method: 'POST',
    url: '/files',
    config: { access: 'signed-in' },
    schema: {
      summary: 'Upload a photo or paper (multipart/form-data, one file of up to 10 MB) to name in a form within a day',
      consumes: ['multipart/form-data'],
      response: { 201: FileBody },
    },
    handler: async (request, reply) => {
      if (!request.isMultipart()) throw new Problem({ status: 415, code: 'unsupported-media-type' })
      const part = await request.file()
      if (!part) throw new Problem({ status: 400, code: 'file-missing' })
      const bytes = await part.toBuffer()
      if (part.file.truncated) throw new Problem({ status: 413, code: 'file-too-large', params: { megabytes: 10 } })
      const id = await storeFile(app.db, { bytes, fileName: part.filename, by: callerOf(request).id })
      return reply.code(201).send(body(await getFile(app.db, id)))
    },
  })
  app.route({
    method: 'GET',
    url: '/files/:id',
    config: { access: 'signed-in' },
    schema: { summary: 'A file you uploaded', params, response: { 200: Type.Any() } },
    handler: async (request, reply) => {
      const file = await ownFile(app, request.params.id, callerOf(request).id)
      return sendFile(reply, { ...file, disposition: disposition(file.mediaType, file.fileName) })
    },
  })
  app.route({
    method: 'DELETE',
    url: '/files/:id',
    config: { access: 'signed-in' },
    schema: { summary: 'Delete an upload that nothing uses yet', params, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      const file = await ownFile(app, request.params.id, callerOf(request).id)
      if (file.subject !== null) throw new Problem({ status: 409, code: 'file-in-use' })
      await removeFile(app.db, file.id)
      return reply.code(204).send(null)
    },
  })
}

/** Another's file is not told from one that isn't there. */
async function ownFile(app: App, id: string, by: string) {
  const file = await getFile(app.db, id)
  if (file.createdBy !== by) throw new Problem({ status: 404, code: 'no-such-file' })
  return file
}

function body({ id, fileName, mediaType, size, createdAt }: Awaited<ReturnType<typeof getFile>>) {
  return { id, fileName, mediaType: mediaType as (typeof PAPERS)[number], size, createdAt: createdAt.toISOString() }
}
