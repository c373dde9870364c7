#!/usr/bin/env bash
# ./trackchild bench matching [--records N] [--queries N] [--seed S] [--learn N]: the matching engine alone, on a synthetic
# register of N found children (1,000,000). Half of the queries are about children who are not in it. With --learn, m of
# the levels is first learned from so many other queries without any decision, and the probabilities from as many outcomes.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
machine
exec java -Xmx3g -cp "$(test_classpath org.trackchild.matching.engine)" org.trackchild.matching.engine.bench.MatchingBench "$@"
