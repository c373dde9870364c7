#!/usr/bin/env bash
# ./trackchild bench start [RUNS]: first start and restart of the distribution, and its size.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
runs=${1:-5}
cases=5000

"$root/trackchild" build
archive=$(ls "$root"/distribution/target/distribution-*.tar.gz)
folder=$(mktemp -d)
port=$(free_port)
trap '"$folder/home/trackchild" stop --data "$folder/data" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
mkdir "$folder/home"
tar -xzf "$archive" -C "$folder/home" --strip-components=1

# start: milliseconds until `run` says that it is ready
start() {
  local began
  began=$(milliseconds)
  "$folder/home/trackchild" run --port "$port" --data "$folder/data" --detach >"$folder/run.log"
  echo $(($(milliseconds) - began))
}
stop() { "$folder/home/trackchild" stop --data "$folder/data" >/dev/null; }
first=() again=()
for _ in $(seq "$runs"); do
  rm -rf "$folder/data"
  first+=("$(start)")
  # the demo is there and matched
  while [ -e "$folder/data/demo-progress" ]; do sleep 1; done
  await_health "$port" 900 "\"missing\":$((cases * 2 / 5)),\"found\":$((cases * 3 / 5))"
  stop
  again+=("$(start)")
  stop
done
machine
printf '%-48s %s MB\n' 'tar.gz' "$(($(wc -c <"$archive") / 1000000))"
summary 'first start, new data folder, to ready' ms "${first[@]}"
summary "restart with $cases cases, to ready" ms "${again[@]}"
