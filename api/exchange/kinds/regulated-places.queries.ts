import { sql } from 'kysely'
import { findPlaces, removePlaces, savePlaces } from '../../surroundings/place.queries.ts'
import type { Place, PlaceWrite } from '../../surroundings/place.ts'
import type { PlaceKind } from '../../surroundings/place-kind.ts'
import type { Kind } from './kind.ts'
import { weighByNames } from './known.queries.ts'
import { registerSteps } from './register.queries.ts'
import { type PlaceEntry, placeCells, readPlace } from './regulated-places.ts'

/** Regulated places: one row, one place with its entrances. */
export const regulatedPlaces: Kind = {
  hasCoordinates: true,
  hasLandmarks: true,
  elementKeys: ['amenity', 'shop', 'leisure'],
  knows: placeCells.knows,
  reader: async () => readPlace,
  weigh: (db, { id }, landmarks) => weighByNames(db, id, landmarks),
  ...registerSteps<PlaceEntry, Place, PlaceWrite>({
    table: 'regulated_place',
    place: sql.ref('t.location'),
    sameMetres: 50,
    find: findPlaces,
    merge: (entry, now, from) => {
      const stands = now && restored(now)
      return {
        ...stands,
        ...entry,
        // Entrances that somebody has entered stay where the list has none.
        entrances: entry.entrances.length > 0 ? entry.entrances : (stands?.entrances ?? []),
        received: { x: entry.received.lon, y: entry.received.lat, crs: from.crs },
        ...(!now && { sourceRef: from.ref, sourceLicence: from.licence }),
        source: now?.source ?? from.source,
      }
    },
    shown: (place) => {
      const { name, kind, location, status, floor, address, licenceNumber, licensedOn, dataOn } = place
      const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7
      const doors = 'hasEntrances' in place && !place.hasEntrances ? [] : place.entrances
      return {
        ...{ name, kind, status, floor, address, licenceNumber, licensedOn, dataOn },
        location: [round(location.lon), round(location.lat)],
        entrances: doors.map(({ lon, lat }) => [round(lon), round(lat)]),
      }
    },
    save: savePlaces,
    restore: restored,
    remove: removePlaces,
  }),
}

function restored({ received: { x, y, crs }, hasEntrances, entrances, ...place }: Place): PlaceWrite {
  return {
    ...place,
    kind: place.kind as PlaceKind,
    entrances: hasEntrances ? entrances : [],
    ...(x !== null && y !== null && { received: { x, y, crs } }),
  }
}
