#!/usr/bin/env bash
# ./trackchild bench readings [--postgresql] [CASES]: what it costs to tell the journal who was shown a list of fifty, in a
# register of CASES (2,000) synthetic cases: a list that tells nothing, one that was told already, and one of which all is
# told. The database is Derby, or a PostgreSQL server of the benchmark's own.
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
classes=$(test_classpath org.trackchild.store.jpa)
folder=$(mktemp -d)
trap 'stop_postgresql; rm -rf "$folder"' EXIT

machine
words=("$folder" "${1:-2000}")
if [ -n "$server" ]; then
  start_postgresql
  words+=("$postgresql_address")
fi
java -Xmx1g -Dderby.stream.error.file="$folder/derby.log" -cp "$classes" org.trackchild.store.jpa.ReadingBench "${words[@]}" \
  2>"$folder/log" | grep ' ms ' || { cat "$folder/log" >&2; exit 1; }
