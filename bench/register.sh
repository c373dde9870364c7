#!/usr/bin/env bash
# ./trackchild bench register [--postgresql] [CASES [RATE [SECONDS]]]: fifty officers at work with CASES cases of each kind in the register
# (100,000), RATE acts a second (20) for SECONDS (60): case page, search, work queue, save. The cases are written into the
# database as if the matcher and the clocks had seen them all; all children are synthetic. The database is Derby; with
# --postgresql the same register is moved to a PostgreSQL server of the benchmark's own after that, and measured there, too.
# A million of each kind takes 10 GB of memory, 35 GB of disk and some hours.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
# shellcheck source=bench/postgresql.sh
. "$root/bench/postgresql.sh"
moves=
if [ "${1:-}" = --postgresql ]; then
  moves=yes
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
# the pages of so many indexes are written again and again if they do not stay in memory; what the disk
# has of them is of no use if the filling is cut off
filled=$(java -Xmx10g -Dderby.storage.pageCacheSize=300000 -Dderby.system.durability=test \
  -Dderby.stream.error.file="$folder/derby.log" -cp "$classes" \
  org.trackchild.registry.core.LargeRegister "$folder/data" \
  "$root/bundles/org.trackchild.directory.core/src/main/resources/org/trackchild/directory/core/districts.csv" "$cases" | tail -n 1)

# start: until the matcher has the open cases in its index; sets started, in seconds
start() {
  local began end=$((SECONDS + 7200))
  began=$(milliseconds)
  run
  until health "$port" | grep -E '"head":([0-9]+).*"journal":\1[,}]' >/dev/null; do
    [ "$SECONDS" -lt "$end" ] || { echo "The matcher does not come to the end of the journal." >&2; exit 1; }
    sleep 1
  done
  started=$((($(milliseconds) - began) / 1000))
}

# officers_work: what they wait for
officers_work() {
  java "$root/bench/Register.java" "$folder/data/demo-logins.json" "http://127.0.0.1:$port" "$officers" "$rate" "$seconds"
}

# size FOLDER
size() { du -sh "$1" | cut -f 1; }

machine
start
printf '%-48s %s, Derby of %s\n' "$cases more cases of each kind" "$filled" "$(size "$folder/data/data/derby")"
printf '%-48s %d s\n' "start, until the matcher can answer" "$started"
outcome=0
officers_work || outcome=$?
if [ -n "$moves" ]; then
  "$folder/home/trackchild" stop --data "$folder/data" >/dev/null
  start_postgresql
  # the server may have taken the one of before
  port=$(free_port)
  postgresql_settings | sed 's/trackchild-schema/trackchild-from-derby/' >"$folder/data/etc/org.ops4j.datasource-trackchild.cfg"
  start
  printf '\n%-48s PostgreSQL %s of %s\n' "the same register" "$("$postgresql/postgres" --version | awk '{ print $NF }')" \
    "$(size "$postgresql_folder")"
  printf '%-48s %d s\n' "moved and started" "$started"
  officers_work || outcome=$?
fi
exit "$outcome"
