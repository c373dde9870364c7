#!/usr/bin/env bash
# ./trackchild bench register [--postgresql] [CASES [RATE [SECONDS]]]: fifty officers at work with CASES cases of each kind in the register
# (100,000), RATE acts a second (20) for SECONDS (60): case page, search, work queue, save. The cases are written into the
# database as if the matcher and the clocks had seen them all; all children are synthetic. The database is Derby, or a
# PostgreSQL server of the benchmark's own.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
# shellcheck source=bench/postgresql.sh
. "$root/bench/postgresql.sh"
database=derby
if [ "${1:-}" = --postgresql ]; then
  database=postgresql
  shift
fi
cases=${1:-100000}
rate=${2:-20}
seconds=${3:-60}
officers=50
# what a register of a nation needs; pages are of 4 to 32 KB
memory=4g
pages=40000

"$root/trackchild" build
classes=$(test_classpath org.trackchild.registry.core)
folder=$(mktemp -d)
port=$(free_port)
trap '"$folder/home/trackchild" stop --data "$folder/data" >/dev/null 2>&1 || true; stop_postgresql; rm -rf "$folder"' EXIT
mkdir "$folder/home"
tar -xzf "$(ls "$root"/distribution/target/distribution-*.tar.gz)" -C "$folder/home" --strip-components=1
address=()
if [ "$database" = postgresql ]; then
  start_postgresql
  address=("$postgresql_address")
  mkdir -p "$folder/data/etc"
  postgresql_settings >"$folder/data/etc/org.ops4j.datasource-trackchild.cfg"
fi
run() {
  TRACKCHILD_MEMORY=$memory EXTRA_JAVA_OPTS="-Dderby.storage.pageCacheSize=$pages" \
    "$folder/home/trackchild" run --port "$port" --data "$folder/data" --demo 1000 --detach >"$folder/run.log"
}

# the offices and their officers, with cases of their own
run
end=$((SECONDS + 600))
while [ -e "$folder/data/demo-progress" ]; do
  [ "$SECONDS" -lt "$end" ] || { echo "The synthetic cases do not come to an end." >&2; exit 1; }
  sleep 1
done
"$folder/home/trackchild" stop --data "$folder/data" >/dev/null
# the pages of so many indexes are written again and again if they do not stay in memory; what the disk has of them is of no use if the filling is cut off
filled=$(java -Xmx10g -Dderby.storage.pageCacheSize=300000 -Dderby.system.durability=test -Dderby.stream.error.file="$folder/derby.log" -cp "$classes" \
  org.trackchild.registry.core.LargeRegister "$folder/data" \
  "$root/bundles/org.trackchild.directory.core/src/main/resources/org/trackchild/directory/core/districts.csv" "$cases" "${address[@]}")
began=$(milliseconds)
run
end=$((SECONDS + 1800))
# until the matcher has the open cases in its index
until health "$port" | grep -E '"head":([0-9]+).*"journal":\1[,}]' >/dev/null; do
  [ "$SECONDS" -lt "$end" ] || { echo "The matcher does not come to the end of the journal." >&2; exit 1; }
  sleep 1
done
started=$(($(milliseconds) - began))

size=$(du -sh "${postgresql_folder:-$folder/data/data/derby}" | cut -f 1)
machine
printf '%-48s %s, %s of %s\n' "$cases more cases of each kind" "$filled" "$database" "$size"
printf '%-48s %d s\n' "start, until the matcher can answer" $((started / 1000))
java "$root/bench/Register.java" "$folder/data/demo-logins.json" "http://127.0.0.1:$port" "$officers" "$rate" "$seconds"
