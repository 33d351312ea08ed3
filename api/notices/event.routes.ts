import { Type } from 'typebox'
import type { App } from '../app.ts'
import { followedTopics } from './topic.ts'

const Query = Type.Object({
  topic: Type.Array(Type.String({ maxLength: 100 }), {
    default: [],
    maxItems: 10,
    description: 'slot:<venueId> … ; whoever is signed in also hears of their own notices',
  }),
})

export async function eventRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/events',
    config: { access: 'anyone' },
    schema: { summary: 'What changes, as it happens (text/event-stream)', querystring: Query },
    handler: (request, reply) => {
      const topics = followedTopics(request.caller, request.query.topic)
      const personId = request.caller?.id ?? null
      const stream = app.events.follow({ personId, address: request.ip, topics })
      return (
        reply
          .type('text/event-stream; charset=utf-8')
          .header('cache-control', 'no-store')
          .header('x-accel-buffering', 'no')
          // When the stream ends, the connection does: an idle one would hold up the program's closing.
          .header('connection', 'close')
          .send(stream)
      )
    },
  })
}
