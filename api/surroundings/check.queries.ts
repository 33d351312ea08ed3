/** This campus: what stands around it. This spot: which campuses and rules speak of it. */
import { sql } from 'kysely'
import type { Point } from '../catalog/coordinates.ts'
import type { Db } from '../db/atomic.ts'
import { around, asGeoJson, bandAround, metresBetween, point, shortestLine, within } from '../db/geo.ts'
import { findCampuses, getCampus } from './campus.queries.ts'
import type { Campus } from './campus.ts'
import { type CampusCheckBody, pairBody, remarksOn, rulingsOf, type SpotCheckBody } from './check.ts'
import { measurePairs } from './measured.queries.ts'
import { findPlaces } from './place.queries.ts'
import { PLACE_KINDS, type PlaceKind } from './place-kind.ts'
import { findCurrentRules } from './rule.queries.ts'
import { type RuleRow, ruleBody } from './rule.schema.ts'
import { openRuleBook, type RuleBook, standingOf } from './rule.ts'
import { ruleTypesOf } from './school.ts'

type Line = { coordinates: [number, number][] }

/** What stands in a campus's ring, with metres by each method and every rule's word. */
export async function checkCampus(db: Db, id: string, today: Date): Promise<CampusCheckBody> {
  const [campus, rules] = await Promise.all([getCampus(db, id), findCurrentRules(db)])
  const book = openRuleBook(rules)
  const speaking = speakingOf(campus, book)
  const metres = Math.max(0, ...speaking.rules.map((rule) => rule.metres ?? 0)) || DEFAULT_RING
  const margins = speaking.rules.flatMap((rule) => (rule.metres === metres ? rule.marginMetres : []))
  const marginMetres = margins.length > 0 ? Math.max(...margins) : DEFAULT_MARGIN
  const reach = Math.max(metres, ...speaking.rules.map((rule) => (rule.metres ?? 0) + rule.marginMetres))
  const near = await placesAround(db, id, reach)
  const [places, measured, ring] = await Promise.all([
    findPlaces(
      db,
      near.map((one) => one.id),
    ),
    measurePairs(
      db,
      near.map((one) => ({ campusId: id, placeId: one.id, straight: one.straight, methods: EVERY })),
    ),
    ringOf(db, id, { metres, marginMetres }),
  ])
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const asked = near.map((one) => ({ ...one, applying: book({ ...asking(campus), kind: one.kind }) }))
  const ground = { isPoint: campus.isPoint, slackMetres: near[0]?.slack ?? 0 }
  return {
    campus,
    remarks: remarksOn(campus, today),
    ring,
    places: asked.flatMap(({ id: placeId, applying, line }, index) => {
      const place = placeOf.get(placeId)
      const distances = measured[index]
      if (!place || !distances) return []
      const licence = { licensedOn: place.licensedOn, foundedOn: campus.foundedOn }
      const rulings = rulingsOf(applying, ground, distances, licence)
      return [{ place, ...pairBody(distances, line.coordinates, rulings, applying.silent) }]
    }),
    rules: speaking.all.map(ruleBody),
  }
}

const DEFAULT_RING = 200
const DEFAULT_MARGIN = 15
/** Whoever looks at one pair sees all metres side by side, whatever the rules ask for. */
const EVERY = ['boundary_straight', 'gate_radius', 'gate_walk']

function asking(campus: Campus) {
  return { divisionCode: campus.divisionCode ?? '', ruleTypes: ruleTypesOf(campus.schoolType, campus.stages) }
}

/** Every rule that would speak of a campus, whatever kind of place stood there. */
function speakingOf(campus: Campus, book: RuleBook<RuleRow>) {
  const answers = PLACE_KINDS.map((kind) => book({ ...asking(campus), kind }))
  const rules = [...new Set(answers.flatMap((answer) => answer.rules))]
  return { rules, all: [...new Set([...rules, ...answers.flatMap(({ silent }) => silent)])] }
}

type NearPlace = { id: string; kind: string; straight: number; slack: number; line: Line }

