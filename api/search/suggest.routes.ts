import type { App } from '../app.ts'
import { findSuggestions } from './suggest.queries.ts'
import { Suggestions, SuggestQuery } from './suggest.ts'

export async function suggestRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/suggest',
    config: { access: 'anyone' },
    schema: {
      summary: 'What may be meant by what is typed',
      querystring: SuggestQuery,
      response: { 200: Suggestions },
    },
    handler: (request) => findSuggestions(app.db, request.query),
  })
}
