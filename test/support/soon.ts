/** When a visit of today may still begin; waits for midnight in China where today has less than four minutes left. */
export async function soonToday(): Promise<Date> {
  const left = () => 86_400_000 - ((Date.now() + 8 * 3_600_000) % 86_400_000)
  if (left() < 240_000) await new Promise((later) => setTimeout(later, left() + 1_000))
  const wait = Math.min(600_000, left() - 60_000)
  return new Date(Math.floor((Date.now() + wait) / 60_000) * 60_000)
}
