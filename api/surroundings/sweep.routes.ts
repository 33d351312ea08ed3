import { Type } from 'typebox'
import type { App } from '../app.ts'
import { DivisionCode } from '../catalog/division.ts'
import { type Caller, callerOf, requireDivision } from '../http/caller.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { badField } from '../http/problems.ts'
import { Id, Nullable } from '../http/schema.ts'
import { divisionAsked, KEEPERS, REGULATORS } from './access.ts'
import { compareSweeps } from './comparison.queries.ts'
import { overviewOf } from './overview.queries.ts'
import { Overview } from './overview.ts'
import { cancelSweep, getSweep, listSweeps, resumeSweep, startSweep } from './sweep.queries.ts'
import { Change, SweepBody, SweepInput } from './sweep.ts'

const params = Type.Object({ id: Id })
const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}

/** Sweeps of a division, for regulators; stewards see how many findings there are, not which. */
export async function sweepRoutes(app: App): Promise<void> {
  overviewRoute(app)
  readingRoutes(app)
  startingRoute(app)
  stoppingRoutes(app)
  comparisonRoute(app)
}

async function reach(app: App, caller: Caller | null, id: string) {
  const sweep = await getSweep(app.db, id)
  requireDivision(caller, KEEPERS, sweep.divisionCode || null)
  return sweep
}

function overviewRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/overview',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary:
        'A division in numbers: campuses, what is missing for measuring, places, findings of the last sweep, cases',
      querystring: Type.Object({ division: Type.Optional(DivisionCode) }),
      response: { 200: Overview },
    },
    handler: (request) => overviewOf(app.db, divisionAsked(request.caller, KEEPERS, request.query.division)),
  })
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/sweeps',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'Sweeps of a division and of those below it, the newest first',
      querystring: Type.Object({ division: Type.Optional(DivisionCode), ...Page }),
      response: { 200: Type.Object({ items: Type.Array(SweepBody), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query
      const division = divisionAsked(request.caller, KEEPERS, request.query.division)
      const before = cursor ? String(readCursor(request.query, cursor)[0]) : undefined
      const items = await listSweeps(app.db, { division, before, limit: limit + 1 })
      const page = items.slice(0, limit)
      return { items: page, next: items.length > limit ? writeCursor(request.query, [page.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/sweeps/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'One sweep: how far it is, what it found', params, response: { 200: SweepBody } },
    handler: (request) => reach(app, request.caller, request.params.id),
  })
}

function startingRoute(app: App): void {
  app.route({
    method: 'POST',
    url: '/surroundings/sweeps',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Sweep a division in the background', body: SweepInput, response: { 202: SweepBody } },
    handler: async (request, reply) => {
      const division = divisionAsked(request.caller, REGULATORS, request.body.division)
      const sweep = await startSweep(app.db, { division, kinds: request.body.kinds }, callerOf(request).actor)
      return reply.code(202).header('location', `/api/v1/surroundings/sweeps/${sweep.id}`).send(sweep)
    },
  })
}

function stoppingRoutes(app: App): void {
  for (const [verb, act, summary] of [
    ['cancel', cancelSweep, 'Stop a sweep at its next step; what it found stays'],
    ['resume', resumeSweep, 'Go on with a sweep that was cancelled or failed'],
  ] as const) {
    app.route({
      method: 'POST',
      url: `/surroundings/sweeps/:id/${verb}`,
      config: { access: REGULATORS, area: 'surroundings' },
      schema: { summary, params, response: { 200: SweepBody } },
      handler: async (request) => {
        const { id, divisionCode } = await getSweep(app.db, request.params.id)
        requireDivision(request.caller, REGULATORS, divisionCode || null)
        return act(app.db, id)
      },
    })
  }
}

function comparisonRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/sweeps/:id/comparison',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'What this sweep found that an earlier one did not, what is gone, what changed and why',
      params,
      querystring: Type.Object({ earlier: Id, ...Page }),
      response: { 200: Type.Object({ items: Type.Array(Change), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { earlier, limit, cursor } = request.query
      const later = await getSweep(app.db, request.params.id)
      const former = await getSweep(app.db, earlier)
      for (const { divisionCode } of [later, former]) requireDivision(request.caller, REGULATORS, divisionCode || null)
      if (former.divisionCode !== later.divisionCode) throw badField('/earlier', 'sweeps-of-two-divisions')
      const asked = { id: later.id, ...request.query }
      const after = cursor ? Number(readCursor(asked, cursor)[0]) : 0
      const items = await compareSweeps(app.db, { earlier: former.id, later: later.id }, { after, limit: limit + 1 })
      const next = items.length > limit ? writeCursor(asked, [after + limit]) : null
      return { items: items.slice(0, limit), next }
    },
  })
}
