import { Type } from 'typebox'
import type { App } from '../../app.ts'
import { callerOf } from '../../http/caller.ts'
import { versionOf } from '../../http/if-match.ts'
import { readCursor, writeCursor } from '../../http/paging.ts'
import { Id, Instant, Nullable } from '../../http/schema.ts'
import { DivisionCode } from '../division.ts'
import { approveChange, declineChange } from '../editing/edit.queries.ts'
import { editorOf } from '../editing/editor.ts'
import { FieldChangesBody } from '../editing/entry.ts'
import { DeskVenue } from './correction.ts'
import { findQueue } from './queue.queries.ts'

const params = Type.Object({ id: Id })
const reason = Type.Optional(Type.String({ minLength: 1, maxLength: 500 }))

const Change = Type.Object({
  id: Id,
  venue: DeskVenue,
  fields: FieldChangesBody,
  current: Type.Record(Type.String(), Type.Unknown(), { description: 'The same fields as they stand now' }),
  note: Nullable(Type.String()),
  proposedBy: Type.String(),
  proposedAt: Instant,
})

export async function changeRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/changes',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Changes that wait for a steward, the oldest first',
      querystring: Type.Object({
        division: Type.Optional(DivisionCode),
        limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
        cursor: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      response: { 200: Type.Object({ items: Type.Array(Change), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { division, limit, cursor } = request.query
      const after = cursor ? String(readCursor(request.query, cursor)[0]) : undefined
      const found = await findQueue(app.db, callerOf(request), { division, after, limit: limit + 1 })
      const items = found.slice(0, limit)
      return { items, next: found.length > limit ? writeCursor(request.query, [items.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'POST',
    url: '/changes/:id/approve',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Publish a change, or some of its fields; If-Match names the venue’s version it was compared with',
      params,
      body: Type.Object(
        { only: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 30 })), reason },
        { additionalProperties: false },
      ),
      response: { 200: Type.Object({ version: Type.Integer(), venueId: Id, published: Type.Array(Type.String()) }) },
    },
    handler: (request) => {
      const caller = callerOf(request)
      const decision = { version: versionOf(request), ...request.body }
      return approveChange(app.db, request.params.id, decision, (stored) => editorOf(caller, stored))
    },
  })
  app.route({
    method: 'POST',
    url: '/changes/:id/decline',
    config: { access: ['steward', 'keeper'], area: 'catalogue' },
    schema: {
      summary: 'Decline a change, saying why; whoever proposed it takes it back with this',
      params,
      body: Type.Object({ reason }, { additionalProperties: false }),
      response: { 200: Type.Object({ venueId: Id }) },
    },
    handler: (request) => {
      const caller = callerOf(request)
      const decision = { reason: request.body.reason ?? null }
      return declineChange(app.db, request.params.id, decision, (stored) => editorOf(caller, stored))
    },
  })
}
