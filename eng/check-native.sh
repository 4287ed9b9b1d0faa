#!/usr/bin/env bash
# The native program (dotnet publish, Native AOT) against the build of the README: the same seeds, every export format, byte for byte.
# usage: eng/check-native.sh     (publishes where needed; minutes on two cores, so it is not part of the gate)
set -euo pipefail
cd "$(dirname "$0")/.."
rid=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
framework=artifacts/bin/TranslationPipeline.Cli/release/tpipe
native=artifacts/publish/TranslationPipeline.Cli/release_$rid/tpipe
dotnet build src/TranslationPipeline.Cli -c Release -v quiet
dotnet publish src/TranslationPipeline.Cli -c Release -r "$rid" -v quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
formats=$("$native" export --help | sed -n 's/.*--format .*One of \(.*\)/\1/p' | tr -d ',')
[ -n "$formats" ] || { echo "cannot read the export formats from tpipe export --help" >&2; exit 1; }

for build in framework native; do
  program=${!build}
  "$program" run seeds --to ru,kk,zh --store "sqlite:$work/$build.db" --output "$work/$build" --quiet
  for format in $formats; do
    pair=; [ "$format" != moses ] || pair="--target ru --target-file $work/$build.moses.ru"
    # shellcheck disable=SC2086
    "$program" export --store "sqlite:$work/$build.db" --format "$format" $pair --to-file "$work/$build.$format" --quiet || echo "$build: export $format failed"
  done
done

for format in $formats; do
  if [ -e "$work/native.$format" ] && diff -rq "$work/framework.$format" "$work/native.$format" >/dev/null; then
    echo "same  $format"
  else
    echo "DIFFERS  $format"
    failed=1
  fi
done
exit $failed
