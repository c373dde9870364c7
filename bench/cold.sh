#!/usr/bin/env bash
# ./trackchild bench cold [RUNS]: `./trackchild run` in a new clone, build and first start together. Maven's and npm's
# caches are warm from the second run on, so one run before the first is not counted.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
runs=${1:-5}

folder=$(mktemp -d)
port=$(free_port)
trap '"$folder/clone/trackchild" stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT

cold=()
for run in $(seq 0 "$runs"); do
  rm -rf "$folder/clone"
  git clone -q "$root" "$folder/clone"
  began=$(milliseconds)
  "$folder/clone/trackchild" run --port "$port" --detach >"$folder/run.log"
  [ "$run" -eq 0 ] || cold+=($((($(milliseconds) - began) / 1000)))
  "$folder/clone/trackchild" stop >/dev/null
done
machine
summary 'run in a new clone, warm package caches' s "${cold[@]}"
