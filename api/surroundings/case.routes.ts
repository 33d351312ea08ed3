import { Type } from 'typebox'
import type { App } from '../app.ts'
import { DivisionCode } from '../catalog/division.ts'
import { disposition } from '../files/file.ts'
import { type Caller, callerOf, requireDivision } from '../http/caller.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Id, Nullable } from '../http/schema.ts'
import { sendFile } from '../http/send-file.ts'
import { divisionAsked, KEEPERS, REGULATORS } from './access.ts'
import {
  addNote,
  addVisit,
  assignCase,
  closeCase,
  getPhoto,
  openCase,
  reopenCase,
  setDeadline,
} from './case.queries.ts'
import {
  AssignCase,
  CaseBody,
  CaseCount,
  CaseItem,
  CaseListQuery,
  CloseCase,
  DeadlineCase,
  NoteCase,
  OpenCase,
  VisitCase,
} from './case.ts'
import { countCases, getCase, listCases } from './case-list.queries.ts'
import { today } from './day.ts'
import { getFinding } from './finding.queries.ts'

const params = Type.Object({ id: Id })

/** Cases: for regulators in their division; stewards see the counts. */
export async function caseRoutes(app: App): Promise<void> {
  readingRoutes(app)
  openingRoute(app)
  handlingRoutes(app)
  photoRoute(app)
  closingRoutes(app)
}

/** Refuses who may not see a case. */
async function reach(app: App, caller: Caller | null, id: string): Promise<string> {
  requireDivision(caller, REGULATORS, (await getCase(app.db, id)).divisionCode || null)
  return id
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/cases',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'Cases, the newest first',
      querystring: CaseListQuery,
      response: { 200: Type.Object({ items: Type.Array(CaseItem), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query
      const division = divisionAsked(request.caller, REGULATORS, request.query.division)
      const before = cursor ? String(readCursor(request.query, cursor)[0]) : undefined
      const items = await listCases(app.db, { ...request.query, division, before, limit: limit + 1 })
      const page = items.slice(0, limit)
      return { items: page, next: items.length > limit ? writeCursor(request.query, [page.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/cases/counts',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'How many cases each district has, and how long the open ones have waited',
      querystring: Type.Object({ division: Type.Optional(DivisionCode) }),
      response: { 200: Type.Object({ items: Type.Array(CaseCount) }) },
    },
    handler: async (request) => ({
      items: await countCases(app.db, divisionAsked(request.caller, KEEPERS, request.query.division)),
    }),
  })
  app.route({
    method: 'GET',
    url: '/surroundings/cases/:id',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'One case with its visits and history', params, response: { 200: CaseBody } },
    handler: async (request) => getCase(app.db, await reach(app, request.caller, request.params.id)),
  })
}

function openingRoute(app: App): void {
  app.route({
    method: 'POST',
    url: '/surroundings/cases',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Open a case from a finding', body: OpenCase, response: { 201: CaseBody } },
    handler: async (request, reply) => {
      const { campus } = await getFinding(app.db, request.body.findingId)
      requireDivision(request.caller, REGULATORS, campus.divisionCode)
      const opened = await openCase(app.db, request.body, callerOf(request).actor, today())
      return reply.code(201).header('location', `/api/v1/surroundings/cases/${opened.id}`).send(opened)
    },
  })
}

function handlingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/surroundings/cases/:id/assign',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Hand a case to a department', params, body: AssignCase, response: { 200: CaseBody } },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      return assignCase(app.db, id, request.body, callerOf(request).actor)
    },
  })
  app.route({
    method: 'PUT',
    url: '/surroundings/cases/:id/deadline',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Set the deadline', params, body: DeadlineCase, response: { 200: CaseBody } },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      return setDeadline(app.db, id, request.body.dueOn, callerOf(request).actor)
    },
  })
  app.route({
    method: 'POST',
    url: '/surroundings/cases/:id/notes',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Add a note', params, body: NoteCase, response: { 200: CaseBody } },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      return addNote(app.db, id, request.body.note, callerOf(request).actor)
    },
  })
  app.route({
    method: 'POST',
    url: '/surroundings/cases/:id/visits',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Record a visit on site', params, body: VisitCase, response: { 200: CaseBody } },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      const { actor, id: personId } = callerOf(request)
      return addVisit(app.db, id, request.body, { actor, personId }, today())
    },
  })
}

function photoRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/cases/:id/photos/:photo',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'A photograph of a visit',
      params: Type.Object({ id: Id, photo: Id }),
      response: { 200: Type.Any() },
    },
    handler: async (request, reply) => {
      const id = await reach(app, request.caller, request.params.id)
      const file = await getPhoto(app.db, id, request.params.photo)
      return sendFile(reply, { ...file, disposition: disposition(file.mediaType, file.fileName) })
    },
  })
}

function closingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/surroundings/cases/:id/close',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Close a case with its outcome', params, body: CloseCase, response: { 200: CaseBody } },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      return closeCase(app.db, id, request.body, callerOf(request).actor)
    },
  })
  app.route({
    method: 'POST',
    url: '/surroundings/cases/:id/reopen',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Take up a closed case again', params, body: NoteCase, response: { 200: CaseBody } },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      return reopenCase(app.db, id, request.body.note, callerOf(request).actor)
    },
  })
}
