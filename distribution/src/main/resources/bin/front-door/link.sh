# `link`: links two tables of persons, or finds the duplicates of one, without a server. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # home, command_name: set by the command

# Tables of up to so many bytes take too short a time for the slower of Java's compilers to be worth its work.
most_bytes_quick=3000000

command_link() {
  local classes jars=() options=()
  find_java
  find_jars 'lib/link/org.trackchild.matching.link-*.jar' \
    'system/org/trackchild/org.trackchild.'{model,matching.api,matching.scripts}'/*/*.jar' 'system/com/ibm/icu/icu4j/*/icu4j-*.jar' \
    'system/com/fasterxml/jackson/core/jackson-'{core,annotations,databind}'/*/*.jar'
  # the bar is on the standard error
  if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${CI:-}" ]; then
    options+=(-Dtrackchild.terminal=true)
  fi
  [ -z "${TRACKCHILD_MEMORY:-}" ] || options+=("-Xmx$TRACKCHILD_MEMORY")
  prepare_classes "${jars[@]}"
  [ -z "$prepared" ] || options+=("-XX:SharedArchiveFile=$prepared" -Xshare:auto -Xlog:disable)
  if [ "$(bytes_of "$@")" -le "$most_bytes_quick" ]; then
    options+=(-XX:TieredStopAtLevel=1)
  fi
  # shellcheck disable=SC2086  # several options
  exec "$JAVA_HOME/bin/java" -XX:+UseParallelGC -XX:-UsePerfData -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 "${options[@]}" ${EXTRA_JAVA_OPTS:-} -cp "$classes" org.trackchild.matching.link.tool.LinkCommand "$@"
}

# bytes_of WORD...: how large those of the words are that are files
bytes_of() {
  local word all=0
  for word in "$@"; do
    [ ! -f "$word" ] || [ ! -r "$word" ] || all=$((all + $(wc -c <"$word")))
  done
  printf '%s' "$all"
}

# prepare_classes JAR...: sets prepared to a file with the classes as Java wants them in memory, which shortens its start.
# The first run makes it in the cache folder of the user, with two tables of two records; where that cannot be, prepared is
# empty. Java takes no notice of a file that does not fit it or the jars.
prepare_classes() {
  local cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}} name folder
  prepared=
  [ -n "$cache" ] || return 0
  cache=$cache/trackchild
  # shellcheck disable=SC2012  # the sizes and days of the files are wanted
  name=$({
    cat "$JAVA_HOME/release" 2>/dev/null || true
    ls -lnL "$JAVA_HOME/bin/java" "$@" 2>/dev/null || true
  } | "${digest_command[@]}" | cut -c 1-16)
  prepared=$cache/link-$name.jsa
  if [ -f "$prepared" ]; then
    # those that were not used for long are removed
    touch -c "$prepared" 2>/dev/null || true
    return 0
  fi
  if mkdir -p "$cache" 2>/dev/null && folder=$(mktemp -d "$cache/link.XXXXXX" 2>/dev/null); then
    printf 'id,name,born,place,phone,sex,age\n1,Asha Devi,2011-02-03,12 Station Road,9000000001,f,7\n2,रमेश,2012-05-06,,,m,8\n' \
      >"$folder/left.csv"
    sed 's/Asha/Aasha/' "$folder/left.csv" >"$folder/right.csv"
    printf '{"columns": [{"name": "name", "comparator": "name"}, {"name": "born", "comparator": "date"}, {"name": "place",
      "comparator": "text"}, {"name": "phone", "comparator": "phone"}, {"name": "sex", "comparator": "category"}, {"name": "age",
      "comparator": "number"}], "homes": [["place", "phone"]], "family": ["place"], "twins": ["born"]}' >"$folder/profile.json"
    if "$JAVA_HOME/bin/java" -XX:+UseParallelGC -Xlog:disable "-XX:ArchiveClassesAtExit=$folder/classes.jsa" -cp "$classes" \
      org.trackchild.matching.link.tool.LinkCommand --profile "$folder/profile.json" "$folder/left.csv" "$folder/right.csv" \
      --out "$folder/pairs.csv" >/dev/null 2>&1 && [ -s "$folder/classes.jsa" ]; then
      mv -f "$folder/classes.jsa" "$prepared"
      find "$cache" -name 'link-*.jsa' -mtime +14 -delete 2>/dev/null || true
    fi
    rm -rf "$folder"
  fi
  [ -f "$prepared" ] || prepared=
}
