#!/usr/bin/env bash
# ./trackchild bench link [--records N] [--seed S] [--shared DIR]: the command `link`, each run in a Java of its own, without
# labels: two made-up tables of N persons (5,000), two thirds of whom are in both; and, where DIR/data/linkage/febrl is
# there, the duplicates of FEBRL 1 to 3, with and without the number of the person.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
records=5000 seed=1 shared=$root/../shared
while [ $# -gt 1 ]; do
  case $1 in
    --records) records=$2 ;;
    --seed) seed=$2 ;;
    --shared) shared=$2 ;;
    *) break ;;
  esac
  shift 2
done
[ $# -eq 0 ] || { echo "'bench link' takes --records N, --seed S, --shared DIR." >&2; exit 2; }
classes=$(test_classpath org.trackchild.matching.link)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# measured TITLE TABLE...: five runs, and how right they are
measured() {
  local title=$1 times=() began
  shift
  for _ in 1 2 3 4 5; do
    began=$(milliseconds)
    java -XX:+UseParallelGC -Xmx4g -cp "$classes" org.trackchild.matching.link.tool.LinkCommand --profile person "$@" \
      --out "$work/pairs.csv" >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
    times+=("$(($(milliseconds) - began))")
  done
  summary "$title" ms "${times[@]}"
  java -cp "$classes" org.trackchild.matching.link.LinkBench score "$work/pairs.csv" "$@"
  cat "$work/said"
}

machine
java -cp "$classes" org.trackchild.matching.link.LinkBench write "$seed" "$records" "$work/left.csv" "$work/right.csv"
measured "two tables of $records persons" "$work/left.csv" "$work/right.csv"
for number in 1 2 3; do
  table=$shared/data/linkage/febrl/dataset$number.csv
  if [ ! -f "$table" ]; then
    echo "not here, so not measured: FEBRL $number"
    continue
  fi
  measured "FEBRL $number" "$table"
  # the number is the last column
  sed 's/,[^,]*$//' "$table" >"$work/without.csv"
  measured "FEBRL $number without the number" "$work/without.csv"
done
