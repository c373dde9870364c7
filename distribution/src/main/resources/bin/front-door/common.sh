# What all parts of the front door share: messages, option values, digests. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154  # set here for others, or by the command

# English sentences with UTF-8 names in them, whatever the machine's language is set to
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*8*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# 1 when a person looks on and lines may be overwritten, else 0
on_terminal=0
if [ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${CI:-}" ]; then
  on_terminal=1
fi

say() { printf '%s\n' "$*"; }

complain() { printf '%s\n' "$*" >&2; }

# fail SENTENCE...: each sentence on its own line, then exit 1
fail() {
  end_progress
  printf '%s\n' "$@" >&2
  exit 1
}

# wrong_use SENTENCE [COMMAND]: what is wrong with how the command was called, where to read on, then exit 2
wrong_use() {
  complain "$1"
  if [ "${2:-help}" = help ]; then
    complain "'$command_name help' lists the commands."
  else
    complain "'$command_name help $2' tells how to use it."
  fi
  exit 2
}

# progress SENTENCE: one line that is overwritten on a terminal; elsewhere a new line whenever its text changes
# apart from the seconds in brackets at its end
progress_shown=
progress() {
  local text=$1
  if [ "$on_terminal" = 1 ]; then
    local width=${COLUMNS:-80}
    printf '\r\033[K%s' "${text:0:$((width - 1))}"
    progress_shown=$text
  elif [ "${text% (*}" != "${progress_shown% (*}" ]; then
    say "$text"
    progress_shown=$text
  fi
}

end_progress() {
  if [ "$on_terminal" = 1 ] && [ -n "$progress_shown" ]; then
    printf '\r\033[K'
  fi
  progress_shown=
}

# option_value COMMAND OPTION COUNT VALUE: the value that follows an option; COUNT is the number of words left with the option
option_value() {
  if [ "$3" -lt 2 ] || [ -z "$4" ]; then
    wrong_use "Option $2 needs a value." "$1"
  fi
  option=$4
}

# whole_number COMMAND OPTION VALUE MIN MAX
whole_number() {
  case $3 in
    '' | *[!0-9]*) wrong_use "Option $2 needs a whole number from $4 to $5, not '$3'." "$1" ;;
  esac
  if [ "${#3}" -gt 9 ] || [ "$((10#$3))" -lt "$4" ] || [ "$((10#$3))" -gt "$5" ]; then
    wrong_use "Option $2 needs a whole number from $4 to $5, not '$3'." "$1"
  fi
}

# SHA-256 of files or of the standard input
digest_command=(sha256sum)
command -v sha256sum >/dev/null || digest_command=(shasum -a 256)

# java_major JAVA: the major version of a Java command, or nothing
java_major() {
  local release major=''
  # the file tells it at once, where there is one; asking Java takes a tenth of a second
  release=$(dirname "$(dirname "$1")")/release
  [ ! -r "$release" ] || major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release" | head -n 1)
  if [ -n "$major" ]; then
    printf '%s\n' "$major"
    return
  fi
  "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

now() { date +%s; }

# spell_duration SECONDS
spell_duration() {
  local seconds=$1
  if [ "$seconds" -lt 60 ]; then
    printf '%d s' "$seconds"
  elif [ "$seconds" -lt 3600 ]; then
    printf '%d min %d s' $((seconds / 60)) $((seconds % 60))
  elif [ "$seconds" -lt 86400 ]; then
    printf '%d h %d min' $((seconds / 3600)) $((seconds % 3600 / 60))
  else
    printf '%d d %d h' $((seconds / 86400)) $((seconds % 86400 / 3600))
  fi
}

# find_java: sets JAVA_HOME to a Java 17 or later
find_java() {
  local java='' major found=none
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  elif command -v java >/dev/null; then
    java=$(readlink -f "$(command -v java)")
  fi
  if [ -n "$java" ]; then
    major=$(java_major "$java")
    found="only Java ${major:-?} ($java)"
  fi
  if [ -z "${major:-}" ] || [ "$major" -lt 17 ]; then
    fail "TrackChild needs Java 17, and $found was found." \
      "On Debian or Ubuntu: apt-get install openjdk-17-jre-headless. Elsewhere: set JAVA_HOME to a Java 17."
  fi
  JAVA_HOME=$(dirname "$(dirname "$java")")
  export JAVA_HOME
}

# find_jars PATTERN...: sets jars to the newest file of each pattern below the installation, and classes to the class path
# of them
find_jars() {
  local pattern jar found
  jars=()
  for pattern in "$@"; do
    found=
    for jar in "$home"/$pattern; do
      [ ! -f "$jar" ] || found=$jar
    done
    [ -n "$found" ] || fail "The installation is not complete: $home/$pattern is missing."
    jars+=("$found")
  done
  classes=$(IFS=: && printf '%s' "${jars[*]}")
}
