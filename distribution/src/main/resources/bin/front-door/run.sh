# `run`: starts the instance of a data folder and tells when it is ready. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

. "$parts/data.sh"

command_run() {
  local folder='' detach=0 wanted='' wanted_cases='' asked_port='' asked_host=''
  while [ $# -gt 0 ]; do
    case $1 in
      --port) option_value run "$1" $# "${2:-}" && whole_number run "$1" "$2" 1 65535 && asked_port=$((10#$2)) && shift ;;
      --host) option_value run "$1" $# "${2:-}" && asked_host=$option && shift ;;
      --data) option_value run "$1" $# "${2:-}" && folder=$option && shift ;;
      --demo | --training)
        want "${1#--}"
        case ${2:-} in
          '' | -*) ;;
          *) whole_number run "$1" "$2" 10 1000000 && wanted_cases=$((10#$2)) && shift ;;
        esac
        ;;
      --no-demo) want real ;;
      --detach) detach=1 ;;
      *) wrong_use "'run' knows no '$1'." run ;;
    esac
    shift
  done
  if [ "$wanted" = training ]; then
    use_data "${folder:-$default_training}"
  else
    use_data "$folder"
  fi
  if find_running; then
    local is
    read_kind
    if [ -n "$wanted" ] && [ "$wanted" != "$is" ]; then
      fail "Another TrackChild runs on $data, which is no folder for that. Choose another with --data."
    fi
    say "TrackChild runs already on $data: $(address "$(instance_value host)" "$(instance_value port)")"
    # the source tree's command, which asks only whether to build, must know the difference
    [ -z "${TRACKCHILD_ONLY_CHECK:-}" ] || return 10
    return 0
  fi

  port=${asked_port:-8181}
  host=${asked_host:-${TRACKCHILD_HOST:-127.0.0.1}}
  case $host in
    *[!A-Za-z0-9.:-]*) wrong_use "'$host' is not a name or number of a network address." run ;;
  esac
  if listens "$(own_host "$host")" "$port"; then
    fail "Port $port is in use by another program. Choose another with --port, for example: $command_name run --port $((port < 65000 ? port + 100 : port - 100))"
  fi
  ready_data "$wanted" "$wanted_cases"
  [ -z "${TRACKCHILD_ONLY_CHECK:-}" ] || return 0
  find_java
  if command -v flock >/dev/null; then
    exec 9>"$data/start.lock"
    flock -n 9 || fail "TrackChild is being started on $data by somebody else at this moment."
  fi
  # once more: somebody else may have made something of the folder before he let it go
  ready_data "$wanted" "$wanted_cases"
  refresh_settings
  if [ "$mode" = training ]; then
    own_database || fail "A training keeps its database in its own folder, and the settings in $data/etc name another."
    remove_what_was_reset
  fi
  write_kind
  ready_console
  refresh_cache
  choose_console_port
  launch
  trap 'interrupted' INT TERM HUP
  await_ready
  exec 9>&-
  announce
  if [ "$detach" = 1 ]; then
    trap - INT TERM HUP
    say "It runs in the background. To stop it: $(stop_command)"
    return 0
  fi
  say "Stop it with Ctrl+C."
  stay
}

# want KIND: what the folder is to be; two kinds at once make no sense
want() {
  if [ -n "$wanted" ] && [ "$wanted" != "$1" ]; then
    wrong_use "Of --demo, --no-demo and --training only one can be said." run
  fi
  wanted=$1
}

stop_command() {
  printf '%s stop' "$command_name"
  if [ "$data" != "$default_data" ]; then
    printf " --data '%s'" "$data"
  fi
}

# choose_console_port: a free port for Karaf's SSH console, next to the main one
choose_console_port() {
  local offset
  console_port=
  for offset in 20 21 22 23 24 25 26 27 28 29 -20 -21 -22 -23 -24; do
    if [ $((port + offset)) -ge 1 ] && [ $((port + offset)) -le 65535 ] && ! listens 127.0.0.1 $((port + offset)); then
      console_port=$((port + offset))
      return 0
    fi
  done
  fail "No port near $port is free for the console. Choose another with --port."
}

