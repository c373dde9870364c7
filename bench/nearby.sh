#!/usr/bin/env bash
# ./trackchild bench nearby [OFFICES]: how fast offices near a point, and places by what people write, are found; usually among
# 100,000 offices.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
classes=$(test_classpath org.trackchild.directory.core)
machine
exec java -Xmx1g -cp "$classes" org.trackchild.directory.core.NearbyBench "$@"
