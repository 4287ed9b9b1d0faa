#!/bin/sh
# Kills workers, the broker's leader, PostgreSQL and the whole cluster at random moments and stops workers for longer than a lease:
# 0 lost, 0 doubled, paid again only what was under way. Prints the longest silences. Needs postgresql and rabbitmq-server of Debian.
# Usage: eng/cluster-kill-loop.sh [ROUNDS]   (default 200; the gate runs three)
set -eu
cd "$(dirname "$0")/.."
TPIPE_KILL_ROUNDS="${1:-200}" dotnet run -c Release --project tests/TranslationPipeline.Cli.Tests -- -class '*ClusterKillTests' -showliveoutput
