#!/usr/bin/env bash
# Whole commands, timed side by side with the sqlite3 shell doing the same work: benches/run.sh [NAME…]
#
# REGISTERS  a folder of registers (benches/prepare.sh says which); else examples/
# TICKETS    tickets in the database (10000)      ROUNDS  rounds of each pair (21)
# RUNS       runs a round of each command (3)     ROWS    lines of the inventory (100000)
# KEEP       a folder that keeps the databases; else a temporary one
set -euo pipefail
cd "$(dirname "$0")/.."

. benches/pairs.sh
needs hyperfine sqlite3 awk
builds

work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
rounds=${ROUNDS:-21} runs=${RUNS:-3} rows=${ROWS:-100000}
wanted=" $* "
export GUICHET_LANG=en XDG_STATE_HOME=$work/state

[ -f "$work/base.db" ] || benches/prepare.sh "$work/base.db" "${TICKETS:-10000}" >"$work/prepare.txt"
: >"$work/times.tsv"

# pair NAME OURS THEIRS [PREPARE-OURS PREPARE-THEIRS]: a row of the table.
pair() {
  local name=$1
  wants "$name" || return 0
  measure "$@"
  awk -F'\t' -v name="$name" "$middle"'
    $1 == name { n++; ours[n] = $2; theirs[n] = $3; ratio[n] = $2 / $3; work[n] = $4 / $5 }
    END {
      printf "| %s | %.2f | %.2f | **%.2f** | %.2f–%.2f | %.2f |\n", name, of(ours, n), of(theirs, n),
        of(ratio, n), ratio[1], ratio[n], of(work, n)
    }
  ' "$work/times.tsv"
}

copy() { cp -f "$work/base.db" "$work/$1.db"; chmod 600 "$work/$1.db"; }
peer=benches/peer

echo "| operation | guichet, ms | peer, ms | ratio | between | ratio of processor time |"
echo "| --- | --- | --- | --- | --- | --- |"

pair "version (against true)" "$guichet --version" "$(command -v true)"
pair "version (against sqlite3)" "$guichet --version" "sqlite3 --version"

copy ours
copy theirs
ours="$guichet --db $work/ours.db"
pair "new (one ticket, durable)" \
  "$ours ticket new --school 0383069E --requester $(sqlite3 "$work/base.db" <$peer/requester.sql) \
    --channel phone --category poste --subject 'Poste éteint' \
    --description 'Le poste de la salle 12 ne démarre plus depuis ce matin, les branchements sont vérifiés.'" \
  "$shell $work/theirs.db '.read $peer/new.sql'"
copy ours
copy theirs
pair "list (50 open)" "$ours ticket list --open --limit 50" "$shell $work/theirs.db '.read $peer/list.sql'"
pair "show (a ticket and its history)" "$ours ticket show CG-12" "$shell $work/theirs.db '.read $peer/show.sql'"
pair "words (20 newest that say a word)" "$ours ticket list --text serveur --sort age:desc --limit 20" \
  "$shell $work/theirs.db '.read $peer/words.sql'"

rounds=${ROUNDS:-5} runs=1
pair "export (all tickets as CSV)" "$ours ticket export --format csv" "$shell $work/theirs.db '.read $peer/export.sql'"

if [ "$wanted" = "  " ] || [[ $wanted == *" import "* || $wanted == *" again "* ]]; then
  sqlite3 "$work/base.db" "SELECT uai FROM school ORDER BY uai LIMIT 200" |
    awk -v rows="$rows" -v seed=42 -v ours="$work/inventory.csv" -v theirs="$work/columns.csv" -f benches/inventory.awk
  echo ".import --csv $work/columns.csv equipment" >"$work/import.sql"
fi
# Into an empty table of the same schema, which checks nothing but its constraints.
pair "import (inventory of $rows lines)" \
  "$ours inventory import $work/inventory.csv --format csv" \
  "$shell -cmd 'PRAGMA synchronous = FULL' $work/theirs.db '.read $work/import.sql'" \
  "benches/fresh.sh $work ours" "benches/fresh.sh $work theirs"
if [ "$wanted" = "  " ] || [[ $wanted == *" again "* ]]; then
  benches/fresh.sh "$work" ours
  $ours inventory import "$work/inventory.csv" --format csv >"$work/import.txt" 2>&1
fi
pair "again (the same lines, nothing new)" \
  "$ours inventory import $work/inventory.csv --format csv" \
  "$shell -cmd 'PRAGMA synchronous = FULL' $work/theirs.db '.read $work/import.sql'" \
  "true" "benches/fresh.sh $work theirs"
