/** Networks that are nobody's on the open Internet (IANA special-purpose registries): loopback, private, link-local with cloud metadata … */
const IPV4_PRIVATE = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
].map((network) => {
  const [base = '', bits = '32'] = network.split('/')
  return { base: number4(base) as number, bits: Number(bits) }
})

/** Whether an IP address is on the open Internet; an IPv6 address that wraps an IPv4 one is judged by that. */
export function isPublicAddress(address: string): boolean {
  const four = number4(address)
  if (four !== undefined) return !IPV4_PRIVATE.some(({ base, bits }) => (four ^ base) >>> (32 - bits) === 0)
  const words = words6(address)
  if (!words) return false
  const [first = 0, second = 0] = words
  const low = (words[6] as number) * 65_536 + (words[7] as number)
  const isMapped = words.slice(0, 5).every((word) => word === 0) && (words[5] === 0xffff || words[5] === 0)
  const isTranslated = first === 0x64 && second === 0xff9b
  if (isMapped || isTranslated)
    return isPublicAddress([low >>> 24, (low >>> 16) & 255, (low >>> 8) & 255, low & 255].join('.'))
  // 2000::/3 is what is given out; 2002 (6to4), 2001:0–01ff (Teredo and other protocols) and 2001:db8 (documentation) are not hosts.
  const isGiven = first >= 0x2000 && first <= 0x3fff
  return isGiven && first !== 0x2002 && !(first === 0x2001 && (second < 0x200 || second === 0xdb8)) && first !== 0x3fff
}

function number4(address: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number)
  if (!parts || parts.some((part) => part > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

/** The eight 16-bit words of an IPv6 address. */
function words6(address: string): number[] | undefined {
  const plain = address.replace(/%.*$/, '').replace(/(\d+\.\d+\.\d+\.\d+)$/, (four) => {
    const number = number4(four) ?? 0
    return `${(number >>> 16).toString(16)}:${(number & 0xffff).toString(16)}`
  })
  const [head = '', tail] = plain.split('::')
  const read = (part: string | undefined) => (part ? part.split(':').map((word) => Number.parseInt(word, 16)) : [])
  const [before, after] = [read(head), read(tail)]
  const words =
    tail === undefined ? before : [...before, ...Array(Math.max(8 - before.length - after.length, 0)).fill(0), ...after]
  return words.length === 8 && words.every((word) => word >= 0 && word <= 0xffff) ? words : undefined
}
