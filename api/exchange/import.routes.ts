import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { preferredLanguage } from '../http/language.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Id } from '../http/schema.ts'
import { applyImport, undoImport } from './apply.queries.ts'
import { importBounds, requireKind, requireWithin } from './bounds.queries.ts'
import { openFile } from './formats/file.reader.ts'
import { ImportBody, ImportList, ImportQuery, ImportRows, Outcome, Page, Remarked } from './import.schema.ts'
import { previewImport } from './preview.queries.ts'
import { getImport, listImportRows, listImports } from './report.queries.ts'
import { refusalProblem, reportBody, rowBody } from './report.ts'
import { MAX_UPLOAD_BYTES, withUpload } from './upload.reader.ts'

/** Regulators bring in what lies around campuses; stewards everything. */
const IMPORTERS = ['steward', 'regulator'] as const
const params = Type.Object({ id: Id })

export async function importRoutes(app: App): Promise<void> {
  await uploadRoute(app)
  readingRoutes(app)
  writingRoutes(app)
}

async function uploadRoute(app: App): Promise<void> {
  await app.register(multipart, {
    limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 10 },
    throwFileSizeLimit: false,
  })
  app.route({
    method: 'POST',
    url: '/imports',
    config: { access: IMPORTERS, area: 'catalogue' },
    schema: {
      summary: 'Upload a list and see what it would change (multipart/form-data, one file of up to 64 MB)',
      consumes: ['multipart/form-data'],
      querystring: ImportQuery,
      response: { 201: ImportBody },
    },
    handler: async (request, reply) => {
      const { kind, crs, force = false, source, licence } = request.query
      const bounds = importBounds(callerOf(request), kind)
      requireKind(kind, bounds)
      const id = await withUpload(request, ({ path, fileName, digest }) =>
        previewImport(app.db, {
          kind,
          fileName,
          digest,
          open: (keys) => openFile(path, keys),
          isForced: force,
          actor: callerOf(request).actor,
          bounds,
          ...(crs && { crs }),
          ...(source && { source }),
          ...(licence && { licence }),
        }),
      )
      const report = await getImport(app.db, id)
      if (report.state === 'refused') throw refusalProblem(report)
      return reply
        .code(201)
        .header('location', `/api/v1/imports/${id}`)
        .send(reportBody(report, languageOf(request)))
    },
  })
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/imports',
    config: { access: IMPORTERS, area: 'catalogue' },
    schema: {
      summary: 'Imports, the newest first; with reading=true those that are being read just now',
      querystring: Type.Object({ ...Page, reading: Type.Optional(Type.Boolean()) }),
      response: { 200: ImportList },
    },
    handler: async (request) => {
      const { limit, cursor, reading: isReading = false } = request.query
      const [before] = cursor ? readCursor(request.query, cursor) : []
      const items = await listImports(app.db, {
        limit: limit + 1,
        isReading,
        bounds: importBounds(callerOf(request), 'venues'),
        aroundBounds: importBounds(callerOf(request), 'campuses'),
        ...(before ? { before: String(before) } : {}),
      })
      const page = items.slice(0, limit)
      const next = items.length > limit ? writeCursor(request.query, [page.at(-1)?.id]) : null
      return { items: page.map((report) => reportBody(report, languageOf(request))), next }
    },
  })
  app.route({
    method: 'GET',
    url: '/imports/:id',
    config: { access: IMPORTERS, area: 'catalogue' },
    schema: { summary: 'One import: what it was and would change', params, response: { 200: ImportBody } },
    handler: async (request) => reportBody(await getOwn(app, request), languageOf(request)),
  })
  app.route({
    method: 'GET',
    url: '/imports/:id/rows',
    config: { access: IMPORTERS, area: 'catalogue' },
    schema: {
      summary: 'Rows of an import in the order of the file: outcome, reasons, and what changes from what to what',
      params,
      querystring: Type.Object({ outcome: Type.Optional(Outcome), remarked: Type.Optional(Remarked), ...Page }),
      response: { 200: ImportRows },
    },
    handler: async (request) => {
      const { limit, cursor, outcome, remarked: isRemarked = false } = request.query
      const { id } = await getOwn(app, request)
      const [after = 0] = cursor ? readCursor({ id, ...request.query }, cursor) : []
      const rows = await listImportRows(app.db, id, {
        after: Number(after),
        limit: limit + 1,
        isRemarked,
        ...(outcome && { outcome }),
      })
      const page = rows.slice(0, limit)
      const next = rows.length > limit ? writeCursor({ id, ...request.query }, [page.at(-1)?.row]) : null
      return { items: page.map((row) => rowBody(row, languageOf(request))), next }
    },
  })
}

function writingRoutes(app: App): void {
  for (const [verb, act] of [
    ['apply', applyImport],
    ['undo', undoImport],
  ] as const) {
    app.route({
      method: 'POST',
      url: `/imports/:id/${verb}`,
      config: { access: IMPORTERS, area: 'catalogue' },
      schema: {
        summary:
          verb === 'apply' ? 'Write what the preview showed: all or nothing' : 'Take an applied import back as a whole',
        params,
        response: { 200: ImportBody },
      },
      handler: async (request) => {
        await getOwn(app, request)
        await act(app.db, request.params.id, callerOf(request).actor)
        return reportBody(await getImport(app.db, request.params.id), languageOf(request))
      },
    })
  }
}

function languageOf({ headers }: { headers: { 'accept-language'?: string } }) {
  return preferredLanguage(headers['accept-language'])
}

/** The import of a request's address, when the caller's divisions hold those it was made for. */
async function getOwn(app: App, request: Pick<FastifyRequest, 'caller'> & { params: { id: string } }) {
  const report = await getImport(app.db, request.params.id)
  requireWithin(importBounds(callerOf(request), report.kind), report.bounds)
  return report
}
