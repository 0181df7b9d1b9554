#!/usr/bin/env bash
# The life of tickets at the CARMI's single desk, from the telephone call to the approved closure, on the
# real schools of examples/: every command is shown with what comes of it, in a folder of its own that is
# gone afterwards. Stops with an error at the first thing that is not as told here.
#
#   examples/tour.sh            builds guichet (Rust and a C compiler), then goes round
#   examples/tour.sh fr         in French (en: in English; else as the locale says)
#   examples/tour.sh --with P   with the program P, already built
set -euo pipefail
cd "$(dirname "$0")/.."

language=""
program=""
while [ $# -gt 0 ]; do
  case $1 in
    fr | en) language=$1 ;;
    --with) shift; program=$1 ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
  shift
done
if [ -z "$language" ]; then
  case ${GUICHET_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in fr*) language=fr ;; *) language=en ;; esac
fi

if [ -z "$program" ]; then
  cargo build --release --locked
  program=${CARGO_TARGET_DIR:-target}/release/guichet
fi

examples=$PWD/examples
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ln -s "$examples" "$folder/examples"
mkdir "$folder/bin"
ln -s "$(realpath "$program")" "$folder/bin/guichet"
cd "$folder"

for name in $(compgen -e | grep '^GUICHET_' || true); do unset "$name"; done
export PATH="$folder/bin:$PATH" GUICHET_DB="$folder/guichet.db" GUICHET_LANG=$language GUICHET_NO_INPUT=1
export XDG_CONFIG_HOME="$folder" XDG_STATE_HOME="$folder" XDG_DATA_HOME="$folder" XDG_CACHE_HOME="$folder"
# The same pages wherever the tour is taken; colours only where they can be seen.
export GUICHET_FORCE_TTY=110
unset CLICOLOR_FORCE
[ -t 1 ] || export NO_COLOR=1

commands=0

# say ENGLISH FRENCH
say() {
  if [ "$language" = fr ]; then printf '\n# %s\n' "$2"; else printf '\n# %s\n' "$1"; fi
}

# at MOMENT [OPERATOR]: the clock, and who sits at the desk from now on (nobody named: whoever runs this).
at() {
  export GUICHET_NOW=$1
  if [ -n "${2:-}" ]; then export GUICHET_OPERATOR=$2; else unset GUICHET_OPERATOR; fi
}

failed() {
  printf '\n%s: %s\n' "$0" "$1" >&2
  exit 1
}

# status EXPECTED COMMAND…: shows the command and what comes; any other status ends the tour.
status() {
  local expected=$1 came=0
  shift
  printf '\n%s %s$' "${GUICHET_NOW:0:16}" "${GUICHET_OPERATOR:-$(id -un)}"
  printf ' %s' guichet
  local word
  for word in "$@"; do
    case $word in *[!A-Za-z0-9_./:=@,-]* | '') printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  guichet "$@" >"$folder/said" 2>&1 || came=$?
  cat "$folder/said"
  [ "$came" -eq 0 ] || printf '[%s]\n' "$came"
  [ "$came" -eq "$expected" ] || failed "exit status $came where $expected was expected"
  commands=$((commands + 1))
}
yes() { status 0 "$@"; }
no() { status 3 "$@"; }

# shows WORDS: the last answer has them.
shows() {
  grep -qF -- "$1" "$folder/said" || failed "the answer does not show: $1"
}

say "A new database; the registers arrive as the ministry and the schools publish them." \
  "Une base neuve ; les registres arrivent tels que le ministère et les établissements les publient."
at 2026-11-02T08:00:00+01:00
yes school import examples/schools/colleges-geolocalisation-2024.csv examples/schools/lycees-annuaire-2024.csv \
  examples/schools/contacts-second-degre-2025.csv examples/schools/adhesions-carmi.csv
yes person import examples/people/annuaire.csv
yes inventory import examples/inventory/parc-savoie.csv

say "A file with faults: all of them are told, and nothing is imported. Then only its good lines." \
  "Un fichier fautif : tout est dit, rien n’est importé. Puis ses bonnes lignes seules."
status 65 inventory import examples/inventory/parc-isere-excel.csv
yes inventory import examples/inventory/parc-isere-excel.csv --skip-invalid --rejects rejects.csv

