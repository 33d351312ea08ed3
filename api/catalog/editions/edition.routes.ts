import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../../app.ts'
import { csvOf } from '../../documents/csv.ts'
import { pdfFacts, pdfHeading, pdfTable } from '../../documents/pdf.ts'
import { writePdf } from '../../documents/pdf.writer.ts'
import type { Cell, Table } from '../../documents/table.ts'
import { writeXlsx } from '../../documents/xlsx.writer.ts'
import { callerOf, requireDivision } from '../../http/caller.ts'
import { readCursor, writeCursor } from '../../http/paging.ts'
import { Problem } from '../../http/problems.ts'
import { Choice, Id, Nullable } from '../../http/schema.ts'
import { DivisionCode } from '../division.ts'
import { allEditionRows, findEditionRows, findEditions, getEdition } from './edition.queries.ts'
import { COLUMNS, Edition, EditionEntry, editionLine, PRINTED } from './edition.ts'
import { publishEdition } from './publish.queries.ts'

const params = Type.Object({ id: Id })
const page = {
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}
/** Beyond this a PDF is no document any more that anybody prints. */
const MOST_PRINTED = 5_000

export async function editionRoutes(app: App): Promise<void> {
  publishingRoute(app)
  readingRoutes(app)
  fileRoute(app)
}

function publishingRoute(app: App): void {
  app.route({
    method: 'POST',
    url: '/editions',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Publish the list of a division as it stands today: the next number, never changed afterwards',
      body: Type.Object(
        {
          division: DivisionCode,
          title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          note: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000 })),
        },
        { additionalProperties: false },
      ),
      response: { 201: Edition },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      requireDivision(caller, ['steward'], request.body.division)
      const id = await publishEdition(app.db, { ...request.body, actor: caller.actor })
      return reply
        .code(201)
        .header('location', `/api/v1/editions/${id}`)
        .send(await getEdition(app.db, id))
    },
  })
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/editions',
    config: { access: 'anyone' },
    schema: {
      summary: '资源目录清单: published editions, the newest first',
      querystring: Type.Object({ division: Type.Optional(DivisionCode), ...page }),
      response: { 200: Type.Object({ items: Type.Array(Edition), next: Nullable(Type.String()) }) },
    },
    handler: async ({ query }) => {
      const { division, limit, cursor } = query
      const after = cursor ? String(readCursor(query, cursor)[0]) : undefined
      const found = await findEditions(app.db, { division, after, limit: limit + 1 })
      const items = found.slice(0, limit)
      return { items, next: found.length > limit ? writeCursor(query, [items.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'GET',
    url: '/editions/:id',
    config: { access: 'anyone' },
    schema: { summary: 'One edition', params, response: { 200: Edition } },
    handler: ({ params: { id } }) => getEdition(app.db, id),
  })
  app.route({
    method: 'GET',
    url: '/editions/:id/rows',
    config: { access: 'anyone' },
    schema: {
      summary: 'The rows of an edition as they were published',
      params,
      querystring: Type.Object(page),
      response: { 200: Type.Object({ items: Type.Array(EditionEntry), next: Nullable(Type.String()) }) },
    },
    handler: async ({ params: { id }, query }) => {
      await getEdition(app.db, id)
      const { limit, cursor } = query
      const [after = 0] = cursor ? readCursor({ id, ...query }, cursor) : []
      const rows = await findEditionRows(app.db, id, { after: Number(after), limit: limit + 1 })
      const items = rows.slice(0, limit)
      return { items, next: rows.length > limit ? writeCursor({ id, ...query }, [items.at(-1)?.n]) : null }
    },
  })
}

function fileRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/editions/:id/list.:format',
    config: { access: 'anyone', rateLimit: { max: 30, timeWindow: '1 minute' } },
    schema: {
      summary: 'An edition as a file',
      params: Type.Object({ id: Id, format: Choice(['xlsx', 'pdf', 'csv']) }),
    },
    handler: async ({ params: { id, format } }, reply) => {
      const edition = await getEdition(app.db, id)
      attach(reply, `${edition.title}（第${edition.number}号）.${format}`, format)
      if (format === 'pdf') return print(app, edition)
      const table: Table = { name: edition.title, columns: COLUMNS, rows: cells(app, id) }
      return format === 'xlsx' ? writeXlsx([table]) : Readable.from(csvOf(table))
    },
  })
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
}

/** An edition never changes, so its files may be kept. */
function attach(reply: FastifyReply, name: string, format: keyof typeof TYPES): void {
  reply
    .type(TYPES[format])
    .header(
      'content-disposition',
      `attachment; filename="list.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('cache-control', 'public, max-age=86400')
}

async function* cells(app: App, id: string): AsyncGenerator<Cell[]> {
  for await (const entry of allEditionRows(app.db, id)) yield COLUMNS.map(({ field }) => entry[field])
}

async function print(app: App, edition: Edition): Promise<Buffer> {
  if (edition.venues > MOST_PRINTED)
    throw new Problem({ status: 422, code: 'edition-too-long', params: { venues: edition.venues, most: MOST_PRINTED } })
  const rows = []
  for await (const entry of allEditionRows(app.db, edition.id)) rows.push(PRINTED.map(({ field }) => entry[field]))
  const facts = [
    ['行政区划', `${edition.division.name}（${edition.division.code}）`],
    ['说明', edition.note],
  ] as const
  return writePdf({
    title: edition.title,
    subtitle: editionLine(edition),
    language: 'zh-CN',
    isLandscape: true,
    foot: `${edition.title}（第 ${edition.number} 号）`,
    content: [
      pdfFacts(facts.filter(([, value]) => value !== null)),
      pdfHeading('清单'),
      pdfTable(
        PRINTED.map(({ title, width, field }) => ({ title, width, isNumber: field === 'n' })),
        rows,
      ),
    ],
  })
}
