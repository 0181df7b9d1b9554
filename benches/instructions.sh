#!/usr/bin/env bash
# How many instructions short commands take, and how many pages they touch: figures that come out the
# same on a busy machine. benches/instructions.sh DATABASE (made by benches/prepare.sh; it is copied).
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in valgrind awk; do
  command -v "$tool" >/dev/null || {
    echo "benches: $tool is not installed; on Debian: apt-get install valgrind gawk" >&2
    exit 1
  }
done
. benches/pairs.sh
builds

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$1" "$work/desk.db"
chmod 600 "$work/desk.db"
requester=$(sqlite3 "$work/desk.db" <benches/peer/requester.sql)
export GUICHET_DB=$work/desk.db GUICHET_LANG=en

count() {
  local instructions faults
  instructions=$(valgrind --tool=callgrind --callgrind-out-file="${KEEP:-$work}/$1.callgrind" "$guichet" "${@:2}" 2>&1 >"$work/out" |
    awk '/Collected/ { print $4 }')
  faults=$(bash -c 'command time -f %R "$@"' - "$guichet" "${@:2}" 2>&1 >"$work/out" | tail -1)
  echo "| $1 | $instructions | $faults |"
}

echo "| command | instructions | pages |"
echo "| --- | --- | --- |"
count version --version
count list ticket list --open --limit 50
count show ticket show CG-12
count home home
count search search imprimante --limit 20
count export ticket export --format csv
count new ticket new --school 0383069E --requester "$requester" --channel phone --category poste \
  --subject 'Poste éteint' --description 'Le poste de la salle 12 ne démarre plus depuis ce matin.'