launch() {
  local log=$data/data/log
  mkdir -p "$log"
  console_log=$log/console.log
  karaf_log=$log/karaf.log
  # lines of earlier runs are not looked at when something goes wrong
  log_before=$( ([ ! -f "$karaf_log" ] || wc -c <"$karaf_log") | tr -d ' ')
  log_before=${log_before:-0}
  started=$(now)
  # of one that was cut off
  rm -f "$data/data/start-progress"

  # several instances may run from one installation; what Karaf notes of them lies in the data folder, its working folder
  export KARAF_BASE=$data KARAF_EXEC=exec CHECK_ROOT_INSTANCE_RUNNING=false
  unset KARAF_HOME KARAF_DATA KARAF_ETC KARAF_LOG JAVA_OPTS JAVA
  local demo=false training=false
  [ "$mode" = real ] || demo=true
  [ "$mode" != training ] || training=true
  export KARAF_OPTS="-Dkaraf.instances=instances -Dtrackchild.port=$port -Dtrackchild.host=$host -Dtrackchild.console.port=$console_port \
-Dtrackchild.demo=$demo -Dtrackchild.demo.cases=$cases -Dtrackchild.training=$training"
  # in a session of its own, so that neither Ctrl+C nor a closed terminal ends it behind our back
  if command -v setsid >/dev/null; then
    setsid "$home/bin/karaf" server </dev/null >"$console_log" 2>&1 9>&- &
  else
    nohup "$home/bin/karaf" server </dev/null >"$console_log" 2>&1 9>&- &
  fi
  launched=$!
  pid=$launched
  cat >"$instance_file" <<END
pid=$pid
host=$host
port=$port
console=$console_port
started=$started
END
}

# long_work: how far what the start waits for is, such as `the tables to be brought up to date, 3 of 12 changes`; else nothing
long_work() {
  cat "$data/data/start-progress" 2>/dev/null || true
}

# await_ready: waits until /health says ready; ends with what went wrong when the process dies, or when nothing goes on for too long
await_ready() {
  local patience=${TRACKCHILD_START_SECONDS:-180} elapsed waits ready_since='' code=0 refused work signs='' before='' moved_on=$started
  while :; do
    elapsed=$(($(now) - started))
    if ! kill -0 "$launched" 2>/dev/null; then
      end_progress
      rm -f "$instance_file"
      wait "$launched" || code=$?
      [ "$code" -ne 143 ] || fail "TrackChild was stopped before it was ready."
      show_errors
      fail "TrackChild did not start. Its log: $karaf_log"
    fi
    if refused=$(refusal_of_register); then
      end_progress
      complain "$refused Choose another folder or database."
      end_instance 30
      fail "Its log: $karaf_log"
    fi
    waits='the container'
    if read_health "$host" "$port"; then
      if ! is_ready; then
        waits=$(waiting_for)
      else
        waits=$(late_parts)
        : "${ready_since:=$(now)}"
        # they are no condition of being ready, and a distribution may do without them
        if [ -z "$waits" ] || [ $(($(now) - ready_since)) -ge 30 ]; then break; fi
      fi
    fi
    work=$(long_work)
    # one index of a large register takes as long as it takes
    [ -z "$work" ] || { waits=$work; moved_on=$(now); }
    # a large register is read into the matcher for minutes: the figures of what is not up yet grow
    signs=$waits$(component_lines | grep -v '^[^	]*	up	' || true)
    [ "$signs" = "$before" ] || moved_on=$(now)
    before=$signs
    if [ $(($(now) - moved_on)) -ge "$patience" ]; then
      end_progress
      show_errors
      complain "TrackChild is not ready after $elapsed s, and nothing has moved for $patience s; it still waits for: ${waits:-its last parts}."
      component_lines | grep -v '^[^	]*	up	' >&2 || true
      end_instance 30
      fail "Its log: $karaf_log. On a slow machine give it longer: TRACKCHILD_START_SECONDS=600 $command_name run"
    fi
    progress "Starting TrackChild: waiting for ${waits:-its last parts} ($elapsed s)"
    sleep 0.5
  done
  end_progress
  [ "$mode" != training ] || mark_training
}

# refusal_of_register: the sentence with which the register refused in this start to be opened as something else
refusal_of_register() {
  [ -f "$karaf_log" ] || return 1
  tail -c "+$((log_before + 1))" "$karaf_log" |
    sed -n 's/.*| ERROR .*| \(This register was started as .* is never opened as [^.]*\.\).*/\1/p' | head -n 1 | grep .
}

