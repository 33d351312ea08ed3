/** One measured figure against its bar. `ok` says whether the bar is met. */
export type BenchRow = { name: string; value: number; unit: string; bar: string; ok: boolean }
