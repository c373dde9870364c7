#!/usr/bin/env bash
# ./trackchild bench memory [RUNS]: resident memory of instances that were filled and then left alone, side by side.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
runs=${1:-5}
cases=5000

"$root/trackchild" build
folder=$(mktemp -d)
stop_all() {
  local data
  for data in "$folder"/data-*; do
    "$folder/home/trackchild" stop --data "$data" >/dev/null 2>&1 || true
  done
  rm -rf "$folder"
}
trap stop_all EXIT
mkdir "$folder/home"
tar -xzf "$(ls "$root"/distribution/target/distribution-*.tar.gz)" -C "$folder/home" --strip-components=1

for run in $(seq "$runs"); do
  port=$(free_port)
  "$folder/home/trackchild" run --port "$port" --data "$folder/data-$run" --detach >"$folder/run-$run.log"
  await_health "$port" 900 "\"missing\":$((cases * 2 / 5)),\"found\":$((cases * 3 / 5))"
done
# the heap is given back after two minutes without work
sleep 180
idle=()
for run in $(seq "$runs"); do
  process=$(sed -n 's/^pid=//p' "$folder/data-$run/instance")
  idle+=("$(awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$process/status")")
done
machine
summary "memory after filling with $cases cases, idle" MB "${idle[@]}"
