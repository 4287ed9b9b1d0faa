#!/usr/bin/env bash
# Brings the peers of bench/compare-detectors into a folder: CLD2 (Debian), lid.176.ftz (npm fasttext.wasm.js), cld3-asm and eld (npm).
# usage: bench/compare-detectors/fetch-peers.sh FOLDER
set -euo pipefail
mkdir -p "$1" && cd "$1"
apt-get download libcld2-0 && dpkg -x libcld2-0_*.deb cld2
npm pack --silent fasttext.wasm.js@1.0.0
tar xzf fasttext.wasm.js-1.0.0.tgz package/dist/models/language-identification/assets/lid.176.ftz --strip-components=5
echo "8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83  lid.176.ftz" | sha256sum --check
npm install --silent --no-save --ignore-scripts cld3-asm@4.0.0 eld@2.1.0
