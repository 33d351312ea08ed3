import { Type } from 'typebox'
import type { App } from '../app.ts'
import { Choice, Nullable } from '../http/schema.ts'
import { findCategories } from './category.queries.ts'

const Category = Type.Object({
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  family: Type.String({ description: 'Broad group, for icons and colours' }),
  isDesignation: Type.Boolean({ description: 'A place may also be named this beside its own category' }),
  minorsDuty: Nullable(
    Choice(['free', 'reduced'], { description: '未成年人保护法 44: must be free, or free or discounted' }),
  ),
  isPublicCulture: Type.Boolean({ description: '公共文化服务保障法 14' }),
  clauses: Type.Array(
    Type.Object({
      document: Type.String({ description: 'NAT, NX, YJ, TS, GZ, MINORS_ACT or CULTURE_ACT' }),
      clause: Type.String(),
      quotation: Type.String(),
    }),
    { description: 'Which documents name the category' },
  ),
})

export async function categoryRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/categories',
    config: { access: 'anyone' },
    schema: {
      summary: 'What places can be, and which documents say so',
      response: { 200: Type.Object({ items: Type.Array(Category) }) },
    },
    handler: async () => ({ items: await findCategories(app.db) }),
  })
}
