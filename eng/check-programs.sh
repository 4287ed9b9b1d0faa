#!/usr/bin/env bash
# The file-based programs that build data tables must compile, or nobody can rebuild a table.
set -euo pipefail
cd "$(dirname "$0")/.."
for program in eng/data/*.cs; do
  dotnet build "$program" -v q
done
