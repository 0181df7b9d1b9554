#!/usr/bin/env bash
# Several processes that open tickets at once, and the sqlite3 shell that waits as long: benches/together.sh
#
# PROCESSES  how many (8)     EACH   tickets that each opens, a process a ticket (200)
# TICKETS    in the database (10000)     ROUNDS  how often, in turn (3)
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/pairs.sh
needs sqlite3 awk
builds

work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
processes=${PROCESSES:-8} each=${EACH:-200}
tickets=${TICKETS:-10000}
base=$work/base-$tickets.db
[ -f "$base" ] || benches/prepare.sh "$base" "$tickets" >"$work/prepare.txt"
export GUICHET_LANG=en
requester=$(sqlite3 "$base" <benches/peer/requester.sql)

ours() {
  "$guichet" --db "$db" ticket new --school 0383069E --requester "$requester" --channel phone --category poste \
    --subject 'Poste éteint' --description 'Le poste de la salle 12 ne démarre plus depuis ce matin.'
}
theirs() { $shell -cmd '.timeout 30000' "$db" '.read benches/peer/new.sql'; }

# One process after the other; how long each took, in ms.
clerk() {
  local began
  for ((one = 0; one < each; one++)); do
    began=${EPOCHREALTIME/[.,]/}
    if "$1" >/dev/null 2>&1; then
      echo $(((${EPOCHREALTIME/[.,]/} - began) / 1000))
    else
      echo failed
    fi
  done >"$work/clerk-$2.txt"
}

# crowd NAME: a line of what it came to.
crowd() {
  db=$work/$1.db
  rm -f "$db" "$db"-wal "$db"-shm
  cp "$base" "$db"
  chmod 600 "$db"
  local before after began total
  before=$(sqlite3 "$db" 'SELECT count(*) FROM ticket')
  began=${EPOCHREALTIME/[.,]/}
  for ((clerk = 0; clerk < processes; clerk++)); do clerk "$1" "$clerk" & done
  wait
  total=$(((${EPOCHREALTIME/[.,]/} - began) / 1000))
  after=$(sqlite3 "$db" 'SELECT count(*) FROM ticket')
  sort -n "$work"/clerk-*.txt | awk -v who="$1" -v total="$total" -v written=$((after - before)) '
    $1 == "failed" { failed++; next } { took[++n] = $1 }
    END {
      lost = n - written
      printf "%s\t%d\t%d\t%d\t%d\t%d\t%d\n", who, total, failed, lost, took[int((n + 1) / 2)], took[int(n * 0.99)], took[n]
    }'
}

: >"$work/crowds.tsv"
for ((round = 1; round <= ${ROUNDS:-3}; round++)); do
  crowd ours >>"$work/crowds.tsv"
  crowd theirs >>"$work/crowds.tsv"
done
echo "$processes processes x $each tickets, round after round:"
echo
echo "| who | total, ms | failed | lost | median, ms | 99 % within, ms | slowest, ms |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
awk -F'\t' '{ print "| " $1 " | " $2 " | " $3 " | " $4 " | " $5 " | " $6 " | " $7 " |" }' "$work/crowds.tsv"
echo
awk -F'\t' "$middle"'
  $1 == "ours" { o++; all[o] = $2; last[o] = $7 } $1 == "theirs" { t++; their_all[t] = $2; their_last[t] = $7 }
  END { printf "total: **%.2f** of the shell; slowest: **%.2f** of the shell\n", of(all, o) / of(their_all, t), of(last, o) / of(their_last, t) }
' "$work/crowds.tsv"
