# `import`: hands files to the running instance and tells what became of them. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

command_import() {
  local folder='' kind='' dry_run=false atomic=false file worst=0 code
  local files=()
  while [ $# -gt 0 ]; do
    case $1 in
      --data) option_value import "$1" $# "${2:-}" && folder=$option && shift ;;
      --kind)
        option_value import "$1" $# "${2:-}" && kind=$option && shift
        case $kind in
          missing | found) ;;
          *) wrong_use "--kind is 'missing' or 'found', not '$kind'." import ;;
        esac
        ;;
      --dry-run) dry_run=true ;;
      --atomic) atomic=true ;;
      --) shift && files+=("$@") && break ;;
      -?*) wrong_use "'import' knows no '$1'." import ;;
      *) files+=("$1") ;;
    esac
    shift
  done
  [ ${#files[@]} -gt 0 ] || wrong_use "Which file is to be taken in?" import
  for file in "${files[@]}"; do
    check_file "$file" "$kind"
  done
  use_data "$folder"
  find_service

  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  trap 'end_progress; complain "The import goes on inside TrackChild; the same call may be repeated."; exit 130' INT TERM
  for file in "${files[@]}"; do
    code=0
    import_file "$file" "$kind" "$dry_run" "$atomic" || code=$?
    [ "$code" -le "$worst" ] || worst=$code
  done
  return "$worst"
}

# check_file FILE KIND: what can be known before anything is sent
check_file() {
  [ -e "$1" ] || wrong_use "There is no file '$1'." import
  if [ ! -f "$1" ] || [ ! -r "$1" ]; then
    wrong_use "'$1' cannot be read as a file." import
  fi
  [ -s "$1" ] || wrong_use "'$1' is empty." import
  case $1 in
    *.[Cc][Ss][Vv])
      # a file of offices needs no kind: its first line tells what it is
      [ -n "$2" ] || is_of_offices "$1" || wrong_use "'$1' does not say itself what its records are: add --kind missing or --kind found." import
      ;;
  esac
}

# is_of_offices FILE: whether the first line has the columns that every file of offices has
is_of_offices() {
  local column head
  head=,$(head -n 1 "$1" | LC_ALL=C tr -cd 'A-Za-z_,' | LC_ALL=C tr '[:upper:]' '[:lower:]'),
  for column in reference type name; do
    [[ $head == *,$column,* ]] || return 1
  done
}

# find_service: sets service to the address of the running instance and operator_key to the key that may import
find_service() {
  command -v curl >/dev/null ||
    fail "To take in files, curl is needed. On Debian or Ubuntu: apt-get install curl."
  find_running ||
    fail "TrackChild is not running on $data. Start it first: $command_name run"
  service=http://$(in_url "$(own_host "$(instance_value host)")"):$(instance_value port)
  [ -r "$data/operator-key" ] ||
    fail "The operator's key $data/operator-key cannot be read. Is TrackChild ready ('$command_name status'), and may you read its data folder?"
  operator_key=$(head -n 1 "$data/operator-key" | tr -d '\r\n')
}

# call CURL-ARGUMENT...: sets status to the HTTP status (000 when nobody answers); body and headers lie in $scratch.
# The key goes in by standard input, so that nobody reads it in the list of processes.
call() {
  : >"$scratch/body"
  : >"$scratch/headers"
  status=$(printf 'header = "Authorization: Bearer %s"\n' "$operator_key" |
    curl --config - --silent --noproxy '*' --header 'Accept: application/json, application/problem+json' \
      --output "$scratch/body" --dump-header "$scratch/headers" --write-out '%{http_code}' "$@" 2>"$scratch/curl-errors") || true
  answer=$(LC_ALL=C awk -f "$parts/json.awk" "$scratch/body")
}

# field PATH: a value of the answer, or nothing
field() {
  printf '%s\n' "$answer" | LC_ALL=C awk -F '\t' -v path="$1" '$1 == path { print $2 }'
}

