import { Type } from 'typebox'
import type { App } from '../app.ts'
import { Choice, Nullable } from './schema.ts'

const Settings = Type.Object({
  basemap: Type.Object({
    kind: Choice(['none', 'tianditu', 'xyz', 'wmts']),
    url: Nullable(Type.String()),
    labelsUrl: Nullable(Type.String()),
    subdomains: Nullable(Type.String()),
    crs: Type.String(),
    attribution: Nullable(Type.String()),
    approvalNumber: Nullable(Type.String({ description: '审图号, shown on the map whenever set' })),
    maxZoom: Type.Integer(),
  }),
  demo: Type.Boolean({ description: 'The installation started with demonstration data' }),
  contactEmail: Nullable(Type.String()),
})

export async function settingsRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/settings',
    config: { access: 'anyone' },
    schema: { summary: 'What the web needs to know of this installation', response: { 200: Settings } },
    handler: ({ server: { config } }) => ({
      basemap: config.basemap,
      demo: config.seed === 'demo',
      contactEmail: config.contactEmail,
    }),
  })
}
