#!/usr/bin/env bash
# All the benchmarks, as one report on stdout: benches/everything.sh >report.md
#
# ROUNDS  rounds of each pair of short commands (21); the other variables are those of each script.
set -euo pipefail
cd "$(dirname "$0")/.."
work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
export KEEP=$work

echo "## $(date -I), $(nproc) processors, $(git log -1 --format='%h of %cs')"
echo
echo "Load before: $(cut -d' ' -f1-3 /proc/loadavg)"
echo
benches/run.sh
echo
benches/growth.sh
echo
# Of the middle size, which growth.sh made.
benches/together.sh
echo
benches/instructions.sh "$work/base-10000.db"
echo
echo "Load after: $(cut -d' ' -f1-3 /proc/loadavg)"
