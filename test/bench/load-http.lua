-- Asks for the paths of a file in turn; the last line of the output is what load-http.ts reads.
local requests, at = {}, 0

function init(arguments)
  for path in io.lines(arguments[1]) do requests[#requests + 1] = wrk.format("GET", path) end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local form = '\n{"count":%d,"micros":%d,"failed":%d,"p50":%d,"p99":%d}\n'
  io.write(form:format(summary.requests, summary.duration, failed, latency:percentile(50), latency:percentile(99)))
end
