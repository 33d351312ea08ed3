/** Runs one step of a command; what takes longer than a second is announced, with its progress and its time. */
export async function step<Result>(
  name: string,
  work: (say: (progress: string) => void) => Promise<Result>,
): Promise<Result> {
  const began = performance.now()
  let announced = false
  const announce = (progress = '') => {
    announced = true
    console.log(`${name} … ${progress}`.trimEnd())
  }
  const timer = setTimeout(announce, 1_000)
  let lastSaid = began
  const say = (progress: string) => {
    if (performance.now() - lastSaid < 1_000) return
    lastSaid = performance.now()
    clearTimeout(timer)
    announce(progress)
  }
  try {
    return await work(say)
  } finally {
    clearTimeout(timer)
    if (announced) console.log(`${name}: ${((performance.now() - began) / 1_000).toFixed(1)} s`)
  }
}
