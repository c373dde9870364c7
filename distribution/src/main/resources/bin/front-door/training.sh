# `training reset`: brings a training back to its first state. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

. "$parts/run.sh"

command_training() {
  local folder='' yes=0 is
  [ "${1:-}" = reset ] || wrong_use "What about the training? Say '$command_name training reset'." training
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --data) option_value training "$1" $# "${2:-}" && folder=$option && shift ;;
      --yes) yes=1 ;;
      *) wrong_use "'training reset' knows no '$1'." training ;;
    esac
    shift
  done
  use_data "${folder:-$default_training}"
  read_kind
  if [ "$is" != training ]; then
    fail "$data is no training folder: nothing is changed."
  fi
  [ -x "$home/bin/karaf" ] || fail "The installation is not complete: $home/bin/karaf is missing. Nothing is changed."
  own_database || fail "The settings in $data/etc name a database that is not in this folder: nothing is changed."
  [ "$yes" = 1 ] || confirm_reset
  reset_training
}

confirm_reset() {
  local answer=''
  if [ ! -t 0 ]; then
    wrong_use "All cases of the training, its time and what was done in its tours would be removed. Say --yes." training
  fi
  printf 'All cases of the training in %s, its time and what was done in its tours are removed.\nType yes to go on: ' "$data"
  read -r answer || true
  [ "$answer" = yes ] || fail "Nothing is changed."
}

# reset_training: ends the instance if it runs, takes the database away in one step, and starts it again if it ran. Whoever
# is killed before that step finds all cases at the next start; after it, a fresh database is filled. The logins are put
# aside before: without their file the seeder makes all accounts, with the passwords that it finds there.
reset_training() {
  local host='' port=''
  if command -v flock >/dev/null; then
    exec 9>"$data/start.lock"
    flock -n 9 || fail "TrackChild is being started on $data by somebody else at this moment."
  fi
  keep_what_is_no_training "$data/data/derby"
  keep_what_is_no_training "$data/data/derby.reset"
  if find_running; then
    host=$(instance_value host)
    port=$(instance_value port)
    end_instance 30
  fi
  remove_what_was_reset
  [ ! -f "$data/demo-logins.json" ] || mv "$data/demo-logins.json" "$data/demo-logins.kept.json"
  [ ! -d "$data/data/derby" ] || mv "$data/data/derby" "$data/data/derby.reset"
  remove_what_was_reset
  exec 9>&-
  say "The training in $data is back at its beginning."
  if [ -n "$port" ]; then
    command_run --training --data "$data" --host "$host" --port "$port" --detach
  else
    say "It fills itself anew at the next start: $command_name run --training --data '$data'"
  fi
}
