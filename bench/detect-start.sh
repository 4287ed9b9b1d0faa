#!/usr/bin/env bash
# Start to first answer of `tpipe detect` in a new process, and its memory once it has answered 3,000 lines: one line a metric, with its goal.
# Beside it the start of `tpipe --version`, which is what the runtime and the command line cost without detection.
# usage: bench/detect-start.sh [ROUNDS]     (needs the release build)
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-20}
program=artifacts/bin/TranslationPipeline.Cli/release/tpipe
[ -x "$program" ] || dotnet build src/TranslationPipeline.Cli -c Release -v quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '{"id":1,"text":"Президент сөз сөйледі"}' >"$work/line"

# name, value, goal: at most
report() { awk -v n="$1" -v v="$2" -v g="$3" 'BEGIN { printf "%-44s %10.1f %10.1f %s\n", n, v, g, v <= g ? "pass" : "fail" }'; }

TIMEFORMAT='%3R %3U %3S'
starts() { # build, program
  for ((round = 0; round <= rounds; round++)); do
    for verb in detect --version; do
      { time "$2" "$verb" <"$work/line" >/dev/null; } 2>"$work/time"
      # The first round only warms the page cache.
      [ "$round" -eq 0 ] || cat "$work/time" >>"$work/$1.$verb.times"
    done
  done
  report "$1: start to first answer, ms, minimum" "$(value "$1.detect" minimum)" 150
  report "$1: start to first answer, ms, median" "$(value "$1.detect" median)" 150
  report "  CPU ms, mean" "$(value "$1.detect" cpu)" 150
  report "  CPU ms of tpipe --version, mean" "$(value "$1.--version" cpu)" 150
}
value() { sort -n "$work/$1.times" | awk -v what="$2" '{ wall[NR] = $1 * 1000; cpu[NR] = ($2 + $3) * 1000; sum += cpu[NR] }
  END { print what == "minimum" ? wall[1] : what == "median" ? wall[int((NR + 1) / 2)] : sum / NR }'; }
starts framework "$program"
native=artifacts/publish/TranslationPipeline.Cli/release_linux-x64/tpipe
if [ -x "$native" ]; then starts native "$native"; else echo "skipped native: not published (bench/startup.sh does it)" >&2; fi

mkfifo "$work/input"
"$program" detect <"$work/input" >"$work/answers" &
pid=$!
exec 3>"$work/input"
awk 'BEGIN { split("The minister said that the law would enter into force.|Министр сообщил, что закон вступит в силу.|Министр заң күшіне енетінін айтты.|وقال الوزير إن القانون سيدخل حيز التنفيذ.|部长表示该法律将生效。|Danas je u gradu lijepo vrijeme.", t, "|")
  for (i = 0; i < 3000; i++) printf "{\"id\":%d,\"text\":\"%s %d\"}\n", i, t[i % 6 + 1], i }' >&3
until [ "$(wc -c <"$work/answers")" -gt 150000 ]; do kill -0 "$pid"; sleep 0.1; done
smaps="/proc/$pid/smaps"
report "private memory, MB" "$(awk '/^Private_Dirty/ { kb += $2 } END { print kb / 1024 }' "$smaps")" 60
report "mapped program file with the table, MB" "$(awk '/^[0-9a-f]+-/ { own = /TranslationPipeline.Core.dll/ } own && /^Size:/ { kb += $2 } END { print kb / 1024 }' "$smaps")" 160
report "  of it in memory, MB" "$(awk '/^[0-9a-f]+-/ { own = /TranslationPipeline.Core.dll/ } own && /^Rss:/ { kb += $2 } END { print kb / 1024 }' "$smaps")" 160
exec 3>&-
wait "$pid"
