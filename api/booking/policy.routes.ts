import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { badField } from '../http/problems.ts'
import { Id } from '../http/schema.ts'
import { getPolicy, savePolicy } from './policy.queries.ts'
import { Policy, PolicyInput } from './policy.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'

const params = Type.Object({ id: Id })

export async function policyRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues/:id/booking-policy',
    config: { access: 'anyone' },
    schema: { summary: 'What a venue asks of those who book', params, response: { 200: Policy } },
    handler: ({ params: { id } }) => getPolicy(app.db, id),
  })
  app.route({
    method: 'PUT',
    url: '/venues/:id/booking-policy',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Change what a venue asks; visits booked before stay',
      params,
      body: PolicyInput,
      response: { 200: Policy },
    },
    handler: async (request) => {
      const { params, body } = request
      const caller = callerOf(request)
      await requireKeeper(app.db, caller, params.id)
      if (body.groupMin > body.groupMax) throw badField('/groupMax', 'ends-before-it-begins')
      return savePolicy(app.db, params.id, body, caller.actor)
    },
  })
}
