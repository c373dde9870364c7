#!/usr/bin/env bash
# ./trackchild bench journal [--postgresql] [ENTRIES]: how many entries of the journal are verified in a second, of ENTRIES
# (1,000,000) synthetic ones: by a running instance, as it was done before, and by `audit verify` on the folder of one that
# is stopped, each time in a Java of its own. The database is Derby, or a PostgreSQL server of the benchmark's own.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
# shellcheck source=bench/postgresql.sh
. "$root/bench/postgresql.sh"
server=
if [ "${1:-}" = --postgresql ]; then
  server=yes
  shift
fi
entries=${1:-1000000}
classes=$(test_classpath org.trackchild.store.jpa)
audit=$(test_classpath org.trackchild.journal.audit)
folder=$(mktemp -d)
trap 'stop_postgresql; rm -rf "$folder"' EXIT

machine
words=("$folder" "$entries")
if [ -n "$server" ]; then
  start_postgresql
  mkdir "$folder/etc"
  postgresql_settings >"$folder/etc/org.ops4j.datasource-trackchild.cfg"
  words+=("$postgresql_address")
fi
# as an instance has it
java -Xmx1g -Dderby.stream.error.file="$folder/derby.log" -cp "$classes" org.trackchild.store.jpa.JournalBench "${words[@]}" \
  2>"$folder/log" | grep -E 'entries/s|ratio' || { cat "$folder/log" >&2; exit 1; }

rates=()
for _ in 1 2 3 4 5; do
  began=$(milliseconds)
  code=0
  java -XX:+UseParallelGC -Xmx512m -cp "$audit" org.trackchild.journal.audit.AuditCommand verify --data "$folder" >"$folder/said" || code=$?
  # 5: nobody has witnessed this journal
  [ "$code" -eq 5 ] || { cat "$folder/said" >&2; exit 1; }
  rates+=("$((entries * 1000 / ($(milliseconds) - began)))")
done
summary "verified by 'audit verify', with its start" entries/s "${rates[@]}"
