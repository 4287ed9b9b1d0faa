#!/usr/bin/env bash
# Brings chrono-node (npm) into a folder for bench/compare-dates; Microsoft.Recognizers.Text comes with the build.
# usage: bench/compare-dates/fetch-peers.sh FOLDER
set -euo pipefail
mkdir -p "$1" && cd "$1"
npm install --silent --no-save --ignore-scripts chrono-node@2.10.3
