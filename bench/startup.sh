#!/usr/bin/env bash
# Start-up of tpipe: framework-dependent build against Native AOT publish against ripgrep, round by round in one run, so that
# a loaded machine slows all of them alike. Prints TSV: command, minimum and median wall-clock ms, mean CPU ms (user + system).
# The wall clock is read in microseconds: whole milliseconds would make 4.7 against 1.9 a ratio of 5 to 2.
# usage: bench/startup.sh [ROUNDS]     (needs the release build; publishes the AOT program where it is missing)
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-30}
framework=artifacts/bin/TranslationPipeline.Cli/release/tpipe
native=artifacts/publish/TranslationPipeline.Cli/release_linux-x64/tpipe
[ -x "$framework" ] || dotnet build src/TranslationPipeline.Cli -c Release -v quiet
[ -x "$native" ] || dotnet publish src/TranslationPipeline.Cli -c Release -r linux-x64 -v quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '{"id":1,"text":"the leadership of Kazak-hstan","language":"en"}' >"$work/line"

labels=() commands=()
add() { labels+=("$1") commands+=("$2"); }
for build in framework native; do
  program=${!build}
  add "$build --version" "$program --version"
  add "$build --help" "$program --help"
  add "$build detect, 1 line" "$program detect"
  add "$build normalize, 1 line" "$program normalize"
  add "$build run, 1 article" "$program run seeds/000_36b7ca05db4b28ec.txt --to ru,kk,zh --store sqlite:$work/$build/store.db --output $work/$build --quiet"
done
if command -v rg >/dev/null; then
  add "rg --version" "rg --version"
else
  echo "skipped rg --version: ripgrep is not installed; no ratio" >&2
fi

TIMEFORMAT='%3U %3S'
for ((round = 0; round <= rounds; round++)); do
  for i in "${!commands[@]}"; do
    rm -rf "$work/framework" "$work/native"
    start=${EPOCHREALTIME/[.,]/}
    { time ${commands[$i]} <"$work/line" >/dev/null 2>"$work/error"; } 2>"$work/time" || { echo "failed: ${commands[$i]}" >&2; cat "$work/error" >&2; exit 1; }
    wall=$((${EPOCHREALTIME/[.,]/} - start))
    # The first round only warms the page cache.
    [ "$round" -eq 0 ] || echo "$wall $(<"$work/time")" >>"$work/$i.times"
  done
done

printf 'command\tmin ms\tmedian ms\tCPU ms\n'
for i in "${!commands[@]}"; do
  sort -n "$work/$i.times" | awk -v label="${labels[$i]}" '
    { wall[NR] = $1 / 1000; cpu += ($2 + $3) * 1000 }
    END { printf "%s\t%.1f\t%.1f\t%.1f\n", label, wall[1], wall[int((NR + 1) / 2)], cpu / NR }'
done | tee "$work/result"
if grep -q '^rg ' "$work/result"; then
  awk -F'\t' '{ minimum[$1] = $2; cpu[$1] = $4 }
    END { printf "ratio native --version / rg --version\t%.1f by minimum\t%.1f by CPU time\t(goal: at most 3)\n",
      minimum["native --version"] / minimum["rg --version"], cpu["native --version"] / cpu["rg --version"] }' "$work/result"
fi
