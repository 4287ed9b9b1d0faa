#!/bin/sh
# Kills processes that write to a store, at random moments, and checks what is left: 0 acknowledged lost, 0 doubled.
# Usage: eng/store-kill-loop.sh [ROUNDS]   (default 50; each round kills two processes)
set -eu
cd "$(dirname "$0")/.."
TPIPE_KILL_ROUNDS="${1:-50}" dotnet run -c Release --project tests/TranslationPipeline.Storage.Tests -- -class '*CrashTests' -showliveoutput
