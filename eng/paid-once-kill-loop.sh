#!/bin/sh
# Kills "tpipe run" at random moments while it pays a simulated service and lets it go on: 0 lost, 0 doubled, paid again only what was under way.
# Usage: eng/paid-once-kill-loop.sh [ROUNDS]   (default 1000; the gate runs 50)
set -eu
cd "$(dirname "$0")/.."
TPIPE_KILL_ROUNDS="${1:-1000}" dotnet run -c Release --project tests/TranslationPipeline.Cli.Tests -- -class '*PaidOnceKillTests' -showliveoutput
