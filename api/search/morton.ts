/**
 * The order of points along a Z-shaped (Morton) curve, in which neighbours on the ground mostly are neighbours in the
 * list. `x` and `y` are whole numbers from 0 to 2^26 - 1. Answers the positions 0…n-1, sorted; equal points keep their order.
 */
export function mortonOrder(x: Int32Array, y: Int32Array): Uint32Array {
  const low = new Uint32Array(x.length)
  const high = new Uint32Array(x.length)
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] as number, y[i] as number]
    low[i] = spread(px & 8191) | (spread(py & 8191) << 1)
    high[i] = spread(px >>> 13) | (spread(py >>> 13) << 1)
  }
  let order = new Uint32Array(x.length).map((_, index) => index)
  for (const [key, shift] of [
    [low, 0],
    [low, 13],
    [high, 0],
    [high, 13],
  ] as const) {
    order = sortByDigit(order, key, shift)
  }
  return order
}

/** Puts a zero bit between the 13 bits of a number. */
function spread(bits: number): number {
  let n = bits
  n = (n | (n << 8)) & 0x00ff00ff
  n = (n | (n << 4)) & 0x0f0f0f0f
  n = (n | (n << 2)) & 0x33333333
  return (n | (n << 1)) & 0x55555555
}

/** One pass of a radix sort: by 13 bits of the key, keeping the order of equals. */
function sortByDigit(order: Uint32Array<ArrayBuffer>, key: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const start = new Uint32Array(8193)
  const digit = (index: number) => ((key[index] as number) >>> shift) & 8191
  for (let i = 0; i < order.length; i++) {
    const place = digit(order[i] as number) + 1
    start[place] = (start[place] as number) + 1
  }
  for (let d = 1; d < start.length; d++) start[d] = (start[d] as number) + (start[d - 1] as number)
  const sorted = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const index = order[i] as number
    const place = start[digit(index)] as number
    sorted[place] = index
    start[digit(index)] = place + 1
  }
  return sorted
}
