# `vault`: tells how the vault of a running instance is, and exchanges its master key. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

. "$parts/console.sh"

command_vault() {
  local action=${1:-} folder=''
  case $action in
    status | rotate) shift ;;
    '') wrong_use "What about the vault: status or rotate?" vault ;;
    *) wrong_use "'vault' knows no '$action'." vault ;;
  esac
  while [ $# -gt 0 ]; do
    case $1 in
      --data) option_value vault "$1" $# "${2:-}" && folder=$option && shift ;;
      *) wrong_use "'vault $action' knows no '$1'." vault ;;
    esac
    shift
  done
  use_data "$folder"
  find_running || fail "TrackChild is not running on $data."
  ask_for_code 1 "trackchild:vault-$action --with-code"
}
