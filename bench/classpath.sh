# Runs classes of the modules outside of Maven. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # root: set by the benchmark

# build_classes SCOPE MODULE...: builds modules, such as bench/peers, with what they need, without running tests
build_classes() {
  local scope=$1 modules
  shift
  modules=$(IFS=,; echo "$*")
  (cd "$root" && mvn --batch-mode -q -pl "$modules" -am -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -DincludeScope="$scope" -Dmdep.outputFile="target/$scope-classpath") >&2
}

# test_classpath MODULE: builds a bundle with what it needs, and prints the class path of its tests
test_classpath() {
  local module=$root/bundles/$1
  build_classes test "bundles/$1"
  printf '%s:%s:%s' "$module/target/classes" "$module/target/test-classes" "$(cat "$module/target/test-classpath")"
}

# runtime_classpath MODULE: the class path of a module that build_classes has built with the scope `runtime`
runtime_classpath() {
  printf '%s:%s' "$root/$1/target/classes" "$(cat "$root/$1/target/runtime-classpath")"
}
