import { Type } from 'typebox'
import type { App } from '../../app.ts'
import { callerOf } from '../../http/caller.ts'
import { readCursor, writeCursor } from '../../http/paging.ts'
import { Id, Nullable } from '../../http/schema.ts'
import { DivisionCode } from '../division.ts'
import { editorOf } from '../editing/editor.ts'
import { getEntry } from '../editing/entry.queries.ts'
import { dismissPair, findDuplicates } from './duplicate.queries.ts'
import { DuplicatePair, MergeBody } from './duplicate.ts'
import { mergeVenues } from './merge.queries.ts'

export async function duplicateRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/duplicates',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Pairs of venues that may be one place; a page may be empty and have a next one',
      querystring: Type.Object({
        division: Type.Optional(DivisionCode),
        limit: Type.Integer({ minimum: 1, maximum: 100, default: 25 }),
        cursor: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      response: { 200: Type.Object({ items: Type.Array(DuplicatePair), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { division, limit, cursor } = request.query
      const after = cursor ? String(readCursor(request.query, cursor)[0]) : undefined
      const { items, next } = await findDuplicates(app.db, callerOf(request), { division, after, limit })
      return { items, next: next ? writeCursor(request.query, [next]) : null }
    },
  })
  app.route({
    method: 'POST',
    url: '/duplicates/merge',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Make two entries one; the old id answers 301 from now on (412 when either changed since)',
      body: MergeBody,
      response: { 200: Type.Object({ id: Id, version: Type.Integer() }) },
    },
    handler: (request) => {
      const caller = callerOf(request)
      return mergeVenues(app.db, request.body, (stored) => editorOf(caller, stored))
    },
  })
  app.route({
    method: 'POST',
    url: '/duplicates/dismiss',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Two places after all: the pair is not shown again',
      body: Type.Object({ a: Id, b: Id }, { additionalProperties: false }),
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { a, b } = request.body
      for (const id of [a, b]) editorOf(caller, await getEntry(app.db, id))
      await dismissPair(app.db, a, b, caller.actor)
      return reply.code(204).send(null)
    },
  })
}
