#!/usr/bin/env bash
# Kills Passage with kill -9 at a random moment of the replay, starts it again, lets it end, and compares what the
# auditors' ledger then holds (council, number, type, digest) with that of a replay that was never disturbed.
# Usage: scripts/kill-trial.sh [trials, default 20] [seed for the moments, default 1]
# Ends with the count of lost, doubled and invented entries; fails unless all three are 0.
set -euo pipefail
cd "$(dirname "$0")/.."
trials=${1:-20}
RANDOM=${2:-1}
work=$(mktemp -d)
app=
trap '[ -z "$app" ] || kill "$app" 2>/dev/null || true; rm -rf "$work"' EXIT

mvn -q -pl services -am -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=runtime
classpath="services/target/classes:workflow/target/classes:$(tr ':' '\n' <"$work/classpath" | grep -v '/workflow' | paste -sd:)"

start() { # data folder, log, further arguments
    local data=$1 log=$2
    shift 2
    java -Xmx768m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=160m -cp "$classpath" passage.PassageApplication --spring.profiles.active=demo \
        --passage.data="$data" --server.port=18180 --passage.broker.port=18192 --passage.broker.controller-port=18193 \
        --passage.website.address=http://127.0.0.1:8080 "$@" >>"$log" 2>&1 &
    app=$!
}

finish() { # data folder, log, ledger file
    start "$1" "$2" --passage.replay.ledger-to="$3"
    if ! wait "$app" || [ ! -s "$3" ]; then
        echo "Passage did not come to its end:"
        tail -n 30 "$2"
        exit 1
    fi
    app=
}

echo "Undisturbed replay ..."
finish "$work/undisturbed" "$work/undisturbed.log" "$work/expected"
echo "$(wc -l <"$work/expected") entries"

lost=0 doubled=0 invented=0
for trial in $(seq "$trials"); do
    data="$work/trial" log="$work/trial.log" ledger="$work/found"
    rm -rf "$data" "$log" "$ledger"
    start "$data" "$log"
    for _ in $(seq 600); do
        ! grep -q '^Replaying' "$log" || break
        sleep 0.1
    done
    moment=$((RANDOM % 9000))
    sleep "$((moment / 1000)).$(printf '%03d' $((moment % 1000)))"
    kill -9 "$app"
    wait "$app" 2>/dev/null || true
    told=$(grep -cE '^[0-9]{1,2} [A-Z][a-z]{2} 2024' "$log" || true)
    finish "$data" "$log" "$ledger"
    sort "$ledger" >"$work/sorted"
    l=$(comm -23 <(sort -u "$work/expected") <(sort -u "$work/sorted") | wc -l)
    i=$(comm -13 <(sort -u "$work/expected") <(sort -u "$work/sorted") | wc -l)
    d=$(uniq -d "$work/sorted" | wc -l)
    lost=$((lost + l)) doubled=$((doubled + d)) invented=$((invented + i))
    printf 'trial %2d: killed after %4d ms with %3d lines told; lost %d, doubled %d, invented %d\n' \
        "$trial" "$moment" "$told" "$l" "$d" "$i"
    if [ $((l + d + i)) -gt 0 ]; then
        diff <(sort "$work/expected") "$work/sorted" | head -20 || true
        grep -n 'ERROR' "$log" | head -5 || true
    fi
done
echo "$trials trials: lost $lost, doubled $doubled, invented $invented"
[ $((lost + doubled + invented)) -eq 0 ]
