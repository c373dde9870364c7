# `audit`: verifies the journal of a data folder, or writes down that an older one was put back. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # set by the command and by the other parts

. "$parts/console.sh"

# exit code of what cannot be read, as in VerificationText
unreadable=4

command_audit() {
  local action=${1:-} folder='' from=1 to='' words=()
  case $action in
    verify | restored) shift ;;
    '') wrong_use "What about the journal: verify or restored?" audit ;;
    *) wrong_use "'audit' knows no '$action'." audit ;;
  esac
  while [ $# -gt 0 ]; do
    case $action:$1 in
      *:--data) option_value audit "$1" $# "${2:-}" && folder=$option && shift ;;
      verify:--from | verify:--to)
        option_value audit "$1" $# "${2:-}"
        case $option in
          *[!0-9]* | 0*) wrong_use "Option $1 needs the number of an entry, not '$option'." audit ;;
        esac
        [ "${#option}" -le 18 ] || wrong_use "Option $1 needs the number of an entry, not '$option'." audit
        if [ "$1" = --from ]; then from=$option; else to=$option; fi
        words+=("$1" "$option")
        shift
        ;;
      restored:--by)
        option_value audit "$1" $# "${2:-}"
        # letters of all languages; what the console would take for more than a name is none
        [ -z "$(printf '%s' "$option" | LC_ALL=C tr -d 'A-Za-z0-9._@\200-\377-')" ] ||
          wrong_use "A name has letters, digits or ._@- and no space, not '$option'." audit
        words+=("$1" "$option")
        shift
        ;;
      *) wrong_use "'audit $action' knows no '$1'." audit ;;
    esac
    shift
  done
  [ "${to:-$from}" -ge "$from" ] || wrong_use "--to must not be less than --from." audit
  [ "$action" != restored ] || [ ${#words[@]} -gt 0 ] || wrong_use "Who says so? Add --by NAME." audit
  use_data "$folder"
  if [ ! -d "$data" ]; then
    complain "There is no folder $data."
    return "$unreadable"
  fi
  if find_running; then
    ask_for_code "$unreadable" "trackchild:journal-$action --with-code ${words[*]}"
  else
    audit_stopped "$action" --data "$data" ${words[@]+"${words[@]}"}
  fi
}

# audit_stopped WORD...: reads the files, and changes none of the database
audit_stopped() {
  local classes jars=()
  find_java
  find_jars 'lib/audit/org.trackchild.journal.audit-*.jar' 'lib/audit/derby'{,shared}'-[0-9]*.jar' \
    'system/org/trackchild/org.trackchild.'{model,journal.api}'/*/*.jar' 'system/org/postgresql/postgresql/*/*.jar'
  # shellcheck disable=SC2086  # several options
  exec "$JAVA_HOME/bin/java" -XX:+UseParallelGC -XX:-UsePerfData "-Xmx${TRACKCHILD_MEMORY:-512m}" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 ${EXTRA_JAVA_OPTS:-} -cp "$classes" org.trackchild.journal.audit.AuditCommand "$@"
}
