import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { sendVersion, staleVersion, versionOf } from '../http/if-match.ts'
import { Id } from '../http/schema.ts'
import { KEEPERS } from './access.ts'
import { getCampus, keptCampus } from './campus.queries.ts'
import { CampusBody, GateBody, GateInput } from './campus.ts'
import { getGate, putGate, removeGates } from './gate.queries.ts'

const params = Type.Object({ id: Id })

/** Gates: put on the map by regulators and stewards. */
export async function gateRoutes(app: App): Promise<void> {
  app.route({
    method: 'POST',
    url: '/surroundings/campuses/:id/gates',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'Put a gate', params, body: GateInput, response: { 201: GateBody } },
    handler: async (request, reply) => {
      const campus = await keptCampus(app.db, request.caller, request.params.id)
      const gate = await putGate(
        app.db,
        { ...request.body, campusId: campus.id, source: 'entered' },
        callerOf(request).actor,
      )
      sendVersion(reply, gate.version)
      return reply.code(201).header('location', `/api/v1/surroundings/gates/${gate.id}`).send(gate)
    },
  })
  app.route({
    method: 'PUT',
    url: '/surroundings/gates/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'Move or change a gate (If-Match)', params, body: GateInput, response: { 200: GateBody } },
    handler: async (request, reply) => {
      const current = await getGate(app.db, request.params.id)
      await keptCampus(app.db, request.caller, current.campusId)
      // What its kind says of students is told anew, unless the change says it.
      const { hasStudentAccess: _, ...former } = current
      if (versionOf(request) !== current.version)
        throw staleVersion({ version: current.version, current, yours: request.body })
      const gate = await putGate(app.db, { ...former, ...request.body }, callerOf(request).actor)
      sendVersion(reply, gate.version)
      return gate
    },
  })
  app.route({
    method: 'DELETE',
    url: '/surroundings/gates/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'Take a gate away', params, response: { 200: CampusBody } },
    handler: async (request) => {
      const { id, campusId } = await getGate(app.db, request.params.id)
      await keptCampus(app.db, request.caller, campusId)
      await removeGates(app.db, [id], { actor: callerOf(request).actor })
      return getCampus(app.db, campusId)
    },
  })
}
