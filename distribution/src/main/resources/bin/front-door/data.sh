# Makes a data folder fit for a start: what kind of folder it is, its settings, its cache. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154  # set here for others, or by the command

# ready_data WANTED CASES: makes the folder where it is missing and sets mode (demo, training or real) and cases; write_kind
# writes them down.
# WANTED is demo, training, real or empty for what the folder is already; a new folder becomes a demo. A folder never
# changes its kind: demo logins in a folder with real children would be a hole, real children among synthetic ones a
# muddle. The database has a mark of its own, so that the register refuses, too, where somebody goes round this.
ready_data() {
  local wanted=$1 wanted_cases=$2 is
  umask 077
  if ! mkdir -p "$data" 2>/dev/null || [ ! -w "$data" ]; then
    fail "The data folder $data cannot be written. Choose another with --data."
  fi
  data=$(cd "$data" && pwd -P)
  instance_file=$data/instance

  read_kind
  case ${is:-new}:$wanted in
    real:demo) fail "$data is not a demo folder and never becomes one. Choose another with --data." ;;
    demo:real) fail "$data is a demo folder and stays one. Choose another with --data." ;;
    real:training) fail "$data holds a real register and never becomes a training. Choose another folder with --data." ;;
    demo:training) fail "$data is a demo folder and never becomes a training. Choose another with --data." ;;
    training:training) ;;
    training:*) fail "$data is a training folder and stays one: start it with --training, or choose another with --data." ;;
  esac
  if [ -n "$is" ] && [ "$is" != real ] && [ -n "$wanted_cases" ] && [ "$wanted_cases" != "$cases" ]; then
    fail "$data was filled with $cases synthetic cases. For another number choose another folder with --data."
  fi
  mode=${is:-${wanted:-demo}}
  case $mode in
    demo) cases=${cases:-${wanted_cases:-5000}} ;;
    training) cases=${cases:-${wanted_cases:-300}} ;;
    *) cases=0 ;;
  esac
}

# write_kind: remembers mode and cases in the data folder; whoever is killed leaves the one or the other, never half of it
write_kind() {
  local kind="$mode $cases"
  if [ "$(cat "$data/mode" 2>/dev/null)" != "$kind" ]; then
    printf '%s\n' "$kind" >"$data/mode.new"
    mv -f "$data/mode.new" "$data/mode"
  fi
}

# read_kind: sets is to what the data folder is (demo, training, real, empty for a new one), and cases
read_kind() {
  is='' cases=''
  if [ -s "$data/mode" ]; then
    read -r is cases <"$data/mode" || true
  elif [ -d "$data/data" ]; then
    is=real
  fi
}

# own_database: whether the database lies in the data folder, as shipped, and not on a server
own_database() {
  [ "$(database_setting osgi.jdbc.driver.name)" = derby ] && [ -z "$(database_setting osgi.jdbc.driver.class)" ] &&
    [ -z "$(database_setting url)" ] && [ -z "$(database_setting serverName)" ] &&
    [ "$(database_setting databaseName)" = "\${karaf.data}/derby/trackchild" ]
}

# database_setting NAME: what the settings of the database say; of several lines the last one counts
database_setting() {
  local settings=$data/etc/org.ops4j.datasource-trackchild.cfg
  [ -r "$settings" ] || return 0
  tr -d '\r' <"$settings" |
    sed -n "s/^[[:space:]]*${1//./\\.}[[:space:]]*[=:[:space:]][[:space:]]*\(.*[^[:space:]]\)[[:space:]]*$/\1/p" | tail -n 1
}

# The file mode tells what a folder was made as, and not what somebody has put into it since. Only a database that has been
# open as a training carries this mark, inside of it; no other one is ever taken away.
mark_of_training=trackchild/started-as-training

mark_training() { : >"$data/data/derby/$mark_of_training"; }

# keep_what_is_no_training FOLDER: ends when a folder with a database has none that was open as a training
keep_what_is_no_training() {
  if [ -d "$1" ] && [ ! -f "$1/$mark_of_training" ]; then
    fail "The database in $1 was never open as a training: nothing is removed. Put it elsewhere if you need it no more."
  fi
}

