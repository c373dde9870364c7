#!/usr/bin/env bash
# ./trackchild bench matching [--records N] [--queries N] [--seed S] [--learn N] [--bulk N]: the matching engine alone, on a
# synthetic register of N found children (1,000,000). Half of the queries are about children who are not in it. With
# --learn, m of the levels is first learned from so many other queries without any decision, and the probabilities from as
# many outcomes. With --bulk, so many other missing children are matched in bulk too.
#
# ./trackchild bench matching --peers LIST [--records N] [--queries N] [--seed S] [--load-seconds N] [--ask-seconds N]
# [--keep DIR]: the engine beside its peers, one after the other, each in a Java of its own, with the same records
# (100,000) and the same queries (1,000). LIST names some of ours,pg,pg-father,lucene,primero,duke. A peer that takes
# longer than N seconds (240) to be filled gets no more records, one that takes longer (60) to answer is asked no more; the
# table says so. With --keep the figures are kept in a folder, so that a later call adds other peers to the same table.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
. "$root/bench/postgresql.sh"

measured_alone() {
  machine
  exec java -Xmx3g -cp "$(test_classpath org.trackchild.matching.engine)" org.trackchild.matching.engine.bench.MatchingBench "$@"
}

# module_of PEER: the module whose class path has the peer
module_of() {
  case $1 in
    ours | pg | pg-father) echo bench/peers ;;
    lucene | primero) echo bench/lucene ;;
    duke) echo bench/duke ;;
    *) echo "There is no peer '$1'. There are: ours, pg, pg-father, lucene, primero, duke" >&2; return 2 ;;
  esac
}

# measured PEER: writes its figures into the folder kept
measured() {
  local peer=$1
  case $peer in
    pg*) start_postgresql ;;
  esac
  rm -rf "$work/peer"
  mkdir "$work/peer"
  BENCH_POSTGRESQL=${postgresql_address:-} java -Xmx3g -cp "$(runtime_classpath "$(module_of "$peer")")" \
    org.trackchild.bench.peers.PeerBench measure --peer "$peer" --folder "$work/peer" --out "$kept" \
    --records "$records" --queries "$queries" --seed "$seed" --load-seconds "$load_seconds" --ask-seconds "$ask_seconds"
  stop_postgresql
}

clean_up() {
  stop_postgresql
  rm -rf "$work"
}

case " $* " in
  *' --peers '*) ;;
  *) measured_alone "$@" ;;
esac
records=100000 queries=1000 seed=1 load_seconds=240 ask_seconds=60 peers='' kept=''
while [ $# -gt 1 ]; do
  case $1 in
    --records) records=$2 ;;
    --queries) queries=$2 ;;
    --seed) seed=$2 ;;
    --load-seconds) load_seconds=$2 ;;
    --ask-seconds) ask_seconds=$2 ;;
    --peers) peers=${2//,/ } ;;
    --keep) kept=$2 ;;
    *) break ;;
  esac
  shift 2
done
if [ $# -ne 0 ] || [[ ! "$records$queries$seed$load_seconds$ask_seconds" =~ ^[0-9]+$ ]]; then
  echo "'bench matching' with --peers takes --records, --queries, --seed, --load-seconds, --ask-seconds, each with a number, and --keep DIR." >&2
  exit 2
fi
for peer in $peers; do
  module_of "$peer" >/dev/null
done
work=$(mktemp -d)
trap clean_up EXIT
kept=${kept:-$work/figures}
mkdir -p "$kept"
build_classes runtime bench/peers bench/lucene bench/duke
machine
for peer in $peers; do
  measured "$peer"
done
java -cp "$(runtime_classpath bench/peers)" org.trackchild.bench.peers.PeerBench table "$kept"
