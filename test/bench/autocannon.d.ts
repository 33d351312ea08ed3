/** What the benches use of it; the package brings no types. */
declare module 'autocannon' {
  type Options = { url: string; connections: number; duration: number; requests: { method: 'GET'; path: string }[] }
  type Result = {
    requests: { average: number }
    /** Milliseconds. */
    latency: { p99: number }
    errors: number
    timeouts: number
    non2xx: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
