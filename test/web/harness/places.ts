import type { Page } from 'playwright-core'
import type { ColumnsRow } from '../../../api/search/columns.ts'

/** Where the harness's map begins. */
export const centre = { lon: 120.16, lat: 30.26 }
export const museum: ColumnsRow = {
  ...centre,
  category: 'museum',
  flags: 1,
  freeAges: 0,
  reducedAges: 0,
  groupMax: 0,
}

export function at(lon: number, lat: number, change: Partial<ColumnsRow> = {}): ColumnsRow {
  return { ...museum, lon, lat, ...change }
}

/** A cross of four places around the middle, far enough apart to stand alone. */
export const cross = [at(120.16, 30.33), at(120.26, 30.26), at(120.16, 30.19), at(120.06, 30.26)]

/** The names of the marks, in the order of the page. */
export function namesOn(page: Page): Promise<string[]> {
  return page
    .locator('.mark:not([aria-hidden])')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''))
}
