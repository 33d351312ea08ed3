import { Type } from 'typebox'
import type { App } from '../app.ts'
import { type Caller, requireDivision } from '../http/caller.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Id, Nullable } from '../http/schema.ts'
import { REGULATORS } from './access.ts'
import {
  countFindings,
  type FindingKey,
  getFinding,
  keyOf,
  listFindings,
  listWorstCampuses,
  shownFinding,
} from './finding.queries.ts'
import { getSweep } from './sweep.queries.ts'
import { FindingBody, FindingFilter, WorstCampus } from './sweep.ts'

const params = Type.Object({ id: Id })
const FindingQuery = Type.Object({
  ...FindingFilter,
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
})
const Counts = Type.Object({ inside: Type.Integer(), onSite: Type.Integer() })

/** What sweeps found: names of businesses, so for regulators alone. */
export async function findingRoutes(app: App): Promise<void> {
  listRoute(app)
  worstRoute(app)
  oneRoute(app)
}

async function reach(app: App, caller: Caller | null, id: string): Promise<string> {
  requireDivision(caller, REGULATORS, (await getSweep(app.db, id)).divisionCode || null)
  return id
}

function listRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/sweeps/:id/findings',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'Findings of a sweep: inside first, the nearest first',
      params,
      querystring: FindingQuery,
      response: { 200: Type.Object({ items: Type.Array(FindingBody), next: Nullable(Type.String()), counts: Counts }) },
    },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      const { limit, cursor, ...filters } = request.query
      const asked = { id, ...request.query }
      const after = cursor ? (readCursor(asked, cursor) as FindingKey) : undefined
      const items = await listFindings(app.db, id, { ...filters, after, limit: limit + 1 })
      const page = items.slice(0, limit)
      const last = page.at(-1)
      const next = last && items.length > limit ? writeCursor(asked, keyOf(last)) : null
      return { items: page.map(shownFinding), next, counts: await countFindings(app.db, id, filters) }
    },
  })
}

function worstRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/sweeps/:id/campuses',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'Campuses that a sweep found anything at, the worst first',
      params,
      querystring: FindingQuery,
      response: { 200: Type.Object({ items: Type.Array(WorstCampus), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const id = await reach(app, request.caller, request.params.id)
      const { limit, cursor, ...filters } = request.query
      const asked = { id, ...request.query }
      const after = cursor ? (readCursor(asked, cursor) as [number, number, string]) : undefined
      const items = await listWorstCampuses(app.db, id, { ...filters, after, limit: limit + 1 })
      const page = items.slice(0, limit)
      const last = page.at(-1)
      const next = last && items.length > limit ? writeCursor(asked, [last.inside, last.onSite, last.id]) : null
      return { items: page, next }
    },
  })
}

function oneRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/findings/:id',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'One finding', params, response: { 200: FindingBody } },
    handler: async (request) => {
      const finding = await getFinding(app.db, request.params.id)
      requireDivision(request.caller, REGULATORS, finding.campus.divisionCode)
      return shownFinding(finding)
    },
  })
}