# import_file FILE KIND DRY_RUN ATOMIC: 0 all taken, 1 some refused, 2 the file cannot be read as what it is
import_file() {
  local file=$1 kind=$2 name job state began quoted
  local form=()
  name=$(basename "$file")
  quoted=${file//\\/\\\\}
  quoted=${quoted//\"/\\\"}
  form=(--form-string "dry_run=$3" --form-string "atomic=$4")
  [ -z "$kind" ] || form+=(--form-string "kind=$kind")
  # the file last: a reader that streams knows by then what to do with it
  form+=(--form "file=@\"$quoted\"")

  began=$(now)
  progress "$name: sending …"
  call "${form[@]}" "$service/api/v1/imports"
  case $status in
    2*) ;;
    000)
      end_progress
      complain "$name: TrackChild does not answer: $(cat "$scratch/curl-errors")"
      return 1
      ;;
    *)
      end_progress
      show_refusal "$name"
      case $status in 400 | 413 | 415 | 422) return 2 ;; *) return 1 ;; esac
      ;;
  esac
  job=$(sed -n 's/^[Ll]ocation:[[:space:]]*//p' "$scratch/headers" | tr -d '\r' | tail -n 1)
  case $job in
    http://* | https://*) job=$service/${job#*://*/} ;;
    /*) job=$service$job ;;
    *) job=$service/api/v1/imports/$(field id) ;;
  esac

  while :; do
    call "$job"
    if [ "$status" != 200 ]; then
      end_progress
      show_refusal "$name"
      return 1
    fi
    state=$(field state)
    [ "$state" = running ] || break
    progress "$name: $(field counts.read) records read, $(field progress | LC_ALL=C awk '{ printf "%d", $1 * 100 }') % of the file ($(($(now) - began)) s)"
    sleep 0.3
  done
  end_progress
  show_result "$name" "$3" "$job"
}

# show_refusal NAME: a problem+json answer in sentences
show_refusal() {
  local sentence shown
  sentence=$(field detail)
  sentence=${sentence:-$(field title)}
  complain "$1: not taken: ${sentence:-the interface answered with status $status}"
  shown=$(printf '%s\n' "$answer" | problem_lines '' errors)
  [ -z "$shown" ] || complain "$shown"
}

# show_result NAME DRY_RUN JOB: the counts of a job that has ended, and the first rows that are wrong
show_result() {
  local name=$1 state read refused made='created' shown
  state=$(field state)
  read=$(field counts.read)
  refused=$(field counts.refused)
  [ "$2" = false ] || made='would be created'
  say "$name: ${read:-0} read, $(field counts.created) $made, $(field counts.unchanged) unchanged, ${refused:-0} refused"
  case $state in
    refused) complain "$name: nothing was taken." ;;
    failed) complain "$name: TrackChild could not go on; what was taken stays. Repeat the same call." ;;
  esac
  call "$3/problems?limit=20"
  if [ "$status" = 200 ]; then
    shown=$(printf '%s\n' "$answer" | problem_lines "$name" items)
    [ -z "$shown" ] || complain "$shown"
    if [ "${refused:-0}" -gt 20 ]; then
      complain "… and more; see all at $3/problems"
    fi
  fi
  case $state:${read:-0} in
    done:*) [ "${refused:-0}" -eq 0 ] ;;
    refused:0) return 2 ;;
    *) return 1 ;;
  esac
}

# problem_lines NAME LIST: `NAME:line: field: sentence` for the first 20 entries of a list in the answer
problem_lines() {
  LC_ALL=C awk -F '\t' -v name="$1" -v list="$2" '
    split($1, steps, ".") == 3 && steps[1] == list {
      if (!(steps[2] in seen)) { seen[steps[2]] = 1; order[++count] = steps[2] }
      value[steps[2], steps[3]] = $2
    }
    END {
      for (i = 1; i <= count && i <= 20; i++) {
        entry = order[i]
        line = name
        if (value[entry, "line"] + 0 > 0) line = line ":" value[entry, "line"]
        if (line != "") line = line ": "
        if (value[entry, "field"] != "") line = line value[entry, "field"] ": "
        if (value[entry, "warning"] == "true") line = line "(taken all the same) "
        print line value[entry, "message"]
      }
    }'
}
