#!/usr/bin/env bash
# ./trackchild bench proposal [FOUND [RUNS]]: from sending a report of a missing child to its visible proposal, with FOUND
# found children in the register (100,000). All of them are synthetic.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
found=${1:-100000}
runs=${2:-5}
seed=20261123

"$root/trackchild" build
folder=$(mktemp -d)
port=$(free_port)
trap '"$folder/home/trackchild" stop --data "$folder/data" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
mkdir "$folder/home"
tar -xzf "$(ls "$root"/distribution/target/distribution-*.tar.gz)" -C "$folder/home" --strip-components=1
"$folder/home/trackchild" run --port "$port" --data "$folder/data" --demo 10 --detach >"$folder/run.log"

java "$root/bench/Proposal.java" csv "$root" "$found" "$seed" >"$folder/found.csv"
began=$(milliseconds)
"$folder/home/trackchild" import --data "$folder/data" --kind found "$folder/found.csv" | tail -n 3
imported=$(($(milliseconds) - began))
await_health "$port" 3600 "\"found\":$((found + 6)),"
# the matcher has come to the end of the journal
end=$((SECONDS + 3600))
until health "$port" | grep -E '"head":([0-9]+).*"journal":\1[,}]' >/dev/null; do
  [ "$SECONDS" -lt "$end" ] || { echo "The matcher does not come to the end of the journal." >&2; exit 1; }
  sleep 1
done
matched=$(($(milliseconds) - began))

export KEY
KEY=$(sed -n 's/.*"police.lucknow".*"apiKey": "\([^"]*\)".*/\1/p' "$folder/data/demo-logins.json")
java "$root/bench/Proposal.java" measure "$root" "$found" "$seed" "$runs" "http://127.0.0.1:$port" >"$folder/times"
machine
printf '%-48s %d s, matched after %d s\n' "import of $found found children" $((imported / 1000)) $((matched / 1000))
mapfile -t acknowledged < <(cut -d ' ' -f 1 "$folder/times")
mapfile -t visible < <(cut -d ' ' -f 2 "$folder/times")
summary 'report sent to acknowledged' ms "${acknowledged[@]}"
summary "report sent to visible proposal, $found found" ms "${visible[@]}"
