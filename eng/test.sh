#!/usr/bin/env bash
# The test command: installs what is missing, builds, checks the format, runs every test and the README's quickstart.
# Ends with one plain line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
passed=0 failed=0 skipped=0
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

count() { # count NAME COMMAND...: one check that is not a unit test
  local name=$1
  shift
  local begin=$SECONDS
  if "$@" >"$log/out" 2>&1; then
    passed=$((passed + 1))
    echo "ok      $name ($((SECONDS - begin)) s)"
  else
    failed=$((failed + 1))
    echo "FAILED  $name ($((SECONDS - begin)) s)"
    tail -n 60 "$log/out" | cut -c1-400
  fi
}

skip() {
  skipped=$((skipped + 1))
  echo "skipped $1: $2"
}

finish() {
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
  exit
}

# Validators that the format tests call; without them those tests are skipped by name.
if ! command -v xmllint >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends libxml2-utils; } >"$log/apt" 2>&1 || echo "note: libxml2-utils could not be installed"
fi

# Servers that the store and engine tests start themselves on 127.0.0.1; without them those tests are skipped by name. Debian must not
# start them as services, and Erlang's port mapper listens on every address unless it is told otherwise.
export ERL_EPMD_ADDRESS=127.0.0.1
if { [ ! -d /usr/lib/postgresql ] || ! command -v rabbitmq-server >/dev/null || [ ! -e /usr/bin/apertium-apy ]; } && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
  policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then policy=; else printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"; fi
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql rabbitmq-server; } >"$log/apt" 2>&1 || echo "note: postgresql and rabbitmq-server could not be installed"
  { apt-get install -y -qq --no-install-recommends apertium apertium-eng-spa apertium-rus-ukr apertium-apy; } >"$log/apt" 2>&1 || echo "note: apertium could not be installed"
  [ -z "$policy" ] || rm -f "$policy"
fi

count "restore" dotnet restore
[ "$failed" -eq 0 ] || finish
count "build, warnings and analyzers are errors" dotnet build -c Release --no-restore -p:RunAnalyzersDuringBuild=true
[ "$failed" -eq 0 ] || finish
# The vendors' own clients, which are run against our simulated services; without them those tests are skipped by name.
if command -v npm >/dev/null; then ./eng/official-clients.sh >"$log/npm" 2>&1 || echo "note: the official clients could not be installed"; fi
count "format" dotnet format whitespace --no-restore --verify-no-changes
count "programs of eng/data build" ./eng/check-programs.sh

for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  begin=$SECONDS
  dotnet "artifacts/bin/$name/release/$name.dll" -noColor >"$log/$name" 2>&1
  code=$?
  number() { sed -nE "s/.* Total: [0-9]+,.*$1: ([0-9]+).*/\1/p" "$log/$name" | tail -n 1; }
  total=$(sed -nE 's/.* Total: ([0-9]+), Errors.*/\1/p' "$log/$name" | tail -n 1)
  f=$(($(number Failed) + $(number Errors))) s=$(number Skipped)
  total=${total:-0} s=${s:-0}
  # A run that ended badly without naming a failed test (a crash, no test found) is a failure of its own.
  if { [ "$code" -ne 0 ] || [ "$total" -eq 0 ]; } && [ "$f" -eq 0 ]; then f=1 total=$((total + 1)); fi
  passed=$((passed + total - f - s)) failed=$((failed + f)) skipped=$((skipped + s))
  echo "$([ "$f" -eq 0 ] && echo 'ok     ' || echo 'FAILED ') $name: $((total - f - s)) passed, $f failed, $s skipped ($((SECONDS - begin)) s)"
  grep -F '[SKIP]' "$log/$name" | sed 's/^ */skipped /' | head -n 20
  [ "$f" -eq 0 ] || grep -vE '^ *$' "$log/$name" | tail -n 80 | cut -c1-400
done

count "README quickstart on a clean copy" ./eng/quickstart.sh
cat "$log/out" | grep -E '^(quickstart|job)' || true
finish
