import { Type } from 'typebox'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { Choice, Nullable } from '../http/schema.ts'
import { findDivision, findDivisions, findOutlines } from './division.queries.ts'
import { Division, DivisionCode, DivisionShort, LEVELS, Outlines } from './division.ts'

const DivisionsQuery = Type.Object({
  parent: Type.Optional(DivisionCode),
  level: Type.Optional(
    Choice(LEVELS, { description: 'With everything of that level below `parent`, not its children alone' }),
  ),
  limit: Type.Integer({ minimum: 1, maximum: 1_000, default: 200 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
})

export async function divisionRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/divisions',
    config: { access: 'anyone' },
    schema: {
      summary: 'Administrative divisions: the provinces, or those below one',
      querystring: DivisionsQuery,
      response: { 200: Type.Object({ items: Type.Array(DivisionShort), next: Nullable(Type.String()) }) },
    },
    handler: async ({ query }) => {
      const after = query.cursor ? String(readCursor(query, query.cursor)[0]) : undefined
      const items = await findDivisions(app.db, { ...query, ...(after && { after }), limit: query.limit + 1 })
      const page = items.slice(0, query.limit)
      return { items: page, next: items.length > page.length ? writeCursor(query, [page.at(-1)?.code]) : null }
    },
  })
  app.route({
    method: 'GET',
    url: '/divisions/outlines',
    config: { access: 'anyone' },
    schema: {
      summary: 'Outlines of divisions as GeoJSON, WGS-84',
      querystring: Type.Object({
        under: Type.Optional(DivisionCode),
        tolerance: Type.Integer({
          minimum: 0,
          maximum: 10_000,
          default: 50,
          description: 'Simplified to so many metres',
        }),
      }),
      response: { 200: Outlines },
    },
    handler: ({ query }, reply) => {
      reply.header('cache-control', 'public, max-age=300')
      return findOutlines(app.db, query)
    },
  })
  app.route({
    method: 'GET',
    url: '/divisions/:code',
    config: { access: 'anyone' },
    schema: {
      summary: 'One division with its ancestors and children',
      params: Type.Object({ code: DivisionCode }),
      response: { 200: Division },
    },
    handler: async ({ params: { code } }) => {
      const division = await findDivision(app.db, code)
      if (!division) throw new Problem({ status: 404, code: 'no-such-division', params: { code } })
      return division
    },
  })
}
