#!/usr/bin/env bash
# What grows with the number of tickets: benches/growth.sh [NAME…]
#
# For 1,000, 10,000 and 100,000 tickets: each command beside the sqlite3 shell that does the same, and
# beside itself at the smallest size; then what a ticket takes on the disk, and the most memory.
#
# SIZES   numbers of requests (1000 10000 100000)     ROUNDS  rounds of each pair (11)
# KEEP    a folder that keeps the databases           REGISTERS  as for prepare.sh
# RARE    a word that few tickets say (parapente)     COMMON  one that many say (imprimante)
set -euo pipefail
cd "$(dirname "$0")/.."
. benches/pairs.sh
needs hyperfine sqlite3 awk
builds

work=${KEEP:-$(mktemp -d)}
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
: >"$work/times.tsv"
wanted=" $* "
rare=${RARE:-parapente} common=${COMMON:-imprimante}
export GUICHET_LANG=en GUICHET_DB
: "${XDG_STATE_HOME:=$work/state}" && export XDG_STATE_HOME

echo "| operation | tickets | guichet, ms | peer, ms | ratio | to the smallest | memory, MB |"
echo "| --- | --- | --- | --- | --- | --- | --- |"

# grows NAME OURS THEIRS: a row of the table, with the ratio to the first size.
grows() {
  local name=$1
  wants "$name" || return 0
  measure "$name $size" "$2" "$3"
  local most
  most=$(bash -c 'command time -f %M '"$2"' 2>&1 >/dev/null | tail -1')
  awk -F'\t' -v name="$name" -v size="$size" -v first="$first" -v most="$most" "$middle"'
    $1 == name " " first { base[++b] = $2 }
    $1 == name " " size { n++; ours[n] = $2; theirs[n] = $3; ratio[n] = $2 / $3 }
    END {
      printf "| %s | %d | %.2f | %.2f | **%.2f** | %.2f | %.1f |\n", name, size, of(ours, n), of(theirs, n),
        of(ratio, n), of(ours, n) / of(base, b), most / 1024
    }' "$work/times.tsv"
}

first=
for size in ${SIZES:-1000 10000 100000}; do
  first=${first:-$size}
  base=$work/base-$size.db
  [ -f "$base" ] || TOGETHER=${TOGETHER:-500} benches/prepare.sh "$base" "$size" >"$work/prepare-$size.txt"
  # One ticket says the rare word, among the oldest.
  sqlite3 "$base" "UPDATE ticket SET description = description || ' $rare' WHERE id = 1 AND description NOT LIKE '%$rare%'"
  for copy in ours theirs; do
    cp -f "$base" "$work/$copy.db"
    chmod 600 "$work/$copy.db"
  done
  GUICHET_DB=$work/ours.db
  requester=$(sqlite3 "$base" <benches/peer/requester.sql)
  for word in "$rare" "$common"; do
    sed "s/serveur/$word/" benches/peer/words.sql >"$work/$word.sql"
    sed "s/serveur/$word/" benches/peer/search.sql >"$work/search-$word.sql"
  done
  rounds=${ROUNDS:-11} runs=3
  grows list "$guichet ticket list --open --limit 50" "$shell $work/theirs.db '.read benches/peer/list.sql'"
  grows show "$guichet ticket show CG-12" "$shell $work/theirs.db '.read benches/peer/show.sql'"
  grows home "$guichet home" "$shell $work/theirs.db '.read benches/peer/list.sql'"
  grows search-rare "$guichet search $rare --in ticket --limit 20" "$shell $work/theirs.db '.read $work/search-$rare.sql'"
  grows search-common "$guichet search $common --in ticket --limit 20" "$shell $work/theirs.db '.read $work/search-$common.sql'"
  grows words-common "$guichet ticket list --text $common --sort age:desc --limit 20" "$shell $work/theirs.db '.read $work/$common.sql'"
  grows new "$guichet ticket new --school 0383069E --requester $requester --channel phone --category poste \
    --subject 'Poste éteint' --description 'Le poste de la salle 12 ne démarre plus depuis ce matin.'" \
    "$shell $work/theirs.db '.read benches/peer/new.sql'"
  rounds=3 runs=1
  grows export "$guichet ticket export --format csv" "$shell $work/theirs.db '.read benches/peer/export.sql'"
done

wants size || exit 0
echo
echo "| tickets | events | file, bytes a ticket | ticket | its indexes | words | events | mails | attachments |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for size in ${SIZES:-1000 10000 100000}; do
  sqlite3 -separator ' | ' "$work/base-$size.db" <<'SQL' | sed 's/.*/| & |/'
CREATE TEMP TABLE part AS SELECT name, (SELECT tbl_name FROM sqlite_schema WHERE name = stat.name) AS of,
  sum(pgsize) AS bytes FROM dbstat AS stat GROUP BY name;
SELECT tickets.n, events.n, sum(bytes) / tickets.n,
  sum(bytes) FILTER (WHERE name = 'ticket') / tickets.n,
  sum(bytes) FILTER (WHERE of = 'ticket' AND name <> 'ticket') / tickets.n,
  sum(bytes) FILTER (WHERE name LIKE 'ticket_words%') / tickets.n,
  sum(bytes) FILTER (WHERE of = 'event') / tickets.n,
  sum(bytes) FILTER (WHERE of = 'outbox') / tickets.n,
  sum(bytes) FILTER (WHERE of = 'attachment') / tickets.n
FROM part, (SELECT count(*) AS n FROM ticket) AS tickets, (SELECT count(*) AS n FROM event) AS events;
SQL
done
