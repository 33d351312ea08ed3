import { Readable } from 'node:stream'
import { Type } from 'typebox'
import type { App } from '../app.ts'
import { csvOf } from '../documents/csv.ts'
import type { Table } from '../documents/table.ts'
import { writeXlsx } from '../documents/xlsx.writer.ts'
import { callerOf, divisionsOf } from '../http/caller.ts'
import { type Language, preferredLanguage } from '../http/language.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Choice, Day, Id, Instant, Nullable } from '../http/schema.ts'
import { type AuditFilter, type AuditRow, listActions, listAudit, readAudit } from './audit.queries.ts'
import { recordPerson } from './person.queries.ts'

const ADMINISTRATOR = ['administrator'] as const
const Word = Type.String({ pattern: '^[a-z][a-z0-9._-]{0,60}$', examples: ['venue.update'] })
const Filter = {
  person: Type.Optional(Id),
  subject: Type.Optional(Word),
  subjectId: Type.Optional(Type.String({ maxLength: 100 })),
  action: Type.Optional(Word),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
}
const Row = Type.Object({
  id: Id,
  at: Instant,
  actor: Type.String({ description: 'person:<id>, key:<id>, anonymous, or a part of the program: seed, command' }),
  actorName: Nullable(Type.String()),
  address: Nullable(Type.String()),
  action: Type.String(),
  subject: Type.String(),
  subjectId: Type.String(),
  subjectName: Nullable(Type.String()),
  before: Type.Unknown(),
  after: Type.Unknown(),
})

/** The record of who did what; read and exported by administrators, changed by nobody. */
export async function auditRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/audit',
    config: { access: ADMINISTRATOR },
    schema: {
      summary: 'The record of sign-ins and changes, the newest first',
      querystring: Type.Object({
        ...Filter,
        limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
        cursor: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      response: { 200: Type.Object({ items: Type.Array(Row), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { cursor, limit, ...filter } = request.query
      const after = cursor ? (readCursor(request.query, cursor) as [string, string]) : undefined
      const bounds = divisionsOf(callerOf(request), ADMINISTRATOR)
      const found = await listAudit(app.db, bounds, { ...filter, limit: limit + 1, ...(after && { after }) })
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return { items, next: found.length > limit ? writeCursor(request.query, [last?.key, last?.id]) : null } as never
    },
  })
  app.route({
    method: 'GET',
    url: '/audit/actions',
    config: { access: ADMINISTRATOR },
    schema: {
      summary: 'The actions that stand on the record',
      response: { 200: Type.Object({ items: Type.Array(Type.String()) }) },
    },
    handler: async () => ({ items: await listActions(app.db) }),
  })
  exportRoute(app)
}

function exportRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/audit/export',
    config: { access: ADMINISTRATOR },
    schema: {
      summary: 'The record as a table; that it was taken goes on the record',
      querystring: Type.Object({ ...Filter, format: Choice(['csv', 'xlsx'], { default: 'csv' }) }),
      response: {},
    },
    handler: async (request, reply) => {
      const { format, ...filter } = request.query
      const caller = callerOf(request)
      await recordPerson(app.db, { actor: caller.actor, action: 'export-audit', id: caller.id, after: request.query })
      const rows = readAudit(app.db, divisionsOf(caller, ADMINISTRATOR), filter as AuditFilter)
      const table = tableOf(rows, preferredLanguage(request.headers['accept-language']))
      const type = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="gongyu-audit.${format}"`)
        .header('cache-control', 'no-store')
        .send(format === 'csv' ? Readable.from(csvOf(table)) : writeXlsx([table]))
    },
  })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const COLUMNS = [
  ['时间（北京时间）', 'Time (Beijing)', 22],
  ['谁', 'Who', 20],
  ['账号', 'Account', 44],
  ['地址', 'From', 18],
  ['做了什么', 'Action', 20],
  ['对象', 'Subject', 14],
  ['名称', 'Name', 24],
  ['编号', 'Id', 40],
  ['之前', 'Before', 40],
  ['之后', 'After', 40],
] as const

function tableOf(rows: AsyncIterable<AuditRow>, language: Language): Table {
  const columns = COLUMNS.map(([zh, en, width]) => ({ title: language === 'en' ? en : zh, width }))
  return { name: language === 'en' ? 'Record' : '操作记录', columns, rows: cellsOf(rows) }
}

async function* cellsOf(rows: AsyncIterable<AuditRow>) {
  for await (const { at, actorName, actor, address, action, subject, subjectName, subjectId, before, after } of rows)
    yield [beijing(at), actorName, actor, address, action, subject, subjectName, subjectId, json(before), json(after)]
}

function beijing(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
