import { expect, test } from 'vitest'
import { hidingName, rules } from './rules.ts'
import { parse } from './source.ts'

/** The claims that a file with this path and text breaks, each by its beginning. */
function broken(path: string, text: string): string[] {
  const source = parse(path, text)
  return rules.filter(({ breaches }) => breaches(source).length > 0).map(({ claim }) => claim)
}

const bad: [claim: RegExp, path: string, text: string][] = [
  [/no input or output/, 'api/catalog/venue.service.ts', "import { sql } from 'kysely'"],
  [/no input or output/, 'api/catalog/venue.ts', "import { readFile } from 'node:fs/promises'"],
  [/no input or output/, 'api/catalog/venue.ts', "import { sql } from 'kysely'"],
  [/no input or output/, 'api/catalog/venue.ts', "import { findVenue } from './venue.queries.ts'"],
  [/no input or output/, 'api/catalog/venue.ts', "import { newId } from '../db/id.ts'"],
  [/queries.ts imports/, 'api/catalog/venue.queries.ts', "import fastify from 'fastify'"],
  [/queries.ts imports/, 'api/catalog/venue.queries.ts', "import { requireSteward } from '../http/access.ts'"],
  [/takes db first/, 'api/catalog/venue.queries.ts', 'export function findVenue(id: string, db: Db) {}'],
  [/routes.ts is imported/, 'api/catalog/venue.ts', "import { routes } from './venue.routes.ts'"],
  [/routes.ts is imported/, 'api/app.ts', "import { jobs } from './catalog/venue.jobs.ts'"],
  [/go down the ladder/, 'api/catalog/venue.ts', "import type { Query } from '../search/words.ts'"],
  [/go down the ladder/, 'api/search/words.ts', "import { book } from '../booking/slot.ts'"],
  [/go down the ladder/, 'api/search/words.ts', "import { app } from '../app.ts'"],
  [/go down the ladder/, 'api/gadgets/gadget.ts', ''],
  [/knows neither/, 'api/catalog/venue.ts', "import { icon } from '../../web/map/icon.ts'"],
  [/knows neither/, 'web/map/worker.ts', "import { findVenue } from '../../api/catalog/venue.queries.ts'"],
  [/environment/, 'api/db/open.ts', 'export const port = process.env.PORT'],
  [/environment/, 'web/main.ts', "import { env } from 'node:process'"],
  [/pg and PGlite/, 'api/search/words.queries.ts', "import pg from 'pg'"],
  [/PostGIS/, 'api/search/words.queries.ts', 'sql`select ST_X(location) from venue`'],
  [/PostGIS/, 'api/search/words.queries.ts', "fn('st_distance', [a, b])"],
  [/Leaflet/, 'web/pages/Venue.vue', "<script setup>import { map } from 'leaflet'</script>"],
  [/talks to the server/, 'web/pages/Venue.vue', "<script setup>const answer = await fetch('/api/v1/venues')</script>"],
  [/talks to the server/, 'web/map/pins.ts', "import createClient from 'openapi-fetch'"],
  [/no classes/, 'api/catalog/venue.ts', 'export class VenueManager {}'],
  [/no classes/, 'api/catalog/venue.ts', 'export class Venue extends Base {}'],
  [/no default exports/, 'api/catalog/venue.ts', 'export default 1'],
  [/no default exports/, 'api/catalog/venue.ts', 'export default function venue() {}'],
  [/file name extension/, 'api/catalog/venue.ts', "import { week } from './opening'"],
  [/at most 300 lines/, 'api/catalog/venue.ts', 'a\n'.repeat(301)],
  [/at most 60 lines/, 'api/catalog/venue.ts', `function long() {\n${'a()\n'.repeat(60)}}`],
  [/is skipped by/, 'test/catalog/venue.test.ts', "test.skipIf(!here)('a venue', () => {})"],
  [/left for later/, 'api/catalog/venue.ts', `// ${'TO'}${'DO'}: the rest`],
]

test.each(bad)('the rule %s sees through %s: %s', (claim, path, text) => {
  expect(broken(path, text).filter((found) => claim.test(found))).toHaveLength(1)
})

const good: [path: string, text: string][] = [
  [
    'api/catalog/venue.ts',
    "import { Type } from 'typebox'\nimport type { Db } from '../db/atomic.ts'\nimport { week } from './opening.ts'",
  ],
  [
    'api/search/nearby.queries.ts',
    "import { sql } from 'kysely'\nimport { within } from '../db/geo.ts'\nexport function find(db: Db, metres: number) {}",
  ],
  ['api/db/geo.ts', 'sql`st_x(location)`'],
  ['api/exchange/formats/csv.reader.ts', "import { open } from 'node:fs/promises'"],
  ['web/map/moving.ts', `function all() {\n${'function one() {\na()\n}\n'.repeat(40)}}`],
  ['api/http/problems.ts', 'export class Problem extends Error {}'],
  ['api/app.ts', "import { routes } from './catalog/venue.routes.ts'"],
  ['api/catalog/venue.routes.ts', "import type { App } from '../app.ts'"],
  ['api/catalog/venue.ts', '// said once: st_x reads process.env, and fetch() is not called'],
  ['web/map/worker.ts', "import { decodeColumns } from '../../api/search/columns.ts'"],
  ['web/api.ts', "fetch('/api/v1/venues')"],
]

test.each(good)('nothing is wrong with %s: %s', (path, text) => {
  expect(broken(path, text)).toEqual([])
})

test('names that hide what is inside are found as folders and as files', () => {
  const names = [
    'api/utils/a.ts',
    'web/shared/b.vue',
    'api/catalog/helpers.ts',
    'api/catalog/venue.ts',
    'web/types/a.ts',
    'setup/types.ts',
  ]
  expect(names.filter((name) => hidingName.test(name))).toEqual([names[0], names[1], names[2], names[4]])
})
