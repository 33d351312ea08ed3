/** The two generated files: the tables' row types for the API, and the API's types for the web. */
import { generate, PostgresDialect } from 'kysely-codegen'
import openapiTs, { astToString } from 'openapi-typescript'
import type { Db } from '../api/db/atomic.ts'

/** api/db/tables.ts, from a migrated database: columns as they are named, as the parsers of api/db/open.ts give them. */
export async function generateTables(db: Db): Promise<string> {
  const text = await generate({
    db,
    dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'number' }),
    excludePattern: '{public.{migration,spatial_ref_sys,geography_columns,geometry_columns},pgboss.*}',
    typeMapping: { geometry: 'string', geography: 'string', int8: 'number' },
    outFile: null,
  })
  return text.replace(/\bexport interface DB\b/, 'export interface Tables')
}

/** web/api.generated.ts, from the API's OpenAPI document. */
export async function generateClient(document: string): Promise<string> {
  const body = astToString(await openapiTs(document))
  return `/** Made from the API's OpenAPI document by \`npm run types\`; not edited by hand. */\n\n${body}`
}
