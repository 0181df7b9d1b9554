#!/usr/bin/env bash
# Power cuts: writers work on an ext4 of its own, which is shut down under them without a last flush (its
# shutdown ioctl), mounted again and compared with what they were told. Root only, for the loop device.
#
#   proofs/power-cuts.sh PROGRAM [CUTS]     60 cuts, unless told otherwise
#   SABOTAGE=1 proofs/power-cuts.sh …       the same with a copy of the program that does not sync: it must
#                                           lose something, or the proof proves nothing
set -euo pipefail
export LC_ALL=C
program=$(realpath "${1:?"the program: proofs/power-cuts.sh PROGRAM [CUTS]"}")
cuts=${2:-60}
writers=${WRITERS:-4}
examples=$(realpath "$(dirname "$0")/../examples")

work=$(mktemp -d)
disk=$work/disk
trap 'umount "$disk" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$disk"
cp "$program" "$work/guichet"
if [ -n "${SABOTAGE:-}" ]; then
  # The two are equally long, so nothing else in the program moves.
  sed -i 's/PRAGMA synchronous = FULL;/PRAGMA synchronous = OFF ;/' "$work/guichet"
  ! cmp -s "$program" "$work/guichet" || { echo "the program does not name its pragma" >&2; exit 2; }
fi
truncate -s 96M "$work/image"
mkfs.ext4 -q "$work/image"
mount -o loop "$work/image" "$disk"

export GUICHET_DB=$disk/guichet.db GUICHET_LANG=en HOME=$work GUICHET_NO_INPUT=1
"$work/guichet" -q school import "$examples"/schools/*.csv > /dev/null 2>&1
"$work/guichet" -q person import "$examples/people/annuaire.csv" > /dev/null
sync -f "$disk"

# What was acknowledged, and when: its subject, only once the program has ended well.
opens() {
  local number=0
  while :; do
    number=$((number + 1))
    "$work/guichet" -q ticket new --school 0383069E --requester scapelle --channel phone --category imprimante \
      --description x --subject "cut $1 writer $2 number $number" > /dev/null 2>&1 || return 0
    echo "$EPOCHREALTIME cut $1 writer $2 number $number" >> "$work/told.$2"
  done
}

# With the power gone nobody would have heard what is told after this moment: a sync that the shutdown overtakes
# may still answer that all is well, and its program lives to tell it. So that counts for nothing.
#
# EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH.
cut_power() {
  echo "cut $1 $EPOCHREALTIME" >> "$work/cuts"
  perl -e 'open(my $disk, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl($disk, 0x8004587d, $how) or die "ioctl: $!\n"' "$disk"
}

damaged=0
for cut in $(seq "$cuts"); do
  running=()
  for writer in $(seq "$writers"); do
    opens "$cut" "$writer" &
    running+=($!)
  done
  sleep "$(awk -v seed="$cut" 'BEGIN { srand(seed); printf "%.2f", 0.3 + 1.2 * rand() }')"
  cut_power "$cut"
  wait "${running[@]}"
  until umount "$disk" 2>/dev/null; do sleep 0.05; done
  mount -o loop "$work/image" "$disk"
  # A process elsewhere that holds the mount, in a namespace of its own, keeps the dead one alive.
  for _ in $(seq 100); do
    ! touch "$disk/alive" 2> /dev/null || break
    umount "$disk"
    sleep 0.3
    mount -o loop "$work/image" "$disk"
  done
  touch "$disk/alive"
  "$work/guichet" db check > "$work/check" 2>&1 || { damaged=$((damaged + 1)); cat "$work/check" >&2; }
done

# Subjects told before the power of their cut went.
awk 'FNR == NR { gone[$2] = $3; next } $1 < gone[$3] { sub(/^[^ ]+ /, ""); print }' "$work/cuts" "$work"/told.* |
  sort > "$work/told"
late=$(($(cat "$work"/told.* | wc -l) - $(wc -l < "$work/told")))
"$work/guichet" -q ticket list --limit 1000000 --columns subject 2> /dev/null | tail -n +2 | sort > "$work/there" || true
told=$(wc -l < "$work/told")
lost=$(comm -23 "$work/told" "$work/there" | wc -l)
comm -23 "$work/told" "$work/there" >&2
echo "power cuts: $cuts cuts, $told acknowledged ($late more as the power went), $lost lost, $damaged times not well"
[ "$told" -gt 0 ] && [ "$lost" -eq 0 ] && [ "$damaged" -eq 0 ]
