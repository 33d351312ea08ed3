/** What a map shows of a campus, its gates, and what stands around it. */
import type { Geometry } from 'geojson'
import type { SurveyMark, SurveyShape } from '../../map/survey.ts'
import { t } from '../../words/t.ts'
import { type Campus, type Gate, geometryOf, type Pair } from './campuses.ts'
import { metres } from './words.ts'

/** The ground of a campus; a campus that is only a point is a mark instead. */
export function groundShapes({ ground }: Campus, look: 'campus' | 'other-campus' = 'campus'): SurveyShape[] {
  return ground.type === 'Point' ? [] : [{ geometry: geometryOf(ground), look }]
}

export function campusMarks({ id, name, ground, gates }: Campus, isMovable = false): SurveyMark[] {
  const [lon = 0, lat = 0] = ground.type === 'Point' ? (ground.coordinates as number[]) : []
  const point: SurveyMark[] =
    ground.type === 'Point'
      ? [{ key: id, place: { lon, lat }, look: 'campus', text: '校', name: t('sur.mark.point', { name }) }]
      : []
  return [...point, ...gates.map((gate) => gateMark(gate, isMovable))]
}

export function gateMark(gate: Gate, isMovable = false): SurveyMark {
  const look = { student: 'gate', fire: 'gate-fire', closed: 'gate-closed' } as const
  const name = `${gate.name ?? t('sur.gate')}${t('sur.comma')}${t(`sur.gate.${gate.kind}`)}`
  return { key: gate.id, place: gate.location, look: look[gate.kind], name, isMovable }
}

/** The lines along which the server measured a pair, with its metres. */
export function pairLines({
  lines,
  rulings,
  straightMetres,
  radiusMetres,
  walkMetres,
  isDemoWalk,
}: Pair): SurveyShape[] {
  const values = { straight: straightMetres, radius: radiusMetres, walk: walkMetres }
  return (['radius', 'straight', 'walk'] as const).flatMap((look) => {
    const line = lines[look]
    const asked = rulings.flatMap((ruling) => ruling.measures.find(({ measure }) => measure === look) ?? [])
    if (!line || (look === 'radius' && asked.length === 0)) return []
    const tone = asked[0]?.verdict ?? 'none'
    const demo = look === 'walk' && isDemoWalk ? t('sur.walk.demo') : ''
    const label = `${t(`sur.measure.${look}`)} ${metres(values[look])}${demo}`
    return [{ geometry: line as Geometry, look, tone, label }]
  })
}
