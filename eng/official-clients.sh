#!/bin/sh
# Installs the vendors' own clients for Node beside the built tests, which run them against our simulated services (OfficialClientTests).
# Usage: eng/official-clients.sh   (after a build; needs node, npm and the package registry)
set -eu
cd "$(dirname "$0")/../artifacts/bin/TranslationPipeline.Providers.Tests/release/OfficialClients"
npm ci --no-audit --no-fund --ignore-scripts
