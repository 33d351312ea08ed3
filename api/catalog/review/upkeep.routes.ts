import { Type } from 'typebox'
import type { App } from '../../app.ts'
import { callerOf } from '../../http/caller.ts'
import { readCursor, writeCursor } from '../../http/paging.ts'
import { Choice, Day, Id, Instant, Nullable } from '../../http/schema.ts'
import { addDays } from '../calendar.ts'
import { DivisionCode } from '../division.ts'
import { today } from '../editing/edit.queries.ts'
import { editorOf } from '../editing/editor.ts'
import { DeskVenue } from './correction.ts'
import { decideHold, findHolds } from './hold.queries.ts'
import { findStale, staleCursor } from './stale.queries.ts'

const query = {
  division: Type.Optional(DivisionCode),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}
const Stale = Type.Object({
  items: Type.Array(
    Type.Object({
      ...DeskVenue.properties,
      verifiedOn: Nullable(Day),
      organisation: Nullable(Type.String()),
      phone: Nullable(Type.String()),
    }),
  ),
  total: Type.Integer(),
  before: Day,
  next: Nullable(Type.String()),
})
const Holds = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      heldAt: Instant,
      evidence: Type.Array(Type.Object({ word: Type.String(), kind: Choice(['exam', 'subject', 'teaching', 'fee']) })),
      venue: DeskVenue,
      programme: Nullable(
        Type.Object({
          id: Id,
          name: Type.String(),
          description: Nullable(Type.String()),
          priceFen: Type.Integer(),
        }),
      ),
    }),
  ),
  next: Nullable(Type.String()),
})

export async function upkeepRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/stale',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Published venues that nobody has vouched for within the term; POST /venues/{id}/verify does it',
      querystring: Type.Object(query),
      response: { 200: Stale },
    },
    handler: async (request) => {
      const { division, limit, cursor } = request.query
      const before = addDays(today(), -app.config.staleAfterDays)
      const after = cursor ? (readCursor(request.query, cursor) as [string, string]) : undefined
      const found = await findStale(app.db, callerOf(request), { division, before, after, limit: limit + 1 })
      const items = found.items.slice(0, limit)
      const last = items.at(-1)
      const next = found.items.length > limit && last ? writeCursor(request.query, staleCursor(last)) : null
      return { items, total: found.total, before, next }
    },
  })
  app.route({
    method: 'GET',
    url: '/holds',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary:
        'Programmes and venues that read like lessons for money (教基〔2022〕7号, 12), with the words that say so',
      querystring: Type.Object(query),
      response: { 200: Holds },
    },
    handler: async (request) => {
      const { division, limit, cursor } = request.query
      const after = cursor ? String(readCursor(request.query, cursor)[0]) : undefined
      const found = await findHolds(app.db, callerOf(request), { division, after, limit: limit + 1 })
      const items = found.slice(0, limit)
      return { items, next: found.length > limit ? writeCursor(request.query, [items.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'POST',
    url: '/holds/:id/decide',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'List what was held, or keep it off the list; either way saying why',
      params: Type.Object({ id: Id }),
      body: Type.Object(
        { state: Choice(['released', 'refused']), reason: Type.String({ minLength: 1, maxLength: 500 }) },
        { additionalProperties: false },
      ),
      response: { 200: Type.Object({ venueId: Id }) },
    },
    handler: (request) => {
      const caller = callerOf(request)
      return decideHold(app.db, request.params.id, request.body, (stored) => editorOf(caller, stored))
    },
  })
}