say "The team." "L’équipe."
yes operator add claire --name "Claire Morel" --team guichet
yes operator add amina --name "Amina Diallo" --team ant-38
yes operator add luc --name "Luc Faure" --team techniciens-26
yes operator add marc --name "Marc Petit" --team maintenance --sector 73-A --sector 38-A
yes operator add tom --name "Tom Arnaud" --team pedagogie --sector 73-A
yes operator add ines --name "Inès Caron" --team niveau-3

say "09:00, the telephone rings: the school’s resource person. Level 1 takes the request down." \
  "9 h, le téléphone sonne : le PRT d’un collège. Le niveau 1 prend la demande."
at 2026-11-02T09:00:00+01:00 claire
yes ticket new --school 0730009N --requester agaudet --channel phone --category poste --equipment 0730009-0009 \
  --subject "L’ordinateur de la salle 36 ne démarre plus" --description "Aucun voyant ne s’allume." --priority major
shows CG-1

say "Not everybody may ask, and not every way: the no says who may, and how." \
  "Tout le monde ne peut pas demander, ni de toute façon : le refus dit qui le peut, et comment."
no ticket new --school 0730009N --requester aguery --channel phone --category poste \
  --subject "Écran noir" --description "Depuis ce matin."
no ticket new --school 0730009N --requester agaudet --channel mail --category poste \
  --subject "Écran noir" --description "Depuis ce matin."
shows "04 65 71 00 38"

say "Out of warranty, declared, a member, inventory up to date: maintenance, and the technician of the sector." \
  "Hors garantie, déclaré, adhérent, inventaire à jour : la maintenance, et le technicien du secteur."
yes ticket escalate CG-1 --dry-run
yes ticket escalate CG-1
shows "Marc Petit"

say "Under warranty: the supplier’s." "Sous garantie : c’est au fournisseur."
at 2026-11-02T09:20:00+01:00 claire
yes ticket new --school 0730009N --requester agaudet --channel portal --category poste --equipment 0730009-0001 \
  --subject "Écran rayé à la livraison" --description "Salle 58."
no ticket escalate CG-2
shows "2029"
yes ticket hold CG-2 --for supplier --reason "Dossier ouvert chez Lenovo"

say "Neither a member any more, nor an inventory, nor the equipment: all of it is told at once." \
  "Plus d’adhésion, pas d’inventaire, matériel non désigné : tout est dit à la fois."
yes ticket new --school 0730013T --requester evassal --channel phone --category serveur \
  --subject "Le serveur ne répond plus" --description "Depuis la coupure de courant."
no ticket escalate CG-3

say "Software: pedagogy, at a distance, free." "Le logiciel : la pédagogie, à distance, gratuitement."
at 2026-11-02T09:40:00+01:00 claire
yes ticket new --school 0730009N --requester mmimouni --channel portal --category messagerie \
  --subject "Messagerie muette" --description "Aucun courriel depuis vendredi."
yes ticket escalate CG-4
at 2026-11-02T10:00:00+01:00 tom
yes intervention record CG-4 --mode remote --minutes 15 --report "VNC : boîte pleine, corbeille vidée."
yes ticket resolve CG-4 --solution "Corbeille vidée" --cause autre

say "Windows: pedagogy first, which hands on to level 3; never from level 1." \
  "Windows : la pédagogie d’abord, qui transmet au niveau 3 ; jamais depuis le niveau 1."
at 2026-11-02T10:10:00+01:00 claire
yes ticket new --school 0730009N --requester agaudet --channel phone --category windows \
  --subject "Windows redémarre en boucle" --description "Depuis la mise à jour."
no ticket escalate CG-5 --to niveau-3
yes ticket escalate CG-5
at 2026-11-02T10:30:00+01:00 tom
yes ticket escalate CG-5 --reason "Image Windows en cause"

say "A collège of Isère: its ANT coordinator first, then the CARMI, with its conditions." \
  "Un collège de l’Isère : d’abord le coordonnateur ANT, puis le CARMI, avec ses conditions."
at 2026-11-02T10:40:00+01:00 claire
yes ticket new --school 0380111P --requester mferrando --channel phone --category commutateur --equipment 0380111-0003 \
  --subject "Le commutateur de la salle 32 est éteint" --description "Aucun voyant." --priority blocking
