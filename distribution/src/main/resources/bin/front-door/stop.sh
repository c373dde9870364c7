# `stop`: ends the instance of a data folder and waits until its process is gone. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

command_stop() {
  local folder=''
  while [ $# -gt 0 ]; do
    case $1 in
      --data) option_value stop "$1" $# "${2:-}" && folder=$option && shift ;;
      *) wrong_use "'stop' knows no '$1'." stop ;;
    esac
    shift
  done
  use_data "$folder"
  if ! find_running; then
    say "TrackChild is not running on $data."
    return 0
  fi
  end_instance 30
}
