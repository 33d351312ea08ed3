import { type Static, type TSchema, Type } from 'typebox'
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
  deeds(app)
  photoRoute(app)
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

/** What is done to a case: each answers with the case as it is then. */
function deeds(app: App): void {
  deed(app, { verb: 'assign', summary: 'Hand a case to a department', body: AssignCase }, (id, body, { actor }) =>
    assignCase(app.db, id, body, actor),
  )
  deed(
    app,
    { method: 'PUT', verb: 'deadline', summary: 'Set the deadline', body: DeadlineCase },
    (id, { dueOn }, { actor }) => setDeadline(app.db, id, dueOn, actor),
  )
  deed(app, { verb: 'notes', summary: 'Add a note', body: NoteCase }, (id, { note }, { actor }) =>
    addNote(app.db, id, note, actor),
  )
  deed(app, { verb: 'visits', summary: 'Record a visit on site', body: VisitCase }, (id, body, caller) =>
    addVisit(app.db, id, body, { actor: caller.actor, personId: caller.id }, today()),
  )
  deed(app, { verb: 'close', summary: 'Close a case with its outcome', body: CloseCase }, (id, body, { actor }) =>
    closeCase(app.db, id, body, actor),
  )
  deed(app, { verb: 'reopen', summary: 'Take up a closed case again', body: NoteCase }, (id, { note }, { actor }) =>
    reopenCase(app.db, id, note, actor),
  )
}

type Deed<Body extends TSchema> = { method?: 'POST' | 'PUT'; verb: string; summary: string; body: Body }

function deed<Body extends TSchema>(
  app: App,
  { method = 'POST', verb, summary, body }: Deed<Body>,
  act: (id: string, body: Static<Body>, caller: Caller) => Promise<Static<typeof CaseBody>>,
): void {
  app.route({
    method,
    url: `/surroundings/cases/:id/${verb}`,
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary, params, body, response: { 200: CaseBody } },
    handler: async (request) => {
      const { id } = request.params as { id: string }
      return act(await reach(app, request.caller, id), request.body as Static<Body>, callerOf(request)) as never
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
