#!/usr/bin/env bash
# Makes a database with registers and tickets: benches/prepare.sh FILE [TICKETS].
# REGISTERS names a folder with schools/, people/ and inventory/ (or inventories/); else examples/.
# DESKS=all applies every desk of examples/desks, and as many tickets are made at each of them.
set -euo pipefail
cd "$(dirname "$0")/.."

db=$(realpath -m "$1")
tickets=${2:-10000}
registers=${REGISTERS:-examples}
guichet=${GUICHET:-target/dist/guichet}
generate=${GENERATE:-target/dist/examples/generate}
rejects=$(mktemp -d)
trap 'rm -rf "$rejects"' EXIT

# A year of tickets comes after it, so that inventories grow old on the way.
export GUICHET_NOW=2025-09-05T08:00:00+02:00 GUICHET_DB=$db GUICHET_LANG=en
rm -f "$db" "$db"-wal "$db"-shm

import() {
  local noun=$1 file=$2
  shift 2
  "$guichet" "$noun" import "$file" --skip-invalid --rejects "$rejects/$noun-$(basename "$file")" \
    --format csv "$@" 2>/dev/null | tail -n +2
}

echo 'file,read,created,changed,unchanged,rejected,empty'
# Members are told after the schools that they name.
for file in $(ls "$registers"/schools/*.csv | grep -v adhesions) "$registers"/schools/*adhesions*.csv; do
  import school "$file"
done
for file in "$registers"/people/*.csv; do
  import person "$file"
done
for file in "$registers"/inventor*/*.csv; do
  # An export of one school says which by its name alone.
  uai=$(basename "$file" | grep -oE '[0-9]{7}[A-Z]' || true)
  import inventory "$file" ${uai:+--school "$uai"}
done

if [ "${DESKS:-}" = all ]; then
  for profile in examples/desks/*.toml; do
    "$guichet" desk apply "$profile"
  done
fi

unset GUICHET_NOW
"$generate" --db "$db" --tickets "$tickets" --seed 42 --together "${TOGETHER:-100}"
