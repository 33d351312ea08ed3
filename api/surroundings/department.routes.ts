import { Type } from 'typebox'
import type { App } from '../app.ts'
import { DivisionCode } from '../catalog/division.ts'
import { Id, Nullable } from '../http/schema.ts'
import { divisionAsked, REGULATORS } from './access.ts'
import { listDepartments } from './department.queries.ts'

/** Whom a case can be handed to. */
export async function departmentRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/surroundings/departments',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'Departments that a case of a division can be handed to',
      querystring: Type.Object({ division: Type.Optional(DivisionCode) }),
      response: {
        200: Type.Object({
          items: Type.Array(Type.Object({ id: Id, name: Type.String(), divisionCode: Nullable(Type.String()) })),
        }),
      },
    },
    handler: async (request) => ({
      items: await listDepartments(app.db, divisionAsked(request.caller, REGULATORS, request.query.division)),
    }),
  })
}
