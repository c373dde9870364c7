# A PostgreSQL server of the benchmark's own. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # root: set by the benchmark

# find_postgresql: sets postgresql to the folder of the newest server's programs
find_postgresql() {
  postgresql=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  [ -x "$postgresql/initdb" ]
}

# as_postgres COMMAND...: the server refuses to run as root
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && exec runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

# start_postgresql: starts a server with a database of its own, which listens on this machine only; sets postgresql_folder,
# postgresql_port, postgresql_password and postgresql_address, a JDBC address. What is not there is installed.
start_postgresql() {
  local port password
  if ! find_postgresql; then
    (
      resources=$root/distribution/src/main/resources
      # shellcheck source=distribution/src/main/resources/bin/front-door/common.sh
      . "$resources/bin/front-door/common.sh"
      # shellcheck source=tools/front-door/machine.sh
      . "$root/tools/front-door/machine.sh"
      install_packages 'to measure PostgreSQL' postgresql
    )
    find_postgresql || { echo "No PostgreSQL server was found in /usr/lib/postgresql." >&2; return 1; }
  fi
  port=$(free_port)
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  postgresql_folder=$(as_postgres mktemp -d)
  as_postgres bash -c 'umask 077 && echo "$1" >"$2/password"' bash "$password" "$postgresql_folder"
  as_postgres "$postgresql/initdb" --pgdata "$postgresql_folder/data" --username bench --pwfile "$postgresql_folder/password" \
    --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 >"$postgresql_folder.log"
  # more memory than it takes by itself, so that a register of a million is in it; each name is planned for anew, because
  # what is best for a rare one is bad for a common one
  printf '%s\n' "listen_addresses = '127.0.0.1'" "port = $port" "unix_socket_directories = ''" 'shared_buffers = 1GB' \
    'maintenance_work_mem = 512MB' 'work_mem = 64MB' 'max_wal_size = 8GB' 'jit = off' \
    'plan_cache_mode = force_custom_plan' >>"$postgresql_folder/data/postgresql.conf"
  as_postgres "$postgresql/pg_ctl" --pgdata "$postgresql_folder/data" --log "$postgresql_folder/log" --wait start >>"$postgresql_folder.log"
  postgresql_port=$port
  postgresql_password=$password
  postgresql_address="jdbc:postgresql://127.0.0.1:$port/postgres?user=bench&password=$password"
}

# postgresql_settings: as an instance has them in org.ops4j.datasource-trackchild.cfg
postgresql_settings() {
  cat <<END
osgi.jdbc.driver.name = PostgreSQL JDBC Driver
dataSourceName = trackchild
serverName = 127.0.0.1
portNumber = $postgresql_port
databaseName = postgres
user = bench
password = $postgresql_password
pool = hikari
hikari.maximumPoolSize = 20
ops4j.preHook = trackchild-schema
END
}

# stop_postgresql: stops the server, if there is one, and removes what it wrote
stop_postgresql() {
  [ -n "${postgresql_folder:-}" ] || return 0
  as_postgres "$postgresql/pg_ctl" --pgdata "$postgresql_folder/data" --mode immediate --wait stop >/dev/null || true
  rm -rf "$postgresql_folder" "$postgresql_folder.log"
  postgresql_folder=
}