yes ticket escalate CG-6
at 2026-11-02T11:00:00+01:00 amina
yes ticket escalate CG-6 --reason "Alimentation morte : à remplacer"

say "A collège of Drôme: its technicians first. They cannot go on without an inventory, and settle it themselves." \
  "Un collège de la Drôme : d’abord ses techniciens. Sans inventaire ils ne vont pas plus loin, et règlent eux-mêmes."
at 2026-11-02T11:10:00+01:00 claire
yes ticket new --school 0261528V --requester lduong --channel phone --category logiciel \
  --subject "Le logiciel de notes ne s’ouvre plus" --description "En salle des professeurs."
yes ticket escalate CG-7
at 2026-11-02T11:30:00+01:00 luc
no ticket escalate CG-7
yes ticket resolve CG-7 --solution "Réinstallé" --cause mise-a-jour

say "Any teacher, by telephone, at level 1: no escalation, no remote control, no visit." \
  "Tout enseignant, par téléphone, au niveau 1 : ni transmission, ni prise en main, ni déplacement."
at 2026-11-02T11:40:00+01:00 claire
no ticket new --school 0730009N --requester rpascaud --channel portal --category logiciel \
  --subject "GéoGébra ne s’ouvre plus" --description "Salle 36."
yes ticket new --school 0730009N --requester rpascaud --channel phone --category logiciel \
  --subject "GéoGébra ne s’ouvre plus" --description "Salle 36."
no ticket escalate CG-8
no intervention record CG-8 --mode remote --minutes 10 --report "VNC"
no intervention plan CG-8 --at 2026-11-05T14:00 --with rpascaud --by claire

say "Maintenance visits, and the school pays: not without its agreement." \
  "La maintenance se déplace, et l’établissement paie : pas sans son accord."
at 2026-11-02T14:00:00+01:00 marc
no intervention plan CG-1 --at 2026-11-05T09:00 --with agaudet --by marc
yes intervention plan CG-1 --at 2026-11-05T09:00 --with agaudet --by marc \
  --agreed-by "Mme Mimouni, gestionnaire" --ics visit.ics
grep -q '^DTSTART:20261105T080000Z' visit.ics || failed "the calendar file does not say when"
at 2026-11-05T08:00:00+01:00 marc
yes home
at 2026-11-05T10:00:00+01:00 marc
yes intervention record CG-1 --mode visit --minutes 50 --at 2026-11-05T09:00 --report "Alimentation changée."
shows "104"
yes ticket resolve CG-1 --solution "Alimentation changée" --cause panne

say "The requester has the last word: a refusal must say why, and the ticket is back at work with those who had it." \
  "Le dernier mot est au demandeur : un refus doit dire pourquoi, et le ticket revient à ceux qui l’avaient."
at 2026-11-05T16:00:00+01:00 claire
yes ticket list --to-validate
status 2 ticket refuse CG-1
yes ticket refuse CG-1 --reason "Il s’éteint au bout d’une heure"
at 2026-11-06T09:00:00+01:00 marc
yes intervention record CG-1 --mode phone --minutes 10 --report "Mise en veille réglée avec le PRT."
yes ticket resolve CG-1 --solution "Alimentation changée, mise en veille réglée" --cause panne
at 2026-11-06T15:00:00+01:00 claire
yes ticket approve CG-1 --comment "Tout marche, merci"
yes ticket approve CG-4 CG-7

say "All of it can be read again: the ticket, why it went where it went, and what it was at some moment." \
  "Tout se relit : le ticket, pourquoi il est allé là, et ce qu’il était à tel moment."
yes ticket show CG-1
yes ticket explain CG-6
yes ticket list --as-of 2026-11-02T12:00
yes ticket list --open

say "The bill of the month, its activity, and an export." "La facture du mois, son activité, et un export."
at 2026-12-01T09:00:00+01:00
yes report billing --since 2026-11-01 --until 2026-11-30
shows "104"
yes report activity --since 2026-11-01 --until 2026-11-30
yes ticket export --format csv -o tickets.csv
[ "$(wc -l <tickets.csv)" -ge 9 ] || failed "the export lacks tickets"

say "And nothing was lost or altered." "Et rien n’a été perdu ni modifié."
yes db check

say "The tour is over: $commands commands, each as expected." "Le tour est fini : $commands commandes, chacune comme attendu."
