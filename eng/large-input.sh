#!/usr/bin/env bash
# Runs "tpipe run" over a small and a large folder of articles and prints what the large one needed: memory (a process that holds what it has
# read would grow), and its speed beside the small one; and what part of the CPU of the small one the store takes. Prints 'metric value goal pass|fail', one a line.
# Usage: eng/large-input.sh [SMALL_MB] [LARGE_MB]   (default 100 and 10240; the command line must be built: artifacts/bin/TranslationPipeline.Cli,
# or TPIPE_NATIVE_PROGRAM names a published one)
set -eu
cd "$(dirname "$0")/.."
small="${1:-100}" large="${2:-10240}"
program="$PWD/artifacts/bin/TranslationPipeline.Cli/release/tpipe.dll"
command=(dotnet "$program")
[ -z "${TPIPE_NATIVE_PROGRAM:-}" ] || command=("$TPIPE_NATIVE_PROGRAM") program="$TPIPE_NATIVE_PROGRAM"
unset TPIPE_NATIVE_PROGRAM # tpipe would take it for a setting
[ -f "$program" ] || { echo "build the command line first: dotnet build -c Release src/TranslationPipeline.Cli" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fill FOLDER MEGABYTES: files of some 19 KB, all seed articles in each, every file with a number in it so that no two are the same text.
fill() {
  mkdir -p "$1"
  cat seeds/*.txt >"$work/articles"
  bytes=$(wc -c <"$work/articles")
  count=$(($2 * 1048576 / bytes))
  i=0
  while [ "$i" -lt "$count" ]; do
    { echo "Report number $i of the delegation."; echo; cat "$work/articles"; } >"$1/$i.txt"
    i=$((i + 1))
  done
  awk -v n="$count" -v b="$bytes" 'BEGIN { print n * b / 1048576 }'
}

# run NAME FOLDER [OPTION...]: prints seconds and seconds of CPU, and samples the memory of the process (kilobytes) into NAME.rss
run() {
  local name="$1" folder="$2"
  shift 2
  local TIMEFORMAT='%R %U %S'
  { time "${command[@]}" run "$folder" --to ru,kk --store "$work/$name.db" --output "$work/$name.out" --report false --quiet "$@" >"$work/$name.log" 2>&1; } 2>"$work/$name.time" &
  local shell=$! pid
  : >"$work/$name.rss"
  while kill -0 "$shell" 2>/dev/null; do
    pid=$(pgrep -P "$shell" | head -1 || true)
    [ -z "$pid" ] || awk '/^VmRSS/ { print $2 }' "/proc/$pid/status" >>"$work/$name.rss" 2>/dev/null || true
    sleep 0.5
  done
  wait "$shell" || { cat "$work/$name.log" >&2; exit 1; }
  awk '{ print $1, $2 + $3 }' "$work/$name.time"
}

smallMegabytes=$(fill "$work/small" "$small")
read -r smallSeconds smallCpu <<<"$(run small "$work/small")"
read -r _ dryCpu <<<"$(run dry "$work/small" --dry-run)"
largeMegabytes=$(fill "$work/large" "$large")
read -r largeSeconds _ <<<"$(run large "$work/large")"
awk -v sm="$smallMegabytes" -v ss="$smallSeconds" -v lm="$largeMegabytes" -v ls="$largeSeconds" -v sc="$smallCpu" -v dc="$dryCpu" '
  { rss[NR] = $1; if ($1 > peak) peak = $1 }
  END {
    for (i = int(NR * .3); i <= int(NR * .5); i++) { early += rss[i]; e++ }
    for (i = int(NR * .8); i <= int(NR * .99); i++) { late += rss[i]; l++ }
    printf "small.megabytes %.1f - told\nlarge.megabytes %.1f - told\n", sm, lm
    printf "small.megabytes-per-second %.2f - told\nlarge.megabytes-per-second %.2f - told\n", sm / ss, lm / ls
    printf "store.share-of-cpu %.3f 0.15 %s\n", (sc - dc) / sc, (sc - dc) / sc <= .15 ? "pass" : "fail"
    ratio = (lm / ls) / (sm / ss)
    printf "large.speed-of-small %.2f 0.9 %s\n", ratio, ratio >= .9 ? "pass" : "fail"
    printf "large.peak-megabytes %.0f 512 %s\n", peak / 1024, peak / 1024 <= 512 ? "pass" : "fail"
    growth = (e && l && early > 0) ? (late / l) / (early / e) : 0
    printf "large.memory-late-to-early %.2f 1.1 %s\n", growth, growth <= 1.1 ? "pass" : "fail"
  }' "$work/large.rss"
