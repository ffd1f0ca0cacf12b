#!/usr/bin/env bash
# Runs the tests tagged store through Testcontainers and then the whole of docker-compose.yml, on a Docker engine of its
# own and images that are made here from Debian's packages: nothing is pulled, and all is taken away at the end.
# Needs root on Debian, and a built project (mvn verify). Where no engine can be started it says so and ends well.
# Usage: scripts/docker-trial.sh
set -euo pipefail
cd "$(dirname "$0")/.."
port=18090
work=$(mktemp -d "${TMPDIR:-/tmp}/passage-docker.XXXXXX")
engine=
export DOCKER_HOST=unix://$work/docker.sock

say() { printf '[docker-trial] %s %s\n' "$(date +%T)" "$*"; }

compose() { if docker compose version >/dev/null 2>&1; then docker compose "$@"; else docker-compose "$@"; fi; }

end() {
    local code=$?
    if [ -n "$engine" ]; then
        compose down -v --remove-orphans >/dev/null 2>&1 || true
        docker ps -q | xargs -r docker rm -f >/dev/null 2>&1 || true
        kill "$engine" 2>/dev/null || true
        wait "$engine" 2>/dev/null || true
        ip link delete docker0 2>/dev/null || true
    fi
    awk -v work="$work/" 'index($2, work) == 1 {print $2}' /proc/mounts | sort -r | xargs -r umount -l || true
    rm -rf --one-file-system "$work" || true
    exit $code
}
trap end EXIT

without() { # why
    say "=================================================================================="
    say "NO DOCKER TRIAL: $1"
    say "The tests tagged store ran on embedded PostgreSQL only; compose was not tried."
    say "=================================================================================="
    exit 0
}

[ "$(id -u)" = 0 ] || without "it needs root"
missing=()
for tool in dockerd:docker.io debootstrap:debootstrap docker-compose:docker-compose ip:iproute2; do
    command -v "${tool%%:*}" >/dev/null || missing+=("${tool##*:}")
done
if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || without "${missing[*]} are missing, and there is no apt-get"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
        >"$work/apt.log" 2>&1 || { tail -n 5 "$work/apt.log"; without "${missing[*]} could not be installed"; }
fi

ip link show docker0 >/dev/null 2>&1 && without "there is a docker0 already, so another engine may run here"
dockerd --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/dockerd.pid" -H "$DOCKER_HOST" \
    --iptables=false --ip-masq=false --ip=127.0.0.1 >"$work/dockerd.log" 2>&1 &
engine=$!
for _ in $(seq 60); do
    ! docker info >/dev/null 2>&1 || break
    kill -0 "$engine" 2>/dev/null || break
    sleep 0.5
done
docker info >/dev/null 2>&1 || { tail -n 5 "$work/dockerd.log"; without "the engine does not start"; }
say "engine $(docker version --format '{{.Server.Version}}')"

scripts/docker/make-images.sh "$work/images"
say "images made"

export TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1 TESTCONTAINERS_RYUK_DISABLED=true
mvn -q -pl services -am test-compile surefire:test@stores -Dgroups=store -Dstores=testcontainers \
    -Dstore.postgres.image=passage-local/postgres -Dstore.kafka.image=passage-local/kafka
say "store tests passed through Testcontainers"

export COMPOSE_PROJECT_NAME=passage-trial PASSAGE_PORT=127.0.0.1:$port PASSAGE_ADDRESS=http://127.0.0.1:$port
export PASSAGE_BASE=passage-local/base PASSAGE_IMAGE=passage-local/passage POSTGRES_IMAGE=passage-local/postgres
export KAFKA_IMAGE=passage-local/kafka PROXY_IMAGE=passage-local/proxy PASSAGE_FIRST_PASSWORD=demo
export PASSAGE_JAVA_OPTIONS="-Xmx384m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
ls services/target/services-*.jar >/dev/null
docker build -q --build-arg BASE=$PASSAGE_BASE -t $PASSAGE_IMAGE . >/dev/null
compose up -d --no-build || { compose ps; compose logs --tail=30; exit 1; }
say "compose is up"

jar=$work/cookies
page() { curl -sS -c "$jar" -b "$jar" "http://127.0.0.1:$port$1" "${@:2}"; }
token=$(page /sign-in | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -n 1)
page /sign-in -o /dev/null --data-urlencode "username=admin" --data-urlencode "password=demo" \
    --data-urlencode "_csrf=$token"
for path in /plans /deadlines /history /published; do
    status=$(page $path -o /dev/null -w '%{http_code}')
    [ "$status" = 200 ] || { say "$path answers $status to who signed in at another process"; exit 1; }
done
say "signed in once, known to every process"

mvn -q -pl services -am test-compile surefire:test@compose -Dgroups=compose -Dpassage.address=http://127.0.0.1:$port
say "a plan passed through compose with the same history"