# remove_what_was_reset: the database that a reset of a training has put aside, and what belonged to it
remove_what_was_reset() {
  local reset=$data/data/derby.reset removed=$data/data/derby.removed
  keep_what_is_no_training "$reset"
  # what is being removed may have lost its mark already when somebody is killed
  if [ -d "$reset" ]; then
    rm -rf "$removed"
    mv "$reset" "$removed"
  fi
  if [ -d "$removed" ]; then
    # what was witnessed of its journal goes along
    rm -rf "$data/demo-progress" "$data/journal-heads" "$removed"
  fi
}

# refresh_settings: DATA/etc gets the installation's files; those that somebody changed are kept and named. What was
# put there last time lies in DATA/etc.shipped, so that `diff -r` shows an operator what is his own.
refresh_settings() {
  # Karaf warns when the folder for bundles that are dropped in is missing
  mkdir -p "$data/deploy"
  local etc=$data/etc shipped=$data/etc.shipped name kept=''
  mkdir -p "$etc" "$shipped"
  while read -r name; do
    if [ ! -e "$etc/$name" ]; then
      if [ -e "$shipped/$name" ]; then
        kept="$kept $name (removed)"
      else
        copy_setting "$name"
      fi
    elif cmp -s "$home/etc/$name" "$etc/$name"; then
      :
    elif [ -e "$shipped/$name" ] && same_settings "$shipped/$name" "$etc/$name"; then
      cmp -s "$home/etc/$name" "$shipped/$name" || copy_setting "$name"
    elif ! same_settings "$home/etc/$name" "$etc/$name"; then
      kept="$kept $name"
    fi
  done < <(files_in "$home/etc")
  # what is no longer shipped
  while read -r name; do
    if [ ! -e "$home/etc/$name" ] && [ -e "$etc/$name" ] && same_settings "$shipped/$name" "$etc/$name"; then
      rm "$etc/$name"
    fi
  done < <(files_in "$shipped")
  rm -rf "$shipped"
  cp -R "$home/etc" "$shipped"
  chmod -R u+w "$shipped"
  if [ -n "$kept" ]; then
    say "Settings of your own in $etc are kept:$kept"
  fi
}

files_in() { (cd "$1" && find . -type f | sed 's,^\./,,' | LC_ALL=C sort); }

copy_setting() {
  mkdir -p "$(dirname "$data/etc/$1")"
  cp "$home/etc/$1" "$data/etc/$1"
  chmod u+w "$data/etc/$1"
}

# same_settings FILE FILE: Karaf rewrites some files at its start, with other spaces and a secret word for its shutdown
# port, and ready_console adds its user; that is nobody's change
same_settings() { cmp -s <(settings_of "$1") <(settings_of "$2"); }

settings_of() {
  { cat "$1"; echo; } |
    sed -e '/^# Generated command shutdown/d' -e '/^karaf\.shutdown\.command/d' -e 's/[[:space:]]//g' -e '/^#*$/d' \
      -e "/^$console_user=/d"
}

# refresh_cache: bundles of an older build are forgotten; the database, photos and files of imports stay
refresh_cache() {
  local build
  build=$(build_digest)
  if [ -d "$data/data/cache" ] && [ "$(cat "$data/build" 2>/dev/null)" != "$build" ]; then
    say "This is another build than last time: the bundle cache is made anew, the data stay."
    rm -rf "$data/data/cache"
  fi
  printf '%s\n' "$build" >"$data/build"
}

# build_digest: tells builds apart. Third-party files never change under the same name; ours do.
build_digest() {
  (
    cd "$home" || exit
    find system lib -type f | LC_ALL=C sort
    find system/org/trackchild etc/startup.properties etc/org.apache.karaf.features.cfg -type f \
      -exec "${digest_command[@]}" {} + | LC_ALL=C sort -k 2
  ) | "${digest_command[@]}" | cut -d ' ' -f 1
}

# ready_console: the one user of the console, with a password that each data folder draws for itself. Whoever may read the
# data folder may use the console; nobody else.
console_user=operator
ready_console() {
  local users=$data/etc/users.properties password
  if ! grep -q "^${console_user}[[:space:]]*=" "$users"; then
    password=$(LC_ALL=C od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077 && printf '%s = %s,_g_:admingroup\n' "$console_user" "$password" >>"$users")
  fi
  chmod 600 "$users"
}
