import { Type } from 'typebox'
import { goodName } from '../../accounts/person-name.ts'
import { spendProof } from '../../accounts/proof.queries.ts'
import type { App } from '../../app.ts'
import { callerOf } from '../../http/caller.ts'
import { versionOf } from '../../http/if-match.ts'
import { readCursor, writeCursor } from '../../http/paging.ts'
import { Id, Nullable } from '../../http/schema.ts'
import { DivisionCode } from '../division.ts'
import { editorOf } from '../editing/editor.ts'
import { EntryPatch } from '../editing/entry.ts'
import {
  acceptCorrection,
  declineCorrection,
  findCorrections,
  suggestCorrection,
  unmaskContact,
} from './correction.queries.ts'
import { Correction, CorrectionInput } from './correction.ts'

const params = Type.Object({ id: Id })
const text = Type.String({ minLength: 1, maxLength: 500 })

export async function correctionRoutes(app: App): Promise<void> {
  suggestingRoutes(app)
  contactRoute(app)
  decidingRoutes(app)
}

function suggestingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/venues/:id/corrections',
    config: { access: 'anyone', rateLimit: { max: 10, timeWindow: '1 hour' } },
    schema: {
      summary: 'Suggest a correction; no account needed. A steward looks at it',
      params,
      body: CorrectionInput,
      response: { 201: Type.Object({ id: Id }) },
    },
    handler: async (request, reply) => {
      await spendProof(app.db, request.body.proof)
      const id = await suggestCorrection(app.db, request.params.id, request.body)
      return reply.code(201).send({ id })
    },
  })
}

function contactRoute(app: App): void {
  app.route({
    method: 'POST',
    url: '/corrections/:id/contact',
    config: { access: ['steward'], idempotency: 'none' },
    schema: {
      summary: 'Read how to reach whoever suggested a correction; the reason goes on the record',
      params,
      body: Type.Object({ reason: Type.String({ minLength: 4, maxLength: 200 }) }, { additionalProperties: false }),
      response: { 200: Type.Object({ contact: Type.String() }) },
    },
    handler: async (request) => {
      const caller = callerOf(request)
      const reason = goodName(request.body.reason, '/reason')
      return { contact: await unmaskContact(app.db, request.params.id, reason, (stored) => editorOf(caller, stored)) }
    },
  })
}

function decidingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/corrections',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Corrections that wait for a steward, the oldest first',
      querystring: Type.Object({
        division: Type.Optional(DivisionCode),
        limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
        cursor: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      response: { 200: Type.Object({ items: Type.Array(Correction), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { division, limit, cursor } = request.query
      const after = cursor ? String(readCursor(request.query, cursor)[0]) : undefined
      const found = await findCorrections(app.db, callerOf(request), { division, after, limit: limit + 1 })
      const items = found.slice(0, limit)
      return { items, next: found.length > limit ? writeCursor(request.query, [items.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'POST',
    url: '/corrections/:id/accept',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Take a correction up, with the changes it comes to (If-Match: the venue’s version that was compared)',
      params,
      body: Type.Object({ changes: EntryPatch, reason: Type.Optional(text) }, { additionalProperties: false }),
      response: { 200: Type.Object({ version: Type.Integer(), venueId: Id, published: Type.Array(Type.String()) }) },
    },
    handler: (request) => {
      const caller = callerOf(request)
      const { changes, reason = null } = request.body
      const decision = { version: versionOf(request), changes, reason }
      return acceptCorrection(app.db, request.params.id, decision, (stored) => editorOf(caller, stored))
    },
  })
  app.route({
    method: 'POST',
    url: '/corrections/:id/decline',
    config: { access: ['steward'], area: 'catalogue' },
    schema: {
      summary: 'Set a correction aside, saying why',
      params,
      body: Type.Object({ reason: text }, { additionalProperties: false }),
      response: { 200: Type.Object({ venueId: Id }) },
    },
    handler: (request) => {
      const caller = callerOf(request)
      return declineCorrection(app.db, request.params.id, request.body, (stored) => editorOf(caller, stored))
    },
  })
}
