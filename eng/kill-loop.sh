#!/bin/sh
# Kills "tpipe run" at random moments, runs it again and compares with a run that was not killed: 0 lost, 0 doubled segments.
# Usage: eng/kill-loop.sh [ROUNDS]   (default 50; each round kills one or two processes)
set -eu
cd "$(dirname "$0")/.."
TPIPE_KILL_ROUNDS="${1:-50}" dotnet run -c Release --project tests/TranslationPipeline.Cli.Tests -- -method '*.KillTests.Run_killed*' -showliveoutput