async function placesAround(db: Db, id: string, reach: number): Promise<NearPlace[]> {
  const [ground, doors] = [sql.ref<string>('campus.ground'), sql.ref<string>('p.entrances')]
  const { rows } = await sql<NearPlace>`
    select p.id, p.kind, ${metresBetween(ground, doors)} as straight, campus.slack_metres as slack,
      ${asGeoJson(shortestLine(ground, doors), 7)} as line
    from campus join regulated_place as p on ${within(sql`${reach}::float8 + campus.slack_metres`, doors, ground)}
    where campus.id = ${id} and p.status <> 'closed' order by straight, p.id`.execute(db)
  return rows
}

type Ring = Pick<CampusCheckBody['ring'], 'metres' | 'marginMetres'>

/** The widest distance that a rule names, and the band around it where no map is exact enough. */
async function ringOf(db: Db, id: string, { metres, marginMetres }: Ring): Promise<CampusCheckBody['ring']> {
  const ground = sql.ref<string>('ground')
  const { rows } = await sql<Pick<CampusCheckBody['ring'], 'geometry' | 'band'>>`
    select ${asGeoJson(around(ground, metres), 6)} as geometry,
      ${asGeoJson(bandAround(ground, metres - marginMetres, metres + marginMetres), 6)} as band from campus where id = ${id}`.execute(
    db,
  )
  const nothing = { type: 'Polygon', coordinates: [] }
  return { metres, marginMetres, geometry: nothing, band: nothing, ...rows[0] }
}

type NearCampus = { id: string; straight: number; slack: number; line: Line }

/** "May a 酒吧 open here?": the campuses that a rule looks at from a spot, and what each rule says. */
export async function checkSpot(
  db: Db,
  { location, kind, today }: { location: Point; kind: PlaceKind; today: Date },
): Promise<SpotCheckBody> {
  const rules = (await findCurrentRules(db)).filter((rule) => standingOf(rule) !== 'none')
  const book = openRuleBook(rules)
  const reach = Math.max(0, ...rules.map((rule) => (rule.metres ?? 0) + rule.marginMetres))
  const near = await campusesAround(db, location, reach)
  const [campuses, measured] = await Promise.all([
    findCampuses(
      db,
      near.map(({ id }) => id),
    ),
    measurePairs(
      db,
      near.map(({ id, straight }) => ({ campusId: id, placeId: SPOT, straight, methods: EVERY })),
      new Map([[SPOT, [location]]]),
    ),
  ])
  const campusOf = new Map(campuses.map((campus) => [campus.id, campus]))
  const answers = near.flatMap(({ id, slack, line }, index) => {
    const [campus, distances] = [campusOf.get(id), measured[index]]
    if (!campus || !distances) return []
    const applying = book({ ...asking(campus), kind })
    if (applying.rules.length + applying.silent.length === 0) return []
    const rulings = rulingsOf(applying, { isPoint: campus.isPoint, slackMetres: slack }, distances)
    return [
      {
        campus,
        remarks: remarksOn(campus, today),
        ...pairBody(distances, line.coordinates, rulings, applying.silent),
      },
    ]
  })
  const named = new Set(
    answers.flatMap(({ rulings, silentRuleIds }) => [...rulings.map(({ ruleId }) => ruleId), ...silentRuleIds]),
  )
  const verdicts = answers.map(({ verdict }) => verdict)
  return {
    location,
    kind,
    verdict: (['inside', 'on_site', 'outside'] as const).find((verdict) => verdicts.includes(verdict)) ?? null,
    campuses: answers,
    rules: rules.filter(({ id }) => named.has(id)).map(ruleBody),
  }
}

const SPOT = 'spot'
/** The most that gates lie off a ground, or that a point leaves open. */
const MOST_SLACK = 300

async function campusesAround(db: Db, location: Point, reach: number): Promise<NearCampus[]> {
  const ground = sql.ref<string>('ground')
  const here = point(location)
  const { rows } = await sql<NearCampus>`
    select * from (
      select id, ${metresBetween(ground, here)} as straight, slack_metres as slack, ${asGeoJson(shortestLine(ground, here), 7)} as line
      from campus where status = 'open' and ${within(reach + MOST_SLACK, ground, here)}
    ) as near where straight <= ${reach} + slack order by straight, id`.execute(db)
  return rows
}
