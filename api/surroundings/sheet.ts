import { type Content, type PdfDocument, pdfFacts, pdfHeading, pdfTable } from '../documents/pdf.ts'
import type { Language } from '../http/language.ts'
import type { CampusCheckBody, Ruling } from './check.ts'
import { drawScene } from './picture.ts'
import type { RuleAnswer } from './rule.schema.ts'
import { kindName, sheetWord } from './sheet.words.ts'

type Pair = CampusCheckBody['places'][number]
export type SheetFacts = {
  check: CampusCheckBody
  pair: Pair
  /** The day the sheet is made. */
  on: string
  language: Language
  /** The finding the sheet is of; left out, what is measured now. */
  findingId?: string
}

/** The evidence sheet of a campus and a place: picture, metres by each method, the rules' words, coordinates, days of the data. */
export function evidenceSheet({ check, pair, on, language, findingId }: SheetFacts): PdfDocument {
  const word = (key: string, params?: Record<string, string | number>) => sheetWord(language, key, params)
  const { campus } = check
  const rules = new Map(check.rules.map((rule) => [rule.id, rule]))
  const silent = pair.silentRuleIds.flatMap((id) => rules.get(id) ?? [])
  return {
    title: `${word('title')}：${campus.name} — ${pair.place.name}`,
    language,
    subtitle: `${word('made')} ${on}${findingId ? ` · ${word('finding')} ${findingId}` : ''}`,
    foot: word('disclaimer'),
    content: [
      { text: word('disclaimer'), bold: true, margin: [0, 0, 0, 8] },
      ...facts(check, pair, word, language),
      pdfHeading(word('map')),
      { svg: picture(check, pair), width: 500 },
      { text: word('legend', { metres: check.ring.metres }), style: 'quiet', margin: [0, 2, 0, 0] },
      pdfHeading(word('measured')),
      measuredTable(pair, rules, word),
      pdfHeading(word('quotations')),
      ...pair.rulings.flatMap(({ ruleId }) => quotation(rules.get(ruleId), word)),
      ...(silent.length > 0 ? [pdfHeading(word('silent')), ...silent.flatMap((rule) => quotation(rule, word))] : []),
    ],
  }
}

export type Word = (key: string, params?: Record<string, string | number>) => string

function facts({ campus }: CampusCheckBody, { place }: Pair, word: Word, language: Language): Content[] {
  const position = ({ lon, lat }: { lon: number; lat: number }) => `${lon.toFixed(6)}, ${lat.toFixed(6)}`
  const received = ({ x, y, crs }: { x: number | null; y: number | null; crs: string }) =>
    x === null || y === null ? null : `${Number(x.toFixed(7))}, ${Number(y.toFixed(7))} (${crs})`
  return [
    pdfFacts([
      [word('campus'), campus.isDemo ? `${campus.name}（${word('demo')}）` : campus.name],
      [word('division'), campus.divisionName],
      [word('received'), received(campus.received)],
      [word('source'), [campus.source, campus.sourceLicence].filter(Boolean).join(' · ')],
      [word('dataOn'), campus.dataOn ?? word('undated')],
      ...(campus.isPoint ? [['', word('isPoint')] as const] : []),
      ...(campus.gates.length === 0 ? [['', word('noGates')] as const] : []),
    ]),
    { text: ' ', fontSize: 4 },
    pdfFacts([
      [word('place'), place.isDemo ? `${place.name}（${word('demo')}）` : place.name],
      [word('kind'), kindName(language, place.kind)],
      [word('coordinates'), place.entrances.map(position).join('; ')],
      [word('received'), received(place.received)],
      [word('licence'), place.licenceNumber],
      [word('licensedOn'), place.licensedOn],
      [word('source'), place.source],
      [word('dataOn'), place.dataOn ?? word('undated')],
    ]),
  ]
}

function picture({ campus, ring }: CampusCheckBody, { place, lines }: Pair): string {
  return drawScene({
    ground: campus.ground,
    ring: ring.geometry,
    place: place.entrances[0] ?? place.location,
    gates: campus.gates.map(({ location }) => location),
    straight: lines.straight?.coordinates ?? [],
    walk: lines.walk?.coordinates ?? [],
  })
}

function measuredTable({ rulings }: Pair, rules: ReadonlyMap<string, RuleAnswer>, word: Word): Content {
  const columns = [
    { title: word('rule') },
    { title: word('limit'), width: 60, isNumber: true },
    { title: word('method'), width: 110 },
    { title: word('result'), width: 130 },
    { title: word('verdict'), width: 90 },
  ]
  return pdfTable(
    columns,
    rulings.map((ruling) => {
      const rule = rules.get(ruling.ruleId)
      return [
        rule ? `${rule.code} · ${rule.jurisdiction}` : ruling.ruleId,
        rule?.metres ?? null,
        rule ? word(`method.${rule.method}`) : '',
        resultOf(ruling, word),
        [word(`verdict.${ruling.verdict}`), ...ruling.reasons.map((reason) => word(`reason.${reason}`))].join('：'),
      ]
    }),
  )
}

function resultOf({ measures, reasons }: Ruling, word: Word): string {
  // Along streets nothing is computed; the cell says so.
  if (measures.length === 0) return reasons.map((reason) => word(`reason.${reason}`)).join('；')
  return measures
    .map(({ measure, metres, reason }) => {
      const said = metres === null ? word(`reason.${reason}`) : `${metres} ${word('metres')}`
      return `${word(`measure.${measure}`)} ${said}`
    })
    .join('；')
}

/** A rule in its own words, the product’s default in those of the reader’s language. */
export function quotation(rule: RuleAnswer | undefined, word: Word): Content[] {
  if (!rule) return []
  const isDefault = rule.standing === 'default'
  const article = rule.article ? ` ${word('article')} ${rule.article}` : ''
  const named = isDefault
    ? word('notLaw')
    : `${rule.legalSource}${article}${rule.toBeVerified ? word('unverified') : ''}`
  const about = [
    word('version', { version: rule.version }),
    rule.metres === null ? '' : word('margin', { metres: rule.marginMetres }),
    isDefault ? '' : `${word('grade')} ${rule.evidenceGrade}`,
  ]
  return [
    { text: `${rule.code}　${named}`, bold: true, margin: [0, 4, 0, 0] },
    ...(rule.quotation ? [{ text: `“${rule.quotation}”` }] : []),
    { text: [...about, rule.source].filter(Boolean).join(' · '), style: 'quiet' },
  ]
}
