#!/bin/sh
# Kills workers, the broker's leader, two of its three nodes, PostgreSQL and the whole cluster at random moments, stops workers or cuts their network for
# longer than a lease: 0 lost, 0 doubled, paid again only what was under way. Prints the longest silences. Needs postgresql and rabbitmq-server of Debian;
# for the network root, ip and socat. TPIPE_NATIVE_PROGRAM names a published program, whose starts disturb a small machine less.
# Usage: eng/cluster-kill-loop.sh [ROUNDS [PART]]   (default 200 of all parts; PART: Worker, BrokerLeader, BrokerMajority, Database, Everything, Network, Zombie; the gate runs three)
set -eu
cd "$(dirname "$0")/.."
TPIPE_KILL_ROUNDS="${1:-200}" TPIPE_KILL_PART="${2:-}" dotnet run -c Release --project tests/TranslationPipeline.Cli.Tests -- -class '*ClusterKillTests' -showliveoutput
