-- asks the questions of BENCH_QUESTIONS one after the other, each user at another place; BENCH_PAUSE milliseconds between two
local questions = {}
for line in io.lines(os.getenv("BENCH_QUESTIONS")) do questions[#questions + 1] = line end
local pause = tonumber(os.getenv("BENCH_PAUSE") or "0")
local n = tonumber(os.getenv("BENCH_FROM") or "0")

request = function()
  n = n + 1
  return wrk.format("GET", questions[(n - 1) % #questions + 1])
end

if pause > 0 then
  delay = function() return math.random(0, 2 * pause) end
end

done = function(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms   %6.0f req/s   %d failed\n",
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.requests / summary.duration * 1e6, errors.status + errors.timeout + errors.connect + errors.read))
end
