#!/bin/sh
# Kills "tpipe run" at random moments while it pays a simulated service and lets it go on: 0 lost, 0 doubled, paid again only what was under way.
# The native program is published for it: it starts ten times as fast as the built one, so that 1,000 rounds take minutes. Jobs of 50 rounds, one after
# the other; the first that fails stops the loop and is shown.
# Usage: eng/paid-once-kill-loop.sh [ROUNDS]   (default 1000; the gate runs one job of 50 with the built program)
set -eu
cd "$(dirname "$0")/.."
rounds="${1:-1000}"
rid=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
dotnet publish src/TranslationPipeline.Cli -c Release -r "$rid" -v quiet
dotnet build tests/TranslationPipeline.Cli.Tests -c Release -v quiet
export TPIPE_NATIVE_PROGRAM="$PWD/artifacts/publish/TranslationPipeline.Cli/release_$rid/tpipe"
log=$(mktemp)
trap 'rm -f "$log" "$log.all"' EXIT
done=0
while [ "$done" -lt "$rounds" ]; do
  part=$((rounds - done))
  [ "$part" -le 50 ] || part=50
  TPIPE_KILL_ROUNDS=$part dotnet artifacts/bin/TranslationPipeline.Cli.Tests/release/TranslationPipeline.Cli.Tests.dll \
    -class '*PaidOnceKillTests' -showliveoutput -noColor >"$log" || { cat "$log"; exit 1; }
  sed -n 's/.*\[OUTPUT\] \([0-9]* kills.*\)/\1/p' "$log" | tee -a "$log.all"
  done=$((done + part))
done
awk '{ kills += $1; texts += $3; again += $5 } END { print kills " kills, " texts " texts, " again " paid again while under way, 0 lost, 0 doubled" }' "$log.all"
