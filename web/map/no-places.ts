import type { Grid } from './asking.ts'

/** Instead of the grid, on a map that shows none of the catalogue's places. */
export const noPlaces: Grid = {
  listen() {},
  hasPlaces: () => false,
  load: () => Promise.reject(new Error('this map shows no places')),
  look() {},
  members: async () => null,
  stop() {},
}
