import type { Crs, Point } from '../../catalog/coordinates.ts'
import type { Db } from '../../db/atomic.ts'
import type { Evidence } from '../guard.ts'
import type { Reason, SourceRow } from '../row.ts'

/** A row as it is staged in import_row. */
export type Staged = {
  row: number
  name?: string
  ref?: string
  /** WGS-84. */
  point?: Point
  phone?: string
  reasons: Reason[]
  /** What the row says, cleaned; absent where it is refused. */
  entry?: object
}

/** An import as the steps after reading need it. `writes`: how many of its rows are new or changed, once that is known. */
export type Batch = { id: string; source: string; licence: string | null; crs: Crs | undefined; writes: number }

/** A named place of the file that is no candidate, where the file has it. */
export type Landmark = { row: number; name: string; received: Point }

/** A conflict met on undoing: an entry somebody changed since. */
export type Conflict = { row: number; name: string; target: string }

/**
 * What rows of one kind become. `reader` understands a row (undefined: no candidate at all); the other steps work on
 * the staged rows, in short statements.
 */
export type Kind = {
  hasCoordinates: boolean
  /** Of OpenStreetMap data, which tags make an element a row; places when left out. */
  elementKeys?: readonly string[]
  /** Rows that are no candidates still help to tell the coordinate system. */
  hasLandmarks?: boolean
  /** Whether a column means anything; what all kinds know when left out. */
  knows?: (column: string) => boolean
  reader: (db: Db) => Promise<(row: SourceRow, crs: Crs) => Staged | undefined>
  /** What known places say about the coordinates, from the rows staged as `crs`. */
  weigh: (db: Db, batch: Batch, landmarks: readonly Landmark[]) => Promise<Evidence | undefined>
  /** Sets outcome, target and changes of every staged row. */
  match: (db: Db, batch: Batch, say: Say) => Promise<void>
  /** Writes what is new and changed, keeping what stood before. Runs in a transaction. */
  apply: (db: Db, batch: Batch, actor: string, say: Say) => Promise<void>
  /** The entries that somebody changed after this import wrote them. */
  conflicts: (db: Db, batch: Batch) => Promise<Conflict[]>
  /** Restores what stood before. Runs in a transaction. */
  undo: (db: Db, batch: Batch, actor: string) => Promise<void>
  /** Things to know about the file as a whole. */
  notes?: (db: Db, batch: Batch) => Promise<Reason[]>
}

/** Progress for a person: `12,000 rows compared`. */
export type Say = (progress: string) => void
