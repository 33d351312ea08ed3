import { Type } from 'typebox'
import type { App } from '../../app.ts'
import { callerOf } from '../../http/caller.ts'
import { sendVersion, versionOf } from '../../http/if-match.ts'
import { Id, Instant, Nullable } from '../../http/schema.ts'
import { findPending } from './change.queries.ts'
import { editVenue, restoreVenue } from './edit.queries.ts'
import { editorOf } from './editor.ts'
import { findEffects } from './effects.queries.ts'
import { Effects, openDaysOf, programmesOf } from './effects.ts'
import { getEntry } from './entry.queries.ts'
import { Entry, EntryPatch, FieldChangesBody, StoredEntry } from './entry.ts'
import { compareVersions, findHistory, getEntryAt } from './history.queries.ts'
import { findKeptVenues } from './kept.queries.ts'

const EDITORS = ['keeper', 'steward'] as const
const params = Type.Object({ id: Id })
const atVersion = Type.Object({ id: Id, version: Type.Integer({ minimum: 1, maximum: 2_147_483_646 }) })

const Pending = Type.Object({
  id: Id,
  fields: FieldChangesBody,
  note: Nullable(Type.String()),
  proposedBy: Type.String(),
  proposedAt: Instant,
})
const EditableEntry = Type.Object({
  ...StoredEntry.properties,
  isSteward: Type.Boolean(),
  pending: Type.Array(Pending),
})
const Edited = Type.Object({
  version: Type.Integer(),
  published: Type.Array(Type.String(), { description: 'Fields that are public now' }),
  waiting: Nullable(Type.Object({ id: Id, fields: Type.Array(Type.String()) })),
  held: Type.Array(Type.Object({ name: Type.String(), words: Type.Array(Type.String()) })),
})
const EditBody = Type.Object(
  {
    changes: EntryPatch,
    note: Type.Optional(Type.String({ maxLength: 500, description: 'For the steward who decides' })),
    isVerified: Type.Optional(Type.Boolean({ description: 'Everything in the entry was looked at and is true today' })),
  },
  { additionalProperties: false },
)

export async function entryRoutes(app: App): Promise<void> {
  readingRoutes(app)
  writingRoutes(app)
  historyRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/my/venues',
    config: { access: ['keeper'], area: 'catalogue' },
    schema: {
      summary: 'The venues that the caller keeps',
      response: {
        200: Type.Object({
          items: Type.Array(
            Type.Object({
              id: Id,
              name: Type.String(),
              nameEn: Nullable(Type.String()),
              category: Type.String(),
              status: Type.String(),
              verifiedOn: Nullable(Type.String()),
              waiting: Type.Integer({ description: 'Changes that wait for a steward' }),
            }),
          ),
        }),
      },
    },
    handler: async (request) => ({ items: await findKeptVenues(app.db, callerOf(request)) }),
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/entry',
    config: { access: EDITORS, area: 'catalogue' },
    schema: { summary: 'A venue as its editor sees it, whatever its state', params, response: { 200: EditableEntry } },
    handler: async (request, reply) => {
      const stored = await getEntry(app.db, request.params.id)
      const { isSteward } = editorOf(callerOf(request), stored)
      sendVersion(reply, stored.version)
      reply.header('cache-control', 'private, no-cache')
      return { ...stored, isSteward, pending: await findPending(app.db, stored.id) }
    },
  })
  app.route({
    method: 'POST',
    url: '/venues/:id/effects',
    config: { access: EDITORS, area: 'catalogue' },
    schema: {
      summary: 'What new opening rules, or closing for good, would change and affect; nothing is written',
      params,
      body: Type.Object(
        {
          openingRules: Type.Optional(Entry.properties.openingRules),
          isClosing: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
      response: { 200: Effects },
    },
    handler: async (request) => {
      const stored = await getEntry(app.db, request.params.id)
      editorOf(callerOf(request), stored)
      const { openingRules, isClosing = false } = request.body
      const finders = [programmesOf, openDaysOf, ...app.effectFinders]
      return findEffects(app.db, stored, { ...(openingRules && { openingRules }), isClosing }, finders)
    },
  })
}

function writingRoutes(app: App): void {
  app.route({
    method: 'PATCH',
    url: '/venues/:id/entry',
    config: { access: EDITORS, area: 'catalogue' },
    schema: {
      summary:
        'Change a venue: what matters waits for a steward, the rest is public at once (If-Match; 412 with both versions)',
      params,
      body: EditBody,
      response: { 200: Edited },
    },
    handler: async (request, reply) => {
      const { changes: patch, ...how } = request.body
      const edit = { version: versionOf(request), patch, ...how }
      const caller = callerOf(request)
      const edited = await editVenue(app.db, request.params.id, edit, (stored) => editorOf(caller, stored))
      sendVersion(reply, edited.version)
      return edited
    },
  })
  app.route({
    method: 'POST',
    url: '/venues/:id/verify',
    config: { access: EDITORS, area: 'catalogue' },
    schema: { summary: 'Everything in the entry is still true today', params, response: { 200: Edited } },
    handler: async (request, reply) => {
      const edit = { version: versionOf(request), patch: {}, isVerified: true }
      const caller = callerOf(request)
      const edited = await editVenue(app.db, request.params.id, edit, (stored) => editorOf(caller, stored))
      sendVersion(reply, edited.version)
      return edited
    },
  })
}

function historyRoutes(app: App): void {
  const Version = Type.Object({
    version: Type.Integer(),
    at: Instant,
    actor: Type.String(),
    action: Type.String(),
    changes: FieldChangesBody,
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/history',
    config: { access: EDITORS, area: 'catalogue' },
    schema: {
      summary: 'Every version of a venue, the newest first: who changed what, from what to what',
      params,
      querystring: Type.Object({
        before: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_646 })),
        limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
      }),
      response: { 200: Type.Object({ items: Type.Array(Version) }) },
    },
    handler: async (request) => {
      editorOf(callerOf(request), await getEntry(app.db, request.params.id))
      return { items: await findHistory(app.db, request.params.id, request.query) }
    },
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/versions/:version',
    config: { access: EDITORS, area: 'catalogue' },
    schema: { summary: 'A venue as it was at a version', params: atVersion, response: { 200: Entry } },
    handler: async (request) => {
      editorOf(callerOf(request), await getEntry(app.db, request.params.id))
      return getEntryAt(app.db, request.params.id, request.params.version)
    },
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/versions/:version/changes',
    config: { access: EDITORS, area: 'catalogue' },
    schema: {
      summary: 'What differs from any other version of a venue to this one',
      params: atVersion,
      querystring: Type.Object({ from: atVersion.properties.version }),
      response: { 200: Type.Object({ changes: FieldChangesBody }) },
    },
    handler: async (request) => {
      const { id, version } = request.params
      editorOf(callerOf(request), await getEntry(app.db, id))
      return { changes: await compareVersions(app.db, id, request.query.from, version) }
    },
  })
  app.route({
    method: 'POST',
    url: '/venues/:id/versions/:version/restore',
    config: { access: EDITORS, area: 'catalogue' },
    schema: {
      summary: 'Make a venue again what it was at a version: an edit like others (If-Match)',
      params: atVersion,
      response: { 200: Edited },
    },
    handler: async (request, reply) => {
      const { id, version: to } = request.params
      const caller = callerOf(request)
      const seen = versionOf(request)
      const edited = await restoreVenue(app.db, id, { to, version: seen }, (stored) => editorOf(caller, stored))
      sendVersion(reply, edited.version)
      return edited
    },
  })
}
