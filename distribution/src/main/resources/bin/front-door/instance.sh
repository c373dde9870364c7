# The instance of a data folder: where it lies, whether it runs, how it is. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # parts, default_data: set by the command

# use_data FOLDER: sets data to the absolute path of the data folder, which need not exist
use_data() {
  data=${1:-$default_data}
  case $data in
    /*) ;;
    *) data=$PWD/$data ;;
  esac
  if [ -e "$data" ] && [ ! -d "$data" ]; then
    fail "$data is not a folder."
  fi
  if [ -d "$data" ]; then
    data=$(cd "$data" && pwd -P) || fail "The data folder $data cannot be entered."
  fi
  instance_file=$data/instance
}

# instance_value KEY: what the last start wrote down about itself, or nothing
instance_value() {
  if [ -r "$instance_file" ]; then
    sed -n "s/^$1=//p" "$instance_file" | head -n 1
  fi
}

# command_line PID: words of a process, one a line
command_line() {
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' '\n' <"/proc/$1/cmdline" 2>/dev/null
  elif command -v ps >/dev/null; then
    ps -p "$1" -o args= 2>/dev/null | tr ' ' '\n'
  fi
}

# is_ours PID: whether a process is the Java machine of this data folder, and not another that got its number. As
# everywhere here grep reads to the end: were it to leave at the first match (-q), who writes into the pipe might be ended
# by that, and the pipe would fail
is_ours() {
  kill -0 "$1" 2>/dev/null || return 1
  command_line "$1" | grep -xF -e "-Dkaraf.base=$data" >/dev/null
}

# find_running: sets pid to the process of the instance; fails when there is none
find_running() {
  local file
  for file in "$instance_file" "$data/karaf.pid"; do
    [ -r "$file" ] || continue
    pid=$(sed -n -e 's/^pid=//p' -e 's/^\([0-9][0-9]*\)$/\1/p' "$file" | head -n 1)
    if [ -n "$pid" ] && is_ours "$pid"; then
      return 0
    fi
  done
  pid=
  return 1
}

# in_url HOST: a host as it stands in an address
in_url() {
  case $1 in
    *:*) printf '[%s]' "$1" ;;
    *) printf '%s' "$1" ;;
  esac
}

# own_host HOST: the address by which this machine reaches an instance that listens on HOST
own_host() {
  case $1 in
    '' | 0.0.0.0) printf '127.0.0.1' ;;
    ::) printf '::1' ;;
    *) printf '%s' "$1" ;;
  esac
}

# address HOST PORT: what to type into a browser on this machine
address() {
  case $(own_host "$1") in
    127.0.0.1 | ::1) printf 'http://localhost:%s/' "$2" ;;
    *) printf 'http://%s:%s/' "$(in_url "$1")" "$2" ;;
  esac
}

# http_get HOST PORT PATH: headers and body of a plain GET, without curl; fails when nobody listens
http_get() {
  (
    exec 3<>"/dev/tcp/$1/$2" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: %s:%s\r\nAccept: application/json\r\n\r\n' "$3" "$(in_url "$1")" "$2" >&3
    timeout 5 cat <&3
  ) 2>/dev/null
}

# listens HOST PORT: whether somebody takes connections there
listens() {
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# read_health HOST PORT: sets health to the lines `path TAB value` of /health; fails when there is no such answer
read_health() {
  local answer
  health=
  answer=$(http_get "$(own_host "$1")" "$2" /health | tr -d '\r') || return 1
  health=$(printf '%s\n' "$answer" | sed '1,/^$/d' | LC_ALL=C awk -f "$parts/json.awk")
  [ -n "$health" ] && printf '%s\n' "$health" | grep '^ready	' >/dev/null
}

is_ready() {
  printf '%s\n' "$health" | grep -x 'ready	true' >/dev/null
}

# component_lines: a line `name TAB status TAB text` for each component in health; text is the reason or the figures
component_lines() {
  printf '%s\n' "$health" | LC_ALL=C awk -F '\t' '
    split($1, steps, ".") == 3 && steps[1] == "components" {
      name = steps[2]
      if (!(name in status)) { order[++count] = name; status[name] = "" }
      if (steps[3] == "status") status[name] = $2
      else if (steps[3] == "reason") text[name] = $2
      else if (steps[3] != "ready") figures[name] = figures[name] (figures[name] == "" ? "" : ", ") steps[3] " " $2
    }
    END {
      for (i = 1; i <= count; i++) {
        name = order[i]
        print name "\t" status[name] "\t" (text[name] == "" ? figures[name] : text[name])
      }
    }'
}

# waiting_for: names of the components that are not up, in one line
waiting_for() {
  component_lines | LC_ALL=C awk -F '\t' '$2 != "up" { list = list (list == "" ? "" : ", ") $1 } END { print list }'
}

# end_instance SECONDS: asks the process $pid to end, waits, and ends it by force after that time
end_instance() {
  local began elapsed
  began=$(now)
  kill -TERM "$pid" 2>/dev/null || true
  while is_ours "$pid"; do
    elapsed=$(($(now) - began))
    if [ "$elapsed" -ge "$1" ]; then
      end_progress
      complain "It did not stop within $1 s and is ended by force. What was acknowledged is kept; see $data/data/log/karaf.log."
      kill -KILL "$pid" 2>/dev/null || true
      while is_ours "$pid"; do sleep 0.1; done
      break
    fi
    progress "Stopping TrackChild … ($elapsed s)"
    sleep 0.2
  done
  end_progress
  rm -f "$instance_file"
  say "TrackChild has stopped."
}
