# Builds the distribution when its sources changed, and unpacks it for `run`. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154  # set here for others, or by the command

version=$(sed -n 's,^  <version>\(.*\)</version>$,\1,p' "$root/pom.xml" | head -n 1)
archive=$root/distribution/target/distribution-$version.tar.gz
# lies in target, so that `mvn clean` takes it along
stamp=$root/distribution/target/sources.sha256
maven=(mvn --batch-mode --no-transfer-progress -Dstyle.color=never -Dmaven.wagon.http.retryHandler.count=3
  -Daether.connector.http.retryHandler.count=3)

# sources_digest: tells whether the build's input changed; what the build itself writes into the sources is left out
sources_digest() {
  (
    cd "$root" || exit
    find pom.xml .mvn bundles features distribution \
      \( -name target -o -name node_modules -o -path '*/src/main/frontend/generated' -o -path '*/src/main/bundles' \) -prune -o \
      -type f ! -name vite.generated.ts ! -name .npmrc -exec "${digest_command[@]}" {} + |
      LC_ALL=C sort -k 2 | "${digest_command[@]}" | cut -d ' ' -f 1
  )
}

# is_built: whether the distribution is that of the sources as they are
is_built() {
  [ -f "$archive" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(sources_digest)" ]
}

build_what_changed() {
  local sources
  ! is_built || return 0
  sources=$(sources_digest)
  mkdir -p "$root/target"
  rm -f "$stamp"
  # the tests, the check of the features and that of the formatting belong to `test`
  if ! run_maven 'Building' "$root/target/build.log" install -DskipTests -Dspotless.check.skip=true -Dfeatures.verify.skip=true --projects "$(without_tests)"; then
    show_maven_errors "$root/target/build.log"
    fail "The build failed. Its whole output: target/build.log"
  fi
  [ -f "$archive" ] || fail "The build made no ${archive#"$root"/}."
  printf '%s\n' "$sources" >"$stamp"
}

# without_tests: Maven's word for everything but the modules that only test or measure
without_tests() {
  local folder
  for folder in itests bench; do
    printf '!%s,' "$folder"
    sed -n 's,^ *<module>\(.*\)</module>,\1,p' "$root/$folder/pom.xml" | while read -r module; do
      printf '!%s/%s,' "$folder" "$module"
    done
  done | sed 's/,$//'
}

# run_maven TITLE LOG ARGUMENT...: Maven from the root with its output in LOG; shows which module of how many is built
run_maven() {
  local title=$1 log=$2 began elapsed process code=0
  shift 2
  began=$(now)
  (cd "$root" && exec "${maven[@]}" "$@") >"$log" 2>&1 </dev/null &
  process=$!
  trap 'end_progress; kill -TERM "$process" 2>/dev/null; exit 130' INT TERM HUP
  while kill -0 "$process" 2>/dev/null; do
    elapsed=$(($(now) - began))
    progress "$title$(module_line "$log") ($elapsed s)"
    sleep 0.5
  done
  wait "$process" || code=$?
  trap - INT TERM HUP
  end_progress
  [ "$code" -ne 0 ] || say "$title took $(spell_duration $(($(now) - began)))."
  return "$code"
}

# module_line LOG: ` 7/35 org.trackchild.store.jpa` from Maven's last line of the form `Building NAME VERSION [7/35]`
module_line() {
  local line
  line=$(sed -n 's,^\[INFO\] Building \(.*[^ ]\)  *[^ ][^ ]*  *\[\([0-9]*/[0-9]*\)\]$, \2 \1,p' "$1" | tail -n 1)
  printf '%s' "${line:- …}"
}

show_maven_errors() {
  local errors
  errors=$(grep -E '^\[ERROR\]' "$1" | grep -viE '^\[ERROR\] *$|re-run maven|^\[ERROR\] \[Help 1\]|For more information|cwiki' | head -n 30 || true)
  complain "${errors:-$(tail -n 30 "$1")}"
}

# unpack: sets unpacked to the folder of the built archive. Each build gets a folder of its own, because an older one may
# be running from it; those that nobody runs from are removed.
unpack() {
  local folder=$root/distribution/target/run name older
  # of what was built and when: to read the whole archive takes a third of a second
  name=$({ cat "$stamp" && ls -ln "$archive"; } | "${digest_command[@]}" | cut -c 1-12)
  if [ ! -f "$folder/$name/complete" ]; then
    for older in "$folder"/*; do
      if [ -d "$older" ] && ! in_use "$older"; then
        rm -rf "$older"
      fi
    done
    mkdir -p "$folder/$name"
    tar -xzf "$archive" -C "$folder/$name" --strip-components=1
    : >"$folder/$name/complete"
  fi
  unpacked=$folder/$name
}

# in_use FOLDER: whether a process runs from it
in_use() {
  local words
  # collected first: a grep in the same pipe would find its own command line
  words=$(cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' '\n')
  case $'\n'$words$'\n' in
    *$'\n'"-Dkaraf.home=$1"$'\n'*) return 0 ;;
  esac
  return 1
}
