import { Readable } from 'node:stream'
import { Type } from 'typebox'
import type { App } from '../app.ts'
import { csvOf } from '../documents/csv.ts'
import { writePdf } from '../documents/pdf.writer.ts'
import { writeXlsx } from '../documents/xlsx.writer.ts'
import { requireDivision } from '../http/caller.ts'
import { type Language, preferredLanguage } from '../http/language.ts'
import { Id } from '../http/schema.ts'
import { REGULATORS } from './access.ts'
import { getCampus } from './campus.queries.ts'
import { today } from './day.ts'
import { getFinding } from './finding.queries.ts'
import { findingsGeoJson, findingTable } from './finding-file.queries.ts'
import { sheetOfFinding, sheetOfPair } from './sheet.queries.ts'
import { evidenceSheet } from './sheet.ts'
import { getSweep } from './sweep.queries.ts'
import { FindingFilter, type FindingFilters } from './sweep.ts'

const params = Type.Object({ id: Id })
const PDF = 'application/pdf'

/** What regulators take away: evidence sheets, and lists exactly as filtered. */
export async function sheetRoutes(app: App): Promise<void> {
  sheetRoute(app)
  fileRoutes(app)
}

function sheetRoute(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/findings/:id/sheet.pdf',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: { summary: 'Evidence sheet of a finding (PDF)', produces: [PDF], params, response: { 200: Type.Any() } },
    handler: async (request, reply) => {
      const { id } = request.params
      requireDivision(request.caller, REGULATORS, (await getFinding(app.db, id)).campus.divisionCode)
      const facts = await sheetOfFinding(app.db, id, about(request))
      return reply
        .type(PDF)
        .header('content-disposition', named(id, 'pdf'))
        .send(await writePdf(evidenceSheet(facts)))
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/campuses/:id/sheet.pdf',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'Evidence sheet of a campus and a place as measured now (PDF)',
      produces: [PDF],
      params,
      querystring: Type.Object({ place: Id }),
      response: { 200: Type.Any() },
    },
    handler: async (request, reply) => {
      const { id } = request.params
      requireDivision(request.caller, REGULATORS, (await getCampus(app.db, id)).divisionCode)
      const facts = await sheetOfPair(app.db, id, request.query.place, about(request))
      return reply
        .type(PDF)
        .header('content-disposition', named(id, 'pdf'))
        .send(await writePdf(evidenceSheet(facts)))
    },
  })
}

function about({ headers }: { headers: { 'accept-language'?: string } }) {
  return { on: today(), language: preferredLanguage(headers['accept-language']), now: new Date() }
}

function named(id: string, extension: string): string {
  return `attachment; filename="surroundings-${id.slice(-12)}.${extension}"`
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
}

function fileRoutes(app: App): void {
  for (const format of ['xlsx', 'csv', 'geojson'] as const)
    app.route({
      method: 'GET',
      url: `/surroundings/sweeps/:id/findings.${format}`,
      config: { access: REGULATORS, area: 'surroundings' },
      schema: {
        summary: `Findings of a sweep as ${format.toUpperCase()}, exactly as filtered`,
        params,
        querystring: Type.Object(FindingFilter),
        response: { 200: Type.Any() },
      },
      handler: async (request, reply) => {
        const sweep = await getSweep(app.db, request.params.id)
        requireDivision(request.caller, REGULATORS, sweep.divisionCode || null)
        const language = preferredLanguage(request.headers['accept-language'])
        const stream = fileOf(app, format, sweep.id, request.query, language)
        return reply.type(TYPES[format]).header('content-disposition', named(sweep.id, format)).send(stream)
      },
    })
}

function fileOf(
  app: App,
  format: keyof typeof TYPES,
  sweepId: string,
  filters: FindingFilters,
  language: Language,
): Readable {
  if (format === 'geojson') return Readable.from(findingsGeoJson(app.db, sweepId, filters))
  const table = findingTable(app.db, sweepId, filters, language)
  return format === 'xlsx' ? writeXlsx([table]) : Readable.from(csvOf(table))
}
