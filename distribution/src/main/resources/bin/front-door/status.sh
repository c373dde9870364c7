# `status`: whether the instance of a data folder runs and how it is. Exit code 0 ready, 1 not running, 3 not ready.
# Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

command_status() {
  local folder='' host port started
  while [ $# -gt 0 ]; do
    case $1 in
      --data) option_value status "$1" $# "${2:-}" && folder=$option && shift ;;
      *) wrong_use "'status' knows no '$1'." status ;;
    esac
    shift
  done
  use_data "$folder"
  if ! find_running; then
    say "TrackChild is not running on $data."
    return 1
  fi
  host=$(instance_value host)
  port=$(instance_value port)
  started=$(instance_value started)
  say "TrackChild is running."
  say "  address    $(address "$host" "$port")"
  say "  data       $data$(mode_note)"
  say "  process    $pid"
  if [ -n "$started" ]; then
    say "  running    for $(spell_duration $(($(now) - started)))"
  fi
  if ! read_health "$host" "$port"; then
    say "  ready      no: it does not answer yet"
    return 3
  fi
  if is_ready; then
    say "  ready      yes"
  else
    say "  ready      no"
  fi
  component_lines | while IFS='	' read -r name state text; do
    printf '    %-12s %-9s %s\n' "$name" "$state" "$text"
  done
  is_ready || return 3
}

mode_note() {
  case $(head -n 1 "$data/mode" 2>/dev/null) in
    training*) printf ' (training: synthetic cases; no real child)' ;;
    demo*) printf ' (demo: synthetic cases, logins that anybody may know)' ;;
  esac
}
