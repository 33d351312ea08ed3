import { sql } from 'kysely'
import { toWgs84 } from '../../catalog/coordinates.ts'
import type { Db } from '../../db/atomic.ts'
import { isPoint, metresBetween, nearness, within } from '../../db/geo.ts'
import { GATE_OFF_METRES, GATE_OFF_POINT_METRES, type Gate } from '../../surroundings/campus.ts'
import { findGatesById, type GateWrite, removeGates, saveGates } from '../../surroundings/gate.queries.ts'
import { type GateEntry, gateCells, readGate } from './gates.ts'
import type { Batch, Kind } from './kind.ts'
import { weighByNames } from './known.queries.ts'
import { registerSteps } from './register.queries.ts'

/** Gates: one row, one way in. Campuses must be there first. */
export const gates: Kind = {
  hasCoordinates: true,
  hasLandmarks: true,
  elementKeys: ['barrier', 'entrance'],
  knows: gateCells.knows,
  reader: async () => readGate,
  weigh: (db, { id }, landmarks) => weighByNames(db, id, landmarks),
  ...registerSteps<GateEntry, Gate & { sourceRef: string | null }, GateWrite>({
    table: 'gate',
    place: sql.ref('t.location'),
    sameMetres: null,
    find: findGatesById,
    merge: (entry, now, from) => ({
      ...now,
      campusId: entry.campusId ?? now?.campusId ?? '',
      name: entry.name ?? now?.name ?? null,
      kind: entry.kind,
      hasStudentAccess: entry.hasStudentAccess,
      location: toWgs84(from.crs, entry.received),
      dataOn: entry.dataOn ?? now?.dataOn ?? null,
      source: now?.source ?? from.source,
      sourceRef: now ? now.sourceRef : from.ref,
    }),
    shown: ({ campusId, name, kind, hasStudentAccess, location, dataOn }) => ({
      ...{ campusId, name, kind, hasStudentAccess, dataOn },
      location: [Math.round(location.lon * 1e7) / 1e7, Math.round(location.lat * 1e7) / 1e7],
    }),
    save: saveGates,
    restore: (now) => now,
    remove: removeGates,
    refuse: findCampusesOfGates,
  }),
}

/** How far a gate may be from a campus named like its own before it surely belongs to another one. */
const SAME_NAME_METRES = 20_000

/** Finds each gate's campus; refuses gates that have none, and those that lie far from theirs. */
async function findCampusesOfGates(db: Db, { id }: Batch): Promise<void> {
  const location = sql.ref<string>('r.location')
  const ground = sql.ref<string>('c.ground')
  const isNamed = sql`(r.entry ? 'campusName' or r.entry ? 'campusRef')`
  await sql`with found as (
      select r.row, near.id, near.metres, near.is_point from import_row as r left join lateral (
        select c.id, ${metresBetween(ground, location)} as metres, ${isPoint(ground)} as is_point from campus as c
        where c.status = 'open' and (
          c.source_ref = r.entry ->> 'campusRef'
          or c.name_key = name_key(r.entry ->> 'campusName') and ${within(SAME_NAME_METRES, ground, location)}
          or not ${isNamed} and ${within(GATE_OFF_METRES, ground, location)})
        order by ${nearness(ground, location)} limit 1
      ) as near on true
      where r.import_id = ${id} and r.outcome is null
    )
    update import_row as r set
      entry = case when found.id is null then r.entry else r.entry || jsonb_build_object('campusId', found.id) end,
      outcome = case when found.id is null or found.metres > ${most} then 'refused' end,
      reasons = r.reasons || case
        when found.id is null then jsonb_build_array(jsonb_build_object('code', case when ${isNamed} then 'gate-campus-unknown' else 'gate-without-campus' end,
          'params', jsonb_build_object('value', coalesce(r.entry ->> 'campusName', r.entry ->> 'campusRef', ''))))
        when found.metres > ${most} then jsonb_build_array(jsonb_build_object('code', 'gate-far-off',
          'params', jsonb_build_object('metres', round(found.metres), 'most', ${most})))
        else '[]'::jsonb end
    from found where r.import_id = ${id} and r.row = found.row`.execute(db)
}

const most = sql`case when found.is_point then ${GATE_OFF_POINT_METRES}::int else ${GATE_OFF_METRES}::int end`
