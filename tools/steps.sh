# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Sourced by the scripts beside it. step runs one command quietly: a line that says what was done
# and how long it took; its output goes to a log, of which a failure shows the place and the end.

picdesk_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
picdesk_logs=${PICDESK_LOGS:-$picdesk_root/build/logs}

# step LOG WHAT COMMAND...   LOG is the log's name without folder and ending.
step() {
  local log=$picdesk_logs/$1.log what=$2 start=$SECONDS status=0
  shift 2
  mkdir -p "$picdesk_logs"
  printf '%-42s ' "$what"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status == 0)); then
    printf 'done, %d s\n' $((SECONDS - start))
    return
  fi
  printf 'FAILED\n'
  {
    printf '\n%s: failed with exit code %d\n' "$what" "$status"
    printf '  command: %s\n  log:     %s\n  its last lines:\n' "$*" "$log"
    tail -n "${PICDESK_LOG_LINES:-30}" "$log" | sed 's/^/  | /'
  } >&2
  exit "$status"
}

# Compile through ccache where it is installed.
use_compiler_cache() {
  if command -v ccache >/dev/null; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=$picdesk_root
  fi
}

# Runs a command as root: as we are, or through sudo.
as_root() {
  if (($(id -u) == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "picdesk: this needs root: run it as root, or install sudo" >&2
    return 1
  fi
}