# late_parts: what an officer at the desk misses in the first seconds after the engines are ready, or nothing
late_parts() {
  if [ "$mode" != real ] && [ ! -s "$data/demo-logins.json" ]; then
    printf 'the demo logins'
  elif ! http_get "$(own_host "$host")" "$port" / | sed -n 1p | grep ' [23][0-9][0-9] ' >/dev/null; then
    printf 'the desk'
  fi
}

# show_errors: what the log of this start complains of
show_errors() {
  local lines
  if [ -f "$karaf_log" ] && [ "$(wc -c <"$karaf_log")" -gt "$log_before" ]; then
    lines=$(tail -c "+$((log_before + 1))" "$karaf_log" | grep -E '\| (ERROR|FATAL) ' | tail -n 15 || true)
  else
    # it did not come so far as to have a log: what the Java machine said
    lines=$(grep -v '^ *$' "$console_log" | tail -n 15 || true)
  fi
  if [ -n "$lines" ]; then
    complain "$lines"
  fi
}

announce() {
  say "TrackChild is ready after $(($(now) - started)) s."
  say ""
  say "  $(address "$host" "$port")"
  say ""
  say "  Data: $data"
  if [ "$mode" != real ]; then
    show_demo_logins
  else
    show_first_login
  fi
  local trouble
  trouble=$(component_lines | LC_ALL=C awk -F '\t' '$1 == "vault" && $2 == "down" { print $3 }')
  [ -z "$trouble" ] || complain "$trouble."
}

# show_first_login: the first start makes one account; its one-time password goes to a person, never into another program's log
show_first_login() {
  local file=$data/first-login.json
  if [ ! -r "$file" ]; then
    say ""
    return 0
  fi
  if [ "$on_terminal" = 1 ]; then
    LC_ALL=C awk -f "$parts/json.awk" "$file" | LC_ALL=C awk -F '\t' '
      { value[$1] = $2 }
      END { print "  First sign-in: user " value["user"] ", password " value["password"] }'
    say "  There you choose a password of your own. (Until then it is also in $file.)"
  else
    say "  User and password of the first sign-in, at which you choose a password of your own: $file (until then)"
  fi
  say ""
}

show_demo_logins() {
  local file=$data/demo-logins.json
  if [ ! -r "$file" ]; then
    say "  The demo logins will stand in $file."
    say ""
    return 0
  fi
  local what=Demo
  [ "$mode" != training ] || what=Training
  say "  $what with $cases synthetic cases; no real child. Logins (also in $file):"
  say ""
  LC_ALL=C awk -f "$parts/json.awk" "$file" | LC_ALL=C awk -F '\t' '
    BEGIN {
      count = split("user password role office apiKey", keys, " ")
      title["user"] = "User"; title["password"] = "Password"; title["role"] = "Role"
      title["office"] = "Office"; title["apiKey"] = "API key"
      for (i = 1; i <= count; i++) width[keys[i]] = length(title[keys[i]])
    }
    {
      dot = index($1, ".")
      row = substr($1, 1, dot - 1) + 1
      key = substr($1, dot + 1)
      cell[row, key] = $2
      if (row > rows) rows = row
      if (width[key] < letters($2)) width[key] = letters($2)
    }
    # bytes that begin a letter of UTF-8
    function letters(text) {
      gsub(/[\200-\277]/, "", text)
      return length(text)
    }
    function line(row,    i, text, shown) {
      text = " "
      for (i = 1; i <= count; i++) {
        shown = row == 0 ? title[keys[i]] : cell[row, keys[i]]
        text = text " " shown
        if (i < count) text = text sprintf("%" (width[keys[i]] - letters(shown) + 1) "s", "")
      }
      print text
    }
    END { for (row = 0; row <= rows; row++) line(row) }'
  say ""
}

interrupted() {
  trap '' INT TERM HUP
  end_progress
  say ""
  end_instance 30
  exit 0
}

# stay: in the foreground until the process ends, by Ctrl+C, by `stop` or by itself
stay() {
  local code=0
  wait "$launched" || code=$?
  case $code in
    0 | 143)
      say "TrackChild has stopped."
      ;;
    *)
      rm -f "$instance_file"
      show_errors
      fail "TrackChild ended unexpectedly (exit code $code). Its log: $karaf_log"
      ;;
  esac
}
