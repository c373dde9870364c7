# `link`: links two tables of persons, or finds the duplicates of one, without a server. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # home, command_name: set by the command

command_link() {
  local classes='' pattern jar found options=()
  find_java
  for pattern in lib/link/org.trackchild.matching.link-*.jar \
    system/org/trackchild/org.trackchild.{model,matching.api,matching.scripts}/*/*.jar system/com/ibm/icu/icu4j/*/icu4j-*.jar \
    system/com/fasterxml/jackson/core/jackson-{core,annotations,databind}/*/*.jar; do
    found=
    for jar in "$home"/$pattern; do
      [ ! -f "$jar" ] || found=$jar
    done
    [ -n "$found" ] || fail "The installation is not complete: $home/$pattern is missing."
    classes=$classes:$found
  done
  # the bar is on the standard error
  if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${CI:-}" ]; then
    options+=(-Dtrackchild.terminal=true)
  fi
  [ -z "${TRACKCHILD_MEMORY:-}" ] || options+=("-Xmx$TRACKCHILD_MEMORY")
  # shellcheck disable=SC2086  # several options
  exec "$JAVA_HOME/bin/java" -XX:+UseParallelGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    "${options[@]}" ${EXTRA_JAVA_OPTS:-} -cp "${classes#:}" org.trackchild.matching.link.tool.LinkCommand "$@"
}
