#!/usr/bin/env bash
# Lets tools that we did not write verify what Passage's ledger makes: Go's sumdb/note and sumdb/tlog (Debian's
# golang-golang-x-mod-dev) for checkpoints, inclusion, consistency and tiles, and OpenSSL for the signature
# and for a time stamp.
# 10,000 spoilt bundles must get the same verdict from Go as from passage-verify.
# Usage: scripts/verify-with-go.sh [bundle.zip KEY]    with a bundle: that one only
set -euo pipefail
cd "$(dirname "$0")/.."
missing=()
command -v go >/dev/null || missing+=(golang-go)
[ -d /usr/share/gocode/src/golang.org/x/mod/sumdb ] || missing+=(golang-golang-x-mod-dev)
command -v openssl >/dev/null || missing+=(openssl)
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$work/cache" go build -o "$work/verify" scripts/go/verify.go

signature() { # note file, public key: the first signature under the note, by OpenSSL
    sed '/^$/,$d' "$1" >"$work/text"
    sed -n '/^— /{p;q;}' "$1" | cut -d' ' -f3 | base64 -d | tail -c +5 >"$work/signature"
    { printf '302a300506032b6570032100' | sed 's/../\\x&/g' | xargs -0 printf '%b'
      echo "$2" | cut -d+ -f3- | base64 -d | tail -c +2; } >"$work/key.der"
    openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/key.der" -in "$work/text" -sigfile "$work/signature"
}

if [ $# -eq 2 ]; then
    "$work/verify" "$1" "$2"
    unzip -p "$1" checkpoint >"$work/checkpoint"
    signature "$work/checkpoint" "$2"
    exit
fi
mvn -q -pl services -am test -Dtest='MutationsTest,ExampleBundleTest,TimeStampsTest' -Dsurefire.failIfNoSpecifiedTests=false \
    -Dledger.mutations=10000 -Dledger.cases="$work/cases" -Dledger.example="$work/example"
"$work/verify" -cases "$work/cases"
for bundle in "$work"/example/*.zip; do
    "$work/verify" "$bundle" "$(cat "$work/example/key")"
done
signature "$work/example/checkpoint" "$(cat "$work/example/key")"
openssl ts -verify -data "$work/example/stamped/checkpoint" -in "$work/example/stamped/checkpoint.tsr" \
    -CAfile "$work/example/stamped/tsa.pem"
