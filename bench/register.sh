#!/usr/bin/env bash
# ./trackchild bench register [CASES [RATE [SECONDS]]]: fifty officers at work with CASES cases of each kind in the register
# (100,000), RATE acts a second (20) for SECONDS (60): case page, search, work queue, save. All children are synthetic.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
cases=${1:-100000}
rate=${2:-20}
seconds=${3:-60}
officers=50
seed=20261128

"$root/trackchild" build
folder=$(mktemp -d)
port=$(free_port)
trap '"$folder/home/trackchild" stop --data "$folder/data" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
mkdir "$folder/home"
tar -xzf "$(ls "$root"/distribution/target/distribution-*.tar.gz)" -C "$folder/home" --strip-components=1
"$folder/home/trackchild" run --port "$port" --data "$folder/data" --demo 1000 --detach >"$folder/run.log"

began=$(milliseconds)
for kind in missing found; do
  java "$root/bench/Proposal.java" csv "$root" "$cases" "$((seed + ${#kind}))" >"$folder/$kind.csv"
  "$folder/home/trackchild" import --data "$folder/data" --kind "$kind" "$folder/$kind.csv" | tail -n 3
done
imported=$(($(milliseconds) - began))
# until the matcher has come to the end of the journal
end=$((SECONDS + 7200))
until health "$port" | grep -Eq '"head":([0-9]+).*"journal":\1[,}]'; do
  [ "$SECONDS" -lt "$end" ] || { echo "The matcher does not come to the end of the journal." >&2; exit 1; }
  sleep 1
done
matched=$(($(milliseconds) - began))

machine
printf '%-48s %d s, matched after %d s\n' "import of $cases cases of each kind" $((imported / 1000)) $((matched / 1000))
java "$root/bench/Register.java" "$folder/data/demo-logins.json" "http://127.0.0.1:$port" "$officers" "$rate" "$seconds"
