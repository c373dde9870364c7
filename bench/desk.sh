#!/usr/bin/env bash
# ./trackchild bench desk [RUNS]: how long the desk takes to load in Chromium.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
runs=${1:-5}

"$root/trackchild" build
folder=$(mktemp -d)
port=$(free_port)
trap '"$folder/home/trackchild" stop --data "$folder/data" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
mkdir "$folder/home"
tar -xzf "$(ls "$root"/distribution/target/distribution-*.tar.gz)" -C "$folder/home" --strip-components=1
"$folder/home/trackchild" run --port "$port" --data "$folder/data" --demo 600 --detach >"$folder/run.log"
await_health "$port" 600 '"missing":240,"found":360'
(cd "$root/itests/browser" && npm ci --no-audit --no-fund >/dev/null)
BASE=http://127.0.0.1:$port LOGINS=$folder/data/demo-logins.json RUNS=$runs node "$root/itests/browser/load.mjs" >"$folder/times"
machine
column_of() { cut -d ' ' -f "$1" "$folder/times"; }
mapfile -t values < <(column_of 1)
summary 'sign-in page, empty cache' ms "${values[@]}"
mapfile -t values < <(column_of 2)
summary 'from sign-in to the home page' ms "${values[@]}"
mapfile -t values < <(column_of 3)
summary 'home page, second visit' ms "${values[@]}"
mapfile -t values < <(column_of 4)
summary 'sent to the browser at a first visit' kB "${values[@]}"
