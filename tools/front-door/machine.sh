# Finds what the build needs on this machine and installs what is missing where apt-get does it. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # root: set by the command

node_least=20

# install_build_tools: afterwards JAVA_HOME is a JDK 17, and mvn, node and npm are on the PATH
install_build_tools() {
  local packages=()
  find_jdk || packages+=(openjdk-17-jdk-headless)
  command -v mvn >/dev/null || packages+=(maven)
  command -v git >/dev/null || packages+=(git)
  command -v curl >/dev/null || packages+=(curl)
  command -v node >/dev/null || packages+=(nodejs)
  command -v npm >/dev/null || packages+=(npm)
  install_packages 'to build TrackChild' "${packages[@]}"
  find_jdk || fail "No JDK 17 was found. Install one and set JAVA_HOME to it."
  check_maven
  find_node
}

# install_packages PURPOSE PACKAGE...: by apt-get as root, or fails and names the packages
install_packages() {
  local purpose=$1 package log as_root=()
  shift
  [ $# -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    fail "What this machine lacks $purpose: $*" \
      "(these are Debian's names). Install it by the means of your system, then call again."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      fail "What this machine lacks $purpose: $*" "Install it as root, then call again:" \
        "  apt-get update && apt-get install -y --no-install-recommends $*"
    fi
  fi
  log=$(mktemp)
  # npm is hundreds of small packages: say which step runs
  watch_step "Installing $*" "$log" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive bash -c '
    apt-get -o Acquire::Retries=3 update -q && apt-get -o Acquire::Retries=3 install -y -q --no-install-recommends "$@"' apt "$@" || {
    tail -n 15 "$log" >&2
    for package in "$@"; do
      apt-cache show "$package" >/dev/null 2>&1 || complain "This system's sources have no package '$package'."
    done
    fail "The packages could not be installed: $*"
  }
  rm -f "$log"
}

# watch_step TITLE LOG COMMAND...: runs the command with its output in LOG and shows that time passes
watch_step() {
  local title=$1 log=$2 began process code=0
  shift 2
  began=$(now)
  "$@" >"$log" 2>&1 </dev/null &
  process=$!
  while kill -0 "$process" 2>/dev/null; do
    progress "$title … ($(($(now) - began)) s)"
    sleep 0.5
  done
  wait "$process" || code=$?
  end_progress
  return "$code"
}

# find_jdk: sets JAVA_HOME to a JDK 17
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || true)")")")" /usr/lib/jvm/*17*; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ "$(java_major "$candidate/bin/java")" = 17 ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

check_maven() {
  local version
  version=$(mvn --batch-mode --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
  case $version in
    '3 '[0-7] | [0-2]' '*) fail "TrackChild is built with Maven 3.8 or a later 3.x; this machine has ${version/ /.}. Put a newer one on the PATH." ;;
  esac
}

# find_node: the desk's build needs a newer Node than Debian 12 has, and would fetch one from outside the npm registry
find_node() {
  local own=$root/.node/node_modules/.bin log
  if [ "$(node_major node)" -ge "$node_least" ]; then
    return 0
  fi
  if [ ! -x "$own/node" ] || [ "$(node_major "$own/node")" -lt "$node_least" ]; then
    log=$(mktemp)
    mkdir -p "$root/.node"
    watch_step 'Installing Node 22 into .node' "$log" \
      npm install --prefix "$root/.node" --no-audit --no-fund --ignore-scripts=false --fetch-retries=5 node@22 npm@10 || {
      tail -n 15 "$log" >&2
      fail "Node $node_least or later is needed, and it could not be installed from the npm registry."
    }
    rm -f "$log"
  fi
  PATH=$own:$PATH
  export PATH
}

node_major() {
  local version
  version=$("$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
  printf '%s' "${version:-0}"
}
