#!/bin/sh
# Kills "tpipe run" at random moments while it pays a simulated service and lets it go on: 0 lost, 0 doubled, paid again only what was under way.
# The native program is published for it: it starts ten times as fast as the built one, so that 1,000 rounds take minutes.
# Usage: eng/paid-once-kill-loop.sh [ROUNDS]   (default 1000; the gate runs 50 with the built program)
set -eu
cd "$(dirname "$0")/.."
rid=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
dotnet publish src/TranslationPipeline.Cli -c Release -r "$rid" -v quiet
TPIPE_NATIVE_PROGRAM="$PWD/artifacts/publish/TranslationPipeline.Cli/release_$rid/tpipe" TPIPE_KILL_ROUNDS="${1:-1000}" \
  dotnet run -c Release --project tests/TranslationPipeline.Cli.Tests -- -class '*PaidOnceKillTests' -showliveoutput
