import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { type Language, preferredLanguage } from '../http/language.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import {
  type BellNotice,
  countUnread,
  eraseNotices,
  findPreference,
  gatherNotices,
  listNotices,
  MOST_COUNTED,
  markAllRead,
  markRead,
  savePreference,
} from './bell.queries.ts'
import { FAMILIES, noticeText } from './notice.words.ts'

const Notice = Type.Object({
  id: Id,
  kind: Type.String(),
  title: Type.String({ description: 'In the language of the request' }),
  body: Nullable(Type.String()),
  link: Nullable(Type.String({ description: 'An address of this site, from its root' })),
  createdAt: Instant,
  readAt: Nullable(Instant),
})
const Query = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  unread: Type.Boolean({ default: false, description: 'Unread ones alone' }),
})
const Preference = Type.Object(
  {
    emails: Type.Boolean({
      description: 'Letters to the e-mail address that is the username, or that is given with the account',
    }),
    muted: Type.Array(Choice(FAMILIES), { maxItems: 20, uniqueItems: true, description: 'No letters of these' }),
  },
  { additionalProperties: false },
)
const params = Type.Object({ id: Id })
const config = { access: 'signed-in' } as const

export async function bellRoutes(app: App): Promise<void> {
  app.personalData.push({ name: 'notices', gather: gatherNotices, erase: eraseNotices })
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/notices',
    config,
    schema: {
      summary: 'Your notices, the newest first',
      querystring: Query,
      response: { 200: Type.Object({ items: Type.Array(Notice), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { limit, cursor, unread } = request.query
      const [before] = cursor ? readCursor(request.query, cursor) : []
      const options = { limit: limit + 1, unreadOnly: unread, ...(before ? { before: String(before) } : {}) }
      const notices = await listNotices(app.db, personOf(request), options)
      const page = notices.slice(0, limit)
      const next = notices.length > limit ? writeCursor(request.query, [page.at(-1)?.id]) : null
      const language = preferredLanguage(request.headers['accept-language'])
      return { items: page.map((notice) => body(notice, language)), next }
    },
  })
  app.route({
    method: 'GET',
    url: '/notices/unread',
    config,
    schema: {
      summary: 'How many of your notices are unread',
      response: { 200: Type.Object({ count: Type.Integer({ description: `Counted up to ${MOST_COUNTED}` }) }) },
    },
    handler: async (request) => ({ count: await countUnread(app.db, personOf(request)) }),
  })
  app.route({
    method: 'GET',
    url: '/notices/preferences',
    config,
    schema: { summary: 'How you want to be told', response: { 200: Preference } },
    handler: async (request) => (await findPreference(app.db, personOf(request))) as never,
  })
}

function writingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/notices/:id/read',
    config,
    schema: { summary: 'Mark a notice as read', params, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await markRead(app.db, personOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/notices/read-all',
    config,
    schema: {
      summary: 'Mark your notices as read, up to and with one of them',
      body: Type.Object({ upTo: Type.Optional(Id) }, { additionalProperties: false }),
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      await markAllRead(app.db, personOf(request), request.body.upTo)
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'PUT',
    url: '/notices/preferences',
    config,
    schema: { summary: 'Say how you want to be told', body: Preference, response: { 200: Preference } },
    handler: async (request) => {
      await savePreference(app.db, personOf(request), request.body)
      return request.body
    },
  })
}

/** Notices are a person's; a program's key has none. */
function personOf(request: FastifyRequest): string {
  const { kind, id } = callerOf(request)
  if (kind !== 'person') throw new Problem({ status: 403, code: 'for-persons' })
  return id
}

function body({ id, kind, params, link, createdAt, readAt }: BellNotice, language: Language) {
  const { title, body } = noticeText(language, kind, params)
  return { id, kind, title, body, link, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null }
}
