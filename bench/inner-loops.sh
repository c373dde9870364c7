#!/usr/bin/env bash
# ./trackchild bench inner-loops [ARGUMENT...]: what the engine does most often, measured with JMH in about four minutes. The
# arguments are JMH's, such as a pattern of names.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/bench/summary.sh"
. "$root/bench/classpath.sh"
build_classes runtime bench/loops
machine
exec java -cp "$(runtime_classpath bench/loops)" org.openjdk.jmh.Main -jvmArgs -Xmx2g -foe true "$@"
