# `console`: Karaf's console of the running instance, for one command, for a list of them or by hand. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

command_console() {
  local folder=''
  while [ $# -gt 0 ]; do
    case $1 in
      --data) option_value console "$1" $# "${2:-}" && folder=$option && shift ;;
      --) shift && break ;;
      -*) wrong_use "'console' knows no '$1'." console ;;
      *) break ;;
    esac
    shift
  done
  use_data "$folder"
  find_running || fail "TrackChild is not running on $data."
  local client=()
  ready_client
  if [ $# -gt 0 ]; then
    # as input, because the client ends at once when it is given a command and has no terminal
    printf '%s\n' "$*" | "${client[@]}" -b
  elif [ -t 0 ]; then
    "${client[@]}"
  else
    "${client[@]}" -b
  fi
}

# ready_client: sets client to the words that open the console of the running instance
ready_client() {
  find_java
  # the client reads the user and the password from DATA/etc, so that no list of processes shows them
  export KARAF_BASE=$data
  unset KARAF_HOME KARAF_DATA KARAF_ETC KARAF_LOG JAVA_OPTS JAVA
  client=("$home/bin/client" -a "$(instance_value console)")
}

# ask_for_code CODE COMMAND: asks the running instance, whose databases nobody else can open; the last line has the exit code,
# which is CODE where there is none
ask_for_code() {
  local client=() line code=$1
  ready_client
  while IFS= read -r line; do
    line=${line%$'\r'}
    case $line in
      'code '[0-9]) code=${line#code } ;;
      *) say "$line" ;;
    esac
  done < <(printf '%s\n' "$2" | "${client[@]}" -b 2>&1)
  return "$code"
}
