import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { groundOf, invalidReason, isValidGeometry } from '../../db/geo.ts'
import { findCampuses, removeCampuses, saveCampuses } from '../../surroundings/campus.queries.ts'
import type { Campus, CampusWrite } from '../../surroundings/campus.ts'
import { type CampusEntry, campusCells, readCampus } from './campuses.ts'
import type { Batch, Kind } from './kind.ts'
import { weighByNames } from './known.queries.ts'
import { registerSteps } from './register.queries.ts'

/** Campuses: one row, one ground. */
export const campuses: Kind = {
  hasCoordinates: true,
  hasLandmarks: true,
  knows: campusCells.knows,
  reader: async () => readCampus,
  weigh: (db, { id }, landmarks) => weighByNames(db, id, landmarks),
  ...registerSteps<CampusEntry, Campus, CampusWrite>({
    table: 'campus',
    place: sql.ref('t.ground'),
    sameMetres: 100,
    find: findCampuses,
    merge: (entry, now, from) => ({
      ...(now && restored(now)),
      ...entry,
      status: 'open',
      received: { x: entry.received.lon, y: entry.received.lat, crs: from.crs },
      ...(now
        ? // A ground that somebody has drawn isn't replaced by a mere point.
          entry.ground.type === 'Point' && !now.isPoint && { ground: now.ground }
        : { source: from.source, sourceRef: from.ref, sourceLicence: from.licence }),
      source: now?.source ?? from.source,
    }),
    shown: ({ name, schoolType, stages, ground, foundedOn, dataOn, status }) => ({
      name,
      schoolType,
      stages,
      ground: rounded(ground.coordinates),
      foundedOn,
      dataOn,
      status,
    }),
    save: saveCampuses,
    restore: restored,
    remove: removeCampuses,
    refuse: refuseInvalid,
  }),
}

function restored({ received: { x, y, crs }, ...campus }: Campus): CampusWrite {
  return { ...campus, ...(x !== null && y !== null && { received: { x, y, crs } }) }
}

/** Comparable: polygons as the database keeps them, to the centimetre. */
function rounded(coordinates: unknown): unknown {
  const depth = (part: unknown): number => (Array.isArray(part) ? 1 + depth(part[0]) : 0)
  const round = (part: unknown): unknown =>
    Array.isArray(part) ? part.map(round) : Math.round((part as number) * 1e7) / 1e7
  return depth(coordinates) === 3 ? [round(coordinates)] : round(coordinates)
}

/** What crosses or touches itself in ways that only the database finds. */
async function refuseInvalid(db: Db, { id }: Batch): Promise<void> {
  const ground = groundOf(sql`entry -> 'ground'`)
  await sql`update import_row set outcome = 'refused', reasons = reasons || jsonb_build_array(jsonb_build_object('code', 'ground-invalid',
      'params', jsonb_build_object('message', ${invalidReason(ground)})))
    where import_id = ${id} and outcome is null and not ${isValidGeometry(ground)}`.execute(db)
}
