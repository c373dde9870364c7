# What the benchmarks share. Sourced, never run.
# shellcheck shell=bash

# milliseconds: since the epoch
milliseconds() { date +%s%3N; }

# summary TITLE UNIT VALUE...: min, median and max on a line
summary() {
  local title=$1 unit=$2
  shift 2
  printf '%s\n' "$@" | LC_ALL=C sort -n | LC_ALL=C awk -v title="$title" -v unit="$unit" '
    { value[NR] = $1 }
    END {
      median = NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2
      printf "%-48s min %g, median %g, max %g %s (%d runs)\n", title, value[1], median, value[NR], unit, NR
    }'
}

# free_port: one that nobody listens on, with the ports next to it for the console
free_port() {
  local port
  for port in 18700 18800 18900 19000 19100; do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s' "$port"; return 0; }
  done
  echo "No port is free." >&2
  return 1
}

# health PORT: the answer of /health on one line, or nothing
health() { curl -sf --max-time 5 "http://127.0.0.1:$1/health" 2>/dev/null | tr -d '\n ' || true; }

# await_health PORT SECONDS PATTERN: until /health matches
await_health() {
  local end=$((SECONDS + $2))
  until health "$1" | grep -E "$3" >/dev/null; do
    [ "$SECONDS" -lt "$end" ] || { echo "/health did not become $3" >&2; return 1; }
    sleep 0.5
  done
}

# words: how the machine is, for the line above the figures
machine() {
  printf '%s, %s cores, %s GiB, %s\n' "$(date -u +%F)" "$(nproc)" \
    "$(awk '/MemTotal/ { printf "%d", $2 / 1048576 + .5 }' /proc/meminfo)" "$(java -version 2>&1 | head -n 1)"
}
