# What run.sh, growth.sh and together.sh share: sourced, not run.

needs() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || {
      echo "benches: $tool is not installed; on Debian: apt-get install hyperfine sqlite3 gawk" >&2
      exit 1
    }
  done
}

# The program as it is shipped, unless another is named: GUICHET and GENERATE.
builds() {
  if [ -z "${GUICHET:-}" ] || [ -z "${GENERATE:-}" ]; then
    cargo build --quiet --locked --profile dist --bin guichet --example generate
  fi
  export GUICHET=${GUICHET:-$PWD/target/dist/guichet} GENERATE=${GENERATE:-$PWD/target/dist/examples/generate}
  guichet=$GUICHET
  shell="sqlite3 -batch"
}

# Whether the operation was named on the command line, or nothing was.
wants() { [ "$wanted" = "  " ] || [[ $wanted == *" ${1%% *} "* ]]; }

# measure NAME OURS THEIRS [PREPARE-OURS PREPARE-THEIRS]: the two in turn, round after round, so that
# both meet the same moods of the machine; a line a round in times.tsv.
measure() {
  local name=$1 ours=$2 theirs=$3 prepare=()
  [ $# -lt 5 ] || prepare=(--prepare "$4" --prepare "$5")
  for ((round = 1; round <= rounds; round++)); do
    hyperfine -N --style none --warmup 1 --runs "$runs" "${prepare[@]}" \
      --export-csv "$work/round.csv" "$ours" "$theirs" >/dev/null 2>"$work/complaints.txt" || {
      cat "$work/complaints.txt" >&2
      exit 1
    }
    # The last columns, since a comma may stand in a command: median, user, system, min, max.
    awk -F, -v name="$name" 'NR > 1 { wall[NR] = $(NF - 4) * 1000; cpu[NR] = ($(NF - 3) + $(NF - 2)) * 1000 }
      END { print name, wall[2], wall[3], cpu[2], cpu[3] }' OFS='\t' "$work/round.csv" >>"$work/times.tsv"
  done
}

# For awk: the median of an array, which it leaves sorted.
middle='
  function sort(a, n,  i, j, t) {
    for (i = 2; i <= n; i++)
      for (j = i; j > 1 && a[j] < a[j - 1]; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
  }
  function of(a, n) { sort(a, n); return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2 }
'
