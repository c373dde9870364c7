# Runs classes of the tests outside of Maven. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # root: set by the benchmark

# test_classpath MODULE: builds a bundle with what it needs, and prints the class path of its tests
test_classpath() {
  local module=$root/bundles/$1
  (cd "$root" && mvn --batch-mode -q -pl "bundles/$1" -am -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -DincludeScope=test -Dmdep.outputFile=target/test-classpath) >&2
  printf '%s:%s:%s' "$module/target/classes" "$module/target/test-classes" "$(cat "$module/target/test-classpath")"
}
