#!/usr/bin/env bash
# Copies what git knows into an empty folder and runs there the commands of the README's quickstart, as they are written.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git -C "$root" ls-files -z --cached --others --exclude-standard | (cd "$root" && xargs -0 cp --parents -t "$copy")
cd "$copy"
# The commands stand in the first ```sh block after <!-- quickstart -->.
sed -n '/<!-- quickstart -->/,$p' "$root/README.md" | sed -n '/^```sh$/,/^```$/p' | sed '1d;/^```$/q' | sed '/^```$/d' >commands.sh
[ -s commands.sh ] || { echo "README.md has no quickstart block"; exit 1; }
begin=$SECONDS
bash -euo pipefail commands.sh
echo "quickstart: $((SECONDS - begin)) s from a clean copy (goal 180)"
[ $((SECONDS - begin)) -le 180 ] || { echo "quickstart took too long"; exit 1; }
[ -s tpipe-out/report.html ] || { echo "no report was written"; exit 1; }
begin=$(date +%s%N)
artifacts/bin/TranslationPipeline.Cli/release/tpipe run seeds --to ru,kk,zh --store sqlite:again/store.db --output again --quiet
took=$((($(date +%s%N) - begin) / 1000000))
echo "job: $took ms for all seeds, a new store (goal 2000)"
