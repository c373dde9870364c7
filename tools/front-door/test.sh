# `test`: a clean build with all tests, and what came of it. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

run_tests() {
  local long=false log code=0 arguments=() reports
  while [ $# -gt 0 ]; do
    case $1 in
      --long) long=true ;;
      *) wrong_use "'test' knows no '$1'." test ;;
    esac
    shift
  done
  if in_use "$root/distribution/target/run"; then
    fail "TrackChild runs from this source tree's build, which the tests make anew. Stop it first: $command_name stop"
  fi
  install_build_tools
  install_test_tools
  [ "$long" = false ] || arguments+=(-Dtrackchild.tests.long=true)

  # reports of an earlier run must not be counted for a module that is not reached this time
  find "$root/bundles" "$root/features" "$root/distribution" "$root/itests" "$root/bench" -type d \
    \( -name surefire-reports -o -name failsafe-reports \) -prune -exec rm -rf {} + 2>/dev/null || true
  log=$(mktemp)
  # install, not verify: the container of the tests takes the distribution from the local repository; two modules at a time,
  # because most tests wait for a database or a server now and then
  run_maven 'Testing' "$log" clean install --threads 2 --fail-at-end "${arguments[@]}" || code=$?
  mkdir -p "$root/target"
  mv "$log" "$root/target/test.log"
  if [ "$code" -eq 0 ]; then
    (test_on_postgresql "$long") || code=$?
  fi
  if [ "$code" -eq 0 ]; then
    sources_digest >"$stamp"
  fi
  reports=$(find "$root/bundles" "$root/features" "$root/distribution" "$root/itests" "$root/bench" -type f -name 'TEST-*.xml' \
    \( -path '*/target/surefire-reports/*' -o -path '*/target/failsafe-reports/*' \) | LC_ALL=C sort)
  summarise "$code" "$reports"
}

# test_on_postgresql INSTALL: the tests of the store, and of what stands on it, once more on a PostgreSQL server of their
# own; one that is not on this machine is installed if INSTALL is true
test_on_postgresql() {
  # shellcheck source=bench/summary.sh
  . "$root/bench/summary.sh"
  # shellcheck source=bench/postgresql.sh
  . "$root/bench/postgresql.sh"
  if [ "$1" = false ] && ! find_postgresql; then
    say "There is no PostgreSQL on this machine: the store was tested on Derby only. '$command_name test --long' installs one."
    return 0
  fi
  trap stop_postgresql EXIT
  start_postgresql
  run_maven 'Testing on PostgreSQL' "$root/target/test-postgresql.log" surefire:test --threads 2 --fail-at-end \
    --projects bundles/org.trackchild.store.jpa,bundles/org.trackchild.access.core,bundles/org.trackchild.directory.core,bundles/org.trackchild.registry.core,bundles/org.trackchild.notices.core,bundles/org.trackchild.matching.standing \
    -Dstore.postgresql="$postgresql_address" -Dsurefire.reportNameSuffix=PostgreSQL ||
    {
      show_maven_errors "$root/target/test-postgresql.log"
      return 1
    }
}

install_test_tools() {
  local packages=() browsers=(/usr/bin/chromium-headless-shell /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome)
  # those of itests/browser/desk.mjs, and the one to install if there is none
  [ -n "$(find "${browsers[@]}" -maxdepth 0 2>/dev/null)" ] || packages+=(chromium-headless-shell)
  [ -d /usr/share/fonts/truetype/noto ] || packages+=(fonts-noto-core)
  install_packages 'to test TrackChild' "${packages[@]}"
}

# summarise MAVEN-CODE REPORTS: what failed, then alone on the last line `N passed, N failed`
summarise() {
  local code=$1 counts passed failed skipped
  counts=$(printf '%s\n' "$2" | count_tests)
  read -r passed failed skipped <<<"$counts"
  if [ "$code" -ne 0 ]; then
    show_maven_errors "$root/target/test.log"
    say ""
    printf '%s\n' "$2" | name_failures
    if [ "$failed" -eq 0 ]; then
      say "No test failed, but the build did; it counts as one failure."
      failed=1
    fi
    say "The whole output: target/test.log; reports of single tests: target/surefire-reports and target/failsafe-reports of each module."
  fi
  [ "$skipped" -eq 0 ] || say "$skipped skipped (for example because data for them are not on this machine)"
  say "$passed passed, $failed failed"
  [ "$code" -eq 0 ] && [ "$failed" -eq 0 ]
}

# count_tests: from the names of report files, `PASSED FAILED SKIPPED`
count_tests() {
  local files=() file
  while read -r file; do
    [ -z "$file" ] || files+=("$file")
  done
  if [ ${#files[@]} -eq 0 ]; then
    printf '0 0 0'
    return 0
  fi
  LC_ALL=C awk '
    function number(name) {
      return match(tag, " " name "=\"[0-9]+\"") ? substr(tag, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
    }
    FNR == 1 { tag = ""; open = 0; counted = 0 }
    !counted {
      if ($0 ~ /<testsuite[ >]/) open = 1
      if (open) tag = tag " " $0
      if (open && tag ~ /<testsuite[^>]*>/) {
        sub(/>.*/, "", tag)
        all += number("tests")
        bad += number("errors") + number("failures")
        skipped += number("skipped")
        counted = 1
      }
    }
    END { printf "%d %d %d", all - bad - skipped, bad, skipped }' "${files[@]}"
}

# name_failures: from the names of report files, each test that failed with the first lines of what it said
name_failures() {
  local file
  while read -r file; do
    [ -z "$file" ] || LC_ALL=C awk '
      function plain(text) {
        gsub(/&#10;/, "\n    ", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "\047", text)
        gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&amp;/, "\\&", text)
        return text
      }
      /<testcase / {
        name = ""; class = ""
        if (match($0, / name="[^"]*"/)) name = substr($0, RSTART + 7, RLENGTH - 8)
        if (match($0, / classname="[^"]*"/)) class = substr($0, RSTART + 12, RLENGTH - 13)
      }
      /<(failure|error)[ >]/ {
        print "FAILED " class " " plain(name)
        left = 12
        sub(/.*<(failure|error)[^>]*>(<!\[CDATA\[)?/, "")
      }
      left > 0 && /[^ ]/ && !/^\]\]>/ && !/^[ \t]*at (java|jdk|org\.junit|org\.apache)/ { print "    " plain(substr($0, 1, 300)); left-- }
      /<\/(failure|error)>/ { left = 0 }' "$file"
  done
}
